// `kubectl apply` of a text: each of its documents, in their order.
import { hasErrors, type ManifestDocument } from '../../manifest/index.ts';
import { applyObject, type VerbResult } from '../cluster/index.ts';
import type { WorldContext } from './context.ts';

export const refusal = (message: string): VerbResult => ({ ok: false, code: null, message, fields: [] });

/** `applyOther`: null for a document that goes to the API server. */
export function applyText(
  world: WorldContext,
  text: string,
  applyOther: (document: ManifestDocument) => VerbResult | null,
): readonly VerbResult[] {
  const { documents, findings } = world.manifests.parse(text);
  if (documents.length === 0 && hasErrors(findings))
    return [refusal(`error parsing the text: ${findings[0]?.id ?? ''}`)];
  return documents.map((document) => applyOther(document) ?? applyObject(world, document.object));
}
