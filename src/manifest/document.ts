// One object of a manifest text: what it says, and where every part of it stands.
import type { Finding, Range } from './finding.ts';
import type { JsonObject, Path } from './json.ts';
import type { MappingNode } from './yaml/nodes.ts';

export interface ManifestDocument {
  /** '' when absent or no string. */
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** '' when absent: the API server then takes the request's namespace. */
  readonly namespace: string;
  readonly root: MappingNode;
  /** The object as written, aliases and merge keys resolved; scalars as the API server reads them. */
  readonly object: JsonObject;
  /** The object as the API server would store it. Computed on first use; meaningful only without errors. */
  readonly defaulted: JsonObject;
  /** Findings about this object, also in the list of the whole text. */
  readonly findings: readonly Finding[];
  /** Where the value at a path stands; undefined when the text does not say it (a default). An alias leads to the text it stands for. */
  rangeOf(path: Path): Range | undefined;
  /** Where the key of the last step stands. */
  keyRangeOf(path: Path): Range | undefined;
}
