// What applying a World does to a world that runs: traffic, releases and faults become what it says. Nodes and seed are settled when
// a run begins; that they are ignored later is said.
import { formatPath, type ManifestDocument, viewAs } from '../../manifest/index.ts';
import { deepEqual, type VerbResult } from '../cluster/index.ts';
import { podBehaviourChanged } from '../cluster/kubelet/index.ts';
import { planFaults } from '../faults/index.ts';
import { changeTraffic } from '../traffic/index.ts';
import type { WorldContext } from './context.ts';
import type { Behaviour } from './inputs.ts';
import { planOf, type WorldPlan } from './world-file.ts';

/**
 * An image behaves differently from now on; null: as every image does. A process that runs already answers its users as it did when it
 * started; what the kubelet meets of it (probes, exits, how it stops) is the new way at once.
 */
export function setBehaviour(world: WorldContext, image: string, behaviour: Behaviour | null): void {
  const { behaviours, api, kubelet } = world.state;
  if (deepEqual(behaviours.get(image) ?? null, behaviour)) return;
  if (behaviour) behaviours.set(image, behaviour);
  else behaviours.delete(image);
  for (const pod of api.pods.values()) {
    if (pod.nodeName !== null && pod.spec.containers.some((container) => container.image === image))
      podBehaviourChanged(world.kubelet, kubelet, pod);
  }
}

function ignored(world: WorldContext, part: 'nodes' | 'seed', name: string): void {
  world.record({ kind: 'fact', type: 'worldPartIgnored', object: { kind: 'World', name }, data: { part } });
}

export function applyWorld(world: WorldContext, document: ManifestDocument): VerbResult {
  const { state } = world;
  const view = viewAs(document, 'World');
  if (!view) {
    const error = document.findings.find(({ severity }) => severity === 'error');
    const message = `error: the World is not valid: ${error?.path ?? formatPath(['spec'])}: ${error?.id ?? ''}`;
    return { ok: false, code: null, message, fields: error?.path === undefined ? [] : [error.path] };
  }
  const plan = planOf(view, state.base);
  const before = { settings: state.settings, releases: state.worldReleases, faults: faultsOf(world) };
  if (view.spec?.nodes?.length && !deepEqual(plan.nodes, state.base.nodes)) ignored(world, 'nodes', document.name);
  if (plan.seed !== null && plan.seed !== state.seed) ignored(world, 'seed', document.name);
  const { endpointPropagationMs, imagePullSeconds, traffic } = plan;
  if (!deepEqual(traffic, state.traffic.settings)) changeTraffic(world.users, traffic, world.nowMs);
  state.settings = { ...state.settings, endpointPropagationMs, imagePullSeconds, traffic };
  applyReleases(world, plan);
  planFaults(world.faults, plan.faults);
  const changed = !deepEqual(before, {
    settings: state.settings,
    releases: state.worldReleases,
    faults: faultsOf(world),
  });
  const verb = before.releases === null ? 'created' : changed ? 'configured' : 'unchanged';
  return { ok: true, message: `world.rollout-lab/${document.name || 'world'} ${verb}`, changed };
}

const faultsOf = ({ state }: WorldContext): number[] => state.faults.faults.map(({ id }) => id);

/** An image that the World before had a release for, and this one has not, behaves as every image does. */
function applyReleases(world: WorldContext, { releases }: WorldPlan): void {
  const images = releases.map(({ image }) => image);
  for (const image of world.state.worldReleases ?? []) if (!images.includes(image)) setBehaviour(world, image, null);
  for (const { image, behaviour } of releases) setBehaviour(world, image, behaviour);
  world.state.worldReleases = images;
}
