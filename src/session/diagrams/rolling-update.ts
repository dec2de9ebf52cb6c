// One rolling update as the Deployment controller takes it: a loop that only a readiness check lets go on, and a deadline that only reports.
import type { FlowDiagram } from './diagram.ts';

export const rollingUpdate = {
  id: 'rolling-update',
  kind: 'flow',
  bands: false,
  rows: [
    { id: 'start', parts: ['apply', 'replica-set'] },
    { id: 'loop', parts: ['surge', 'ready', 'retire', 'more'] },
    { id: 'end', parts: ['complete', 'deadline', 'undo'] },
  ],
  links: [
    { from: 'apply', to: 'replica-set' },
    { from: 'replica-set', to: 'surge' },
    { from: 'surge', to: 'ready' },
    { from: 'ready', to: 'retire', label: 'yes' },
    { from: 'retire', to: 'more' },
    { from: 'more', to: 'surge', label: 'yes' },
    { from: 'more', to: 'complete', label: 'no' },
    { from: 'ready', to: 'deadline', label: 'no' },
    { from: 'deadline', to: 'undo' },
  ],
  steps: [
    {
      id: 'apply',
      parts: ['apply'],
      links: [],
      principles: ['default-of-kubernetes'],
      practice: [{ kind: 'simulation', id: 'rolling-update' }],
    },
    { id: 'replica-set', parts: ['apply', 'replica-set'], links: [0], principles: ['versions-are-tracked'] },
    {
      id: 'surge',
      parts: ['replica-set', 'surge'],
      links: [1],
      principles: ['minimal-extra-instances'],
      practice: [{ kind: 'simulation', id: 'rolling-update/rounding' }],
    },
    {
      id: 'ready',
      parts: ['surge', 'ready'],
      links: [2],
      principles: ['health-check-controls-update'],
      practice: [{ kind: 'simulation', id: 'rolling-update/bad-image' }],
    },
    {
      id: 'retire',
      parts: ['ready', 'retire'],
      links: [3],
      principles: ['replace-one-by-one', 'update-without-interruption'],
      practice: [{ kind: 'simulation', id: 'rolling-update/more-pods-than-max-surge' }],
    },
    {
      id: 'again',
      parts: ['retire', 'more', 'surge'],
      links: [4, 5],
      principles: ['database-serves-both-versions'],
    },
    { id: 'complete', parts: ['more', 'complete'], links: [6], principles: ['watch-the-rollout'] },
    {
      id: 'deadline',
      parts: ['ready', 'deadline'],
      links: [7],
      principles: ['automatic-rollback'],
      practice: [{ kind: 'simulation', id: 'rolling-update/bad-image' }],
    },
    { id: 'undo', parts: ['deadline', 'undo'], links: [8], principles: ['fast-rollback'] },
  ],
} as const satisfies FlowDiagram;
