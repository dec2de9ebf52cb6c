// Defaults of the kinds that hold settings and rules.
import { encodeBase64, encodeUtf8 } from '../resources/base64.ts';
import { addMissing, child, type Draft, ensure, items, setDefault, strings, text } from './draft.ts';

export function defaultNamespace(namespace: Draft): void {
  const metadata = ensure(namespace, 'metadata');
  const name = text(metadata, 'name');
  if (name !== '') ensure(metadata, 'labels')['kubernetes.io/metadata.name'] = name;
  const spec = ensure(namespace, 'spec');
  const finalizers = strings(spec, 'finalizers');
  if (!finalizers.includes('kubernetes')) spec['finalizers'] = [...finalizers, 'kubernetes'];
  namespace['status'] = { phase: 'Active' };
}

/** `stringData` is for writing only: it goes over into `data`. */
export function defaultSecret(secret: Draft): void {
  setDefault(secret, 'type', 'Opaque');
  const written = child(secret, 'stringData');
  if (!written) return;
  const data = ensure(secret, 'data');
  for (const key of Object.keys(written)) data[key] = encodeBase64(encodeUtf8(text(written, key)));
  delete secret['stringData'];
}

export function defaultLimitRange(range: Draft): void {
  for (const limit of items(child(range, 'spec'), 'limits')) {
    if (text(limit, 'type') !== 'Container') continue;
    addMissing(ensure(limit, 'default'), child(limit, 'max'));
    addMissing(ensure(limit, 'defaultRequest'), child(limit, 'default'));
    addMissing(ensure(limit, 'defaultRequest'), child(limit, 'min'));
  }
}

export function defaultNetworkPolicy(policy: Draft): void {
  const spec = ensure(policy, 'spec');
  for (const direction of ['ingress', 'egress'])
    for (const rule of items(spec, direction))
      for (const port of items(rule, 'ports')) setDefault(port, 'protocol', 'TCP');
  if (strings(spec, 'policyTypes').length === 0)
    spec['policyTypes'] = items(spec, 'egress').length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}

export function defaultPriorityClass(priorityClass: Draft): void {
  setDefault(priorityClass, 'preemptionPolicy', 'PreemptLowerPriority');
}

/** Of the secrets of an account nothing but their names is kept (pkg/registry/core/serviceaccount). */
export function storeServiceAccount(account: Draft): void {
  const secrets = items(account, 'secrets');
  if (secrets.length > 0) account['secrets'] = secrets.map((secret) => ({ name: text(secret, 'name') }));
}

const RBAC_GROUP = 'rbac.authorization.k8s.io';

export function defaultRoleBinding(binding: Draft): void {
  setDefault(ensure(binding, 'roleRef'), 'apiGroup', RBAC_GROUP);
  for (const subject of items(binding, 'subjects'))
    if (text(subject, 'kind') !== 'ServiceAccount') setDefault(subject, 'apiGroup', RBAC_GROUP);
}

export function defaultValidatingAdmissionPolicy(policy: Draft): void {
  const spec = ensure(policy, 'spec');
  setDefault(spec, 'failurePolicy', 'Fail');
  const constraints = child(spec, 'matchConstraints');
  if (!constraints) return;
  setDefault(constraints, 'matchPolicy', 'Equivalent');
  setDefault(constraints, 'namespaceSelector', {});
  setDefault(constraints, 'objectSelector', {});
  for (const list of ['resourceRules', 'excludeResourceRules'])
    for (const rule of items(constraints, list)) setDefault(rule, 'scope', '*');
}
