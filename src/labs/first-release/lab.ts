// Ship a healthy version in daylight: capacity before, traffic only to pods that can serve.
import type { LabDefinition } from '../schema.ts';

export const firstRelease = {
  id: 'first-release',
  kind: 'survive',
  section: 'rolling',
  minutes: 10,
  prerequisites: [],
  principles: ['replace-one-by-one', 'update-without-interruption', 'minimal-extra-instances', 'default-of-kubernetes'],
  incidents: ['crates-io-url'],
  files: [
    { name: 'deployment.yaml', access: 'edit' },
    { name: 'service.yaml', access: 'read' },
  ],
  scenario: {
    settleSeconds: 120,
    horizonSeconds: 240,
    actions: [{ atSeconds: 10, do: 'release', from: 'shop/web:1.0.0', to: 'shop/web:2.0.0' }],
  },
  seeds: [
    { seed: 4213, world: 'usual' },
    { seed: 12, world: 'slow-proxies' },
    { seed: 77, world: 'slow-start' },
    { seed: 305, world: 'usual' },
    { seed: 9001, world: 'slow-proxies' },
  ],
  targets: [
    {
      worlds: ['usual', 'slow-proxies', 'slow-start'],
      pods: [{ version: 2, count: 4, ready: true }],
      failedRequests: 0,
      leastReady: 4,
      withinSeconds: 150,
    },
  ],
  criteria: [
    { id: 'accepted', kind: 'accepted', weight: 10 },
    { id: 'no-lost-request', kind: 'failed-requests-at-most', weight: 40, most: 0 },
    { id: 'full-strength', kind: 'ready-at-least', weight: 20, least: 4 },
    { id: 'done-in-time', kind: 'released-within', weight: 20, seconds: 150 },
    { id: 'within-budget', kind: 'pods-at-most', weight: 10, most: 6 },
  ],
  hints: [
    {
      id: 'who-serves-meanwhile',
      when: [{ fact: 'strategy', is: 'Recreate' }],
      places: [{ kind: 'Deployment', path: 'spec.strategy.type' }],
    },
    {
      id: 'ready-is-not-available',
      when: [
        { fact: 'readiness', is: 'none' },
        { fact: 'minReadySeconds', atLeast: 1 },
      ],
      places: [{ kind: 'Deployment', path: 'spec.minReadySeconds' }],
    },
    {
      id: 'who-says-ready',
      when: [
        { fact: 'readiness', is: 'none' },
        { fact: 'maxUnavailable', is: 0 },
      ],
      places: [{ kind: 'Deployment', path: 'spec.template.spec.containers[0].readinessProbe' }],
    },
    {
      id: 'two-questions',
      when: [{ fact: 'readiness', is: 'none' }],
      places: [
        { kind: 'Deployment', path: 'spec.template.spec.containers[0].readinessProbe' },
        { kind: 'Deployment', path: 'spec.strategy.rollingUpdate' },
      ],
    },
    {
      id: 'how-many-away',
      when: [
        { criterion: 'full-strength', state: 'not-met' },
        { fact: 'maxUnavailable', atLeast: 1 },
      ],
      places: [{ kind: 'Deployment', path: 'spec.strategy.rollingUpdate.maxUnavailable' }],
    },
    {
      id: 'how-long-to-wait',
      when: [
        { criterion: 'done-in-time', state: 'not-met' },
        { fact: 'readinessDelaySeconds', atLeast: 20 },
      ],
      places: [{ kind: 'Deployment', path: 'spec.template.spec.containers[0].readinessProbe.initialDelaySeconds' }],
    },
    {
      id: 'how-long-to-watch',
      when: [
        { criterion: 'done-in-time', state: 'not-met' },
        { fact: 'minReadySeconds', atLeast: 15 },
      ],
      places: [{ kind: 'Deployment', path: 'spec.minReadySeconds' }],
    },
    {
      id: 'how-many-beside',
      when: [{ criterion: 'within-budget', state: 'not-met' }],
      places: [{ kind: 'Deployment', path: 'spec.strategy.rollingUpdate.maxSurge' }],
    },
    { id: 'look-at-the-second', when: [], places: [{ kind: 'Deployment', path: 'spec.strategy' }] },
  ],
  wrongAnswers: [
    { id: 'capacity-alone', hint: 'who-says-ready' },
    { id: 'probe-alone', hint: 'how-many-away' },
    { id: 'long-delay', hint: 'how-long-to-wait' },
    { id: 'recreate', hint: 'who-serves-meanwhile' },
    { id: 'settling-alone', hint: 'ready-is-not-available' },
    { id: 'all-at-once', hint: 'how-many-beside' },
  ],
} as const satisfies LabDefinition;
