// Objects of one kind and name in several namespaces, held against the other documents of their text. A cluster has them all; a simulated
// one tells objects apart by kind and name.
import type { ManifestDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { Inspector } from './inspector.ts';

/** Kinds that a simulated cluster acts on. */
const ACTED_ON = new Set(['Deployment', 'ReplicaSet', 'Pod', 'Rollout', 'Service', 'PodDisruptionBudget']);

/** A note at each document that takes the place of one in another namespace. */
export function sharedNames(documents: readonly ManifestDocument[]): readonly Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const document of documents) {
    const { kind, name } = document;
    if (name === '' || !ACTED_ON.has(kind)) continue;
    const namespace = document.namespace || 'default';
    const key = `${kind} ${name}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, namespace);
    else if (other !== namespace) {
      const inspector = new Inspector(document);
      inspector.note('same-name-in-another-namespace', ['metadata', 'namespace'], { kind, object: name, other });
      findings.push(...inspector.findings.map((finding) => ({ ...finding, object: { kind, name } })));
    }
  }
  return findings;
}
