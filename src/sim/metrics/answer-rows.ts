// What applications had counted at single scrapes, as rows of numbers. A few answers more is all that most scrapes find of a pod; an
// object for each would be most of what a run leaves in memory, and every collection would have to go through them.
import { BUCKET_SECONDS } from './application.ts';
import type { ApplicationSeen, LiveApplication } from './seen.ts';

const SCRAPE = 0;
/** Where the row before it of the same pod is; −1: it is the first. */
const BEFORE = 1;
const STARTED = 2;
const ANSWERED = 3;
const ERRORS = 4;
const DURATION_SUM = 5;
const SERVICE = 6;
const DURATIONS = 7;
const WIDTH = DURATIONS + BUCKET_SECONDS.length + 1;

export const NO_ROW = -1;

export class AnswerRows {
  #numbers = new Float64Array(64 * WIDTH);
  #end = 0;

  /** Gives the place of the new row. */
  add(scrape: number, before: number, live: LiveApplication): number {
    if (this.#end + WIDTH > this.#numbers.length) {
      const larger = new Float64Array(2 * this.#numbers.length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    const [row, numbers] = [this.#end, this.#numbers];
    this.#end += WIDTH;
    numbers[row + SCRAPE] = scrape;
    numbers[row + BEFORE] = before;
    numbers[row + STARTED] = live.processStartedAtMs;
    numbers[row + ANSWERED] = live.counts.ok + live.counts.slow;
    numbers[row + ERRORS] = live.counts.serverError;
    numbers[row + DURATION_SUM] = live.durationSumMs;
    numbers[row + SERVICE] = live.answering.serviceMs;
    let at = row + DURATIONS;
    for (const count of live.durations) numbers[at++] = count;
    return row;
  }

  /** The rows of one pod, oldest first. */
  upTo(last: number): { readonly scrape: number; readonly application: ApplicationSeen }[] {
    const rows: { readonly scrape: number; readonly application: ApplicationSeen }[] = [];
    const at = (place: number): number => this.#numbers[place] ?? 0;
    for (let row = last; row !== NO_ROW; row = at(row + BEFORE)) {
      rows.push({
        scrape: at(row + SCRAPE),
        application: {
          startedAtMs: at(row + STARTED),
          answered: at(row + ANSWERED),
          errors: at(row + ERRORS),
          durations: [...this.#numbers.subarray(row + DURATIONS, row + WIDTH)],
          durationSumMs: at(row + DURATION_SUM),
          serviceMs: at(row + SERVICE),
        },
      });
    }
    return rows.reverse();
  }
}
