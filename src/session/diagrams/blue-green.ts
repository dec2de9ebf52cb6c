// Blue-green as Argo Rollouts takes it: a whole second environment, one switch, and a window in which the way back is as short.
import type { FlowDiagram } from './diagram.ts';

export const blueGreen = {
  id: 'blue-green',
  kind: 'flow',
  bands: false,
  rows: [
    { id: 'before', parts: ['apply', 'preview', 'green', 'checks'] },
    { id: 'switch', parts: ['stay', 'switch', 'verify'] },
    { id: 'after', parts: ['back', 'wait', 'gone'] },
  ],
  links: [
    { from: 'apply', to: 'preview' },
    { from: 'preview', to: 'green' },
    { from: 'green', to: 'checks' },
    { from: 'checks', to: 'stay', label: 'no' },
    { from: 'checks', to: 'switch', label: 'yes' },
    { from: 'switch', to: 'verify' },
    { from: 'verify', to: 'back', label: 'no' },
    { from: 'verify', to: 'wait', label: 'yes' },
    { from: 'wait', to: 'gone' },
  ],
  steps: [
    {
      id: 'apply',
      parts: ['apply'],
      links: [],
      principles: ['two-identical-environments'],
      practice: [{ kind: 'simulation', id: 'blue-green' }],
    },
    { id: 'preview', parts: ['apply', 'preview'], links: [0], principles: ['deploy-beside-the-old'] },
    {
      id: 'green',
      parts: ['preview', 'green'],
      links: [1],
      principles: ['double-capacity'],
      practice: [{ kind: 'simulation', id: 'blue-green/promotion-by-hand' }],
    },
    {
      id: 'checks',
      parts: ['green', 'checks'],
      links: [2],
      principles: ['health-check-controls-update'],
      practice: [{ kind: 'simulation', id: 'blue-green/preview-without-load' }],
    },
    { id: 'stay', parts: ['checks', 'stay'], links: [3], principles: ['limit-the-blast-radius'] },
    {
      id: 'switch',
      parts: ['checks', 'switch'],
      links: [4],
      principles: ['switch-all-traffic', 'nearly-no-downtime'],
    },
    {
      id: 'verify',
      parts: ['switch', 'verify'],
      links: [5],
      principles: ['judge-by-user-experience'],
      practice: [{ kind: 'simulation', id: 'blue-green/nobody-watches' }],
    },
    {
      id: 'back',
      parts: ['verify', 'back'],
      links: [6],
      principles: ['instant-rollback-while-blue-runs'],
      practice: [{ kind: 'simulation', id: 'blue-green/way-back-window' }],
    },
    {
      id: 'wait',
      parts: ['verify', 'wait'],
      links: [7],
      principles: ['instant-rollback-while-blue-runs'],
      practice: [{ kind: 'simulation', id: 'blue-green/way-back-window' }],
    },
    {
      id: 'gone',
      parts: ['wait', 'gone'],
      links: [8],
      principles: ['migrations-bind-both-colours', 'suits-stateless-services'],
    },
  ],
} as const satisfies FlowDiagram;
