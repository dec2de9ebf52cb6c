// Where a process may write, and what the world does with one that may not, or whose user nobody can tell from root.
import { expect, test } from 'vitest';
import { type PodSpec, parseManifests, viewAs } from '../../../src/manifest/index.ts';
import { startRun } from '../../../src/run/index.ts';
import { worldView } from '../../../src/sim/index.ts';
import { isWritable } from '../../../src/sim/world/writable.ts';

const WORLD = `apiVersion: rollout-lab/v1
kind: World
metadata: {name: w}
spec:
  releases:
    - {image: "shop/web:1", startSeconds: 4, writes: [/tmp, /var/cache/web], user: web}
`;

const deployment = (container: string, pod = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 1
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      ${pod}
      containers:
        - {name: web, image: "shop/web:1"${container}}
`;

const podOf = (text: string): PodSpec => {
  const view = parseManifests(text).documents.flatMap((document) => viewAs(document, 'Deployment') ?? [])[0];
  if (!view) throw new Error('no Deployment');
  return view.spec.template.spec;
};

const READ_ONLY = ', securityContext: {readOnlyRootFilesystem: true}';
const mounted = (mounts: string): string => `${READ_ONLY}, volumeMounts: [${mounts}]`;
const VOLUMES = 'volumes: [{name: e, emptyDir: {}}, {name: c, configMap: {name: c}}]';

test.each([
  ['the root file system as it is', '', '', true],
  ['a read-only one', READ_ONLY, '', false],
  ['a volume at the place', mounted('{name: e, mountPath: /tmp}'), VOLUMES, true],
  ['a volume around it', mounted('{name: e, mountPath: /}'), VOLUMES, true],
  ['a volume with a name that only begins alike', mounted('{name: e, mountPath: /tm}'), VOLUMES, false],
  ['a volume that is mounted read-only', mounted('{name: e, mountPath: /tmp, readOnly: true}'), VOLUMES, false],
  ['a ConfigMap', mounted('{name: c, mountPath: /tmp}'), VOLUMES, false],
  [
    'the deeper of two',
    mounted('{name: e, mountPath: /tmp/}, {name: e, mountPath: /tmp/a, readOnly: true}'),
    VOLUMES,
    true,
  ],
])('whether /tmp can be written: %s', (_, container, pod, writable) => {
  const spec = podOf(deployment(container, pod));
  const [first] = spec.containers;
  expect(first && isWritable(spec, first, '/tmp')).toBe(writable);
});

/** State of the pod after 30 s. */
function stateOf(container: string, pod = ''): string | undefined {
  const files = [
    { name: 'web.yaml', text: deployment(container, pod) },
    { name: 'world.yaml', text: WORLD },
  ];
  const run = startRun({ files, inputs: [], seed: 1 });
  run.runUntil(30_000);
  return worldView(run.seek(30_000).state, 30_000).pods[0]?.state;
}

test('a process without a place to write ends again and again, and one with all of them serves', () => {
  expect(stateOf('')).toBe('ready');
  expect(stateOf(READ_ONLY)).toBe('backOff');
  expect(stateOf(mounted('{name: e, mountPath: /tmp}'), VOLUMES)).toBe('backOff');
  expect(stateOf(mounted('{name: e, mountPath: /tmp}, {name: e, mountPath: /var/cache}'), VOLUMES)).toBe('ready');
});

test('a user that is only a name is not started where it must not be root, and a number is', () => {
  expect(stateOf('', 'securityContext: {runAsNonRoot: true}')).toBe('configError');
  expect(stateOf('', 'securityContext: {runAsNonRoot: true, runAsUser: 10001}')).toBe('ready');
});
