// The files that the workbenches of canary and blue-green open with: the same shop as a Rollout, with its Services, what measures it, and
// the World around it. Comments are in the reader's language; the objects are the same in both.
import type { Language } from '../../../i18n/index.ts';
import {
  type ExampleFile,
  type ExampleWorld,
  podTemplate,
  type RolloutStrategy,
  SHOP_DEFAULTS,
  serviceText,
  worldText,
} from './shop-web.ts';

export interface AnalysisOptions {
  readonly interval: string;
  readonly count: number;
  readonly failureLimit: number;
  /** How far back each measurement looks. */
  readonly window: string;
  /** Before the first measurement; null: none. */
  readonly initialDelay: string | null;
  /** Whose requests are measured. */
  readonly service: string;
}

export interface RolloutOptions {
  readonly replicas: number;
  /** Lines under `canary:`, without indent, after Services and router. */
  readonly canary: readonly string[];
  /** Of a canary: nginx divides by weight; else there is one Service. */
  readonly router: boolean;
  /** Lines under `blueGreen:`, without indent, after the Services. */
  readonly blueGreen: readonly string[];
  readonly analysis: AnalysisOptions | null;
  readonly world: ExampleWorld;
}

export const CANARY_ANALYSIS: AnalysisOptions = {
  interval: '10s',
  count: 5,
  failureLimit: 2,
  window: '30s',
  initialDelay: null,
  service: 'web-canary',
};

export const ROLLOUT_DEFAULTS: Readonly<Record<RolloutStrategy, RolloutOptions>> = {
  canary: {
    replicas: 8,
    router: true,
    canary: [
      'steps:',
      '  - setWeight: 5',
      '  - pause:',
      '      duration: 20s',
      '  - setWeight: 20',
      '  - analysis:',
      '      templates:',
      '        - templateName: success-rate',
      '  - setWeight: 50',
      '  - pause:',
      '      duration: 20s',
    ],
    blueGreen: [],
    analysis: CANARY_ANALYSIS,
    world: { requestsPerSecond: 100, releases: [], faults: [] },
  },
  'blue-green': {
    replicas: 4,
    router: false,
    canary: [],
    blueGreen: ['scaleDownDelaySeconds: 30'],
    analysis: null,
    world: { requestsPerSecond: 100, releases: [], faults: [] },
  },
};

/** Short enough to be read whole in the narrowest editor: at most 34 columns with the indent, Hangul counting two. */
const COMMENTS = {
  ko: {
    rollout: '고쳐서 적용해 보십시오',
    canary: '조금씩 사용자를 옮깁니다',
    blueGreen: '다 켠 뒤에 한 번에 옮깁니다',
    stable: '안정 버전으로 가는 길',
    canaryService: '새 버전으로 가는 길',
    one: '준비된 Pod에만 보냅니다',
    active: '사용자가 오는 길',
    preview: '시험하는 길',
    ingress: '라우터: 가중치는 여기에서',
    analysis: '무엇을 재고 언제 멈추는가',
  },
  en: {
    rollout: 'Edit it, apply it, and watch',
    canary: 'moves users a few at a time',
    blueGreen: 'all up first, then one switch',
    stable: 'leads to the stable version',
    canaryService: 'leads to the new version',
    one: 'Sends to ready pods only',
    active: 'where users come in',
    preview: 'where testers come in',
    ingress: 'the router: weights go here',
    analysis: 'what is measured, when it stops',
  },
} as const;

const indented = (lines: readonly string[], by: number): string =>
  lines.map((line) => `${' '.repeat(by)}${line}\n`).join('');

function strategyText(language: Language, strategy: RolloutStrategy, options: RolloutOptions): string {
  const say = COMMENTS[language];
  if (strategy === 'blue-green') {
    const lines = ['activeService: web', 'previewService: web-preview', ...options.blueGreen];
    return `    # ${say.blueGreen}\n    blueGreen:\n${indented(lines, 6)}`;
  }
  const routing = options.router
    ? [
        'canaryService: web-canary',
        'stableService: web-stable',
        'trafficRouting:',
        '  nginx:',
        '    stableIngress: web',
      ]
    : [];
  return `    # ${say.canary}\n    canary:\n${indented([...routing, ...options.canary], 6)}`;
}

function rolloutText(language: Language, strategy: RolloutStrategy, options: RolloutOptions): string {
  return `# ${COMMENTS[language].rollout}
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
spec:
  replicas: ${options.replicas}
  strategy:
${strategyText(language, strategy, options)}${podTemplate(language, { ...SHOP_DEFAULTS, cpu: '500m' })}`;
}

function ingressText(comment: string): string {
  return `# ${comment}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: web-stable
                port:
                  number: 80
`;
}

function servicesText(language: Language, strategy: RolloutStrategy, { router }: RolloutOptions): string {
  const say = COMMENTS[language];
  if (strategy === 'blue-green')
    return [serviceText(say.active, 'web'), serviceText(say.preview, 'web-preview')].join('---\n');
  if (!router) return serviceText(say.one, 'web');
  return [
    serviceText(say.stable, 'web-stable'),
    serviceText(say.canaryService, 'web-canary'),
    ingressText(say.ingress),
  ].join('---\n');
}

function analysisText(language: Language, options: AnalysisOptions): string {
  const { interval, count, failureLimit, service, window, initialDelay } = options;
  return `# ${COMMENTS[language].analysis}
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata:
  name: success-rate
spec:
  metrics:
    - name: success-rate
${initialDelay === null ? '' : `      initialDelay: ${initialDelay}\n`}      interval: ${interval}
      count: ${count}
      failureLimit: ${failureLimit}
      successCondition: result[0] >= 0.99
      provider:
        prometheus:
          address: http://prometheus:9090
          query: |
            sum(rate(http_requests_total{service="${service}",status!~"5.."}[${window}]))
            /
            sum(rate(http_requests_total{service="${service}"}[${window}]))
`;
}

export function rolloutFiles(language: Language, strategy: RolloutStrategy, options: RolloutOptions): ExampleFile[] {
  return [
    { name: 'rollout.yaml', text: rolloutText(language, strategy, options) },
    { name: 'services.yaml', text: servicesText(language, strategy, options) },
    ...(options.analysis === null ? [] : [{ name: 'analysis.yaml', text: analysisText(language, options.analysis) }]),
    { name: 'world.yaml', text: worldText(language, options.world) },
  ];
}
