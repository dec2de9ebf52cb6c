// Vectors about the pods of a ReplicaSet: how they are made, and which go first.

import type { JsonObject, JsonValue } from '../../../manifest/index.ts';
import {
  choosePodsToDelete,
  compareForDeletion,
  type DeletionCandidate,
  slowStart,
} from '../../../sim/cluster/index.ts';
import { listIn, num, numOrNull, objectsIn, text, type Vector } from './read.ts';

const PHASES = ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'] as const;

const PLAIN: DeletionCandidate = {
  name: '',
  bound: true,
  phase: 'Running',
  ready: false,
  cost: 0,
  neighbours: 0,
  readyAtMs: null,
  restarts: 0,
  createdAtMs: 0,
  serial: 0,
};

const agoMs = (seconds: number | null): number | null => (seconds === null ? null : -seconds * 1000);

function candidateFrom(pod: JsonObject): DeletionCandidate {
  const ready = pod['ready'] === true;
  return {
    ...PLAIN,
    name: text(pod, 'name'),
    bound: text(pod, 'node') !== '',
    phase: PHASES.find((phase) => phase === pod['phase']) ?? 'Pending',
    ready,
    readyAtMs: ready ? agoMs(numOrNull(pod, 'readySecondsAgo')) : null,
    restarts: Math.max(0, ...listIn(pod, 'restarts').map((count: JsonValue) => Number(count))),
    createdAtMs: agoMs(numOrNull(pod, 'createdSecondsAgo')) ?? 0,
  };
}

/** Pods by what their name says of them. */
const KINDS: Readonly<Record<string, DeletionCandidate>> = {
  unscheduledPendingPod: { ...PLAIN, bound: false, phase: 'Pending' },
  scheduledPendingPod: { ...PLAIN, phase: 'Pending' },
  scheduledRunningNotReadyPod: PLAIN,
  scheduledRunningReadyPod: { ...PLAIN, ready: true },
};

export const podVectors: Readonly<Record<string, Vector>> = {
  'k8s-active-pods-ranking': (input) => ({
    order: objectsIn(input, 'pods')
      .map(candidateFrom)
      .reverse()
      .sort(compareForDeletion)
      .map(({ name }) => name),
  }),
  'k8s-pods-to-delete': (input) => {
    const pods = listIn(input, 'pods').map((kind: JsonValue, serial: number) => ({
      ...(KINDS[String(kind)] ?? PLAIN),
      name: String(kind),
      serial,
    }));
    return { podsToDelete: choosePodsToDelete(pods, num(input, 'diff')).chosen.map(({ name }) => name) };
  },
  'k8s-slow-start-batch': (input) => {
    let calls = 0;
    const limit = num(input, 'callLimit');
    const { successes, error } = slowStart(num(input, 'count'), num(input, 'initialBatchSize'), () =>
      ++calls > limit ? 'call limit exceeded' : null,
    );
    return { successes, error: error !== null, calls };
  },
};
