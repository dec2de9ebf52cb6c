// How much of the real time that passes is handed on in which frame. No browser: `use-frames.ts` has the frames.

/** A tab that was hidden does not jump by more than this when it comes back, milliseconds. */
export const LONGEST_FRAME_MS = 250;
/** With reduced motion time moves in steps of this size instead of gliding, milliseconds. */
export const DISCRETE_MS = 500;

export class FramePace {
  #lastMs: number;
  #waitingMs = 0;

  constructor(nowMs: number) {
    this.#lastMs = nowMs;
  }

  /** The time to hand on in the frame of `nowMs`; null: none yet. `discrete`: in steps. */
  take(nowMs: number, discrete: boolean): number | null {
    this.#waitingMs += Math.min(LONGEST_FRAME_MS, Math.max(0, nowMs - this.#lastMs));
    this.#lastMs = nowMs;
    if (discrete && this.#waitingMs < DISCRETE_MS) return null;
    const waitingMs = this.#waitingMs;
    this.#waitingMs = 0;
    return waitingMs;
  }
}
