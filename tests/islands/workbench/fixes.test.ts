import { expect, test } from 'vitest';
import { fixesOf } from '../../../src/islands/workbench/fixes.ts';
import { imageDrift } from '../../../src/islands/workbench/image-drift.ts';
import { opening, type PresetId } from '../../../src/islands/workbench/presets.ts';
import { simulationEngine } from '../../../src/islands/workbench/simulation-engine.ts';
import { WorkbenchStore } from '../../../src/islands/workbench/store.ts';

function released(preset: PresetId, seconds: number) {
  const store = new WorkbenchStore(simulationEngine, 'rolling-update', opening('en', 'rolling-update', preset));
  store.deployNext();
  store.pause();
  for (let second = 0; second < seconds; second++) store.tick(1);
  return store;
}

const fixesFor = (store: WorkbenchStore, rule: string) => {
  const { decisions, files } = store.getSnapshot();
  const decision = decisions.find((one) => one.decision.rule === rule)?.decision;
  if (!decision) throw new Error(`Nobody decided ${rule}.`);
  return fixesOf(decision, files);
};

test('a kill by liveness offers a startup probe that lets the same release end well', () => {
  const store = released('slow-boot', 25);
  const [fix] = fixesFor(store, 'liveness-kill');
  expect(fix?.words).toEqual({ id: 'startup-probe' });
  if (!fix) return;
  store.setText(fix.file, fix.text.replace('shop/web:1.0.0', 'shop/web:2.0.0'));
  store.applyFiles();
  store.pause();
  for (let second = 0; second < 220; second++) store.tick(1);
  expect(store.getSnapshot().workload?.headline.id).toBe('steady');
});

test('a hold offers the value with which it would have gone on', () => {
  const fixes = fixesFor(released('bad-image', 20), 'hold-nothing-removable');
  expect(fixes.map(({ words }) => words)).toContainEqual({ id: 'field', field: 'maxUnavailable', value: '1' });
  expect(fixes[0]?.text).toMatch(/maxUnavailable: 1\b/);
});

test('an image that a command has set is told from the one in the file, until the file is edited', () => {
  const store = released('healthy', 1);
  const { files, workload } = store.getSnapshot();
  const drift = imageDrift(files, workload);
  expect(drift).toMatchObject({ file: 'deployment.yaml', written: 'shop/web:1.0.0', image: 'shop/web:2.0.0' });
  store.setText('deployment.yaml', drift?.mended ?? '');
  expect(imageDrift(store.getSnapshot().files, store.getSnapshot().workload)).toBeNull();
  store.applyFiles();
  expect(imageDrift(store.getSnapshot().files, store.getSnapshot().workload)).toBeNull();
});
