// What the API server refuses in an object that decodes.
import type { ManifestDocument } from '../document.ts';
import type { Finding } from '../finding.ts';

export function refusals(_document: ManifestDocument): readonly Finding[] {
  return [];
}
