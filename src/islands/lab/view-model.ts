// What the lab page shows, as values: rows of criteria and seeds, the picture of the target, what is so at the playhead. Pure.
import { type CriterionState, criterionStates, type SeedCriterion, type Verdict } from '../../grading/index.ts';
import { type Criterion, type LabDefinition, releaseSeconds, type Target } from '../../labs/index.ts';
import type { PodStateId, Point, Timeline, WorldView } from '../../sim/index.ts';
import type { AttemptRecord } from '../progress/record.ts';

export interface CriterionRow {
  readonly criterion: Criterion;
  readonly state: CriterionState;
  /** Part of its weight that was earned; null before the first grading. */
  readonly points: number | null;
  /** Seeds in which it is met, of so many in which it counts. */
  readonly met: number;
  readonly seeds: number;
  /** The run that shows its failure best, and how it fails there. */
  readonly failure: { readonly seed: number; readonly found: SeedCriterion } | null;
}

const metBefore = ({ met }: AttemptRecord) => ({
  criteria: met.map((criterion) => ({ criterion, state: 'met' as const })),
});

/** `earlier`: the attempts before the one that the verdict is about. */
export function criterionRows(
  definition: Pick<LabDefinition, 'criteria'>,
  verdict: Verdict | null,
  earlier: readonly AttemptRecord[],
): CriterionRow[] {
  const states = criterionStates(definition, verdict, earlier.map(metBefore));
  return definition.criteria.map((criterion): CriterionRow => {
    const own = verdict?.criteria.find(({ criterion: id }) => id === criterion.id);
    const seed = own?.failingSeed ?? null;
    const found =
      seed === null ? undefined : verdict?.seeds[seed]?.criteria.find(({ criterion: id }) => id === criterion.id);
    return {
      criterion,
      state: states[criterion.id] ?? 'not-tried',
      points: own?.points ?? null,
      met: own?.metSeeds ?? 0,
      seeds: own?.seeds ?? 0,
      failure: seed === null || found === undefined ? null : { seed, found },
    };
  });
}

/** The target of a world: the one that names it, else the first. */
export const targetOf = ({ targets }: Pick<LabDefinition, 'targets'>, world: string): Target | null =>
  targets.find(({ worlds }) => worlds.includes(world)) ?? targets[0] ?? null;

export interface PicturePod {
  readonly key: string;
  readonly version: number;
  readonly state: PodStateId;
  readonly progress: number | null;
}

/** The pods of a target side by side, as they look when it is reached. */
export const targetPods = ({ pods }: Target): PicturePod[] =>
  pods.flatMap(({ version, count, ready }) =>
    Array.from({ length: count }, (_, index) => ({
      key: `${version} ${ready} ${index}`,
      version,
      state: ready ? ('serving' as const) : ('notReady' as const),
      progress: null,
    })),
  );

/** Pods at the playhead by version, then by place. More than this are counted, not drawn. */
export const MOST_PICTURED = 12;
export const livePods = ({ pods }: Pick<WorldView, 'pods'>): PicturePod[] =>
  [...pods]
    .sort((a, b) => a.version - b.version || a.slot - b.slot)
    .map(({ name, version, state, progress }) => ({ key: name, version, state, progress }));

const sumUntil = (points: readonly Point[], fromMs: number, untilMs: number): number =>
  points.reduce((sum, { atMs, value }) => sum + (atMs > fromMs && atMs <= untilMs ? value : 0), 0);

export interface LiveState {
  readonly failed: number;
  /** The fewest ready pods from the start of the clock to the playhead. */
  readonly leastReady: number;
  /** Milliseconds since the first release; null before it. */
  readonly sinceReleaseMs: number | null;
}

export function liveState(
  timeline: Pick<Timeline, 'failures' | 'readyPods'>,
  originMs: number,
  nowMs: number,
  releaseMs: number,
): LiveState {
  const moments = [originMs, ...timeline.readyPods.flatMap(({ points }) => points.map(({ atMs }) => atMs))].filter(
    (atMs) => atMs >= originMs && atMs <= nowMs,
  );
  const readyAt = (atMs: number): number =>
    timeline.readyPods.reduce(
      (sum, { points }) => sum + (points.findLast((point) => point.atMs <= atMs)?.value ?? 0),
      0,
    );
  return {
    failed: sumUntil(timeline.failures, originMs, nowMs),
    leastReady: Math.min(...moments.map(readyAt)),
    sinceReleaseMs: nowMs < releaseMs ? null : nowMs - releaseMs,
  };
}

/** The first release on the clock of the world. */
export const releaseMsOf = ({ scenario }: Pick<LabDefinition, 'scenario'>): number =>
  Math.round((scenario.settleSeconds + releaseSeconds(scenario)) * 1000);
