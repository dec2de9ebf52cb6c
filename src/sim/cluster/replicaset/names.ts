// Names as the real controllers make them: from the letters that cannot spell a word by accident.
// Source: apimachinery util/rand (SafeEncodeString), apiserver storage/names.
import { hash32 } from '../../kernel/index.ts';
import type { ClusterContext } from '../context.ts';

const SAFE = 'bcdfghjklmnpqrstvwxz2456789';
const SUFFIX_LENGTH = 5;

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, canonical(field)]),
  );
};

/** The `pod-template-hash` of a template: the same for the same template, whatever the order of its fields. */
export function templateHash(template: unknown, collisions = 0): string {
  const hash = hash32(JSON.stringify(canonical(template)) + (collisions > 0 ? `/${collisions}` : ''));
  return [...String(hash)].map((digit) => SAFE.charAt(digit.charCodeAt(0) % SAFE.length)).join('');
}

/** A free pod name: the ReplicaSet's and five characters of chance. */
export function podNameFor(context: ClusterContext, replicaSet: string): string {
  const random = context.random('pod-names');
  for (;;) {
    let name = `${replicaSet}-`;
    for (let i = 0; i < SUFFIX_LENGTH; i++) name += SAFE.charAt(random.integer(0, SAFE.length - 1));
    if (!context.state.api.pods.has(name)) return name;
  }
}
