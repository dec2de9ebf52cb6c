// The switch and the way back: what is tried before users come, and how long the old version is kept after it.
import type { LabDefinition } from '../schema.ts';

const BLUE_GREEN = 'spec.strategy.blueGreen';

export const switchAndWindow = {
  id: 'switch-and-window',
  kind: 'survive',
  section: 'blue-green',
  minutes: 15,
  prerequisites: ['ready-means-ready'],
  principles: [
    'two-identical-environments',
    'deploy-beside-the-old',
    'switch-all-traffic',
    'instant-rollback-while-blue-runs',
    'double-capacity',
    'verify-health-after-deploy',
  ],
  incidents: ['cloudflare-token'],
  files: [
    { name: 'rollout.yaml', access: 'edit' },
    { name: 'smoke.yaml', access: 'edit' },
    { name: 'services.yaml', access: 'read' },
  ],
  scenario: {
    settleSeconds: 90,
    horizonSeconds: 420,
    actions: [
      { atSeconds: 10, do: 'release', from: 'shop/web:1.0.0', to: 'shop/web:2.0.0' },
      { atSeconds: 60, do: 'promote' },
      { atSeconds: 180, do: 'undo', worlds: ['breaks-later'] },
    ],
  },
  seeds: [
    { seed: 4213, world: 'broken' },
    { seed: 12, world: 'breaks-later' },
    { seed: 77, world: 'good' },
    { seed: 305, world: 'breaks-later' },
    { seed: 9001, world: 'broken' },
  ],
  targets: [
    { worlds: ['broken'], pods: [{ version: 1, count: 4, ready: true }], failedRequests: 0 },
    { worlds: ['breaks-later'], pods: [{ version: 1, count: 4, ready: true }] },
    { worlds: ['good'], pods: [{ version: 2, count: 4, ready: true }], failedRequests: 0, withinSeconds: 150 },
  ],
  criteria: [
    { id: 'accepted', kind: 'accepted', weight: 5 },
    { id: 'nobody-meets-it', kind: 'users-harmed-at-most', weight: 25, percent: 0, worlds: ['broken'] },
    { id: 'back-at-once', kind: 'back-within', weight: 25, seconds: 10, after: 'undo', worlds: ['breaks-later'] },
    { id: 'good-one-ships', kind: 'released-within', weight: 15, seconds: 150, worlds: ['good'] },
    { id: 'no-lost-request', kind: 'failed-requests-at-most', weight: 10, most: 0, worlds: ['good'] },
    { id: 'at-most-double', kind: 'pods-at-most', weight: 5, most: 8 },
    { id: 'window-has-a-price', kind: 'pod-minutes-at-most', weight: 15, most: 48, worlds: ['good'] },
  ],
  hints: [
    {
      id: 'whom-does-it-ask',
      when: [
        { criterion: 'nobody-meets-it', state: 'not-met' },
        { fact: 'smokeService', is: 'active' },
      ],
      places: [{ kind: 'AnalysisTemplate', path: 'spec.metrics[0].provider.web.url' }],
    },
    {
      id: 'what-does-the-gate-see',
      when: [
        { criterion: 'nobody-meets-it', state: 'not-met' },
        { fact: 'gate', is: 'manual' },
      ],
      places: [{ kind: 'Rollout', path: `${BLUE_GREEN}.autoPromotionEnabled` }],
    },
    {
      id: 'does-waiting-ask',
      when: [
        { criterion: 'nobody-meets-it', state: 'not-met' },
        { fact: 'gate', is: 'timed' },
      ],
      places: [{ kind: 'Rollout', path: `${BLUE_GREEN}.autoPromotionSeconds` }],
    },
    {
      id: 'who-tries-it-first',
      when: [{ criterion: 'nobody-meets-it', state: 'not-met' }],
      places: [{ kind: 'Rollout', path: `${BLUE_GREEN}.prePromotionAnalysis` }],
    },
    {
      id: 'zero-is-not-at-once',
      when: [
        { criterion: 'back-at-once', state: 'not-met' },
        { fact: 'scaleDownDelaySeconds', is: 0 },
      ],
      places: [{ kind: 'Rollout', path: `${BLUE_GREEN}.scaleDownDelaySeconds` }],
    },
    {
      id: 'is-the-old-still-there',
      when: [
        { criterion: 'back-at-once', state: 'not-met' },
        { fact: 'scaleDownDelaySeconds', atMost: 140 },
      ],
      places: [{ kind: 'Rollout', path: `${BLUE_GREEN}.scaleDownDelaySeconds` }],
    },
    {
      id: 'who-lets-it-through',
      when: [{ criterion: 'good-one-ships', state: 'not-met' }],
      places: [
        { kind: 'Rollout', path: BLUE_GREEN },
        { kind: 'AnalysisTemplate', path: 'spec.metrics[0]' },
      ],
    },
    {
      id: 'what-does-the-window-cost',
      when: [
        { criterion: 'window-has-a-price', state: 'not-met' },
        { criterion: 'back-at-once', state: 'met' },
      ],
      places: [{ kind: 'Rollout', path: `${BLUE_GREEN}.scaleDownDelaySeconds` }],
    },
    { id: 'look-at-the-second', when: [], places: [{ kind: 'Rollout', path: BLUE_GREEN }] },
  ],
  wrongAnswers: [
    { id: 'asks-the-old', hint: 'whom-does-it-ask' },
    { id: 'manual-gate', hint: 'what-does-the-gate-see' },
    { id: 'longer-preview', hint: 'does-waiting-ask' },
    { id: 'usual-window', hint: 'is-the-old-still-there' },
    { id: 'no-window', hint: 'zero-is-not-at-once' },
    { id: 'for-a-day', hint: 'what-does-the-window-cost' },
  ],
} as const satisfies LabDefinition;
