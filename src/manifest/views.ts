// Typed views: the defaulted object under the type of its kind. The one place where checked data gets its type.
import type { ManifestDocument } from './document.ts';
import { hasErrors } from './finding.ts';
import type { JsonObject } from './json.ts';
import { type KubernetesViews, VIEW_API_VERSION, type ViewedKind } from './kubernetes/index.ts';

/** Sound because a document without errors was decoded and validated against its kind's schema. */
function isView<Kind extends ViewedKind>(object: JsonObject, kind: Kind): object is JsonObject & KubernetesViews[Kind] {
  return object['kind'] === kind && object['apiVersion'] === VIEW_API_VERSION[kind];
}

/** The document as an object of a kind, as the API server would store it; undefined for another kind or when the document has an error. */
export function viewAs<Kind extends ViewedKind>(
  document: ManifestDocument,
  kind: Kind,
): KubernetesViews[Kind] | undefined {
  if (document.kind !== kind || hasErrors(document.findings)) return undefined;
  const { defaulted } = document;
  return isView(defaulted, kind) ? defaulted : undefined;
}

/** The object that an `applyDefaults` returned, under the type of its kind; undefined for another kind. The caller vouches that it decodes. */
export function viewOfObject<Kind extends ViewedKind>(
  object: JsonObject,
  kind: Kind,
): KubernetesViews[Kind] | undefined {
  return isView(object, kind) ? object : undefined;
}
