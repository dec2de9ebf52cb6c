// Turns the behaviour of images into the script that the kubelet's runtime plays for one pod. The application answers on every
// port and path that the pod's own probes and hooks ask: the question is when it answers, not where.
import {
  type Container,
  type HttpGetAction,
  type PodSpec,
  type ProbeHandler,
  unitValue,
} from '../../manifest/index.ts';
import type {
  ExecAnswer,
  ImageScript,
  Phases,
  PortScript,
  RunScript,
  RuntimeScript,
} from '../cluster/kubelet/index.ts';
import { type Behaviour, DEFAULT_BEHAVIOUR } from './inputs.ts';
import { isWritable } from './writable.ts';

/** Every handler by which the kubelet may ask a container something. */
function handlers(container: Container): readonly ProbeHandler[] {
  const { startupProbe, readinessProbe, livenessProbe, lifecycle } = container;
  return [startupProbe, readinessProbe, livenessProbe, lifecycle?.postStart, lifecycle?.preStop].filter(
    (handler) => handler !== undefined,
  );
}

/** The number of a port that a probe names; undefined when no port of the container has that name. */
function portNumber(container: Container, port: number | string): number | undefined {
  if (typeof port === 'number') return port;
  return container.ports?.find(({ name }) => name === port)?.containerPort;
}

type Ports = Record<
  string,
  { http: Record<string, Phases<number>>; grpc: Record<string, Phases<string>>; tcp: boolean }
>;

/** When the port listens, as probes find it. */
function openPhases({ readiness, startSeconds, onSigterm }: Behaviour): Phases<boolean> {
  const opening: Phases<boolean> =
    readiness === 'lies'
      ? [[0, true]]
      : [
          [0, false],
          [startSeconds, true],
        ];
  return onSigterm === 'close' ? [...opening, ['term', false]] : opening;
}

/** A check of its own routes asks a few of them: it notices when most fail. Errors that come and go with the load it does not see. */
const NOTICED_ERROR_RATE = 0.5;

const asks = (checks: string, path: string): boolean => checks.split(' ').includes(path.split('?')[0] ?? '');

/** What a path answers to a probe once the port listens. */
function pathAnswers(path: string, behaviour: Behaviour, dependencyDown: boolean): Phases<number> {
  const { outcome, errorRate, errorsFrom, warmUpSeconds, routeChecks, dependencyChecks } = behaviour;
  if (outcome !== 'works' || (dependencyDown && asks(dependencyChecks, path))) return [[0, 503]];
  if (errorRate < NOTICED_ERROR_RATE || errorsFrom === 'load' || !asks(routeChecks, path)) return [[0, 200]];
  return errorsFrom === 'start'
    ? [[0, 503]]
    : [
        [0, 200],
        [warmUpSeconds, 503],
      ];
}

function portsOf(container: Container, behaviour: Behaviour, dependencyDown: boolean): Record<string, PortScript> {
  const works = behaviour.outcome === 'works';
  const ports: Ports = {};
  const port = (number: number | undefined) => {
    if (number === undefined) return undefined;
    const known = ports[number] ?? { http: {}, grpc: {}, tcp: true };
    ports[number] = known;
    return known;
  };
  const http = ({ port: at, path }: HttpGetAction) => {
    const script = port(portNumber(container, at));
    // The kubelet asks with the path as written; a query is part of it.
    if (script) script.http[path] = pathAnswers(path, behaviour, dependencyDown);
  };
  for (const { httpGet, tcpSocket, grpc } of handlers(container)) {
    if (httpGet) http(httpGet);
    if (tcpSocket) port(portNumber(container, tcpSocket.port));
    if (grpc) {
      const script = port(grpc.port);
      if (script) script.grpc[grpc.service ?? ''] = [[0, works ? 'SERVING' : 'NOT_SERVING']];
    }
  }
  const open = openPhases(behaviour);
  return Object.fromEntries(Object.entries(ports).map(([number, script]) => [number, { ...script, open }]));
}

