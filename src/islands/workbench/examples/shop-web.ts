// The files that a workbench opens with: the Deployment and the Service of a small shop. Comments are in the reader's
// language; the objects are the same in both.
import type { Language } from '../../../i18n/index.ts';

export type StrategyName = 'rolling-update' | 'recreate';

export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

export interface ShopOptions {
  readonly strategy: StrategyName;
  readonly replicas: number;
  /** Written as they stand: `1`, `25%`. Only for a rolling update. */
  readonly maxSurge: string;
  readonly maxUnavailable: string;
  readonly gracePeriodSeconds: number;
}

export const SHOP_DEFAULTS = {
  replicas: 4,
  maxSurge: '1',
  maxUnavailable: '0',
  gracePeriodSeconds: 30,
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
    service: '준비된 Pod에만 보냅니다',
  },
  en: {
    deployment: 'Edit it, apply it, and watch',
    deadline: 'stuck this long: failed',
    surge: 'extra pods allowed',
    unavailable: 'missing pods allowed',
    recreate: 'all off, then all on',
    image: 'a new version: here',
    readiness: 'requests come when ready',
    service: 'Sends to ready pods only',
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
  selector:
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
              cpu: "1"
              memory: 512Mi
          # ${say.readiness}
          readinessProbe:
            httpGet:
              path: /health
              port: 8080
            periodSeconds: 2
`;
}

function service(language: Language): string {
  return `# ${COMMENTS[language].service}
apiVersion: v1
kind: Service
metadata:
  name: web
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
    { name: 'service.yaml', text: service(language) },
  ];
}
