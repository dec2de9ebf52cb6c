// What the page and the worker that grades say to each other. Plain data only.
import type { GradingProgress, Verdict } from '../grading/index.ts';
import type { Lab, TextFile } from '../labs/index.ts';

/** Page → worker: grade these files. */
export interface GradeRequest {
  readonly run: number;
  readonly lab: Lab;
  readonly files: readonly TextFile[];
}

/** Worker → page: `ready` once it can answer, then progress and one verdict a request. */
export type GradeReply =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly run: number; readonly progress: GradingProgress }
  | { readonly type: 'graded'; readonly run: number; readonly verdict: Verdict };
