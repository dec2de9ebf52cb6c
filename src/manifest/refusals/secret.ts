// What the server refuses in a Secret (Kubernetes: pkg/apis/core/validation, ValidateSecret).
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
