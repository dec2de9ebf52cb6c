import { describe, expect, test } from 'vitest';
import type { ContainerState, ContainerStatus, PodObject, PodStatus } from '../../../../src/sim/cluster/index.ts';
import { kubectlColumns } from '../../../../src/sim/cluster/kubelet/index.ts';

const running: ContainerState = { running: { startedAtMs: 0 } };
const waiting = (reason: string): ContainerState => ({ waiting: { reason } });
const ended = (exitCode: number, reason: string, finishedAtMs = 0): ContainerState => ({
  terminated: { exitCode, reason, startedAtMs: 0, finishedAtMs },
});

const container = (name: string, state: ContainerState, more: Partial<ContainerStatus> = {}): ContainerStatus => ({
  name,
  image: 'app:1',
  state,
  lastState: {},
  ready: state.running !== undefined,
  started: state.running !== undefined,
  restartCount: 0,
  ...more,
});

interface Shape {
  readonly phase?: PodStatus['phase'];
  readonly reason?: string;
  readonly containers?: readonly ContainerStatus[];
  readonly inits?: readonly ContainerStatus[];
  readonly sidecars?: readonly string[];
  readonly conditions?: readonly string[];
  readonly deleted?: boolean;
}

function podOf({
  phase = 'Running',
  reason,
  containers = [],
  inits = [],
  sidecars = [],
  conditions = [],
  deleted,
}: Shape): PodObject {
  const named = (name: string) => ({
    name,
    image: 'app:1',
    imagePullPolicy: 'IfNotPresent' as const,
    resources: {},
    terminationMessagePath: '',
    terminationMessagePolicy: 'File' as const,
  });
  return {
    metadata: {
      name: 'web',
      namespace: 'default',
      uid: 'u',
      generation: 1,
      labels: {},
      annotations: {},
      createdAtMs: 0,
      deletedAtMs: deleted ? 1 : null,
      deletionGracePeriodSeconds: null,
      owner: null,
    },
    spec: {
      restartPolicy: 'Always',
      terminationGracePeriodSeconds: 30,
      dnsPolicy: 'ClusterFirst',
      schedulerName: 'default-scheduler',
      containers: (containers.length > 0 ? containers : [container('app', running)]).map(({ name }) => named(name)),
      initContainers: inits.map(({ name }) => ({
        ...named(name),
        ...(sidecars.includes(name) ? { restartPolicy: 'Always' as const } : {}),
      })),
    },
    ref: { kind: 'Pod', name: 'web' },
    nodeName: 'node-1',
    status: {
      phase,
      ...(reason === undefined ? {} : { reason }),
      conditions: conditions.map((type) => ({ type, status: 'True', lastTransitionAtMs: 0 })),
      containerStatuses: containers,
      initContainerStatuses: inits,
    },
  };
}

const cases: readonly (readonly [string, Shape, readonly [string, string, string]])[] = [
  ['before the kubelet has seen it', { phase: 'Pending' }, ['0/1', 'Pending', '0']],
  ['refused by the node', { phase: 'Failed', reason: 'OutOfcpu' }, ['0/1', 'OutOfcpu', '0']],
  ['running', { containers: [container('app', running)] }, ['1/1', 'Running', '0']],
  ['running, not ready', { containers: [container('app', running, { ready: false })] }, ['0/1', 'Running', '0']],
  [
    'restarted 13 s ago',
    { containers: [container('app', running, { restartCount: 2, lastState: ended(1, 'Error', 87_000) })] },
    ['1/1', 'Running', '2 (13s ago)'],
  ],
  ['waiting', { containers: [container('app', waiting('CrashLoopBackOff'))] }, ['0/1', 'CrashLoopBackOff', '0']],
  ['out of memory', { containers: [container('app', ended(137, 'OOMKilled'))] }, ['0/1', 'OOMKilled', '0']],
  ['ended without a reason', { containers: [container('app', ended(7, ''))] }, ['0/1', 'ExitCode:7', '0']],
  [
    'one has completed, the other runs and the pod is not ready',
    { containers: [container('app', ended(0, 'Completed')), container('log', running)] },
    ['1/2', 'NotReady', '0'],
  ],
  [
    'one has completed, the other runs and the pod is ready',
    { containers: [container('app', ended(0, 'Completed')), container('log', running)], conditions: ['Ready'] },
    ['1/2', 'Running', '0'],
  ],
  [
    'a completed first container does not hide the error of the second',
    { containers: [container('app', ended(0, 'Completed')), container('log', ended(1, 'Error'))] },
    ['0/2', 'Error', '0'],
  ],
  [
    'the error of the first container goes before the completed second',
    { containers: [container('app', ended(1, 'Error')), container('log', ended(0, 'Completed'))] },
    ['0/2', 'Error', '0'],
  ],
  [
    'the second of two init containers runs',
    { phase: 'Pending', inits: [container('a', ended(0, 'Completed')), container('b', running)] },
    ['0/1', 'Init:1/2', '0'],
  ],
  [
    'an init container failed',
    { phase: 'Pending', inits: [container('a', ended(1, 'Error'))] },
    ['0/1', 'Init:Error', '0'],
  ],
  [
    'an init container waits',
    { phase: 'Pending', inits: [container('a', waiting('ImagePullBackOff'))] },
    ['0/1', 'Init:ImagePullBackOff', '0'],
  ],
  [
    'a sidecar counts in READY',
    { containers: [container('app', running)], inits: [container('proxy', running)], sidecars: ['proxy'] },
    ['2/2', 'Running', '0'],
  ],
  [
    'a crashed sidecar of an initialized pod',
    {
      containers: [container('app', running)],
      inits: [container('proxy', ended(1, 'Error'), { restartCount: 1, lastState: ended(1, 'Error', 99_000) })],
      sidecars: ['proxy'],
      conditions: ['Initialized'],
    },
    ['1/2', 'Init:Error', '1 (1s ago)'],
  ],
  ['being deleted', { containers: [container('app', running)], deleted: true }, ['1/1', 'Terminating', '0']],
  [
    'ended, not gone yet',
    { phase: 'Succeeded', containers: [container('app', ended(0, 'Completed'))], deleted: true },
    ['0/1', 'Completed', '0'],
  ],
];

describe('the columns of kubectl get pods', () => {
  test.each(cases)('%s', (_name, shape, expected) => {
    const { ready, status, restarts } = kubectlColumns(podOf(shape), 100_000);
    expect([ready, status, restarts]).toEqual(expected);
  });
});
