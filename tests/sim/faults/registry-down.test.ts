import { describe, expect, test } from 'vitest';
import { worldView } from '../../../src/sim/index.ts';
import { decisionsBy, release, runWith } from './run-with-faults.ts';

const down = (more: object = {}) => ({ faults: [{ type: 'registry-down', at: '50s', ...more }] });

describe('the registry is down', () => {
  test('a new version cannot be pulled, with an error of the network; the old one serves on', () => {
    const run = runWith({ spec: down(), inputs: [release(60_000)] });
    run.runUntil(240_000);
    const view = worldView(run.seek(240_000).state, 240_000);
    expect(view.deployments[0]?.headline.id).toBe('stuckImage');
    expect(view.deployments[0]?.status.available).toBe(4);
    expect(view.events.some(({ message }) => message.includes('i/o timeout'))).toBe(true);
    expect(decisionsBy(run, 'image-pull-back-off').length).toBeGreaterThan(0);
  });

  test('an image that the nodes have starts all the same', () => {
    const run = runWith({
      spec: down(),
      inputs: [{ atMs: 60_000, input: { type: 'scale', deployment: 'web', replicas: 6 } }],
    });
    run.runUntil(120_000);
    expect(worldView(run.seek(120_000).state, 120_000).deployments[0]?.status.available).toBe(6);
  });

  test('when it is back the rollout goes on by itself', () => {
    const run = runWith({ spec: down({ for: '120s' }), inputs: [release(60_000)] });
    run.runUntil(900_000);
    const view = worldView(run.seek(900_000).state, 900_000);
    expect(view.pods.map(({ image, ready }) => [image, ready])).toEqual(Array(4).fill(['shop/web:2', true]));
  });
});
