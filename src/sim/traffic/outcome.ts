// How a request ends.

/** Ways to fail, and who is to blame; worded by `request.<id>`. */
export const FAILURES = [
  /** The Service had no address to send it to. */
  'noEndpoint',
  /** It was sent to a pod whose port did not listen: not started yet, or closed already. */
  'refused',
  /** The process ended while it worked on the request. */
  'reset',
  /** The application answered 5xx. */
  'serverError',
  /** Nobody answered in time: too much work before it, or a node that is gone. */
  'timeOut',
] as const;

export type Failure = (typeof FAILURES)[number];
export type Outcome = 'ok' | 'slow' | Failure;

export const OUTCOMES: readonly Outcome[] = ['ok', 'slow', ...FAILURES];

export const isFailure = (outcome: Outcome): outcome is Failure => outcome !== 'ok' && outcome !== 'slow';
