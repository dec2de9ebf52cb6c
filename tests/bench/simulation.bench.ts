// How fast the world runs, how its cost grows, and how fast any moment of a run can be shown.
import {
  DEFAULT_SETTINGS,
  node,
  Recording,
  Simulation,
  type WorldInput,
  worldProgram,
  worldView,
} from '../../src/sim/index.ts';
import type { Measure, Measurement } from '../../tools/measurement.ts';
import { manifest } from '../sim/world/manifests.ts';

const HOUR_MS = 3_600_000;
const PODS_OF_A_NODE = 30;

const inputsOf = (replicas: number): readonly { atMs: number; input: WorldInput }[] => [
  {
    atMs: 0,
    input: {
      type: 'apply',
      file: 'web.yaml',
      text: manifest({
        replicas,
        maxSurge: '25%',
        maxUnavailable: '25%',
        minReadySeconds: 0,
        progressDeadlineSeconds: 600,
        strategy: 'RollingUpdate',
        cpuMilli: 100,
        readiness: true,
        graceSeconds: 30,
      }),
    },
  },
  { atMs: 60_000, input: { type: 'setImage', deployment: 'web', container: 'web', image: 'shop/web:2' } },
];

const programFor = (replicas: number) => {
  const nodes = Array.from({ length: Math.max(3, Math.ceil(replicas / PODS_OF_A_NODE)) }, (_, at) =>
    node(`node-${at + 1}`),
  );
  return worldProgram({ ...DEFAULT_SETTINGS, nodes });
};

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** One rolling update of so many pods within one simulated hour. */
function hour(replicas: number): number {
  const simulation = new Simulation(programFor(replicas), 1);
  for (const { atMs, input } of inputsOf(replicas)) simulation.dispatch(input, atMs);
  const took = milliseconds(() => simulation.runUntil(HOUR_MS));
  const image = [...simulation.state.api.pods.values()].every((pod) => pod.spec.containers[0]?.image === 'shop/web:2');
  if (!image || simulation.state.api.pods.size !== replicas) throw new Error('the rolling update did not end');
  return took;
}

/** The slowest of 60 jumps to and fro within a run of half an hour with 100 pods, with the view of each moment. */
function slowestSeek(): number {
  const recording = new Recording(programFor(100), 1, inputsOf(100));
  for (const minute of [10, 15, 20, 25]) {
    const image = `shop/web:${minute}`;
    recording.runUntil(minute * 60_000 - 1);
    recording.dispatch({ type: 'setImage', deployment: 'web', container: 'web', image }, minute * 60_000);
  }
  recording.runUntil(1_800_000);
  const jumps = Array.from({ length: 60 }, (_, at) => (at * 7_919_191) % 1_800_000);
  for (const atMs of jumps.slice(0, 5)) worldView(recording.seek(atMs).state, atMs);
  return Math.max(...jumps.map((atMs) => milliseconds(() => worldView(recording.seek(atMs).state, atMs))));
}

const measure: Measure = () => {
  hour(100);
  const [hundred, thousand, tenThousand] = [hour(100), hour(1_000), hour(10_000)];
  const results: Measurement[] = [
    { name: 'one hour, 100 pods', value: hundred, unit: 'ms' },
    { name: 'one hour, 1,000 pods', value: thousand, unit: 'ms' },
    { name: 'one hour, 10,000 pods', value: tenThousand, unit: 'ms', limit: 2_000 },
    { name: 'growth from 1,000 to 10,000 pods', value: tenThousand / thousand, unit: 'x', limit: 15 },
    { name: 'slowest seek in 30 minutes of 100 pods', value: slowestSeek(), unit: 'ms', limit: 50 },
  ];
  return results;
};

export default measure;
