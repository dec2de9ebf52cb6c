import { describe, expect, test } from 'vitest';
import { worldView } from '../../../src/sim/index.ts';
import { countOf, decisionsBy, factsOf, runWith } from './run-with-faults.ts';

const lost = (minutes: number | null) => ({
  faults: [{ type: 'node-lost', at: '60s', node: 'node-1', ...(minutes === null ? {} : { for: `${minutes * 60}s` }) }],
});

describe('a node is lost', () => {
  const run = runWith({ spec: lost(null) });
  run.runUntil(600_000);
  const onNode = (atMs: number) => worldView(run.seek(atMs).state, atMs).pods.filter(({ node }) => node === 'node-1');

  test('requests to its pods time out until the proxies have heard', () => {
    expect(countOf(run, 'timeOut', 0, 60_000)).toBe(0);
    // Two pods of four on node-1 at most: about 5 to 10 of 20 requests a second, for the 50 s until it is noticed.
    expect(countOf(run, 'timeOut', 60_000, 120_000)).toBeGreaterThan(100);
    expect(countOf(run, 'timeOut', 120_000, 600_000)).toBe(0);
  });

  test('after 50 s it is NotReady, and its pods leave the endpoints', () => {
    const [noticed] = decisionsBy(run, 'node-not-ready');
    expect(noticed?.atMs).toBe(110_000);
    const unready = factsOf(run, 'podBecameUnready').filter(({ atMs }) => atMs >= 60_000);
    expect(unready.map(({ atMs }) => atMs)).toEqual(onNode(109_000).map(() => 110_000));
  });

  test('after 300 s more its pods are deleted and replaced elsewhere, and stay Terminating', () => {
    const evictions = decisionsBy(run, 'evict-from-lost-node');
    expect(evictions.map(({ atMs }) => atMs)).toEqual(onNode(109_000).map(() => 410_000));
    expect(onNode(600_000).every(({ terminating }) => terminating)).toBe(true);
    const view = worldView(run.seek(600_000).state, 600_000);
    expect(view.deployments[0]?.status.available).toBe(4);
    expect(view.pods.filter(({ terminating }) => !terminating).map(({ node }) => node)).not.toContain('node-1');
  });

  test('it says when it begins', () => {
    expect(factsOf(run, 'faultStarted').map(({ atMs, data }) => [atMs, data['fault'], data['node']])).toEqual([
      [60_000, 'node-lost', 'node-1'],
    ]);
  });
});

describe('a node that comes back', () => {
  test('within 50 s nobody notices but the users', () => {
    const run = runWith({ spec: lost(0.8) });
    run.runUntil(300_000);
    expect(decisionsBy(run, 'node-not-ready')).toEqual([]);
    expect(countOf(run, 'timeOut', 60_000, 300_000)).toBeGreaterThan(50);
    expect(factsOf(run, 'podBecameUnready')).toEqual([]);
  });

  test('after 3 minutes its pods serve again: nothing was evicted', () => {
    const run = runWith({ spec: lost(3) });
    run.runUntil(300_000);
    expect(decisionsBy(run, 'node-ready-again').map(({ atMs }) => atMs)).toEqual([240_000]);
    expect(decisionsBy(run, 'evict-from-lost-node')).toEqual([]);
    const view = worldView(run.seek(300_000).state, 300_000);
    expect(view.pods.map(({ state }) => state)).toEqual(['serving', 'serving', 'serving', 'serving']);
  });

  test('after the eviction it ends the pods that were deleted meanwhile', () => {
    const run = runWith({ spec: lost(8) });
    run.runUntil(720_000);
    const view = worldView(run.seek(720_000).state, 720_000);
    expect(view.pods.map(({ state }) => state)).toEqual(['serving', 'serving', 'serving', 'serving']);
  });
});

test('a pod that tolerates the loss for 10 s is evicted 10 s after it is noticed', () => {
  const toleration =
    '      tolerations: [{key: node.kubernetes.io/unreachable, operator: Exists, effect: NoExecute, tolerationSeconds: 10}]\n';
  const run = runWith({
    spec: lost(null),
    edit: (text) => text.replace('      containers:', `${toleration}      containers:`),
  });
  run.runUntil(200_000);
  expect(decisionsBy(run, 'evict-from-lost-node').every(({ atMs }) => atMs === 120_000)).toBe(true);
  expect(decisionsBy(run, 'evict-from-lost-node').length).toBeGreaterThan(0);
});

test('when every node is silent nothing is evicted: the control plane suspects itself', () => {
  const faults = ['node-1', 'node-2', 'node-3'].map((node) => ({ type: 'node-lost', at: 60, node }));
  const run = runWith({ spec: { faults } });
  run.runUntil(900_000);
  expect(decisionsBy(run, 'evictions-stopped').length).toBeGreaterThan(0);
  expect(decisionsBy(run, 'evict-from-lost-node')).toEqual([]);
});

test('a fault for a node that is not there hits nothing', () => {
  const run = runWith({ spec: { faults: [{ type: 'node-lost', at: 60, node: 'node-9' }] } });
  run.runUntil(300_000);
  expect(decisionsBy(run, 'node-not-ready')).toEqual([]);
});
