// A pod in which an intruder finds nothing to use: restricted, read-only, bounded, and still a shop that serves.
import type { LabDefinition } from '../schema.ts';

const POD = 'spec.template.spec';
const WEB = `${POD}.containers[0]`;
const LOGS = `${POD}.containers[1]`;
const IMAGE = 'registry.example.com/shop/web';

export const restrictedPod = {
  id: 'restricted-pod',
  kind: 'fix',
  section: 'security',
  minutes: 15,
  prerequisites: ['first-release'],
  principles: [
    'run-as-non-root',
    'read-only-root-filesystem',
    'drop-capabilities',
    'seccomp-profile',
    'limits-and-isolation',
    'least-privilege',
  ],
  incidents: ['tesla-console'],
  files: [
    { name: 'deployment.yaml', access: 'edit' },
    { name: 'service.yaml', access: 'read' },
  ],
  scenario: {
    settleSeconds: 90,
    horizonSeconds: 180,
    actions: [{ atSeconds: 10, do: 'release', from: `${IMAGE}:1.0.0`, to: `${IMAGE}:1.1.0` }],
  },
  seeds: [
    { seed: 4213, world: 'usual' },
    { seed: 12, world: 'slow-start' },
    { seed: 77, world: 'usual' },
    { seed: 305, world: 'slow-start' },
    { seed: 9001, world: 'usual' },
  ],
  targets: [
    {
      worlds: ['usual', 'slow-start'],
      pods: [{ version: 2, count: 3, ready: true }],
      failedRequests: 0,
      withinSeconds: 120,
    },
  ],
  criteria: [
    { id: 'accepted', kind: 'accepted', weight: 5 },
    { id: 'no-lost-request', kind: 'failed-requests-at-most', weight: 15, most: 0 },
    { id: 'new-version-runs', kind: 'released-within', weight: 10, seconds: 120 },
    { id: 'restricted', kind: 'pod-security-level', weight: 30, level: 'restricted' },
    {
      id: 'no-way-to-the-node',
      kind: 'no-finding',
      weight: 10,
      rules: ['privileged-container', 'container-runtime-socket', 'host-path-volume', 'host-namespace'],
    },
    { id: 'no-tool-left-behind', kind: 'no-finding', weight: 10, rules: ['writable-root-filesystem'] },
    { id: 'no-token-to-take', kind: 'no-finding', weight: 10, rules: ['service-account-token-mounted'] },
    { id: 'no-memory-to-eat', kind: 'no-finding', weight: 10, rules: ['no-memory-limit', 'no-memory-request'] },
  ],
  hints: [
    {
      id: 'who-can-verify',
      when: [
        { fact: 'notStarted', atLeast: 1 },
        { fact: 'runAsUser', is: 'none' },
      ],
      places: [{ kind: 'Deployment', path: `${POD}.securityContext.runAsUser` }],
    },
    {
      id: 'where-does-it-write',
      when: [
        { fact: 'crashes', atLeast: 1 },
        { fact: 'readOnlyRoot', is: 'yes' },
      ],
      places: [
        { kind: 'Deployment', path: `${WEB}.volumeMounts` },
        { kind: 'Deployment', path: `${WEB}.securityContext.readOnlyRootFilesystem` },
      ],
    },
    {
      id: 'how-much-does-it-need',
      when: [{ fact: 'outOfMemory', atLeast: 1 }],
      places: [
        { kind: 'Deployment', path: `${WEB}.resources.limits.memory` },
        { kind: 'Deployment', path: `${LOGS}.resources.limits.memory` },
      ],
    },
    {
      id: 'what-is-left-of-the-wall',
      when: [{ rule: 'privileged-container', state: 'found' }],
      places: [{ kind: 'Deployment', path: `${WEB}.securityContext.privileged` }],
    },
    {
      id: 'what-does-read-only-mean',
      when: [{ criterion: 'no-way-to-the-node', state: 'not-met' }],
      places: [{ kind: 'Deployment', path: `${POD}.volumes` }],
    },
    {
      id: 'what-does-the-policy-read',
      when: [
        { rule: 'may-run-as-root', state: 'found' },
        { fact: 'runAsNonRootOfPod', is: 'no' },
      ],
      places: [{ kind: 'Deployment', path: `${POD}.securityContext.runAsNonRoot` }],
    },
    {
      id: 'who-is-it',
      when: [{ rule: 'root-user', state: 'found' }],
      places: [{ kind: 'Deployment', path: `${LOGS}.securityContext.runAsUser` }],
    },
    {
      id: 'who-promises',
      when: [{ rule: 'may-run-as-root', state: 'found' }],
      places: [{ kind: 'Deployment', path: `${POD}.securityContext.runAsNonRoot` }],
    },
    {
      id: 'what-about-the-other',
      when: [{ rule: 'seccomp-profile-missing', state: 'found' }],
      places: [{ kind: 'Deployment', path: `${LOGS}.securityContext.seccompProfile` }],
    },
    {
      id: 'which-are-left',
      when: [{ rule: 'capabilities-not-dropped', state: 'found' }],
      places: [
        { kind: 'Deployment', path: `${WEB}.securityContext.capabilities` },
        { kind: 'Deployment', path: `${LOGS}.securityContext.capabilities` },
      ],
    },
    {
      id: 'can-it-become-more',
      when: [{ rule: 'privilege-escalation-allowed', state: 'found' }],
      places: [{ kind: 'Deployment', path: `${WEB}.securityContext.allowPrivilegeEscalation` }],
    },
    {
      id: 'what-can-be-left-behind',
      when: [{ criterion: 'no-tool-left-behind', state: 'not-met' }],
      places: [
        { kind: 'Deployment', path: `${WEB}.securityContext.readOnlyRootFilesystem` },
        { kind: 'Deployment', path: `${LOGS}.securityContext.readOnlyRootFilesystem` },
      ],
    },
    {
      id: 'what-does-it-carry',
      when: [{ criterion: 'no-token-to-take', state: 'not-met' }],
      places: [{ kind: 'Deployment', path: `${POD}.automountServiceAccountToken` }],
    },
    {
      id: 'how-much-may-it-eat',
      when: [{ criterion: 'no-memory-to-eat', state: 'not-met' }],
      places: [
        { kind: 'Deployment', path: `${WEB}.resources.limits` },
        { kind: 'Deployment', path: `${LOGS}.resources.limits` },
      ],
    },
    { id: 'look-at-the-level', when: [], places: [{ kind: 'Deployment', path: `${POD}.securityContext` }] },
  ],
  wrongAnswers: [
    { id: 'user-by-name', hint: 'who-can-verify' },
    { id: 'read-only-alone', hint: 'where-does-it-write' },
    { id: 'pod-says-otherwise', hint: 'what-does-the-policy-read' },
    { id: 'one-of-two', hint: 'what-about-the-other' },
    { id: 'drop-one-by-one', hint: 'which-are-left' },
    { id: 'socket-read-only', hint: 'what-does-read-only-mean' },
  ],
} as const satisfies LabDefinition;
