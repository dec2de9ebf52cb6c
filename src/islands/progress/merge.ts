// Two memories of the same lab become one, and nothing that somebody wrote is lost: attempts and hints are united, of two drafts the later
// one is shown and the other one is kept. Also keeps a memory within its bounds. Pure.
import {
  ATTEMPTS_WITH_TEXTS,
  type AttemptRecord,
  emptyRecord,
  type KeptTexts,
  type LabRecord,
  MOST_ATTEMPTS,
  MOST_KEPT,
  type SavedFile,
} from './record.ts';

export const sameFiles = (a: readonly SavedFile[] | null, b: readonly SavedFile[] | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.length === b.length &&
    a.every(({ name, text }, index) => b[index]?.name === name && b[index]?.text === text));

function uniteAttempts(a: readonly AttemptRecord[], b: readonly AttemptRecord[]): AttemptRecord[] {
  const byId = new Map<string, AttemptRecord>();
  for (const attempt of [...a, ...b]) {
    const known = byId.get(attempt.id);
    // The one that still has its texts knows more.
    if (!known || known.files === null) byId.set(attempt.id, attempt);
  }
  return [...byId.values()].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

function uniteKept(lists: readonly (readonly KeptTexts[])[]): KeptTexts[] {
  const united: KeptTexts[] = [];
  for (const kept of lists.flat().sort((one, other) => one.at - other.at))
    if (!united.some(({ files }) => sameFiles(files, kept.files))) united.push(kept);
  return united;
}

/** `a` is what is here, `b` what comes; where both say something the later edit wins. */
export function mergeRecords(a: LabRecord, b: LabRecord): LabRecord {
  const [later, earlier] = b.editedAt > a.editedAt || (a.files === null && b.files !== null) ? [b, a] : [a, b];
  const lost = earlier.files !== null && !sameFiles(earlier.files, later.files) ? earlier.files : null;
  const hints = [...a.hints, ...b.hints].filter(
    (hint, index, all) =>
      all.findIndex(({ hint: id, rung, at }) => id === hint.hint && rung === hint.rung && at === hint.at) === index,
  );
  return {
    lab: a.lab,
    files: later.files,
    editedAt: later.editedAt,
    activeFile: later.activeFile,
    skipped: later.skipped,
    attempts: uniteAttempts(a.attempts, b.attempts),
    hints: hints.sort((one, other) => one.at - other.at),
    kept: uniteKept([a.kept, b.kept, lost === null ? [] : [{ at: earlier.editedAt, files: lost }]]),
    place: later.place,
  };
}

/** Old attempts lose their texts (the best one keeps them), never their result. */
export function withinBounds(record: LabRecord): LabRecord {
  const { attempts, kept } = record;
  const best = bestAttempt(record);
  const withTexts = attempts.filter(({ files }) => files !== null).slice(-ATTEMPTS_WITH_TEXTS);
  const bounded = attempts
    .slice(-MOST_ATTEMPTS)
    .map((attempt) =>
      attempt.files === null || attempt === best || withTexts.includes(attempt) ? attempt : { ...attempt, files: null },
    );
  return { ...record, attempts: bounded, kept: kept.slice(-MOST_KEPT) };
}

/** Takes the texts out of all attempts but the best and the newest: how much room that makes is for the caller to see. */
export function withoutOldTexts(record: LabRecord): LabRecord {
  const best = bestAttempt(record);
  const newest = record.attempts.at(-1);
  return {
    ...record,
    kept: [],
    attempts: record.attempts.map((attempt) =>
      attempt === best || attempt === newest ? attempt : { ...attempt, files: null },
    ),
  };
}

/** The one with most points; of equals the latest. */
export const bestAttempt = ({ attempts }: Pick<LabRecord, 'attempts'>): AttemptRecord | null =>
  attempts.reduce<AttemptRecord | null>(
    (best, attempt) => (best === null || attempt.points >= best.points ? attempt : best),
    null,
  );

export type LabState = 'not-tried' | 'started' | 'skipped' | 'passed';

export function stateOf(record: LabRecord = emptyRecord('none')): LabState {
  if (record.attempts.some(({ passed }) => passed)) return 'passed';
  if (record.skipped) return 'skipped';
  return record.attempts.length > 0 || record.files !== null || record.hints.length > 0 ? 'started' : 'not-tried';
}
