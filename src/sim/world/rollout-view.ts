// One Rollout as there is to see: its versions and what is meant to reach them, its steps, its analysis, how it stands in a sentence.
import { type CanaryStep, pauseSeconds, type RolloutSpec } from '../../manifest/index.ts';
import { atMsOf, hashIn, type ReplicaSetObject, ROLLOUT_HASH_LABEL, type RolloutObject } from '../cluster/index.ts';
import {
  currentSetWeight,
  currentStep,
  maxSurge,
  maxTrafficWeight,
  maxUnavailable,
  SCALE_DOWN_DEADLINE,
  scaleDownDelaySeconds,
  shownPhase,
  stepsOf,
  stepText,
} from '../strategies/rollout/index.ts';
import { analysisRunViews } from './analysis-view.ts';
import { rollbackView } from './rollback-view.ts';
import { rolloutHeadline } from './rollout-headline.ts';
import { rolloutWaits } from './rollout-waits.ts';
import type { WorldState } from './state.ts';
import type { CanaryStepView, PodView, ReplicaSetView, RolloutSideView, RolloutView } from './view.ts';

const REVISION = 'rollout.argoproj.io/revision';

type Labelled = { readonly metadata: ReplicaSetObject['metadata'] };

const hashOf = ({ metadata }: Labelled): string => metadata.labels[ROLLOUT_HASH_LABEL] ?? '';

const revisionOf = ({ metadata }: { readonly metadata: RolloutObject['metadata'] }): number =>
  Number.parseInt(metadata.annotations[REVISION] ?? '0', 10) || 0;

const imageOf = ({ spec }: ReplicaSetObject): string => spec.template.spec.containers[0]?.image ?? '';

function kindOf(step: CanaryStep): CanaryStepView['kind'] {
  if (step.setWeight !== undefined) return 'setWeight';
  if (step.pause) return 'pause';
  if (step.setCanaryScale) return 'setCanaryScale';
  return step.analysis ? 'analysis' : 'other';
}

function stepViews(rollout: RolloutObject): CanaryStepView[] {
  const { index } = currentStep(rollout);
  const at = index ?? 0;
  return stepsOf(rollout).map((step, place) => ({
    kind: kindOf(step),
    text: stepText(step),
    weight: step.setWeight ?? step.setCanaryScale?.weight ?? null,
    seconds: step.pause?.duration === undefined ? null : pauseSeconds(step.pause),
    state: place < at ? 'done' : place === at ? 'current' : 'ahead',
    path: `spec.strategy.canary.steps[${place}]`,
  }));
}

function routerOf({ strategy }: RolloutSpec): RolloutView['router'] {
  if (strategy?.blueGreen) return 'selector';
  const { maxTrafficWeight: _max, managedRoutes: _routes, ...routers } = strategy?.canary?.trafficRouting ?? {};
  if (routers.nginx) return 'nginx';
  return Object.values(routers).some((router) => router !== undefined) ? 'other' : 'pods';
}

/** ReplicaSet → percent of the users' requests that are meant for it. */
function sharesOf(
  state: WorldState,
  { spec, status }: RolloutObject,
  router: RolloutView['router'],
  sets: readonly ReplicaSetObject[],
  pods: readonly PodView[],
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const give = (hash: string, percent: number): void => {
    const set = sets.find((one) => hashOf(one) === hash);
    if (set) shares.set(set.metadata.name, (shares.get(set.metadata.name) ?? 0) + percent);
  };
  if (router === 'selector') {
    const active = state.api.services.get(spec.strategy?.blueGreen?.activeService ?? '');
    give(hashIn(active), 100);
    return shares;
  }
  if (router !== 'pods') {
    const { weights } = status.canary;
    const max = maxTrafficWeight(spec);
    // Before the router has orders, all that there is goes to stable.
    if (!weights) give(status.stableRS, 100);
    else {
      give(weights.stable.hash, (100 * weights.stable.weight) / max);
      give(weights.canary.hash, (100 * weights.canary.weight) / max);
    }
    return shares;
  }
  const receiving = pods.filter(({ share }) => share > 0);
  for (const { replicaSet } of receiving) {
    if (replicaSet !== null) shares.set(replicaSet, (shares.get(replicaSet) ?? 0) + 100 / receiving.length);
  }
  return shares;
}

function sideViews(
  rollout: RolloutObject,
  sets: readonly ReplicaSetObject[],
  views: readonly ReplicaSetView[],
  shares: ReadonlyMap<string, number>,
  pods: readonly PodView[],
): RolloutSideView[] {
  const { spec, status } = rollout;
  const { canary, blueGreen } = spec.strategy ?? {};
  return sets.flatMap((set, at): RolloutSideView[] => {
    const view = views[at];
    const { name, annotations } = set.metadata;
    const hash = hashOf(set);
    const role = status.stableRS === hash ? 'stable' : status.currentPodHash === hash ? 'fresh' : 'old';
    const standing = pods.some(({ replicaSet }) => replicaSet === name);
    if (!view || (role === 'old' && !standing)) return [];
    const share = shares.get(name) ?? 0;
    const service = blueGreen
      ? share > 0
        ? blueGreen.activeService
        : undefined
      : role === 'fresh'
        ? canary?.canaryService
        : role === 'stable'
          ? canary?.stableService
          : undefined;
    const preview = blueGreen && status.blueGreen.previewSelector === hash ? blueGreen.previewService : undefined;
    return [
      {
        replicaSet: name,
        version: view.version,
        role,
        share,
        service: service ?? null,
        previewService: preview ?? null,
        desired: view.replicas,
        available: view.available,
        scaleDownAtMs: view.replicas === 0 ? null : atMsOf(annotations[SCALE_DOWN_DEADLINE] ?? ''),
      },
    ];
  });
}

