// The stage at which the API server (or kubectl) would stop because of a finding of this engine. Most are refusals; the others stand here.

export type Stage =
  /** The text is no YAML. */
  | 'syntax'
  /** The server answers 400: a value does not fit its type, a field is unknown or stands twice. */
  | 'decoding'
  /** No such type is served. */
  | 'type'
  /** The server answers 422: the object decodes, but breaks a rule. */
  | 'refusal'
  /** The server answers 403: what it adds by itself contradicts the object. */
  | 'admission'
  /** The server takes it; the controller of Argo Rollouts then says InvalidSpec and does nothing more. */
  | 'controller'
  /** Nobody refuses it: a warning that it does not do what it seems to. */
  | 'advice';

export const STAGES = {
  'document-too-large': 'syntax',
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
  'expected-number': 'decoding',
  'expected-quantity': 'decoding',
  'expected-string': 'decoding',
  'integer-out-of-range': 'decoding',
  'invalid-base64': 'decoding',
  'invalid-duration': 'decoding',
  'invalid-key': 'decoding',
  'invalid-merge': 'decoding',
  'invalid-quantity': 'decoding',
  'invalid-time': 'decoding',
  'misplaced-field': 'decoding',
  'misspelt-field': 'decoding',
  'not-a-json-number': 'decoding',
  'template-expression': 'decoding',
  'unknown-field': 'decoding',

  'priority-without-class': 'admission',

  'analysis-field-unknown': 'controller',
  'anti-affinity-not-one': 'controller',
  'canary-cannot-proceed': 'controller',
  'dynamic-scale-with-delay': 'controller',
  'field-needs-router': 'controller',
  'invalid-pause': 'controller',
  'managed-route-missing': 'controller',
  'ping-pong-incomplete': 'controller',
  'rollout-number-out-of-range': 'controller',
  'rollout-strategy-not-one': 'controller',
  'rollout-without-selector': 'controller',
  'route-match-not-one': 'controller',
  'router-without-services': 'controller',
  'same-service-twice': 'controller',
  'scale-down-limit-over-history': 'controller',
  'stable-ingress-not-one': 'controller',
  'step-not-one': 'controller',

  'fault-field-without-effect': 'advice',
  'more-pods-than-simulated': 'advice',
  'not-simulated': 'advice',
  'same-name-in-another-namespace': 'advice',
  'overlapping-faults': 'advice',
  'several-worlds': 'advice',
  'unknown-image': 'advice',
  'unknown-node': 'advice',
} as const satisfies Readonly<Record<string, Exclude<Stage, 'refusal'>>>;

const isListed = (id: string): id is keyof typeof STAGES => Object.hasOwn(STAGES, id);

/** Asked of findings of this engine alone: what is not listed above is a refusal. */
export const stageOf = (id: string): Stage => (isListed(id) ? STAGES[id] : 'refusal');
