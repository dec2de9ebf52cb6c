// Which decisions a screen reader hears: while the run plays the newest one, at most one a second; when it stops, those left out.
// Pure: entries, wall time and what was said before go in, what to say now comes out.

export interface Speech {
  /** The last entry that was said or passed over; −1 before any. */
  readonly last: number;
  /** Passed over while the run played, oldest first. */
  readonly unsaid: readonly number[];
  /** Wall time of the last sentence, in milliseconds. */
  readonly saidAtMs: number;
}

export const PAUSE_BETWEEN_MS = 1000;
/** Sentences in a transcript at most; the rest is counted. */
export const MOST_IN_TRANSCRIPT = 12;

export interface Saying {
  readonly speech: Speech;
  /** Entries to say now, oldest first. */
  readonly entries: readonly number[];
  /** How many more there were. */
  readonly more: number;
}

/** What is on the page when it opens is read like the page, not announced. */
export const startSpeech = (entries: readonly number[]): Speech => ({
  last: entries.at(-1) ?? -1,
  unsaid: [],
  saidAtMs: Number.NEGATIVE_INFINITY,
});

/** `entries` are the decisions up to the moment that is shown, oldest first. */
export function say(speech: Speech, entries: readonly number[], playing: boolean, wallMs: number): Saying {
  const newest = entries.at(-1) ?? -1;
  const silent = (next: Speech): Saying => ({ speech: next, entries: [], more: 0 });
  // Going back in time says nothing and forgets what was left out.
  if (newest < speech.last) return silent({ ...speech, last: newest, unsaid: [] });
  const fresh = entries.filter((entry) => entry > speech.last);
  if (!playing) {
    const due = [...speech.unsaid, ...fresh];
    if (due.length === 0) return silent(speech);
    const said = due.slice(-MOST_IN_TRANSCRIPT);
    return { speech: { last: newest, unsaid: [], saidAtMs: wallMs }, entries: said, more: due.length - said.length };
  }
  if (fresh.length === 0 || wallMs - speech.saidAtMs < PAUSE_BETWEEN_MS) return silent(speech);
  const unsaid = [...speech.unsaid, ...fresh.slice(0, -1)];
  return { speech: { last: newest, unsaid, saidAtMs: wallMs }, entries: fresh.slice(-1), more: 0 };
}
