import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/islands/shared/steps.ts';
import { encodeLink } from '../../../src/islands/workbench/link.ts';
import { openPage } from '../../../src/islands/workbench/open-page.ts';
import { simulationEngine } from '../../../src/islands/workbench/simulation-engine.ts';
import type { WorkbenchStore } from '../../../src/islands/workbench/store.ts';

const open = (hash: string, search = '', kept: string | null = null) =>
  atOnce(openPage(simulationEngine, 'ko', 'rolling-update', { hash, search }, kept));

function settle(store: WorkbenchStore): void {
  for (let frame = 0; store.getSnapshot().busy && frame < 10_000; frame++) store.advance(0);
}

const fragmentOf = (store: WorkbenchStore, rules?: string): string =>
  encodeLink({ ...store.save(), ...(rules === undefined ? {} : { rules }) }) ?? '';

/** A state that is recognised: another release, some seconds on. */
function released(): WorkbenchStore {
  const { store } = open('');
  store.deployNext();
  store.pause();
  store.tick(1);
  return store;
}

const images = (store: WorkbenchStore) => store.getSnapshot().workload?.containers.map(({ image }) => image);

test('a first visit opens the healthy example', () => {
  const { store, coveredKept } = open('');
  expect(store.getSnapshot()).toMatchObject({ preset: 'healthy', notice: null, touched: false });
  expect(coveredKept).toBe(false);
});

test.each(['bad-image', 'rounding', 'more-pods-than-max-surge'])('the address can ask for %s', (preset) => {
  expect(open('', `?preset=${preset}`).store.getSnapshot().preset).toBe(preset);
});

test('an unknown situation is the healthy one', () => {
  expect(open('', '?preset=constructor').store.getSnapshot()).toMatchObject({
    preset: 'healthy',
    notice: { id: 'unknownPreset' },
  });
  expect(open('', '?preset=rounding').store.getSnapshot().notice).toBeNull();
});

test('who comes with a manifest is told where it goes, and loses nothing', () => {
  expect(open('', '?paste').store.getSnapshot()).toMatchObject({ preset: 'healthy', notice: { id: 'pasteHere' } });
  const { store } = open('', '?paste', fragmentOf(released()));
  settle(store);
  expect(images(store)).toEqual(['shop/web:2.0.0']);
  expect(store.getSnapshot().notice?.id).toBe('pasteHere');
});

test('what was kept is opened at its moment, at rest', () => {
  const before = released();
  const { store, coveredKept } = open('', '', fragmentOf(before));
  settle(store);
  expect(store.getSnapshot().nowMs).toBe(before.getSnapshot().nowMs);
  expect(images(store)).toEqual(['shop/web:2.0.0']);
  expect(store.getSnapshot()).toMatchObject({ playing: false, notice: { id: 'resumed' } });
  expect(coveredKept).toBe(false);
});

test('a situation that the address asks for covers what was kept, and says so to the page', () => {
  const { store, coveredKept } = open('', '?preset=rounding', fragmentOf(released()));
  expect(store.getSnapshot().preset).toBe('rounding');
  expect(coveredKept).toBe(true);
});

describe('a link', () => {
  test('wins over what was kept, and that is not forgotten', () => {
    const { store: other } = open('', '?preset=bad-image');
    other.deployNext();
    const { store, coveredKept } = open(`#${fragmentOf(released())}`, '', fragmentOf(other));
    settle(store);
    expect(images(store)).toEqual(['shop/web:2.0.0']);
    expect(coveredKept).toBe(true);
    expect(store.getSnapshot().notice?.id).toBe('linkOverKept');
  });

  test('to the very state that was kept covers nothing', () => {
    const fragment = fragmentOf(released());
    expect(open(`#${fragment}`, '', fragment).coveredKept).toBe(false);
  });

  test('of other rules says so', () => {
    const { notice } = open(`#${fragmentOf(released(), '0.0.1')}`).store.getSnapshot();
    expect(notice).toMatchObject({ id: 'linkFromAnotherVersion', data: { theirs: '0.0.1' } });
  });

  test.each([
    ['#lab=1.broken', 'linkBroken'],
    ['#lab=9.AAAA', 'linkFromAnotherFormat'],
  ])('%s opens the example and says %s', (hash, id) => {
    const { store } = open(hash);
    expect(store.getSnapshot().notice?.id).toBe(id);
    expect(store.getSnapshot().preset).toBe('healthy');
  });

  test('to a place of the page is none', () => {
    expect(open('#main').store.getSnapshot().notice).toBeNull();
  });
});

test('the whole page opens in a moment, and its first version has settled', () => {
  for (const strategy of ['rolling-update', 'recreate'] as const) {
    const { store } = atOnce(openPage(simulationEngine, 'en', strategy, { hash: '', search: '' }, null));
    const { workload, view, decisions } = store.getSnapshot();
    expect(workload?.headline.id).toBe('steady');
    expect(view.pods.every(({ state }) => state === 'serving')).toBe(true);
    expect(decisions).toEqual([]);
  }
});
