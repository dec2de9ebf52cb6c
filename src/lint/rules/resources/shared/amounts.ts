// What a container asks for and may use at most. Since Kubernetes 1.34 a pod may say it for all its containers together.
import { isSet } from '../../../read.ts';
import type { Container } from '../../../workloads.ts';

type Resource = 'cpu' | 'memory';

/** Said for this container, or for its pod as a whole. */
export const says = ({ spec, workload }: Container, list: 'requests' | 'limits', resource: Resource): boolean =>
  isSet(spec, 'resources', list, resource) || isSet(workload.pod, 'resources', list, resource);

/** What the scheduler reserves: a limit alone is also the request. */
export const reserves = (container: Container, resource: Resource): boolean =>
  says(container, 'requests', resource) || says(container, 'limits', resource);

/** Somebody attaches an ephemeral container to look around: it cannot have resources of its own. */
export const mayHaveResources = ({ role }: Container): boolean => role !== 'ephemeral';

/** Who agrees: polaris leaves init containers out. */
export const peersOf = ({ role }: Container, always: readonly string[], polaris: string): readonly string[] =>
  role === 'init' || role === 'sidecar' ? always : [...always, polaris];
