// A version that fails one request in twenty-five: what an analysis must look at, how often, and on how few users.
import type { LabDefinition } from '../schema.ts';

const QUERY = 'spec.metrics[0].provider.prometheus.query';
const STEPS = 'spec.strategy.canary.steps';

export const analysisCatches = {
  id: 'analysis-catches',
  kind: 'survive',
  section: 'canary',
  minutes: 20,
  prerequisites: ['ready-means-ready'],
  principles: [
    'new-version-for-a-few',
    'widen-by-metrics',
    'limit-the-blast-radius',
    'judge-by-user-experience',
    'automated-canary',
    'rollback-automation',
  ],
  incidents: ['google-canary-deaf', 'cloudflare-waf'],
  files: [
    { name: 'rollout.yaml', access: 'edit' },
    { name: 'analysis.yaml', access: 'edit' },
    { name: 'network.yaml', access: 'read' },
  ],
  scenario: {
    settleSeconds: 90,
    horizonSeconds: 480,
    actions: [{ atSeconds: 10, do: 'release', from: 'shop/web:1.0.0', to: 'shop/web:2.0.0' }],
  },
  seeds: [
    { seed: 4213, world: 'bad' },
    { seed: 12, world: 'blip' },
    { seed: 77, world: 'bad-later' },
    { seed: 305, world: 'good' },
    { seed: 9001, world: 'bad' },
  ],
  targets: [
    { worlds: ['bad', 'bad-later'], pods: [{ version: 1, count: 4, ready: true }] },
    { worlds: ['good', 'blip'], pods: [{ version: 2, count: 4, ready: true }], withinSeconds: 360 },
  ],
  criteria: [
    { id: 'accepted', kind: 'accepted', weight: 5 },
    {
      id: 'back-in-time',
      kind: 'back-within',
      weight: 30,
      seconds: 150,
      after: 'first-user',
      worlds: ['bad', 'bad-later'],
    },
    { id: 'few-are-harmed', kind: 'users-harmed-at-most', weight: 30, percent: 8, worlds: ['bad', 'bad-later'] },
    { id: 'good-one-ships', kind: 'released-within', weight: 35, seconds: 360, worlds: ['good', 'blip'] },
  ],
  hints: [
    {
      id: 'nobody-measures',
      when: [{ fact: 'analysis', is: 'none' }],
      places: [{ kind: 'Rollout', path: 'spec.strategy.canary.analysis' }],
    },
    {
      id: 'can-it-fail',
      when: [{ fact: 'metricCanFail', is: 'no' }],
      places: [
        { kind: 'AnalysisTemplate', path: 'spec.metrics[0].failureLimit' },
        { kind: 'AnalysisTemplate', path: 'spec.metrics[0].count' },
      ],
    },
    {
      id: 'whose-errors',
      when: [
        { criterion: 'few-are-harmed', state: 'not-met' },
        { fact: 'metricLooksAt', not: 'new' },
      ],
      places: [{ kind: 'AnalysisTemplate', path: QUERY }],
    },
    {
      id: 'how-many-first',
      when: [
        { criterion: 'few-are-harmed', state: 'not-met' },
        { fact: 'firstWeight', atLeast: 25 },
      ],
      places: [{ kind: 'Rollout', path: STEPS }],
    },
    {
      id: 'who-looks-afterwards',
      when: [
        { criterion: 'few-are-harmed', state: 'not-met' },
        { fact: 'metricCount', atMost: 3 },
      ],
      places: [
        { kind: 'Rollout', path: STEPS },
        { kind: 'AnalysisTemplate', path: 'spec.metrics[0].count' },
      ],
    },
    {
      id: 'how-long-is-careful',
      when: [
        { criterion: 'good-one-ships', state: 'not-met' },
        { fact: 'pausesSeconds', atLeast: 300 },
      ],
      places: [{ kind: 'Rollout', path: STEPS }],
    },
    {
      id: 'how-many-samples',
      when: [
        { criterion: 'good-one-ships', state: 'not-met' },
        { fact: 'metricWindowSeconds', atMost: 15 },
      ],
      places: [{ kind: 'AnalysisTemplate', path: QUERY }],
    },
    {
      id: 'both-fall-together',
      when: [
        { criterion: 'good-one-ships', state: 'not-met' },
        { fact: 'metricCompares', is: 'no' },
      ],
      places: [{ kind: 'AnalysisTemplate', path: QUERY }],
    },
    {
      id: 'how-soon',
      when: [{ criterion: 'few-are-harmed', state: 'not-met' }],
      places: [
        { kind: 'AnalysisTemplate', path: 'spec.metrics[0].interval' },
        { kind: 'AnalysisTemplate', path: 'spec.metrics[0].failureLimit' },
        { kind: 'Rollout', path: STEPS },
      ],
    },
    {
      id: 'look-at-the-second',
      when: [],
      places: [
        { kind: 'AnalysisTemplate', path: 'spec.metrics[0]' },
        { kind: 'Rollout', path: STEPS },
      ],
    },
  ],
  wrongAnswers: [
    { id: 'strict', hint: 'both-fall-together' },
    { id: 'few-samples', hint: 'how-many-samples' },
    { id: 'cannot-fail', hint: 'can-it-fail' },
    { id: 'diluted', hint: 'whose-errors' },
    { id: 'half-at-once', hint: 'how-many-first' },
    { id: 'looks-once', hint: 'who-looks-afterwards' },
    { id: 'very-careful', hint: 'how-long-is-careful' },
  ],
} as const satisfies LabDefinition;
