// Owners of an object (apiserver: pkg/endpoints/handlers/rest.go).
import { child, type Draft, items } from './draft.ts';

const FIELDS = ['apiVersion', 'kind', 'name', 'uid', 'controller', 'blockOwnerDeletion'];

/** An owner that is named twice in the very same words is kept once. */
export function dropRepeatedOwners(object: Draft): void {
  const metadata = child(object, 'metadata');
  const owners = items(metadata, 'ownerReferences');
  if (!metadata || owners.length < 2) return;
  const seen = new Set<string>();
  metadata['ownerReferences'] = owners.filter((owner) => {
    const words = JSON.stringify(FIELDS.map((field) => owner[field] ?? null));
    const first = !seen.has(words);
    seen.add(words);
    return first;
  });
}
