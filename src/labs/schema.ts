// The shape of a lab: data that a page, the command line and the grading share. Holds no words (they stand in brief.<language>.md)
// and imports nothing. Seconds are seconds on the clock that people see; it starts when the world has settled.

/** What a lab asks for: mend a file, survive a release, page at the right time, choose in a situation, all of it. */
export type LabKind = 'fix' | 'survive' | 'page' | 'drill' | 'capstone';

/** Headings of the list of labs, in its order. */
export const LAB_SECTIONS = [
  'rolling',
  'blue-green',
  'canary',
  'configuration',
  'security',
  'pipeline',
  'alerts',
  'data',
  'capstone',
] as const;
export type LabSection = (typeof LAB_SECTIONS)[number];

export interface LabDefinition {
  /** Kebab case, without a number: links and saved progress use it. Also the name of the folder. */
  readonly id: string;
  readonly kind: LabKind;
  readonly section: LabSection;
  /** How long it takes somebody who sees it for the first time. */
  readonly minutes: number;
  /** Ids of labs that are better done before. Nothing is locked. */
  readonly prerequisites: readonly string[];
  /** Ids of the lecture's principles that it practises. */
  readonly principles: readonly string[];
  /** Ids of incidents of the field on which it is based. */
  readonly incidents: readonly string[];
  /** In the order in which they are applied and shown. */
  readonly files: readonly LabFile[];
  readonly scenario: Scenario;
  /** Each is a run that counts. At least five; the first one is shown, the others are hidden until the first grading. */
  readonly seeds: readonly LabSeed[];
  /** What it looks like when it is done: drawn beside the live state. */
  readonly targets: readonly Target[];
  /** All of them are visible before the first try. Weights sum to 100. */
  readonly criteria: readonly Criterion[];
  /** The first whose conditions hold is the one that is given. The last one has none, so that there is always a way on. */
  readonly hints: readonly Hint[];
  readonly wrongAnswers: readonly WrongAnswer[];
}

export interface LabFile {
  readonly name: string;
  /** A file that is only read is graded as it stands in the lab, whatever was handed in. */
  readonly access: 'edit' | 'read';
}

export interface Scenario {
  /** So long the world runs before the clock starts: the first version has settled by then. */
  readonly settleSeconds: number;
  /** A run ends here. */
  readonly horizonSeconds: number;
  /** What people do, whatever is in the files. */
  readonly actions: readonly LabAction[];
}

/**
 * `release`: the pipeline sets the image of every container that runs an image of the same name, in whichever Deployment or Rollout it is.
 * Before, the pipeline runs `from`, whatever tag the file names. The others are done to every workload that was released: `promote` lets a
 * Rollout that waits for somebody go on, `undo` goes back to the revision before.
 */
export type LabAction = ReleaseAction | PersonAction;

export interface ReleaseAction {
  readonly atSeconds: number;
  readonly do: 'release';
  readonly from: string;
  readonly to: string;
}

export interface PersonAction {
  readonly atSeconds: number;
  readonly do: 'promote' | 'undo';
  /** The worlds in which it is done; absent: all. */
  readonly worlds?: readonly string[];
}

/** The first release of a scenario, in seconds. */
export const releaseSeconds = ({ actions }: Scenario): number =>
  Math.min(...actions.filter((action) => action.do === 'release').map(({ atSeconds }) => atSeconds));

export interface LabSeed {
  readonly seed: number;
  /** Name of a file in `worlds/`, without `.yaml`. */
  readonly world: string;
}

export interface Target {
  /** The worlds in which this is what one wants to see. */
  readonly worlds: readonly string[];
  /** Pods at the end; version 1 is what ran before the release, 2 what was released. */
  readonly pods: readonly { readonly version: 1 | 2; readonly count: number; readonly ready: boolean }[];
  /** Absent: the lab does not ask for it in these worlds. */
  readonly failedRequests?: number;
  readonly leastReady?: number;
  readonly withinSeconds?: number;
}

/** Seconds on the clock that people see; absent: from its start, to the end of the run. */
export interface Window {
  readonly fromSeconds?: number;
  readonly toSeconds?: number;
}

interface AnyCriterion {
  /** Kebab case, stable: saved progress uses it. */
  readonly id: string;
  /** Points of 100. */
  readonly weight: number;
  /** The worlds in which it counts; absent: all. */
  readonly worlds?: readonly string[];
}

interface OverTime extends AnyCriterion {
  readonly during?: Window;
}

/** Levels of the Pod Security Standards that ask for something. */
export type PodSecurityLevel = 'baseline' | 'restricted';

