// A recorded story played again: its actions are the inputs, its scheduler and kubelet a script, the controllers the product's own.

import { everyKindReader, isJsonObject, type JsonObject } from '../../../manifest/index.ts';
import {
  type ClusterContext,
  type ClusterState,
  type ControllerEvent,
  emptyApi,
  isControllerEvent,
  type PodObject,
  type PodWatcher,
  PRIORITY,
  priorityOfControllerEvent,
  startControllers,
  withWatchers,
} from '../../../sim/cluster/index.ts';
import { type LogEntry, type Program, Simulation } from '../../../sim/kernel/index.ts';
import { handleControllerEvent } from '../../../sim/strategies/index.ts';
import { type ActionOutput, perform } from './actions.ts';
import { MetricScript } from './metrics.ts';
import { TraceNames } from './names.ts';
import { type BindEvent, bind, changeLook, type LookEvent, type NodeScript, scriptedNode } from './scripted-node.ts';
import { lookOf, settledState } from './settled.ts';

export interface TraceStep {
  /** Seconds. */
  readonly t: number;
  readonly until: number;
  readonly do: JsonObject;
}

export interface StepReply {
  readonly decisions: readonly object[];
  readonly events: readonly object[];
  readonly settled: object;
  readonly out?: ActionOutput;
}

type ReplayEvent = ControllerEvent | BindEvent | LookEvent;

/** After everything else of a millisecond. */
const LAST = PRIORITY.traffic;

/** Kinds whose controllers' Events a story records. */
const RECORDED_KINDS = new Set(['Deployment', 'ReplicaSet', 'PodDisruptionBudget', 'Rollout', 'AnalysisRun']);
/** A step that takes more events than this never settles. */
const MOST_EVENTS = 200_000;

/** Reasons whose repeats a story writes once a step, and once for each object. */
const ONCE_A_STEP = new Set(['FailedCreate', 'UnmanagedPods', 'CalculateExpectedPodCountFailed']);
const ONCE_AN_OBJECT = new Set(['NoPods']);

