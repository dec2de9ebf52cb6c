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

const COMMENTS = {
  ko: {
    deployment: '쇼핑몰의 웹 서버. 이 파일을 고치고 적용하면 컨트롤러가 움직입니다.',
    deadline: '이만큼 진행이 없으면 실패한 배포로 표시합니다(되돌리지는 않습니다).',
    surge: 'replicas보다 더 띄울 수 있는 Pod',
    unavailable: '한때 모자라도 되는 Pod',
    recreate: '이전 Pod가 모두 끝난 뒤에 새 Pod를 만듭니다.',
    image: '새 버전은 여기에서 시작합니다.',
    readiness: '준비되었다고 답해야 요청을 받습니다.',
    service: '준비된 Pod에만 요청을 보냅니다.',
  },
  en: {
    deployment: 'The web server of a shop. Edit this file and apply it: the controllers act on it.',
    deadline: 'Without progress for this long the rollout counts as failed (nothing is rolled back).',
    surge: 'pods that may run beyond replicas',
    unavailable: 'pods that may be missing meanwhile',
    recreate: 'New pods are made only when all old ones are gone.',
    image: 'A new version starts here.',
    readiness: 'It gets requests only when it answers that it is ready.',
    service: 'Sends requests to ready pods only.',
  },
} as const;

function deployment(language: Language, options: ShopOptions): string {
  const say = COMMENTS[language];
  const strategy =
    options.strategy === 'recreate'
      ? `    # ${say.recreate}
    type: Recreate`
      : `    rollingUpdate:
      maxSurge: ${options.maxSurge} # ${say.surge}
      maxUnavailable: ${options.maxUnavailable} # ${say.unavailable}`;
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
          image: shop/web:1.0.0 # ${say.image}
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