/** Commands of exec probes succeed once the application has started. Hooks are scripts of the image and succeed at once. */
function commandsOf(container: Container, behaviour: Behaviour): Record<string, Phases<ExecAnswer>> {
  const answers: Phases<ExecAnswer> =
    behaviour.outcome !== 'works'
      ? [[0, 1]]
      : behaviour.readiness === 'lies'
        ? [[0, 0]]
        : [
            [0, 1],
            [behaviour.startSeconds, 0],
          ];
  const hooks = [container.lifecycle?.postStart, container.lifecycle?.preStop].map((hook) => hook?.exec?.command?.[0]);
  const commands: Record<string, Phases<ExecAnswer>> = {};
  for (const probe of [container.startupProbe, container.readinessProbe, container.livenessProbe]) {
    const command = probe?.exec?.command?.[0];
    if (command !== undefined && !hooks.includes(command)) commands[command] = answers;
  }
  // `sleep 10` in a hook takes as long as it says: the usual way to wait for the proxies.
  for (const hook of [container.lifecycle?.postStart, container.lifecycle?.preStop]) {
    const command = hook?.exec?.command ?? [];
    const takes = sleepSeconds(command);
    if (command[0] !== undefined && takes !== undefined) commands[command[0]] = [[0, { exit: 0, takes }]];
  }
  return commands;
}

/** Seconds that a hook's command sleeps: `sleep 5`, or `sh -c "… sleep 5 …"`; undefined when it does not. */
export function sleepSeconds(command: readonly string[]): number | undefined {
  const match = /(?:^|[\s;&|/])sleep\s+(\d{1,6}(?:\.\d+)?)(?=$|[\s;&|s])/.exec(command.join(' '));
  return match ? Number(match[1]) : undefined;
}

/** An application that cannot write where it has to notices soon after its start, before it listens. */
const FIRST_WRITE_SECONDS = 1;

function crashAfter(spec: PodSpec, container: Container, behaviour: Behaviour): number | null {
  const { outcome, startSeconds, crashAfterSeconds, writes } = behaviour;
  const missesPlace = writes.split(' ').some((path) => path !== '' && !isWritable(spec, container, path));
  if (missesPlace) return Math.min(FIRST_WRITE_SECONDS, startSeconds / 2);
  return outcome === 'crashes' ? startSeconds : crashAfterSeconds;
}

/** When and how the process ends by itself: a crash, or memory over the limit, whichever comes first. */
function exitOf(spec: PodSpec, container: Container, behaviour: Behaviour): RunScript['exit'] {
  const { memoryMi, leakMiPerMinute } = behaviour;
  const crash = crashAfter(spec, container, behaviour);
  const limit = container.resources.limits?.['memory'];
  const limitMi =
    limit === undefined ? Number.POSITIVE_INFINITY : (unitValue(limit) ?? Number.POSITIVE_INFINITY) / 2 ** 20;
  const full =
    memoryMi > limitMi
      ? 0
      : leakMiPerMinute > 0
        ? ((limitMi - memoryMi) / leakMiPerMinute) * 60
        : Number.POSITIVE_INFINITY;
  if (full < (crash ?? Number.POSITIVE_INFINITY))
    return { after: Math.round(full * 10) / 10, code: 137, reason: 'OOMKilled' };
  return crash === null ? undefined : { after: crash, code: 1 };
}

type MakeRun = (spec: PodSpec, container: Container, behaviour: Behaviour, dependencyDown: boolean) => RunScript;

const runOf: MakeRun = (spec, container, behaviour, dependencyDown) => {
  const exit = exitOf(spec, container, behaviour);
  return {
    ...(exit ? { exit } : {}),
    term: behaviour.onSigterm === 'ignore' ? { ignore: true } : { after: behaviour.shutdownSeconds, code: 0 },
    ports: portsOf(container, behaviour, dependencyDown),
    exec: commandsOf(container, behaviour),
  };
};

