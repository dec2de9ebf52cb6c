// Words of the rules in src/lint/rules/schema: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const schema = {
  'rule.removed-api-version.title': 'The version of the API was removed',
  'rule.removed-api-version.problem':
    '{kind} under `{apiVersion}` is gone since Kubernetes {since}: the server answers that it has no such resource, and nothing of this object arrives.',
  'rule.removed-api-version.why':
    'Versions on trial are removed a few releases after the stable one has come. What runs goes on, and so nobody notices until the next apply, or until the cluster is rebuilt.',
  'rule.removed-api-version.fix':
    'Write `{replacement}`. Where fields have changed as well, the migration guide of Kubernetes lists them.',
  'rule.duplicate-env-name.title': 'An environment variable is given several times',
  'rule.duplicate-env-name.problem':
    'Container `{container}` gets `{variable}` {times} times. The last one wins, and this one has no effect.',
  'rule.duplicate-env-name.why':
    'Two people have set the same variable, or one did it twice. Whoever changes the entry that does not count deploys, looks, and finds nothing changed.',
  'rule.duplicate-env-name.fix': 'Keep one entry, with the value that is meant.',
  'rule.missing-config-key.title': 'The key that a variable is read from is not there',
  'rule.missing-config-key.problem':
    'Container `{container}` reads `{variable}` from the key `{key}` of {kind} `{source}`, which has no such key. The container is not started (CreateContainerConfigError).',
  'rule.missing-config-key.why':
    'The kubelet builds the environment before it creates the container. A missing key holds the pod back for ever, and a rolling update stops at its first new pod.',
  'rule.missing-config-key.fix':
    'Write the key as it stands in {kind} `{source}`, add it there, or say `optional: true` if the variable may be missing.',
  'rule.port-taken-twice.title': 'Two containers of a pod want the same port',
  'rule.port-taken-twice.problem':
    'Container `{container}` wants port {port}/{protocol}, which `{other}` already has. The one that comes second cannot open it and ends.',
  'rule.port-taken-twice.why':
    'All containers of a pod share one network: one address, and each port once. What works on a laptop, where each has its own, does not work side by side in a pod.',
  'rule.port-taken-twice.fix': 'Give one of them another port, and let the Service and the probes name it.',
  'rule.stateful-set-without-service.title': 'The StatefulSet has no headless Service',
  'rule.stateful-set-without-service.problem':
    'StatefulSet `{set}` has `serviceName: {service}`, and these files hold no headless Service of that name that selects its pods. The pods get no names of their own in DNS.',
  'rule.stateful-set-without-service.why':
    'The members of a database find each other as `db-0.db`, `db-1.db`. These names come from the Service in `serviceName`, which must have `clusterIP: None` and is not made by the StatefulSet.',
  'rule.stateful-set-without-service.fix':
    'Add a Service with `clusterIP: None` that selects the pods, and write its name in `serviceName`.',
  'rule.annotation-without-effect.title': 'An annotation that nobody reads any more',
  'rule.annotation-without-effect.problem':
    '`{key}` has not been read since Kubernetes {since}. What it asks for does not happen; the field `{field}` does it now.',
  'rule.annotation-without-effect.why':
    'These annotations were how a feature was tried before it got a field. The server keeps them without a word, so a protection that was lost with an upgrade still stands in the file.',
  'rule.annotation-without-effect.fix': 'Write `{field}` and take the annotation out.',
  'rule.selector-misses-own-pods.title': 'The selector does not choose the pods of its own template',
  'rule.selector-misses-own-pods.problem':
    '{kind} `{name}` selects `{selector}`, and its pods get `{labels}`. The server refuses the object.',
  'rule.selector-misses-own-pods.why':
    'A controller finds its pods by their labels. If it could not find those that it makes itself, it would make more and more of them.',
  'rule.selector-misses-own-pods.fix':
    'Give the pods every label of the selector. The selector of an object that exists cannot be changed, so change the labels.',
  'rule.malformed-label-value.title': 'The value of a label is malformed',
  'rule.malformed-label-value.problem':
    '`{key}: {value}` cannot be the value of a label. The server refuses the object.',
  'rule.malformed-label-value.why':
    'A label value has at most 63 letters, digits, `-`, `_` and `.`, and begins and ends with a letter or a digit, so that selectors can name it.',
  'rule.malformed-label-value.fix':
    'Write a short value of these characters; what needs more belongs in an annotation.',
  'rule.unusable-port-name.title': 'The name of a port cannot be used',
  'rule.unusable-port-name.problem':
    'Port `{name}` of container `{container}` has a name that is too long, malformed, or given twice. The server refuses the object.',
  'rule.unusable-port-name.why':
    'Probes and Services find a port by its name. It has at most 15 lower-case letters, digits and `-`, at least one letter, and each name once in a pod template.',
  'rule.unusable-port-name.fix': 'Write a short name of its own, such as `http` or `metrics`.',
} as const satisfies FamilyWords<'schema'>;
