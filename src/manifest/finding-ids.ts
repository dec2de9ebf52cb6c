// Every finding of this engine and the stage at which the API server (or kubectl) would stop because of it.
// An id is a promise: links and translations hang on it.

export type Stage =
  /** The text is no YAML. */
  | 'syntax'
  /** The server answers 400: a value does not fit its type, a field is unknown or stands twice. */
  | 'decoding'
  /** No such type is served. */
  | 'type'
  /** The server answers 422: the object decodes, but breaks a rule. */
  | 'refusal';

const STAGES = {
  'yaml-alias-bomb': 'decoding',
  'yaml-alias-cycle': 'decoding',
  'yaml-bad-base64': 'decoding',
  'yaml-block-header': 'syntax',
  'yaml-colon-in-value': 'syntax',
  'yaml-conflict-marker': 'syntax',
  'yaml-control-character': 'syntax',
  'yaml-extra-comma': 'syntax',
  'yaml-missing-colon': 'syntax',
  'yaml-missing-comma': 'syntax',
  'yaml-missing-space': 'syntax',
  'yaml-reserved-character': 'syntax',
  'yaml-syntax': 'syntax',
  'yaml-tab-indentation': 'syntax',
  'yaml-template-expression': 'syntax',
  'yaml-text-after-quote': 'syntax',
  'yaml-unclosed-bracket': 'syntax',
  'yaml-unclosed-quote': 'syntax',
  'yaml-unknown-escape': 'syntax',
  'yaml-unknown-tag': 'syntax',
  'yaml-wrong-indentation': 'syntax',
  'yaml-tag-mismatch': 'decoding',
  'yaml-too-deep': 'decoding',
  'yaml-unknown-anchor': 'decoding',

  'not-an-object': 'decoding',
  'missing-api-version': 'type',
  'missing-kind': 'type',
  'misspelt-kind': 'type',
  'unknown-kind': 'type',
  'wrong-api-version': 'type',

  'duplicate-field': 'decoding',
  'expected-boolean': 'decoding',
  'expected-int-or-string': 'decoding',
  'expected-integer': 'decoding',
  'expected-list': 'decoding',
  'expected-mapping': 'decoding',
  'expected-quantity': 'decoding',
  'expected-string': 'decoding',
  'integer-out-of-range': 'decoding',
  'invalid-base64': 'decoding',
  'invalid-key': 'decoding',
  'invalid-merge': 'decoding',
  'invalid-quantity': 'decoding',
  'invalid-time': 'decoding',
  'misplaced-field': 'decoding',
  'misspelt-field': 'decoding',
  'not-a-json-number': 'decoding',
  'template-expression': 'decoding',
  'unknown-field': 'decoding',
} as const satisfies Readonly<Record<string, Stage>>;

export type FindingId = keyof typeof STAGES;

export const FINDING_IDS: readonly string[] = Object.keys(STAGES);

const isFindingId = (id: string): id is FindingId => Object.hasOwn(STAGES, id);

/** Undefined for an id of another engine. */
export const stageOf = (id: string): Stage | undefined => (isFindingId(id) ? STAGES[id] : undefined);
