// A canary as Argo Rollouts takes it with a router: pods first, then a share of the traffic, then a verdict, step by step.
import type { FlowDiagram } from './diagram.ts';

export const canary = {
  id: 'canary',
  kind: 'flow',
  bands: false,
  rows: [
    { id: 'start', parts: ['apply', 'pods'] },
    { id: 'loop', parts: ['weight', 'measure', 'verdict', 'more'] },
    { id: 'end', parts: ['promote', 'abort', 'revert'] },
  ],
  links: [
    { from: 'apply', to: 'pods' },
    { from: 'pods', to: 'weight' },
    { from: 'weight', to: 'measure' },
    { from: 'measure', to: 'verdict' },
    { from: 'verdict', to: 'more', label: 'yes' },
    { from: 'more', to: 'pods', label: 'yes' },
    { from: 'more', to: 'promote', label: 'no' },
    { from: 'verdict', to: 'abort', label: 'no' },
    { from: 'abort', to: 'revert' },
  ],
  steps: [
    {
      id: 'apply',
      parts: ['apply'],
      links: [],
      principles: ['new-version-for-a-few'],
      practice: [{ kind: 'simulation', id: 'canary' }],
    },
    {
      id: 'pods',
      parts: ['apply', 'pods'],
      links: [0],
      principles: ['limit-the-blast-radius'],
      practice: [{ kind: 'simulation', id: 'canary/stable-stays-whole' }],
    },
    {
      id: 'weight',
      parts: ['pods', 'weight'],
      links: [1],
      principles: ['share-of-traffic', 'fine-traffic-control'],
      practice: [{ kind: 'simulation', id: 'canary/weight-by-pods' }],
    },
    {
      id: 'measure',
      parts: ['weight', 'measure'],
      links: [2],
      principles: ['widen-by-metrics', 'canary-needs-good-alerts'],
      practice: [{ kind: 'simulation', id: 'canary/limit-never-reached' }],
    },
    {
      id: 'verdict',
      parts: ['measure', 'verdict'],
      links: [3],
      principles: ['judge-by-user-experience'],
      practice: [{ kind: 'simulation', id: 'canary/no-traffic' }],
    },
    { id: 'again', parts: ['verdict', 'more', 'pods'], links: [4, 5], principles: ['combine-with-experiments'] },
    { id: 'promote', parts: ['more', 'promote'], links: [6], principles: ['new-version-for-a-few'] },
    {
      id: 'abort',
      parts: ['verdict', 'abort'],
      links: [7],
      principles: ['limit-the-blast-radius'],
      practice: [{ kind: 'simulation', id: 'canary/abort-leaves-file' }],
    },
    {
      id: 'revert',
      parts: ['abort', 'revert'],
      links: [8],
      principles: ['automatic-rollback'],
      practice: [{ kind: 'simulation', id: 'canary/abort-leaves-file' }],
    },
  ],
} as const satisfies FlowDiagram;
