import { expect, test } from 'vitest';
import { SHOP_DEFAULTS, shopFiles } from '../../../src/islands/workbench/examples/shop-web.ts';
import { simulationEngine } from '../../../src/islands/workbench/simulation-engine.ts';
import { WorkbenchStore } from '../../../src/islands/workbench/store.ts';

/** So many pods that something happens at every frame. */
function crowded(): WorkbenchStore {
  const files = shopFiles('en', { ...SHOP_DEFAULTS, strategy: 'rolling-update', replicas: 80, maxSurge: '40' }).map(
    ({ name, text }) => ({ name, text: text.replaceAll('cpu: "4"', 'cpu: "100"').replaceAll('16Gi', '400Gi') }),
  );
  const inputs = files.map(({ name, text }) => ({ type: 'apply', file: name, text }) as const);
  const store = new WorkbenchStore(simulationEngine, 'rolling-update', {
    files,
    inputs,
    preset: null,
    originMs: 30_000,
  });
  store.deployNext();
  return store;
}

test('while a crowd plays, the page is of one moment, at most a tenth of a second and a frame old', () => {
  const store = crowded();
  let looks = 0;
  let last = store.getSnapshot().view;
  for (let frame = 0; frame < 120; frame++) {
    store.advance(16);
    const { view, nowMs, decisions } = store.getSnapshot();
    expect(nowMs - view.atMs).toBeLessThanOrEqual(100 + 2 * 16);
    expect(decisions.at(-1)?.decision.atMs ?? 0).toBeLessThanOrEqual(view.atMs);
    if (view !== last) looks += 1;
    last = view;
  }
  expect(last.pods.length).toBeGreaterThan(80);
  // Two seconds have passed.
  expect(looks).toBeGreaterThan(12);
  expect(looks).toBeLessThan(25);
});

test('where it stops, it is exact', () => {
  const store = crowded();
  for (let frame = 0; frame < 37; frame++) store.advance(16);
  store.pause();
  const { view, nowMs, log, decisions } = store.getSnapshot();
  expect(view.atMs).toBe(nowMs);
  const told = log.filter((entry) => entry.kind === 'decision' && entry.atMs > 30_000 && entry.atMs <= nowMs);
  expect(decisions).toHaveLength(told.length);
});
