// What the page and the worker that checks manifests say to each other. Plain data only.
import type { Finding } from '../manifest/index.ts';

/** Page → worker: check this text. The run tells answers apart; a later run makes earlier ones void. */
export interface CheckRequest {
  readonly run: number;
  readonly text: string;
}

/** Worker → page: `ready` once it can answer (its time limit starts only then), then one answer a request. */
export type CheckReply =
  | { readonly type: 'ready' }
  | { readonly type: 'checked'; readonly run: number; readonly findings: readonly Finding[] };
