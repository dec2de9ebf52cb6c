// Secrets and PriorityClasses (Kubernetes: pkg/apis/core/validation, pkg/apis/scheduling/validation).
import type { Path } from '../json.ts';
import { isConfigKey } from '../resources/names.ts';
import type { Inspector } from './inspector.ts';

/** Type → the keys that a Secret of this type must have. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
};

export function secretKeys(inspector: Inspector): void {
  for (const key of inspector.keys(['data']))
    if (!isConfigKey(key))
      inspector.refuse('invalid-config-key', ['data', key], { key }, { field: `data[${key}]`, atKey: true });
}

export function secretType(inspector: Inspector): void {
  const type = inspector.text(['type']);
  const isMissing = (key: string): void =>
    inspector.refuse('missing-required-field', ['data', key], { name: key }, { field: `data[${key}]` });
  for (const key of Object.hasOwn(KEYS, type) ? (KEYS[type] ?? []) : []) {
    const empty = key === 'ssh-privatekey' && inspector.text(['data', key]) === '';
    if (!inspector.has(['data', key]) || empty) isMissing(key);
  }
  if (type === 'kubernetes.io/basic-auth') {
    const pair = ['username', 'password'];
    if (!pair.some((key) => inspector.has(['data', key]))) for (const key of pair) isMissing(key);
  }
  const account: Path = ['metadata', 'annotations', 'kubernetes.io/service-account.name'];
  if (type === 'kubernetes.io/service-account-token' && inspector.text(account) === '')
    inspector.refuse(
      'missing-required-field',
      account,
      { name: 'kubernetes.io/service-account.name' },
      { field: 'metadata.annotations[kubernetes.io/service-account.name]' },
    );
}

const HIGHEST_PRIORITY = 1_000_000_000;
const SYSTEM = 'system-';
const SYSTEM_CLASSES: Readonly<Record<string, number>> = {
  'system-cluster-critical': 2_000_000_000,
  'system-node-critical': 2_000_001_000,
};

export function priorityClass(inspector: Inspector): void {
  const name = inspector.text(['metadata', 'name']);
  const value = inspector.number(['value']) ?? 0;
  if (name.startsWith(SYSTEM)) {
    const known = Object.hasOwn(SYSTEM_CLASSES, name) && SYSTEM_CLASSES[name] === value;
    if (!known || inspector.value(['globalDefault']) === true)
      inspector.refuse('unsupported-value', ['metadata', 'name'], {
        value: name,
        supported: Object.keys(SYSTEM_CLASSES).join(', '),
      });
  } else if (value > HIGHEST_PRIORITY) inspector.between(['value'], -2_147_483_648, HIGHEST_PRIORITY);
  inspector.oneOf(['preemptionPolicy'], ['Never', 'PreemptLowerPriority']);
}
