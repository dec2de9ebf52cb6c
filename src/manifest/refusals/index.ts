// What the API server refuses in an object that decodes: one rule, one function. Which rules a kind has is said where the kinds are.
import type { ManifestDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { LAB_API_VERSION } from '../schema/lab-kinds.ts';
import { isServed } from '../schema/served-kinds.ts';
import type { StructType } from '../schema/types.ts';
import { listedValues } from './enums.ts';
import { Inspector } from './inspector.ts';
import { objectLabels, objectName, ownerReferences } from './metadata.ts';

export type Refusal = (inspector: Inspector) => void;

const EVERY_OBJECT: readonly Refusal[] = [objectName, objectLabels, ownerReferences];

/** Errors that the server would answer with 422, in the order of the text. `own`: what is refused in this kind alone. */
export function refusals(
  document: ManifestDocument,
  type: StructType | undefined,
  own: readonly Refusal[],
): readonly Finding[] {
  if (!isServed(document.apiVersion, document.kind)) return [];
  const inspector = new Inspector(document);
  // Objects of this lab stand in no API server: they need no name.
  if (document.apiVersion !== LAB_API_VERSION) for (const refuse of EVERY_OBJECT) refuse(inspector);
  for (const refuse of own) refuse(inspector);
  if (type) listedValues(inspector, type);
  return [...inspector.findings].sort((a, b) => a.range.start - b.range.start);
}
