// What the page and the worker that checks files say to each other. Plain data only.
import type { LintFile } from '../lint/index.ts';
import type { Finding } from '../manifest/index.ts';
import type { LintReport } from './lint-files.ts';

export type CheckJob =
  /** The manifest check of one text. */
  | { readonly type: 'check'; readonly text: string }
  /** The linter over a set of files. */
  | { readonly type: 'lint'; readonly files: readonly LintFile[] }
  /** Every safe fix of a set of files. */
  | { readonly type: 'fix'; readonly files: readonly LintFile[] };

/** Page → worker. The run tells answers apart; a later run makes earlier ones void. */
export type CheckRequest = { readonly run: number } & CheckJob;

/**
 * Worker → page: `ready` once it can answer, `began` when a job that needs the linter has it loaded (its time limit starts only then),
 * then one answer a request.
 */
export type CheckReply =
  | { readonly type: 'ready' }
  | { readonly type: 'began'; readonly run: number }
  | { readonly type: 'checked'; readonly run: number; readonly findings: readonly Finding[] }
  | { readonly type: 'linted'; readonly run: number; readonly report: LintReport; readonly tookMs: number }
  | { readonly type: 'fixed'; readonly run: number; readonly files: readonly LintFile[] }
  /** The linter could not be loaded. */
  | { readonly type: 'failed'; readonly run: number };
