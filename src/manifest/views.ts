// Typed views: the defaulted object under the type of its kind. The one place where checked data gets its type.
import type { ManifestDocument } from './document.ts';
import { hasErrors } from './finding.ts';
import type { JsonObject } from './json.ts';
import { type KubernetesViews, VIEW_API_VERSION } from './kubernetes/index.ts';
import type { World } from './lab/world.ts';
import { ROLLOUTS_API_VERSION, type RolloutsViews } from './rollouts/index.ts';
import { LAB_API_VERSION } from './schema/lab-kinds.ts';

/** Every kind that has a typed view: those of Kubernetes, those of Argo Rollouts, and this lab's own. */
interface Views extends KubernetesViews, RolloutsViews {
  readonly World: World;
}
type ViewedKind = keyof Views;

const API_VERSION: { readonly [Kind in ViewedKind]: string } = {
  ...VIEW_API_VERSION,
  Rollout: ROLLOUTS_API_VERSION,
  AnalysisTemplate: ROLLOUTS_API_VERSION,
  ClusterAnalysisTemplate: ROLLOUTS_API_VERSION,
  AnalysisRun: ROLLOUTS_API_VERSION,
  World: LAB_API_VERSION,
};

/** Sound because a document without errors was decoded and validated against its kind's schema. */
function isView<Kind extends ViewedKind>(object: JsonObject, kind: Kind): object is JsonObject & Views[Kind] {
  return object['kind'] === kind && object['apiVersion'] === API_VERSION[kind];
}

/** The document as an object of a kind, as the API server would store it; undefined for another kind or when the document has an error. */
export function viewAs<Kind extends ViewedKind>(document: ManifestDocument, kind: Kind): Views[Kind] | undefined {
  if (document.kind !== kind || hasErrors(document.findings)) return undefined;
  const { defaulted } = document;
  return isView(defaulted, kind) ? defaulted : undefined;
}

/** The object that an `applyDefaults` returned, under the type of its kind; undefined for another kind. The caller vouches that it decodes. */
export function viewOfObject<Kind extends ViewedKind>(object: JsonObject, kind: Kind): Views[Kind] | undefined {
  return isView(object, kind) ? object : undefined;
}
