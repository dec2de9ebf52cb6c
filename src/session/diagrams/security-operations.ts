// Who tells whom, from a push to an alert: seven messages between five.
import type { SequenceDiagram } from './diagram.ts';

export const securityOperations = {
  id: 'security-operations',
  kind: 'sequence',
  parts: ['developer', 'pipeline', 'registry', 'runtime', 'monitor'],
  links: [
    { from: 'developer', to: 'pipeline', label: 'push' },
    { from: 'pipeline', to: 'pipeline', label: 'scan-code' },
    { from: 'pipeline', to: 'registry', label: 'push-image' },
    { from: 'registry', to: 'registry', label: 'scan-image' },
    { from: 'registry', to: 'runtime', label: 'deploy' },
    { from: 'runtime', to: 'monitor', label: 'events' },
    { from: 'monitor', to: 'developer', label: 'alert' },
  ],
  steps: [
    { id: 'push', parts: ['developer', 'pipeline'], links: [0], principles: ['push-starts-the-checks'] },
    {
      id: 'scan-code',
      parts: ['pipeline'],
      links: [1],
      principles: ['scan-code-before-building', 'static-security-scan'],
    },
    {
      id: 'push-image',
      parts: ['pipeline', 'registry'],
      links: [2],
      principles: ['push-only-what-passed', 'sign-and-verify-images'],
    },
    {
      id: 'scan-image',
      parts: ['registry'],
      links: [3],
      principles: ['registry-scans-what-it-holds', 'automated-image-scans'],
    },
    { id: 'deploy', parts: ['registry', 'runtime'], links: [4], principles: ['deploy-only-safe-images'] },
    {
      id: 'events',
      parts: ['runtime', 'monitor'],
      links: [5],
      principles: ['runtime-reports-events', 'watch-the-runtime'],
    },
    { id: 'alert', parts: ['monitor', 'developer'], links: [6], principles: ['alerts-reach-developers'] },
  ],
} as const satisfies SequenceDiagram;