function replicaSetViews(
  state: WorldState,
  { status }: RolloutObject,
  sets: readonly ReplicaSetObject[],
): ReplicaSetView[] {
  return sets.map((set) => ({
    name: set.metadata.name,
    version: state.versions.get(set.metadata.uid) ?? 1,
    revision: revisionOf(set) || null,
    image: imageOf(set),
    isNew: hashOf(set) === status.currentPodHash,
    createdAtMs: set.metadata.createdAtMs,
    replicas: set.spec.replicas,
    current: set.status.replicas,
    ready: set.status.readyReplicas,
    available: set.status.availableReplicas,
    terminating: set.status.terminatingReplicas,
  }));
}

/** `podsOf`: all pods of these ReplicaSets. */
export function rolloutView(
  state: WorldState,
  rollout: RolloutObject,
  podsOf: (replicaSets: ReadonlySet<string>) => readonly PodView[],
  nowMs: number,
): RolloutView {
  const { spec, status, metadata } = rollout;
  const record = state.controllers.rollouts.get(metadata.uid);
  const sets = (record?.replicaSets ?? []).flatMap((name) => state.api.replicaSets.get(name) ?? []);
  const pods = podsOf(new Set(sets.map((set) => set.metadata.name)));
  const views = replicaSetViews(state, rollout, sets);
  const router = routerOf(spec);
  const sides = sideViews(rollout, sets, views, sharesOf(state, rollout, router, sets, pods), pods);
  const versionOf = (hash: string): number => views[sets.findIndex((set) => hashOf(set) === hash)]?.version ?? 1;
  const runs = analysisRunViews(state, rollout, versionOf);
  const { blueGreen } = spec.strategy ?? {};
  const { phase, message } = shownPhase(spec, status, { generation: metadata.generation });
  const posts = { maxSurge: maxSurge(spec), maxUnavailable: maxUnavailable(spec) };
  const whole = router !== 'pods';
  const base = {
    name: metadata.name,
    namespace: metadata.namespace,
    strategy: blueGreen ? ('blueGreen' as const) : ('canary' as const),
    phase,
    message,
    invalid: status.conditions.find(({ type }) => type === 'InvalidSpec')?.message ?? null,
    replicas: spec.replicas,
    ...posts,
    // Behind a router or a selector stable keeps all its pods, and the new version comes on top.
    minimum: whole ? spec.replicas : spec.replicas - posts.maxUnavailable,
    maximum: whole
      ? Math.max(spec.replicas, pods.filter(({ counts }) => counts).length)
      : spec.replicas + posts.maxSurge,
    paused: spec.paused === true,
    revision: revisionOf(rollout) || null,
    containers: spec.template.spec.containers.map(({ name, image = '' }) => ({ name, image })),
    replicaSets: views,
    conditions: status.conditions,
    status: {
      replicas: status.replicas,
      updated: status.updatedReplicas,
      ready: status.readyReplicas,
      available: status.availableReplicas,
      unavailable: Math.max(0, spec.replicas - status.availableReplicas),
      terminating: views.reduce((sum, { terminating }) => sum + terminating, 0),
    },
    lifecycle: record?.lifecycle?.value ?? '',
    passages: record?.lifecycle?.passages ?? {},
    history: sets
      .map((set) => ({ revision: revisionOf(set), image: imageOf(set) }))
      .filter(({ revision }) => revision > 0 && revision !== revisionOf(rollout))
      .sort((a, b) => b.revision - a.revision),
    aborted: status.abort,
    abortedAtMs: status.abortedAtMs,
    promotingInFull: status.promoteFull,
    updating: status.stableRS !== '' && status.stableRS !== status.currentPodHash,
    stepIndex: currentStep(rollout).index,
    steps: stepViews(rollout),
    createdAtMs: metadata.createdAtMs,
    setWeight: blueGreen ? 0 : currentSetWeight(rollout),
    waitsForPromotion: status.pauseConditions.length > 0,
    router,
    sides,
    activeService: blueGreen?.activeService ?? null,
    previewService: blueGreen?.previewService ?? null,
    scaleDownDelaySeconds: scaleDownDelaySeconds(spec),
    rollback: rollbackView(state, rollout, { sides, sets: views, runs, pods }),
    runs,
  };
  const waits = rolloutWaits(state, rollout, base, pods, nowMs);
  return { ...base, waits, headline: rolloutHeadline(rollout, base, waits, pods, nowMs) };
}
