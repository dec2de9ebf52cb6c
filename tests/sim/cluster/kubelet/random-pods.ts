// Pods and scripts by chance: everything that the kubelet knows of, in combinations that nobody would write.
import fc from 'fast-check';
import type { PhaseStart, RunScript, RuntimeScript } from '../../../../src/sim/cluster/kubelet/index.ts';
import type { PodCase } from './small-world.ts';

const seconds = fc.integer({ min: 0, max: 80 }).map((half) => half / 2);
const start: fc.Arbitrary<PhaseStart> = fc.oneof(
  seconds,
  fc.constant<PhaseStart>('term'),
  seconds.map((after): PhaseStart => `term+${after}`),
);

const phases = <A>(answer: fc.Arbitrary<A>) =>
  fc
    .tuple(answer, fc.array(fc.tuple(start, answer), { maxLength: 3 }))
    .map(([first, rest]): [PhaseStart, A][] => [[0, first], ...rest]);

const http = fc.oneof(
  { weight: 4, arbitrary: fc.constant(200) },
  { weight: 2, arbitrary: fc.constant(503) },
  { weight: 1, arbitrary: fc.constant(302) },
  { weight: 1, arbitrary: fc.constant('hang' as const) },
  { weight: 1, arbitrary: fc.record({ status: fc.constantFrom(200, 500), takes: fc.constantFrom(0.2, 0.8, 1.5, 4) }) },
);
const command = fc.oneof(
  fc.constantFrom(0, 1),
  fc.constant('hang' as const),
  fc.record({ exit: fc.constantFrom(0, 2), takes: fc.constantFrom(0.5, 3) }),
);

const run: fc.Arbitrary<RunScript> = fc.record(
  {
    exit: fc.record({ after: seconds, code: fc.constantFrom(0, 1, 42) }),
    term: fc.oneof(
      fc.constant({ ignore: true as const }),
      fc.record({ after: fc.constantFrom(0, 0.3, 4, 20), code: fc.constantFrom(0, 143) }),
    ),
    ports: fc
      .record({ ready: phases(http), live: phases(http), open: phases(fc.boolean()) })
      .map(({ ready, live, open }) => ({ '8080': { http: { '/ready': ready, '/live': live }, open } })),
    exec: fc.record({ check: phases(command), hook: phases(command) }),
    startTakes: fc.constantFrom(0, 0.5, 3),
    startError: fc.constant('cannot start'),
    createError: fc.constant('cannot create'),
  },
  { requiredKeys: ['ports'] },
);

/** Most runs are plain ones: errors at every start would hide the rest. */
const runs = fc.array(
  fc.tuple(run, fc.integer({ min: 0, max: 9 })).map(([script, dice]): RunScript => {
    const { startError, createError, exit, ...plain } = script;
    if (dice === 0) return { ...plain, ...(startError ? { startError } : {}) };
    if (dice === 1) return { ...plain, ...(createError ? { createError } : {}) };
    return dice < 6 ? plain : { ...plain, ...(exit ? { exit } : {}) };
  }),
  { minLength: 1, maxLength: 3 },
);

const handler = fc.constantFrom(
  { httpGet: { path: '/ready', port: 8080 } },
  { httpGet: { path: '/live', port: 8080 } },
  { exec: { command: ['check'] } },
  { tcpSocket: { port: 8080 } },
  { grpc: { port: 8080 } },
);
const probe = fc
  .tuple(
    handler,
    fc.record({
      periodSeconds: fc.constantFrom(1, 2, 5, 10),
      timeoutSeconds: fc.constantFrom(1, 3),
      failureThreshold: fc.integer({ min: 1, max: 4 }),
      initialDelaySeconds: fc.constantFrom(0, 0, 4, 15),
    }),
  )
  .map(([how, when]) => ({ ...how, ...when }));

const hook = fc.constantFrom(
  { exec: { command: ['hook'] } },
  { sleep: { seconds: 3 } },
  { httpGet: { path: '/live', port: 8080 } },
);

const container = fc.record(
  {
    readinessProbe: probe,
    livenessProbe: probe,
    startupProbe: probe,
    lifecycle: fc.record({ preStop: hook, postStart: hook }, { requiredKeys: [] }),
    imagePullPolicy: fc.constantFrom('Always', 'IfNotPresent', 'Never'),
  },
  { requiredKeys: [] },
);

const named = (name: string) => (fields: object) => ({ name, image: 'registry.example/app:1', ...fields });

const deletion = fc.record(
  { atMs: fc.integer({ min: 0, max: 200_000 }), graceSeconds: fc.constantFrom(0, 1, 7) },
  { requiredKeys: ['atMs'] },
);

export const podCase: fc.Arbitrary<PodCase> = fc
  .record({
    containers: fc.array(container, { minLength: 1, maxLength: 2 }),
    init: fc.option(container),
    sidecar: fc.option(container),
    restartPolicy: fc.constantFrom('Always', 'OnFailure', 'Never'),
    terminationGracePeriodSeconds: fc.constantFrom(0, 1, 5, 30),
    activeDeadlineSeconds: fc.option(fc.constant(60), { freq: 6 }),
    runs: fc.tuple(runs, runs, runs, runs),
    image: fc.record({ present: fc.boolean(), pull: fc.constantFrom(0, 2, 9) }),
    down: fc.option(fc.constantFrom(15, 200), { freq: 3 }),
    sandboxTakes: fc.constantFrom(0, 0.5, 4),
    deletions: fc.array(deletion, { maxLength: 1 }),
  })
  .map(({ containers, init, sidecar, runs: [first, second, third, fourth], image, down, ...rest }): PodCase => {
    const inits = [
      ...(init ? [named('init')({ imagePullPolicy: init.imagePullPolicy ?? 'IfNotPresent' })] : []),
      ...(sidecar ? [named('sidecar')({ ...sidecar, restartPolicy: 'Always' })] : []),
    ];
    const mains = containers.map((fields, index) => named(`main-${index}`)(fields));
    const { activeDeadlineSeconds, restartPolicy, terminationGracePeriodSeconds } = rest;
    const spec = {
      restartPolicy,
      terminationGracePeriodSeconds,
      ...(activeDeadlineSeconds === null ? {} : { activeDeadlineSeconds }),
      containers: mains,
      ...(inits.length > 0 ? { initContainers: inits } : {}),
    };
    const fail = down === null ? {} : { fail: [{ until: down, takes: 0.4, message: 'registry is down' }] };
    const runtime: RuntimeScript = {
      images: { 'registry.example/app:1': { ...image, ...fail } },
      sandbox: { takes: rest.sandboxTakes },
      containers: {
        'main-0': { runs: first },
        'main-1': { runs: second },
        sidecar: { runs: third },
        init: { runs: fourth.map((script) => ({ ...script, exit: script.exit ?? { after: 2, code: 0 } })) },
      },
    };
    return { spec: JSON.parse(JSON.stringify(spec)), runtime, deletions: rest.deletions };
  });

const withoutPostStart = (spec: PodCase['spec']): PodCase['spec'] =>
  JSON.parse(JSON.stringify(spec, (key, value) => (key === 'postStart' ? undefined : value)));

/** Pods that are deleted and can go: a postStart hook that never ends keeps a pod for ever, as it does in a real cluster. */
export const deletedPodCase: fc.Arbitrary<PodCase> = fc
  .tuple(podCase, deletion)
  .map(([{ spec, runtime }, once]) => ({ spec: withoutPostStart(spec), runtime, deletions: [once] }));
