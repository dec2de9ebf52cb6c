// The manifest engine: text → documents with exact ranges, findings, typed views of the Kubernetes kinds, API defaulting, quantities.
// Pure; never throws on a text and never hangs. Everything outside this folder enters here.
export { deploymentReader } from './deployment-kinds.ts';
export type { ManifestDocument } from './document.ts';
export { applyEdits } from './edits/apply-edits.ts';
export { removeFieldEdit } from './edits/remove-field.ts';
export { appendItemEdit, setFieldEdit } from './edits/set-field.ts';
export { type Quote, scalarText } from './edits/write-value.ts';
export { applyDefaults, everyKindReader, isTakenAs, parseManifests } from './every-kind.ts';
export { type Finding, type Fix, hasErrors, type Range, type Severity, type TextEdit } from './finding.ts';
export { FINDING_IDS } from './finding-ids.ts';
export { type Stage, stageOf } from './finding-stages.ts';
export {
  formatPath,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
  type PathStep,
  valueAt,
} from './json.ts';
export type * from './kubernetes/index.ts';
export { DEFAULT_NODE_NAMES } from './lab/default-nodes.ts';
export { MOST_PODS } from './lab/most-pods.ts';
export type * from './lab/world.ts';
export type { ManifestReader, ParsedManifests } from './manifest-reader.ts';
export { durationSeconds, parseGoDuration } from './resources/duration.ts';
export { percentOf, resolvePercent } from './resources/int-or-string.ts';
export { isLabelValue, isPortName } from './resources/names.ts';
export {
  canonicalQuantity,
  compareQuantities,
  milliValue,
  type ParsedQuantity,
  parseQuantity,
  unitValue,
} from './resources/quantity.ts';
export type * from './rollouts/index.ts';
export {
  invalidValueMessage,
  isDownwardPath,
  nginxProblem,
  pauseSeconds,
  ROLLOUTS_API_VERSION,
  type RolloutProblem,
  rolloutProblems,
} from './rollouts/index.ts';
export { LAB_API_VERSION } from './schema/lab-kinds.ts';
export { isKnownKind, isServed as isServedKind } from './schema/served-kinds.ts';
export { viewAs, viewOfObject } from './views.ts';
export { LineCounter, type LinePosition } from './yaml/line-counter.ts';
export type {
  AliasNode,
  MappingEntry,
  MappingNode,
  Node,
  ScalarKind,
  ScalarNode,
  ScalarStyle,
  SequenceNode,
} from './yaml/nodes.ts';
export { firstDocument } from './yaml/split.ts';
