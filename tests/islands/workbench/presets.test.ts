// Each situation shows what it promises to show, on the real engine.
import { expect, test } from 'vitest';
import { opening, type PresetId } from '../../../src/islands/workbench/presets.ts';
import { simulationEngine } from '../../../src/islands/workbench/simulation-engine.ts';
import { WorkbenchStore } from '../../../src/islands/workbench/store.ts';
import type { WorldInput } from '../../../src/sim/index.ts';

const open = (id: PresetId) =>
  new WorkbenchStore(simulationEngine, 'rolling-update', opening('ko', 'rolling-update', id));

/** Runs on for so many seconds. */
function pass(store: WorkbenchStore, seconds: number) {
  store.pause();
  for (let second = 0; second < seconds; second++) store.tick(1);
  return store.getSnapshot();
}

function released(id: PresetId, seconds: number) {
  const store = open(id);
  store.deployNext();
  return pass(store, seconds);
}

const failed = ({ timeline, originMs }: ReturnType<typeof released>) =>
  timeline.failures.reduce((sum, { atMs, value }) => (atMs > originMs ? sum + value : sum), 0);
const rules = ({ decisions }: ReturnType<typeof released>) => decisions.map(({ decision }) => decision.rule);

test('a healthy release loses no request and never falls under four ready pods', () => {
  const end = released('healthy', 90);
  expect(end.workload?.headline).toMatchObject({ id: 'steady', data: { version: 2 } });
  expect(failed(end)).toBe(0);
});

test('a bad image: the deadline passes, and nothing is undone', () => {
  const end = released('bad-image', 150);
  expect(rules(end)).toContain('deadline-exceeded');
  expect(end.workload?.containers[0]?.image).toBe('shop/web:2.0.0');
  expect(failed(end)).toBe(0);
});

test('rounding: a quarter of three is one more and none less', () => {
  expect(open('rounding').getSnapshot().workload).toMatchObject({ maxSurge: 1, maxUnavailable: 0 });
});

test('more pods than replicas and surge while the old ones end slowly', () => {
  const { timeline, workload } = released('more-pods-than-max-surge', 60);
  expect(Math.max(...timeline.pods.map(({ value }) => value))).toBeGreaterThan(workload?.maximum ?? 99);
});

test('without a wait before SIGTERM requests are refused; with it none of the same release', () => {
  const end = released('lost-requests', 90);
  expect(end.workload?.headline.id).toBe('steady');
  expect(failed(end)).toBeGreaterThan(10);
});

test('a boot of 40 s is killed by liveness again and again; it ends with a startup probe', () => {
  const end = released('slow-boot', 110);
  expect(rules(end).filter((rule) => rule === 'liveness-kill').length).toBeGreaterThanOrEqual(2);
  expect(end.workload?.headline.tone).toBe('fail');
});

test('a budget that allows nothing stops the drain for ever, and the release not at all', () => {
  const store = open('drain-and-budget');
  const drain: WorldInput = { type: 'drain', node: 'node-1' };
  store.act([drain]);
  const stuck = pass(store, 60);
  expect(stuck.view.pods.some(({ node }) => node === 'node-1')).toBe(true);
  store.deployNext();
  expect(pass(store, 90).workload?.headline).toMatchObject({ id: 'steady', data: { version: 2 } });
});
