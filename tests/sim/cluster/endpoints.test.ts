// The EndpointSlice of a Service: who is in it, and who may get requests.
import { describe, expect, test } from 'vitest';
import { applyObject, deleteObject, deletePod, setImage } from '../../../src/sim/cluster/index.ts';
import { deploymentManifest, type ToyOptions, ToyWorld } from './toy-world.ts';

const service = (spec: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { selector: { app: 'web' }, ports: [{ port: 80 }], ...spec },
});

function world(options: ToyOptions = {}, spec: object = {}) {
  const made = new ToyWorld(options);
  made.do((context) => applyObject(context, service(spec)));
  made.do((context) => applyObject(context, deploymentManifest({ replicas: 2 })));
  return made;
}

const endpoints = (made: ToyWorld) => [...(made.state.api.endpointSlices.get('web')?.endpoints.values() ?? [])];

describe('endpoints', () => {
  test('a pending pod has none, a ready pod has a ready one', () => {
    const made = world({ readyAfterMs: () => 2000 });
    made.runFor(1_000);
    expect(endpoints(made)).toEqual([]);
    made.runFor(5_000);
    expect(endpoints(made).map(({ ready, serving, terminating }) => [ready, serving, terminating])).toEqual([
      [true, true, false],
      [true, true, false],
    ]);
    expect(made.state.api.endpointSlices.get('web')?.ready).toBe(2);
  });

  test('deletion alone takes a pod out of service, though it still answers', () => {
    const made = world({ endAfterMs: 5_000 });
    made.runFor(5_000);
    made.do((context) => {
      const [pod] = context.state.api.pods.values();
      if (pod) deletePod(context, pod);
    });
    made.runFor(500);
    const leaving = endpoints(made).find(({ terminating }) => terminating);
    expect(leaving).toMatchObject({ ready: false, serving: true, terminating: true });
    expect(made.decisionsOf('endpoints-removed')[0]?.saw).toMatchObject({ pods: 1, terminating: 1, unready: 0 });
    made.runFor(10_000);
    expect(endpoints(made)).toHaveLength(2);
  });

  test('publishNotReadyAddresses keeps a terminating pod in service', () => {
    const made = world({ endAfterMs: 5_000 }, { publishNotReadyAddresses: true });
    made.runFor(5_000);
    made.do((context) => {
      const [pod] = context.state.api.pods.values();
      if (pod) deletePod(context, pod);
    });
    made.runFor(500);
    expect(endpoints(made).every(({ ready }) => ready)).toBe(true);
  });

  test('a Service that comes later finds the pods that are there, and one that goes takes its slice along', () => {
    const made = new ToyWorld();
    made.do((context) => applyObject(context, deploymentManifest({ replicas: 2 })));
    made.runFor(5_000);
    made.do((context) => applyObject(context, service()));
    made.runFor(500);
    expect(endpoints(made)).toHaveLength(2);
    made.do((context) => applyObject(context, service({ selector: { app: 'other' } })));
    made.runFor(500);
    expect(endpoints(made)).toHaveLength(0);
    made.do((context) => deleteObject(context, 'Service', 'web'));
    expect(made.state.api.endpointSlices.size).toBe(0);
  });

  test('after a rollout only new pods are in it', () => {
    const made = world();
    made.runFor(5_000);
    made.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    made.runFor(30_000);
    const [, fresh] = made.replicaSets();
    expect(endpoints(made).every(({ pod }) => pod.startsWith(fresh?.metadata.name ?? '?'))).toBe(true);
    expect(endpoints(made)).toHaveLength(2);
  });
});