/** Init containers do their work and end well, in a second; a sidecar (restartPolicy Always) runs like an application. */
const runOfInit: MakeRun = (spec, container, behaviour, dependencyDown) =>
  container.restartPolicy === 'Always'
    ? runOf(spec, container, behaviour, dependencyDown)
    : { exit: { after: 1, code: 0 } };

/** How the runtime finds out who a process of the image would be. */
function userOf({ user }: Behaviour): Pick<ImageScript, 'root' | 'userName'> {
  if (/^0+$/.test(user)) return { root: true };
  return user === '' || /^\d+$/.test(user) ? {} : { userName: user };
}

/** Seconds until a connection that nobody answers is given up (dial timeout of containerd's resolver). */
const DIAL_TIMEOUT_SECONDS = 30;

function unreachableRegistry(image: string): NonNullable<ImageScript['fail']>[number] {
  const [first = '', ...rest] = image.split('/');
  const own = rest.length > 0 && /[.:]|^localhost$/.test(first);
  const host = own ? first : 'registry-1.docker.io';
  const message = `failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to do request: Head "https://${host}/v2/": dial tcp: i/o timeout`;
  return { takes: DIAL_TIMEOUT_SECONDS, code: 'DeadlineExceeded', message };
}

/** The same process, but what its readiness probe asks answers that it is not ready; so does whatever else asks the very same. */
function withoutReadiness(container: Container, run: RunScript): RunScript {
  const { httpGet, grpc, exec } = container.readinessProbe ?? {};
  const command = exec?.command?.[0];
  const ports: Record<string, PortScript> = { ...run.ports };
  const number = httpGet ? portNumber(container, httpGet.port) : grpc?.port;
  const port = number === undefined ? undefined : ports[number];
  if (number !== undefined && port && httpGet)
    ports[number] = { ...port, http: { ...port.http, [httpGet.path]: [[0, 503]] } };
  if (number !== undefined && port && grpc)
    ports[number] = { ...port, grpc: { ...port.grpc, [grpc.service ?? '']: [[0, 'NOT_SERVING']] } };
  return { ...run, ports, ...(command === undefined ? {} : { exec: { ...run.exec, [command]: [[0, 1]] } }) };
}

/** What decides how a pod of a spec behaves on a node. */
export interface ScriptWorld {
  behaviourOf(image: string): Behaviour | undefined;
  isOnNode(image: string): boolean;
  /** Whether the registry does not answer when somebody asks for it. */
  registryDown(image: string): boolean;
  /** Whether something that it needs is down. */
  lacksDependency(image: string): boolean;
  /** Whether its readiness probe fails because of that, whatever it asks. */
  unready(image: string): boolean;
  readonly imagePullSeconds: number;
}

export function behaviourScript(spec: PodSpec, world: ScriptWorld): RuntimeScript {
  const containers: Record<string, { runs: readonly RunScript[] }> = {};
  const images: Record<string, ImageScript> = {};
  const add = (container: Container, run: MakeRun) => {
    const image = container.image ?? '';
    const behaviour = world.behaviourOf(image) ?? DEFAULT_BEHAVIOUR;
    const script = run(spec, container, behaviour, world.lacksDependency(image));
    containers[container.name] = { runs: [world.unready(image) ? withoutReadiness(container, script) : script] };
    const message = `failed to pull and unpack image "${image}": failed to resolve reference "${image}": not found`;
    images[image] =
      behaviour.image === 'missing'
        ? { fail: [{ takes: 1, code: 'NotFound', message }] }
        : {
            present: world.isOnNode(image),
            pull: world.imagePullSeconds,
            ...userOf(behaviour),
            ...(world.registryDown(image) ? { fail: [unreachableRegistry(image)] } : {}),
          };
  };
  for (const container of spec.initContainers ?? []) add(container, runOfInit);
  for (const container of spec.containers) add(container, runOf);
  return { images, containers };
}
