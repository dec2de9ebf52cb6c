// What the API server keeps of an object: fields of features that are off, old fields, and what several fields say together.
import { describe, expect, test } from 'vitest';
import { applyDefaults, type JsonObject, type JsonValue, valueAt } from '../../src/manifest/index.ts';

const stored = (object: JsonObject, ...path: readonly (string | number)[]): JsonValue | undefined =>
  valueAt(applyDefaults(object), path);

const pod = (spec: JsonObject, annotations: JsonObject = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', annotations },
  spec,
});

describe('fields of features that are off by default', () => {
  test('are read and dropped', () => {
    const httpGet = { port: 80, protocol: 'HTTP2' };
    const mount = { name: 'data', mountPath: '/data', bindMountOptions: ['noexec'] };
    const web = { name: 'web', image: 'web:1', livenessProbe: { httpGet }, volumeMounts: [mount] };
    const object = pod({
      containers: [web],
      volumes: [{ name: 'data', emptyDir: { mode: 511 } }],
      schedulingGroup: {},
    });
    expect(stored(object, 'spec', 'containers', 0, 'livenessProbe', 'httpGet', 'protocol')).toBeUndefined();
    expect(stored(object, 'spec', 'containers', 0, 'volumeMounts', 0, 'bindMountOptions')).toBeUndefined();
    expect(stored(object, 'spec', 'volumes', 0, 'emptyDir')).toEqual({});
    expect(stored(object, 'spec', 'schedulingGroup')).toBeUndefined();
  });
});

describe('AppArmor annotations of a Pod', () => {
  const key = 'container.apparmor.security.beta.kubernetes.io/web';
  const profile = (annotation: string, securityContext: JsonObject = {}, ofPod: JsonObject = {}): unknown =>
    stored(
      pod(
        { containers: [{ name: 'web', image: 'web:1', securityContext }], securityContext: ofPod },
        { [key]: annotation },
      ),
      'spec',
      'containers',
      0,
      'securityContext',
      'appArmorProfile',
    );

  test('become the profile of the container', () => {
    expect(profile('unconfined')).toEqual({ type: 'Unconfined' });
    expect(profile('runtime/default')).toEqual({ type: 'RuntimeDefault' });
    expect(profile('localhost/strict')).toEqual({ localhostProfile: 'strict', type: 'Localhost' });
  });

  test('are left alone where they say nothing new or nothing at all', () => {
    expect(profile('localhost/')).toBeUndefined();
    expect(profile('unconfined', {}, { appArmorProfile: { type: 'Unconfined' } })).toBeUndefined();
    expect(profile('unconfined', { appArmorProfile: { type: 'RuntimeDefault' } })).toEqual({ type: 'RuntimeDefault' });
  });
});

test('a Pod ends after a second at least, a template as it says', () => {
  const grace = { terminationGracePeriodSeconds: -5, containers: [{ name: 'web', image: 'web:1' }] };
  expect(stored(pod(grace), 'spec', 'terminationGracePeriodSeconds')).toBe(1);
  const workload = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' } };
  const path = ['spec', 'template', 'spec', 'terminationGracePeriodSeconds'];
  expect(stored({ ...workload, spec: { template: { spec: grace } } }, ...path)).toBe(-5);
});

test('an account keeps only the names of its secrets', () => {
  const secrets = [{ name: 'token', kind: 'Secret', namespace: 'shop' }, {}];
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'app' }, secrets };
  expect(stored(account, 'secrets')).toEqual([{ name: 'token' }, {}]);
});

test('an owner that is named twice is kept once', () => {
  const owner = { apiVersion: 'v1', kind: 'Pod', name: 'web', uid: 'a' };
  const other = { ...owner, controller: false };
  const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', ownerReferences: [owner, other, owner] } };
  expect(stored(map, 'metadata', 'ownerReferences')).toEqual([owner, other]);
});

test('a DaemonSet with OnDelete has numbers where it has a rolling update', () => {
  const set = (updateStrategy: JsonObject): JsonObject => ({
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'agent' },
    spec: { updateStrategy },
  });
  const path = ['spec', 'updateStrategy', 'rollingUpdate'];
  expect(stored(set({ type: 'OnDelete' }), ...path)).toBeUndefined();
  expect(stored(set({ type: 'OnDelete', rollingUpdate: { maxSurge: 1 } }), ...path)).toEqual({
    maxSurge: 1,
    maxUnavailable: 0,
  });
});

test('a Job that takes over the labels of its template takes over its marks, too', () => {
  const job = (labels: JsonObject): JsonObject => ({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'once', labels },
    spec: { template: { metadata: { labels: { app: 'once' } } } },
  });
  expect(stored(job({}), 'metadata', 'labels')).toMatchObject({ app: 'once', 'job-name': 'once' });
  expect(stored(job({ team: 'a' }), 'metadata', 'labels')).toEqual({ team: 'a' });
});

test('an image whose path is too long to be read is pulled when it is missing', () => {
  const policy = (image: string): unknown =>
    stored(pod({ containers: [{ name: 'web', image }] }), 'spec', 'containers', 0, 'imagePullPolicy');
  expect(policy('a'.repeat(247))).toBe('Always');
  expect(policy('a'.repeat(248))).toBe('IfNotPresent');
  expect(policy(`a/${'a'.repeat(253)}`)).toBe('Always');
  expect(policy(`a/${'a'.repeat(254)}`)).toBe('IfNotPresent');
});