/** Behaviour, and what the linter says; never spelling. Its words are `criterion.<kind>`. */
export type Criterion =
  /** No file has an error, nothing is refused, and every action of the scenario finds what it is about. */
  | (AnyCriterion & { readonly kind: 'accepted' })
  /** Requests that fail, of users who do come: a shop that nobody can reach does not meet it. */
  | (OverTime & { readonly kind: 'failed-requests-at-most'; readonly most: number })
  /** Pods of the released workloads that are ready and not on their way out. */
  | (OverTime & { readonly kind: 'ready-at-least'; readonly least: number })
  /** Pods of the whole world, those that are ending included. */
  | (OverTime & { readonly kind: 'pods-at-most'; readonly most: number })
  /** Every pod of the released workloads is new and available, so long after the first release; of a Rollout: it is promoted. */
  | (AnyCriterion & { readonly kind: 'released-within'; readonly seconds: number })
  /** Pods of the new version at one time: how far a bad release gets. */
  | (AnyCriterion & { readonly kind: 'new-pods-at-most'; readonly most: number })
  /** People, of all who use the shop, whom the version that does harm has answered. */
  | (AnyCriterion & { readonly kind: 'users-harmed-at-most'; readonly percent: number })
  /**
   * So long after the new version has answered its first user (`first-user`), or after the undo of the scenario, it answers nobody any
   * more. Also met where it never did.
   */
  | (AnyCriterion & { readonly kind: 'back-within'; readonly seconds: number; readonly after: 'first-user' | 'undo' })
  /** Pods × minutes from the first release to the end. */
  | (AnyCriterion & { readonly kind: 'pod-minutes-at-most'; readonly most: number })
  /** Every pod template of the files meets the level, as Pod Security admission judges it. */
  | (AnyCriterion & { readonly kind: 'pod-security-level'; readonly level: PodSecurityLevel })
  /** The linter has no finding of these rules; comments that suppress are not listened to. What that is good for stands in the brief. */
  | (AnyCriterion & { readonly kind: 'no-finding'; readonly rules: readonly string[] });

export type CriterionKind = Criterion['kind'];

/**
 * What a file says, as the API server understands it, of the first workload that is released. Absent without one; those of a Rollout's
 * own are absent for a Deployment, and the other way round.
 */
export const SETTING_FACTS = [
  'replicas',
  'strategy',
  'maxSurge',
  'maxUnavailable',
  'mostAtOnce',
  'minReadySeconds',
  'progressDeadlineSeconds',
  'gracePeriodSeconds',
  'preStopSeconds',
  'readiness',
  'readinessPath',
  'readinessDelaySeconds',
  'readinessPatienceSeconds',
  'liveness',
  'startup',
  'runAsUser',
  'runAsNonRootOfPod',
  'readOnlyRoot',
  'firstWeight',
  'pausesSeconds',
  'scaleDownDelaySeconds',
  'gate',
  'autoPromotionSeconds',
  'analysis',
  'smokeService',
  'metricFailureLimit',
  'metricCanFail',
  'metricCount',
  'metricIntervalSeconds',
  'metricWindowSeconds',
  'metricLooksAt',
  'metricCompares',
] as const;

/** What happened, the worst over all seeds. */
export const OUTCOME_FACTS = [
  'failedRequests',
  'noEndpointRequests',
  'refusedRequests',
  'resetRequests',
  'serverErrorRequests',
  'timeOutRequests',
  'leastReady',
  'mostPods',
  'mostNewPods',
  'usersHarmedPercent',
  'releasedAfterSeconds',
  'notStarted',
  'crashes',
  'outOfMemory',
  'backAfterSeconds',
  'podMinutes',
] as const;

export type FactId = (typeof SETTING_FACTS)[number] | (typeof OUTCOME_FACTS)[number];
export type FactValue = string | number;

/** A fact that is absent (no Deployment, a release that never ends) fulfils `not` only. */
export type Condition =
  | { readonly fact: FactId; readonly is: FactValue }
  | { readonly fact: FactId; readonly not: FactValue }
  | { readonly fact: FactId; readonly atLeast: number }
  | { readonly fact: FactId; readonly atMost: number }
  | { readonly criterion: string; readonly state: 'met' | 'not-met' }
  /** Whether the linter has a finding of that rule. */
  | { readonly rule: string; readonly state: 'found' | 'not-found' };

export interface Hint {
  readonly id: string;
  /** All of them hold. */
  readonly when: readonly Condition[];
  /** Where to look, in order; a field that is not written is shown at the nearest part that is. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly kind: string;
  /** As `formatPath` writes it: `spec.strategy.rollingUpdate.maxUnavailable`. */
  readonly path: string;
}

/** Files in `wrong/<id>/` replace those of `start/`. Why it tempts stands in the brief. */
export interface WrongAnswer {
  readonly id: string;
  /** The hint that it must get. */
  readonly hint: string;
}

/** The rungs of every hint, in their order; the last is the difference to the solution. */
export const HINT_RUNGS = ['nudge', 'place', 'partial', 'solution'] as const;
export type HintRung = (typeof HINT_RUNGS)[number];

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A lab with its texts, as a loader reads it: everything that grading and pages need. */
export interface Lab {
  readonly definition: LabDefinition;
  readonly start: readonly TextFile[];
  readonly solution: readonly TextFile[];
  /** World → its manifest. */
  readonly worlds: Readonly<Record<string, string>>;
}
