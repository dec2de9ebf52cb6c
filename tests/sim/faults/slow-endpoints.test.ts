import { describe, expect, test } from 'vitest';
import { applyWorld, countOf, factsOf, release, runWith } from './run-with-faults.ts';

const withPreStop = (text: string) =>
  text.replace('        resources', '        lifecycle: {preStop: {sleep: {seconds: 3}}}\n        resources');
const slow = (times: object) => ({ faults: [{ type: 'slow-endpoints', delay: '15s', ...times }] });

describe('slow endpoints', () => {
  test('a preStop sleep that was long enough no longer is', () => {
    const quick = runWith({ edit: withPreStop, inputs: [release(60_000)] });
    quick.runUntil(240_000);
    expect(countOf(quick, 'refused', 0, 240_000)).toBe(0);
    const late = runWith({ edit: withPreStop, spec: slow({ at: '30s' }), inputs: [release(60_000)] });
    late.runUntil(240_000);
    expect(countOf(late, 'refused', 0, 240_000)).toBeGreaterThan(50);
  });

  test('a change reaches the proxies after the delay of the fault', () => {
    const run = runWith({ spec: slow({ at: '30s', for: '300s' }), inputs: [release(60_000)] });
    run.runUntil(240_000);
    const added = factsOf(run, 'endpointChanged').find(({ atMs, data }) => atMs > 60_000 && data['ready'] === true);
    const routed = factsOf(run, 'routeAdded').find(({ data }) => data['pod'] === added?.data['pod']);
    expect((routed?.atMs ?? 0) - (added?.atMs ?? 0)).toBe(15_000);
  });

  test('when it ends, what was held up arrives with the usual delay, and nothing old afterwards', () => {
    const run = runWith({ spec: slow({ at: '30s', for: '45s' }), inputs: [release(60_000)] });
    run.runUntil(300_000);
    const { state } = run.seek(300_000);
    const ready = [...(state.api.endpointSlices.get('web')?.endpoints.values() ?? [])].filter((one) => one.ready);
    expect([...(state.routes.get('web') ?? [])].sort()).toEqual(ready.map(({ pod }) => pod).sort());
    expect(state.faults.lateRoutes.size).toBe(0);
    const heldUp = factsOf(run, 'routeAdded').find(({ atMs }) => atMs > 60_000);
    expect(heldUp?.atMs).toBeLessThanOrEqual(76_000);
  });

  test('a World without it that is applied later ends it', () => {
    const run = runWith({ spec: slow({ at: '30s' }), inputs: [applyWorld(50_000, {}), release(60_000)] });
    run.runUntil(240_000);
    expect(factsOf(run, 'faultEnded').map(({ atMs }) => atMs)).toEqual([50_000]);
  });
});
