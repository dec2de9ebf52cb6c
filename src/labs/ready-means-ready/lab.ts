// A version that says it is ready and then fails: what a probe asks, how often, and how long a pod must hold before it counts.
import type { LabDefinition } from '../schema.ts';

const READINESS = 'spec.template.spec.containers[0].readinessProbe';

export const readyMeansReady = {
  id: 'ready-means-ready',
  kind: 'survive',
  section: 'rolling',
  minutes: 15,
  prerequisites: ['first-release'],
  principles: ['health-check-controls-update', 'verify-health-after-deploy', 'watch-the-rollout'],
  incidents: ['stackoverflow-probe', 'universe-half-back'],
  files: [
    { name: 'deployment.yaml', access: 'edit' },
    { name: 'service.yaml', access: 'read' },
  ],
  scenario: {
    settleSeconds: 90,
    horizonSeconds: 300,
    actions: [{ atSeconds: 10, do: 'release', from: 'shop/web:1.0.0', to: 'shop/web:2.0.0' }],
  },
  seeds: [
    { seed: 4213, world: 'bad' },
    { seed: 12, world: 'bad-later' },
    { seed: 77, world: 'good' },
    { seed: 305, world: 'blip' },
    { seed: 9001, world: 'bad' },
  ],
  targets: [
    {
      worlds: ['bad', 'bad-later'],
      pods: [
        { version: 1, count: 4, ready: true },
        { version: 2, count: 1, ready: false },
      ],
    },
    {
      worlds: ['good', 'blip'],
      pods: [{ version: 2, count: 4, ready: true }],
      leastReady: 3,
      withinSeconds: 240,
    },
  ],
  criteria: [
    { id: 'accepted', kind: 'accepted', weight: 5 },
    { id: 'stops-at-one', kind: 'new-pods-at-most', weight: 40, most: 1, worlds: ['bad', 'bad-later'] },
    { id: 'few-are-harmed', kind: 'users-harmed-at-most', weight: 15, percent: 10, worlds: ['bad', 'bad-later'] },
    { id: 'stays-up-in-the-blip', kind: 'ready-at-least', weight: 20, least: 3, worlds: ['blip'] },
    { id: 'good-one-ships', kind: 'released-within', weight: 20, seconds: 240, worlds: ['good', 'blip'] },
  ],
  hints: [
    {
      id: 'nobody-asks',
      when: [{ fact: 'readiness', is: 'none' }],
      places: [{ kind: 'Deployment', path: READINESS }],
    },
    {
      id: 'who-serves-meanwhile',
      when: [{ fact: 'strategy', is: 'Recreate' }],
      places: [{ kind: 'Deployment', path: 'spec.strategy.type' }],
    },
    {
      id: 'how-many-away',
      when: [
        { criterion: 'stays-up-in-the-blip', state: 'not-met' },
        { fact: 'maxUnavailable', atLeast: 2 },
      ],
      places: [{ kind: 'Deployment', path: 'spec.strategy.rollingUpdate.maxUnavailable' }],
    },
    {
      id: 'page-asks-everything',
      when: [
        { criterion: 'stays-up-in-the-blip', state: 'not-met' },
        { fact: 'readinessPath', is: '/' },
      ],
      places: [{ kind: 'Deployment', path: `${READINESS}.httpGet.path` }],
    },
    {
      id: 'who-is-left',
      when: [{ criterion: 'stays-up-in-the-blip', state: 'not-met' }],
      places: [
        { kind: 'Deployment', path: `${READINESS}.httpGet.path` },
        { kind: 'Deployment', path: `${READINESS}.failureThreshold` },
      ],
    },
    {
      id: 'how-long-is-enough',
      when: [
        { criterion: 'good-one-ships', state: 'not-met' },
        { fact: 'minReadySeconds', atLeast: 40 },
      ],
      places: [{ kind: 'Deployment', path: 'spec.minReadySeconds' }],
    },
    {
      id: 'time-does-not-ask',
      when: [
        { criterion: 'stops-at-one', state: 'not-met' },
        { fact: 'readiness', not: 'httpGet' },
        { fact: 'minReadySeconds', atLeast: 1 },
      ],
      places: [
        { kind: 'Deployment', path: READINESS },
        { kind: 'Deployment', path: 'spec.minReadySeconds' },
      ],
    },
    {
      id: 'what-does-the-port-know',
      when: [
        { criterion: 'stops-at-one', state: 'not-met' },
        { fact: 'readiness', not: 'httpGet' },
      ],
      places: [{ kind: 'Deployment', path: READINESS }],
    },
    {
      id: 'failed-when',
      when: [
        { criterion: 'stops-at-one', state: 'not-met' },
        { fact: 'minReadySeconds', atMost: 14 },
      ],
      places: [{ kind: 'Deployment', path: 'spec.minReadySeconds' }],
    },
    {
      id: 'how-soon-noticed',
      when: [
        { criterion: 'few-are-harmed', state: 'not-met' },
        { fact: 'readinessPatienceSeconds', atLeast: 15 },
      ],
      places: [
        { kind: 'Deployment', path: `${READINESS}.failureThreshold` },
        { kind: 'Deployment', path: `${READINESS}.periodSeconds` },
      ],
    },
    {
      id: 'how-many-at-once',
      when: [
        { criterion: 'stops-at-one', state: 'not-met' },
        { fact: 'mostAtOnce', atLeast: 2 },
      ],
      places: [{ kind: 'Deployment', path: 'spec.strategy.rollingUpdate' }],
    },
    {
      id: 'what-does-the-path-know',
      when: [{ criterion: 'stops-at-one', state: 'not-met' }],
      places: [
        { kind: 'Deployment', path: `${READINESS}.httpGet.path` },
        { kind: 'Deployment', path: 'spec.minReadySeconds' },
      ],
    },
    { id: 'look-at-the-second', when: [], places: [{ kind: 'Deployment', path: 'spec.strategy' }] },
  ],
  wrongAnswers: [
    { id: 'time-alone', hint: 'time-does-not-ask' },
    { id: 'right-question-once', hint: 'failed-when' },
    { id: 'ask-the-database', hint: 'who-is-left' },
    { id: 'ask-the-page', hint: 'page-asks-everything' },
    { id: 'wait-very-long', hint: 'how-long-is-enough' },
    { id: 'patient-probe', hint: 'how-soon-noticed' },
    { id: 'static-path', hint: 'what-does-the-path-know' },
  ],
} as const satisfies LabDefinition;
