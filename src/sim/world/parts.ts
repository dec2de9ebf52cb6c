// Of what a world is made where one may do with less than everything.
import type { ManifestReader } from '../../manifest/index.ts';
import type { ClusterContext, ControllerEvent } from '../cluster/index.ts';

export interface WorldParts {
  /** The kinds that its API server knows. */
  readonly manifests: ManifestReader;
  /** The controllers at work in it. */
  controllers(context: ClusterContext, event: ControllerEvent): void;
}
