// A world without a cluster: an applied text creates a Deployment by name, an image is rolled out by one decision a second.
import type { DescribedWorkload, Engine, Run } from '../../../src/islands/workbench/engine.ts';
import type { Opening } from '../../../src/islands/workbench/presets.ts';
import type { DeploymentView, WorldInput, WorldView } from '../../../src/sim/index.ts';
import { type Decision, type Fact, type Program, Recording } from '../../../src/sim/index.ts';

interface ToyState {
  deployments: { name: string; image: string; revision: number }[];
  steps: number;
}
type ToyEvent = { type: 'step'; left: number };

/** Decisions after each change of an image. */
export const STEPS = 3;

const decision = (who: string, rule: string, saw: Decision['saw'] = {}): Omit<Decision, 'atMs'> => ({
  kind: 'decision',
  who,
  object: { kind: 'Deployment', name: 'web' },
  rule,
  verb: 'hold',
  saw,
  outcome: {},
  alternatives: [],
  source: null,
  principle: null,
});

const fact = (type: string, data: Fact['data']): Omit<Fact, 'atMs'> => ({
  kind: 'fact',
  type,
  object: { kind: 'Deployment', name: 'web' },
  data,
});

/** `name image` a line: all that the toy reads of a text; a World says nothing to it. */
const describedIn = (text: string): DescribedWorkload[] =>
  (text.startsWith('apiVersion') ? '' : text)
    .split('\n')
    .filter((line) => /^\w/.test(line))
    .map((line) => {
      const [name = '', image = ''] = line.split(' ');
      return { kind: 'Deployment', name, images: [image] };
    });

const program: Program<ToyState, ToyEvent, WorldInput> = {
  start: () => ({ deployments: [], steps: 0 }),
  attach: (context) => ({
    applyInput(input) {
      context.record(decision('person', input.type));
      context.record(fact('personActed', { input: input.type }));
      if (input.type === 'undo') context.record(fact('commandRefused', { message: 'no rollout history found' }));
      const { deployments } = context.state;
      if (input.type === 'apply' && input.text.includes('!'))
        context.record(fact('commandRefused', { message: 'error parsing the text: toy-problem' }));
      else if (input.type === 'apply') {
        for (const { name, images } of describedIn(input.text)) {
          const known = deployments.find((deployment) => deployment.name === name);
          if (known) known.image = images[0] ?? '';
          else deployments.push({ name, image: images[0] ?? '', revision: 1 });
        }
      } else if (input.type === 'setImage') {
        const known = deployments.find(({ name }) => name === input.deployment);
        if (known) {
          known.image = input.image;
          known.revision++;
        }
      } else if (input.type !== 'scale') return;
      context.schedule({ type: 'step', left: STEPS }, context.nowMs + 500 + context.random('delay').integer(0, 200));
    },
    handleEvent(event) {
      context.state.steps++;
      context.record(decision('deployment-controller', 'step', { left: event.left }));
      if (event.left > 1) context.schedule({ type: 'step', left: event.left - 1 }, context.nowMs + 1000);
    },
  }),
  priorityOf: () => 1,
};

function deploymentView({ name, image, revision }: ToyState['deployments'][number]): DeploymentView {
  return {
    name,
    namespace: 'default',
    strategy: 'RollingUpdate',
    replicas: 4,
    maxSurge: 1,
    maxUnavailable: 0,
    minimum: 4,
    maximum: 5,
    paused: false,
    revision,
    containers: [{ name: 'web', image }],
    replicaSets: [],
    conditions: [],
    status: { replicas: 4, updated: 4, ready: 4, available: 4, unavailable: 0, terminating: 0 },
    lifecycle: 'idle',
    passages: {},
    headline: { id: 'steady', tone: 'neutral', data: { available: 4, version: revision } },
    waits: [],
    history: [],
  };
}

class ToyRun implements Run {
  readonly #recording: Recording<ToyState, ToyEvent, WorldInput>;
  constructor(recording: Recording<ToyState, ToyEvent, WorldInput>) {
    this.#recording = recording;
  }
  get seed() {
    return this.#recording.seed;
  }
  get reachedMs() {
    return this.#recording.reachedMs;
  }
  get nextAtMs() {
    return this.#recording.nextAtMs;
  }
  get log() {
    return this.#recording.log;
  }
  get inputs() {
    return this.#recording.save.inputs;
  }
  runUntil(untilMs: number, maxEvents?: number) {
    return this.#recording.runUntil(untilMs, maxEvents);
  }
  dispatch(input: WorldInput, atMs: number) {
    return this.#recording.dispatch(input, atMs);
  }
  fork(atMs: number): Run {
    return new ToyRun(this.#recording.fork(atMs));
  }
  viewAt(atMs: number): WorldView {
    const { deployments } = this.#recording.seek(atMs).state;
    return {
      atMs,
      deployments: deployments.map(deploymentView),
      rollouts: [],
      pods: [],
      nodes: [],
      services: [],
      traffic: null,
      events: [],
      assumed: [],
      notSimulated: [],
    };
  }
}

export const toyEngine: Engine = {
  record: (seed, inputs) => new ToyRun(new Recording(program, seed, inputs)),
  timeline: (log) => ({
    bands: [],
    readyPods: [],
    pods: [],
    restarts: [],
    failures: [],
    requests: [],
    requestsByVersion: [],
    failuresByVersion: [],
    newestShare: [],
    faults: [],
    markers: log.map(({ atMs }, entry) => ({ atMs, kind: 'decision', entry })),
    deadlineAtMs: null,
  }),
  workloadsIn: describedIn,
  problemIn: (text) => {
    const start = text.indexOf('!');
    if (start === -1) return null;
    const line = text.slice(0, start).split('\n').length;
    return { line, finding: { id: 'toy-problem', severity: 'error', range: { start, end: start + 1 }, data: {} } };
  },
};

export const TOY_ORIGIN_MS = 10_000;

export const toyOpening = (text = 'web shop/web:1.0.0'): Opening => ({
  files: [{ name: 'web.yaml', text }],
  inputs: [{ type: 'apply', file: 'web.yaml', text }],
  preset: 'healthy',
  originMs: TOY_ORIGIN_MS,
});