export function replayTrace(script: NodeScript, steps: readonly TraceStep[]): StepReply[] {
  const names = new TraceNames();
  const metrics = new MetricScript();
  /** Pods that are gone, as they looked last, and the step in which they went. */
  const gone = new Map<string, { readonly look: string; readonly owner: string; readonly step: number }>();
  const bornInStep = new Map<string, number>();
  let stepIndex = 0;
  let out: ActionOutput;

  const podNamed = (state: ClusterState, id: string): PodObject | undefined => {
    return state.api.pods.get(names.realIn(id)) ?? twinOf(state, id);
  };
  // A pod that goes while one that looks like it comes, in one step, may have changed names with it in the recording.
  const twinOf = (state: ClusterState, id: string): PodObject | undefined => {
    const last = gone.get(names.real(id) ?? '');
    if (!last) return undefined;
    for (const [name, pod] of state.api.pods) {
      const same = pod.metadata.owner?.name === last.owner && bornInStep.get(name) === last.step;
      if (!same || lookOf(pod) !== last.look) continue;
      names.exchange(id, names.id(name));
      return pod;
    }
    return undefined;
  };

  const program: Program<ClusterState, ReplayEvent, JsonObject> = {
    start: () => ({ api: emptyApi(), controllers: startControllers({ syncDelayMs: 0 }) }),
    attach: (kernel) => {
      const node = scriptedNode(script, (event) => kernel.schedule(event, kernel.nowMs));
      const watcher: PodWatcher<ClusterContext> = {
        ...node,
        podCreated: (inner, pod) => {
          bornInStep.set(pod.metadata.name, stepIndex);
          node.podCreated(inner, pod);
        },
        podRemoved: (_inner, pod) => {
          const owner = pod.metadata.owner?.name ?? '';
          gone.set(pod.metadata.name, { look: lookOf(pod), owner, step: stepIndex });
        },
      };
      const context = withWatchers(kernel, watcher, { endpointChanged: () => {} }, everyKindReader);
      const takeLooks = ({ type, verb, pods: [first, ...rest] }: LookEvent): void => {
        const pod = first === undefined ? undefined : podNamed(context.state, first);
        if (pod) changeLook(context, pod, verb);
        if (rest.length > 0) kernel.schedule({ type, verb, pods: rest }, kernel.nowMs);
      };
      return {
        applyInput: (action) => {
          const { node: verb, pods, metric } = action;
          if (typeof verb === 'string' && Array.isArray(pods))
            takeLooks({ type: 'look', verb, pods: pods.map(String) });
          else if (isJsonObject(metric)) metrics.set(metric);
          else out = perform(context, action, (id) => podNamed(context.state, id), names);
        },
        handleEvent: (event) => {
          if (isControllerEvent(event)) handleControllerEvent(context, event, (question) => metrics.answer(question));
          else if (event.type === 'look') takeLooks(event);
          else bind(context, event);
        },
      };
    },
    priorityOf: (event) => {
      if (isControllerEvent(event)) return priorityOfControllerEvent(event);
      return event.type === 'look' ? LAST : PRIORITY.scheduler;
    },
  };

  const simulation = new Simulation(program, 0);
  const replies: StepReply[] = [];
  /** Events that a story writes once for each object. */
  const written = new Set<string>();
  let logged = 0;
  for (const step of steps) {
    out = undefined;
    simulation.runUntil(step.t * 1000 - 1);
    simulation.dispatch(step.do, step.t * 1000);
    if (simulation.runUntil(step.until * 1000, MOST_EVENTS) === 'event-limit') {
      throw new Error(`step ${stepIndex + 1} never settles`);
    }
    const entries = simulation.log.slice(logged);
    logged = simulation.log.length;
    for (const entry of entries) names.learn(entry);
    replies.push({
      decisions: decisionsIn(entries, names),
      events: eventsIn(entries, names, written),
      settled: settledState(simulation.state, names),
      ...(out === undefined ? {} : { out }),
    });
    stepIndex++;
  }
  return replies;
}

function decisionsIn(entries: readonly LogEntry[], names: TraceNames): object[] {
  const sizes: object[] = [];
  const deleted = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'fact') continue;
    const rs = names.id(entry.object.name);
    if (entry.type === 'replicaSetCreated') {
      // One that is made anew under its old name was deleted before.
      if (deleted.delete(rs)) sizes.push({ rs, deleted: true });
      sizes.push({ rs, from: null, to: entry.data['replicas'] });
    }
    if (entry.type === 'replicaSetScaled') sizes.push({ rs, from: entry.data['from'], to: entry.data['to'] });
    else if (entry.type === 'replicaSetDeleted') deleted.add(rs);
  }
  const last = [...deleted].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
  return [...sizes, ...last.map((rs) => ({ rs, deleted: true }))];
}

/** Grouped by object; repeats that a story leaves out are left out. */
function eventsIn(entries: readonly LogEntry[], names: TraceNames, written: Set<string>): object[] {
  const rows = new Map<string, object[]>();
  const inStep = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'fact' || entry.type !== 'eventRecorded' || !RECORDED_KINDS.has(entry.object.kind)) continue;
    const { type, reason, message } = entry.data;
    const id = names.id(entry.object.name);
    const object = `${entry.object.kind}/${id === entry.object.name ? names.inText(id) : `{${id}}`}`;
    const row = { object, type, reason, message: names.inText(String(message)) };
    const once = ONCE_A_STEP.has(String(reason)) ? inStep : ONCE_AN_OBJECT.has(String(reason)) ? written : undefined;
    const key = `${object} ${row.message}`;
    if (once?.has(key)) continue;
    once?.add(key);
    rows.set(object, [...(rows.get(object) ?? []), row]);
  }
  return [...rows.values()].flat();
}
