import { describe, expect, test } from 'vitest';
import { rulerOf, trackOf } from '../../../src/islands/stage/ruler.ts';
import type { DeploymentView, PodView } from '../../../src/sim/world/view.ts';
import { deploymentView, podView, replicaSetView, steadyWorld, stuckWorld } from '../fixtures/world-views.ts';

const pods = (count: number, over: Partial<PodView>): PodView[] =>
  Array.from({ length: count }, (_, index) => podView({ name: `v${over.version ?? 1}-${index}`, ...over }));
const waiting = { state: 'starting', available: false, ready: false, share: 0 } as const;
const twoVersions = (over: Partial<DeploymentView> = {}) =>
  deploymentView({
    replicaSets: [replicaSetView({ version: 1 }), replicaSetView({ version: 2, isNew: true })],
    ...over,
  });

describe('capacity ruler', () => {
  test('a rollout that is stuck: four available, one not, nothing free', () => {
    const view = stuckWorld();
    const ruler = rulerOf(view.deployments[0] ?? deploymentView(), view.pods);
    expect(ruler.cells.map((cell) => cell.kind)).toEqual([...Array(4).fill('available'), 'unavailable']);
    expect(ruler).toMatchObject({ minimum: 4, maximum: 5, total: 5, old: 4, next: 1, available: 4 });
    expect(ruler.note).toEqual({ id: 'newFirst', count: 0, failed: false });
  });

  test('at rest one cell is free for the surge', () => {
    const ruler = rulerOf(deploymentView(), steadyWorld().pods);
    expect(ruler.cells.map((cell) => cell.kind)).toEqual([...Array(4).fill('available'), 'free']);
    expect(ruler.note.id).toBe('allAvailable');
  });

  test('a thousand million wanted pods are not drawn one by one', () => {
    const wanted = { replicas: 1_000_000_000, minimum: 1_000_000_000, maximum: 1_000_000_001 };
    const ruler = rulerOf(deploymentView(wanted), steadyWorld().pods);
    expect(ruler.cells.length).toBeLessThan(10_000);
    expect(ruler.maximum).toBe(1_000_000_001);
  });

  test('terminating pods stand outside', () => {
    const gone = podView({ name: 'gone', state: 'terminating', available: false });
    const ruler = rulerOf(deploymentView(), [...steadyWorld().pods, gone]);
    expect(ruler.total).toBe(4);
    expect(ruler.terminating).toEqual([1]);
  });

  test('pods of other Deployments are not counted', () => {
    const other = podView({ name: 'other', deployment: 'other' });
    expect(rulerOf(deploymentView(), [...steadyWorld().pods, other]).total).toBe(4);
  });

  test('fewer available than promised is said first, and as a failure', () => {
    const ruler = rulerOf(deploymentView(), [...pods(3, {}), ...pods(1, { ...waiting, name: 'x' })]);
    expect(ruler.note).toEqual({ id: 'belowMinimum', count: 1, failed: true });
  });

  test.each([
    ['an old one may go when a new one is available', 4, 1, 0, {}, 'mayRemove', 1],
    ['a new one may come while there is room', 4, 0, 0, {}, 'mayAdd', 1],
    ['nothing moves while the new one is not ready', 4, 0, 1, {}, 'newFirst', 0],
    ['nothing moves while paused', 4, 1, 0, { paused: true }, 'paused', 0],
    ['a promise of three lets one go first', 4, 0, 0, { minimum: 3, maximum: 4 }, 'mayRemove', 1],
    ['more than the maximum', 6, 1, 0, {}, 'overMaximum', 2],
    ['when all are new the exchange is over', 0, 4, 0, {}, 'allAvailable', 0],
    [
      'recreate takes the old ones away first',
      4,
      0,
      0,
      { strategy: 'Recreate', minimum: 0, maximum: 4 },
      'oldFirst',
      0,
    ],
  ] as const)('%s', (_, old, newAvailable, newWaiting, over, id, count) => {
    const ruler = rulerOf(twoVersions(over), [
      ...pods(old, { version: 1 }),
      ...pods(newAvailable, { version: 2 }),
      ...pods(newWaiting, { version: 2, ...waiting }),
    ]);
    expect(ruler.note).toMatchObject({ id, count });
  });

  test('scaled to zero', () => {
    const ruler = rulerOf(deploymentView({ replicas: 0, minimum: 0, maximum: 1 }), []);
    expect(ruler.note.id).toBe('off');
    expect(ruler.cells.map((cell) => cell.kind)).toEqual(['free']);
  });
});

describe('the track of the ruler', () => {
  test('few cells have their full size', () => {
    expect(trackOf(5, 340)).toMatchObject({ pitch: 44, cell: 40, drawing: 'cells', width: 216 });
  });

  test('more cells get narrower and never leave the room', () => {
    const track = trackOf(20, 340);
    expect(track.drawing).toBe('cells');
    expect(track.width).toBeLessThanOrEqual(340);
  });

  test('a thousand pods are one bar', () => {
    const track = trackOf(1000, 340);
    expect(track.drawing).toBe('bar');
    expect(track.width).toBeLessThanOrEqual(340);
  });
});
