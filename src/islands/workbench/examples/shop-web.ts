// The files that a workbench opens with: the Deployment and the Service of a small shop, and the World around them. Comments are in
// the reader's language; the objects are the same in both.
import type { Language } from '../../../i18n/index.ts';

export type DeploymentStrategy = 'rolling-update' | 'recreate';
export type RolloutStrategy = 'canary' | 'blue-green';
export type StrategyName = DeploymentStrategy | RolloutStrategy;

export const isRolloutStrategy = (strategy: StrategyName): strategy is RolloutStrategy =>
  strategy === 'canary' || strategy === 'blue-green';

/** The seed that the examples name. */
export const EXAMPLE_SEED = 4213;

export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

export interface ShopOptions {
  readonly strategy: DeploymentStrategy;
  readonly replicas: number;
  /** Written as they stand: `1`, `25%`. Only for a rolling update. */
  readonly maxSurge: string;
  readonly maxUnavailable: string;
  readonly gracePeriodSeconds: number;
  /** How long a pod waits before it is told to end; null: not at all. */
  readonly preStopSeconds: number | null;
  readonly livenessProbe: boolean;
  /** Of a PodDisruptionBudget over the pods; null: there is none. */
  readonly minAvailable: number | null;
  readonly world: ExampleWorld;
}

/** What is not as it usually is, as lines of YAML. */
export interface ExampleWorld {
  readonly requestsPerSecond: number;
  readonly releases: readonly (readonly string[])[];
  readonly faults: readonly (readonly string[])[];
}

export const SHOP_DEFAULTS = {
  replicas: 4,
  maxSurge: '1',
  maxUnavailable: '0',
  gracePeriodSeconds: 30,
  preStopSeconds: 5,
  livenessProbe: false,
  minAvailable: null,
  world: { requestsPerSecond: 20, releases: [], faults: [] },
} as const satisfies Partial<ShopOptions>;

/** Short enough to be read whole in the narrowest editor: at most 34 columns with the indent, Hangul counting two. */
const COMMENTS = {
  ko: {
    deployment: '고쳐서 적용해 보십시오',
    deadline: '이만큼 멈춰 있으면 실패',
    surge: '더 띄워도 되는 Pod',
    unavailable: '모자라도 되는 Pod',
    recreate: '모두 끈 뒤에 새로 켭니다',
    image: '새 버전은 여기에서',
    readiness: '준비되면 요청을 받음',
    preStop: '끄기 전에 기다림',
    liveness: '답이 없으면 재시작',
    service: '준비된 Pod에만 보냅니다',
    budget: '스스로 비울 때의 한도',
    world: '이 세계: 고쳐서 적용하십시오',
    seed: '같은 시드는 같은 결과',
    traffic: '사용자의 요청',
    releases: '버전마다 하는 동작',
    faults: '일어날 고장',
  },
  en: {
    deployment: 'Edit it, apply it, and watch',
    deadline: 'stuck this long: failed',
    surge: 'extra pods allowed',
    unavailable: 'missing pods allowed',
    recreate: 'all off, then all on',
    image: 'a new version: here',
    readiness: 'requests come when ready',
    preStop: 'wait before it stops',
    liveness: 'restart when it is silent',
    service: 'Sends to ready pods only',
    budget: 'Limits evictions, not releases',
    world: 'The world: edit it, apply it',
    seed: 'same seed, same run',
    traffic: 'requests of the users',
    releases: 'how a version behaves',
    faults: 'what goes wrong, and when',
  },
} as const;

function deployment(language: Language, options: ShopOptions): string {
  const say = COMMENTS[language];
  const strategy =
    options.strategy === 'recreate'
      ? `    # ${say.recreate}
    type: Recreate`
      : `    rollingUpdate:
      # ${say.surge}
      maxSurge: ${options.maxSurge}
      # ${say.unavailable}
      maxUnavailable: ${options.maxUnavailable}`;
  return `# ${say.deployment}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: ${options.replicas}
  # ${say.deadline}
  progressDeadlineSeconds: 120
  strategy:
${strategy}
${podTemplate(language, { ...options, cpu: '"1"' })}`;
}

export type PodOptions = Pick<ShopOptions, 'gracePeriodSeconds' | 'preStopSeconds' | 'livenessProbe'> & {
  /** As it is written. */
  readonly cpu: string;
};

/** Selector and template: the same for a Deployment and a Rollout. */
export function podTemplate(language: Language, options: PodOptions): string {
  const say = COMMENTS[language];
  return `  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      terminationGracePeriodSeconds: ${options.gracePeriodSeconds}
      containers:
        - name: web
          # ${say.image}
          image: shop/web:1.0.0
          ports:
            - containerPort: 8080
          resources:
            requests:
              cpu: ${options.cpu}
              memory: 512Mi
          # ${say.readiness}
          readinessProbe:
            httpGet:
              path: /health
              port: 8080
            periodSeconds: 2
${options.livenessProbe ? liveness(language) : ''}${preStop(language, options.preStopSeconds)}`;
}

const liveness = (language: Language): string => `          # ${COMMENTS[language].liveness}
          livenessProbe:
            httpGet:
              path: /health
              port: 8080
            initialDelaySeconds: 5
            periodSeconds: 5
`;

const preStop = (language: Language, seconds: number | null): string =>
  seconds === null
    ? ''
    : `          # ${COMMENTS[language].preStop}
          lifecycle:
            preStop:
              sleep:
                seconds: ${seconds}
`;

const budget = (language: Language, minAvailable: number): string => `# ${COMMENTS[language].budget}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
spec:
  minAvailable: ${minAvailable}
  selector:
    matchLabels:
      app: web
`;

const list = (name: string, items: readonly (readonly string[])[]): string =>
  items.length === 0
    ? `  ${name}: []`
    : `  ${name}:\n${items.map((lines) => lines.map((line, at) => `    ${at === 0 ? '- ' : '  '}${line}`).join('\n')).join('\n')}`;

export function worldText(language: Language, { requestsPerSecond, releases, faults }: ExampleWorld): string {
  const say = COMMENTS[language];
  const nodes = ['node-1', 'node-2', 'node-3'].map((name) => [`name: ${name}`, 'cpu: "4"', 'memory: 16Gi']);
  return `# ${say.world}
apiVersion: rollout-lab/v1
kind: World
metadata:
  name: world
spec:
  # ${say.seed}
  seed: ${EXAMPLE_SEED}
  # ${say.traffic}
  traffic:
    requestsPerSecond: ${requestsPerSecond}
  # ${say.releases}
${list('releases', releases)}
  # ${say.faults}
${list('faults', faults)}
${list('nodes', nodes)}
`;
}

export function serviceText(comment: string, name: string): string {
  return `# ${comment}
apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  selector:
    app: web
  ports:
    - port: 80
      targetPort: 8080
`;
}

export function shopFiles(language: Language, options: ShopOptions): ExampleFile[] {
  return [
    { name: 'deployment.yaml', text: deployment(language, options) },
    { name: 'service.yaml', text: serviceText(COMMENTS[language].service, 'web') },
    ...(options.minAvailable === null ? [] : [{ name: 'pdb.yaml', text: budget(language, options.minAvailable) }]),
    { name: 'world.yaml', text: worldText(language, options.world) },
  ];
}
