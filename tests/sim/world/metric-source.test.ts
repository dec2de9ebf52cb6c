// What a world answers to the metrics of an analysis: queries of a few shapes, and the checks of the pods behind a Service.
import { describe, expect, test } from 'vitest';
import {
  type Behaviour,
  DEFAULT_BEHAVIOUR,
  readMetricQuery,
  Simulation,
  worldProgram,
} from '../../../src/sim/index.ts';

const ratio = (service: string, window = '30s') =>
  `sum(rate(http_requests_total{service="${service}", status!~"5.."}[${window}])) / sum(rate(http_requests_total{service="${service}"}[${window}]))`;

describe('a difference of two ratios', () => {
  test.each<[string, string | null]>([
    [`${ratio('web')} - ${ratio('web-canary')}`, 'difference'],
    [`${ratio('web')} - sum(rate(http_requests_total[1m]))`, null],
    [`${ratio('web')} - `, null],
    [`${ratio('web')} - ${ratio('web-canary')} - ${ratio('web')}`, null],
  ])('%s', (text, shape) => {
    expect(readMetricQuery(text)?.is ?? null).toBe(shape);
  });
});

const manifest = (provider: string) => `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  strategy:
    blueGreen:
      activeService: web
      previewService: web-preview
      prePromotionAnalysis: {templates: [{templateName: check}]}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: "shop/web:1", ports: [{containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
---
apiVersion: v1
kind: Service
metadata: {name: web-preview}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: {name: check}
spec:
  metrics:
  - {name: check, initialDelay: 10s, count: 1, ${provider}}
`;

/** The first measurement of a release of version 2. */
function measured(provider: string, behaviour: Partial<Behaviour> = {}) {
  const simulation = new Simulation(worldProgram(), 4213);
  simulation.dispatch({ type: 'apply', file: 'web.yaml', text: manifest(provider) }, 0);
  const second: Behaviour = { ...DEFAULT_BEHAVIOUR, routeChecks: '/ready', ...behaviour };
  simulation.dispatch({ type: 'setBehaviour', image: 'shop/web:2', behaviour: second }, 0);
  simulation.dispatch({ type: 'setRolloutImage', rollout: 'web', container: '*', image: 'shop/web:2' }, 60_000);
  simulation.runUntil(120_000);
  const fact = simulation.log.find((entry) => entry.kind === 'fact' && entry.type === 'metricMeasured');
  return fact?.kind === 'fact' ? fact.data : undefined;
}

const web = (url: string, condition = 'result.failed == 0') =>
  `successCondition: "${condition}", provider: {web: {url: "${url}"}}`;

describe('a web metric asks the pods behind a Service', () => {
  test.each<[string, string, Partial<Behaviour>, object]>([
    [
      'all routes work',
      web('http://web-preview/ready'),
      {},
      { phase: 'Successful', value: '{"checks":20,"failed":0}' },
    ],
    [
      'some fail',
      web('http://web-preview/ready'),
      { errorRate: 0.3 },
      { phase: 'Failed', value: '{"checks":20,"failed":6}' },
    ],
    [
      'most fail',
      web('http://web-preview/ready'),
      { errorRate: 0.6 },
      { phase: 'Error', message: 'received non 2xx response code: 503' },
    ],
    [
      'none fails yet',
      web('http://web-preview/ready'),
      { errorRate: 0.3, errorsFrom: 'warm-up', warmUpSeconds: 60 },
      { phase: 'Successful' },
    ],
    [
      'errors that come with the load are not seen',
      web('http://web-preview/ready'),
      { errorRate: 0.3, errorsFrom: 'load' },
      { phase: 'Successful' },
    ],
    [
      'the old version answers at the active Service',
      web('http://web/ready', "result.status == 'ok'"),
      { errorRate: 0.3 },
      { phase: 'Successful', value: '{"status":"ok"}' },
    ],
    [
      'the name with its namespace',
      web('http://web-preview.default.svc.cluster.local:80/ready'),
      {},
      { phase: 'Successful' },
    ],
    ['no such Service', web('http://elsewhere/ready'), {}, { phase: 'Error' }],
    ['another namespace', web('http://web-preview.prod/ready'), {}, { phase: 'Error' }],
    ['no URL of a Service', web('ftp://web-preview/ready'), {}, { phase: 'Error' }],
  ])('%s', (_name, provider, behaviour, expected) => {
    expect(measured(provider, behaviour)).toMatchObject(expected);
  });
});
