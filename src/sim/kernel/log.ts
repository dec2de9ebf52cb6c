// The append-only log of a run: what happened (facts) and what was decided, and why. Everything shown is derived from it.

/** An object by kind and name; a place in its manifest. */
export interface ObjectRef {
  readonly kind: string;
  readonly name: string;
}

/** Values in a log entry: numbers and words only, so that any language can make its sentence of them. */
export type LogData = Readonly<Record<string, string | number | boolean | null>>;

/** Something that happened, in the past tense (`podBecameReady`). */
export interface Fact {
  readonly kind: 'fact';
  readonly atMs: number;
  readonly type: string;
  readonly object: ObjectRef;
  readonly data: LogData;
}

/** The part of a manifest that a decision rests on: `spec.strategy.rollingUpdate.maxUnavailable` of a Deployment. */
export interface ManifestSource {
  readonly object: ObjectRef;
  readonly path: string;
}

/** What would have led to another outcome; worded by its id. */
export interface Alternative {
  readonly id: string;
  readonly data: LogData;
  readonly source?: ManifestSource;
}

/** A choice of a controller: the rule, what it saw, what came of it, and what would have changed it. */
export interface Decision {
  readonly kind: 'decision';
  readonly atMs: number;
  /** Who decided: `deployment-controller`, `replicaset-controller`, `scheduler`, `kubelet`, `endpoint-controller`, `person`. */
  readonly who: string;
  readonly object: ObjectRef;
  /** Id of the rule that fired, in kebab case; names its messages. */
  readonly rule: string;
  /** What was done, in one word of a closed list (`scale-up`, `hold`, …). */
  readonly verb: string;
  /** The numbers that the rule looked at. */
  readonly saw: LogData;
  /** What came of it. */
  readonly outcome: LogData;
  readonly alternatives: readonly Alternative[];
  readonly source: ManifestSource | null;
  /** Id of the lecture's principle, or null. */
  readonly principle: string | null;
}

export type LogEntry = Fact | Decision;
