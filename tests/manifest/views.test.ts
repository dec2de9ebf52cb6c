import { describe, expect, test } from 'vitest';
import { applyDefaults, isJsonObject, parseManifests, viewAs, viewOfObject } from '../../src/manifest/index.ts';
import { findingExamples } from './finding-examples.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: "registry.example/web:1", readinessProbe: {tcpSocket: {port: 80}}}]
`;

describe('a view', () => {
  const [document] = parseManifests(deployment).documents;

  test('shows the object as it would be stored', () => {
    const view = document && viewAs(document, 'Deployment');
    expect(view?.spec.replicas).toBe(1);
    expect(view?.spec.strategy).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' },
    });
    expect(view?.spec.template.spec.containers[0]?.readinessProbe?.failureThreshold).toBe(3);
    expect(view?.metadata.namespace).toBe('default');
  });

  test('of another kind is not given', () => {
    expect(document && viewAs(document, 'Pod')).toBeUndefined();
  });

  test('of a faulty object is not given', () => {
    const [faulty] = parseManifests(
      deployment.replace('spec:\n  selector', 'spec:\n  replicas: x\n  selector'),
    ).documents;
    expect(faulty?.findings.map(({ id }) => id)).toEqual(['expected-integer']);
    expect(faulty && viewAs(faulty, 'Deployment')).toBeUndefined();
  });

  test('can be had of an object that never was a text', () => {
    const stored = applyDefaults({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 's' },
      spec: { ports: [{ port: 80 }] },
    });
    expect(viewOfObject(stored, 'Service')?.spec.ports?.[0]?.targetPort).toBe(80);
  });
});

describe('defaulting', () => {
  const objects = Object.values(findingExamples)
    .filter((text) => text.length < 10_000)
    .flatMap((text) => parseManifests(text).documents.map(({ object }) => object));

  test('twice is the same as once', () => {
    expect(objects.length).toBeGreaterThan(50);
    for (const object of objects) {
      const once = applyDefaults(object);
      expect(applyDefaults(once)).toEqual(once);
    }
  });

  test('leaves the given object alone', () => {
    for (const object of objects) {
      const before = structuredClone(object);
      applyDefaults(object);
      expect(object).toEqual(before);
    }
  });

  test('leaves a kind without a schema as it is', () => {
    const workflow = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata: { name: 'w' } };
    expect(applyDefaults(workflow)).toBe(workflow);
    expect(isJsonObject(applyDefaults({}))).toBe(true);
  });
});
