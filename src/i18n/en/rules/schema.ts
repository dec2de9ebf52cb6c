// Words of the rules in src/lint/rules/schema: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const schema = {
  'rule.removed-api-version.title': 'The API version was removed',
  'rule.removed-api-version.problem':
    '{kind} in `{apiVersion}` is gone since Kubernetes {since}: the API server answers that it has no such resource, and the object is not applied.',
  'rule.removed-api-version.why':
    'Alpha and beta versions are removed a few releases after the stable one has come. What runs already goes on, so nobody notices until the next apply, or until the cluster is rebuilt.',
  'rule.removed-api-version.fix':
    'Write `{replacement}`. Where fields have changed as well, the API migration guide of Kubernetes lists them.',
  'rule.duplicate-env-name.title': 'An environment variable is set several times',
  'rule.duplicate-env-name.problem':
    'Container `{container}` sets `{variable}` {times} times. The last one wins, and this one has no effect.',
  'rule.duplicate-env-name.why':
    'Two people have set the same variable, or one did it twice. Whoever changes the entry that does not count deploys it and finds nothing changed.',
  'rule.duplicate-env-name.fix': 'Keep one entry, with the value that is meant.',
  'rule.missing-config-key.title': 'The key that a variable is read from is missing',
  'rule.missing-config-key.problem':
    'Container `{container}` reads `{variable}` from the key `{key}` of {kind} `{source}`, which has no such key. The container is not started (CreateContainerConfigError).',
  'rule.missing-config-key.why':
    'The kubelet prepares the environment before it creates the container. A missing key holds the pod back for ever, and a rolling update stops at its first new pod.',
  'rule.missing-config-key.fix':
    'Write the key as {kind} `{source}` has it, add it there, or write `optional: true` if the variable may be missing.',
  'rule.port-taken-twice.title': 'Two containers of a pod want the same port',
  'rule.port-taken-twice.problem':
    'Container `{container}` wants port {port}/{protocol}, which `{other}` already has. The one that comes second cannot open it and exits.',
  'rule.port-taken-twice.why':
    'All containers of a pod share one network: one address, and each port once. What works on a laptop, where every container has its own network, does not work side by side in a pod.',
  'rule.port-taken-twice.fix': 'Give one of them another port, and change the Service and the probes with it.',
  'rule.stateful-set-without-service.title': 'The StatefulSet has no headless Service',
  'rule.stateful-set-without-service.problem':
    'StatefulSet `{set}` has `serviceName: {service}`, but these files hold no headless Service of that name that selects its pods. The pods get no DNS names of their own.',
  'rule.stateful-set-without-service.why':
    'The members of a database find each other as `db-0.db`, `db-1.db`. These names come from the Service named in `serviceName`, which must have `clusterIP: None` and is not created by the StatefulSet.',
  'rule.stateful-set-without-service.fix':
    'Add a Service with `clusterIP: None` that selects the pods, and write its name in `serviceName`.',
  'rule.annotation-without-effect.title': 'An annotation that nobody reads any more',
  'rule.annotation-without-effect.problem':
    '`{key}` has not been read since Kubernetes {since}. What it asks for does not happen; the field `{field}` does it now.',
  'rule.annotation-without-effect.why':
    'These annotations were how a feature was tried before it got a field. The API server keeps them silently, so a protection that was lost with an upgrade still stands in the file.',
  'rule.annotation-without-effect.fix': 'Write `{field}` and remove the annotation.',
  'rule.selector-misses-own-pods.title': 'The selector does not select the pods of its own template',
  'rule.selector-misses-own-pods.problem':
    '{kind} `{name}` selects `{selector}`, but its pods get `{labels}`. The API server refuses the object.',
  'rule.selector-misses-own-pods.why':
    'A controller finds its pods by their labels. If it could not find those that it makes itself, it would make more and more of them.',
  'rule.selector-misses-own-pods.fix':
    'Give the pods every label of the selector. The selector of an object that exists cannot be changed, so change the labels.',
  'rule.malformed-label-value.title': 'The value of a label is malformed',
  'rule.malformed-label-value.problem':
    'The value of `{key}: {value}` cannot be that of a label. The API server refuses the object.',
  'rule.malformed-label-value.why':
    'A label value has at most 63 letters, digits, `-`, `_` and `.`, and begins and ends with a letter or a digit, so that it can be written in a selector.',
  'rule.malformed-label-value.fix': 'Write a short value of these characters; anything else belongs in an annotation.',
  'rule.unusable-port-name.title': 'The name of a port cannot be used',
  'rule.unusable-port-name.problem':
    'Port `{name}` of container `{container}` has a name that is too long, malformed, or used twice. The API server refuses the object.',
  'rule.unusable-port-name.why':
    'Probes and Services find a port by its name. It has at most 15 lower-case letters, digits and `-`, with at least one letter, and a container uses each name once.',
  'rule.unusable-port-name.fix': 'Write a short name that no other port has, such as `http` or `metrics`.',
} as const satisfies FamilyWords<'schema'>;
