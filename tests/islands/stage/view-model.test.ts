import { describe, expect, test } from 'vitest';
import { NO_PLACES } from '../../../src/islands/stage/places.ts';
import {
  neighbour,
  nextPlaces,
  podAt,
  type StageInput,
  type StageScene,
  stageScene,
} from '../../../src/islands/stage/view-model.ts';
import type { WorldView } from '../../../src/sim/world/view.ts';
import { crowdedWorld, deploymentView, podView, steadyWorld, stuckWorld, worldView } from '../fixtures/world-views.ts';

const WORKBENCH = { width: 680, height: 364, compact: false };
const PHONE = { width: 390, height: 172, compact: true };

function sceneOf(view: WorldView, size = WORKBENCH, selected: string | null = null): StageScene {
  const input: StageInput = { view, deployment: view.deployments[0] ?? null, ...size };
  return stageScene(input, nextPlaces(input, NO_PLACES), selected);
}

const markOf = (scene: StageScene, name: string) => scene.pods.find((mark) => mark.pod.name === name);

function expectInside(scene: StageScene): void {
  for (const mark of scene.pods) {
    expect(mark.x).toBeGreaterThan(0);
    expect(mark.x).toBeLessThan(scene.width);
    expect(mark.y + scene.density.below).toBeLessThanOrEqual(scene.height);
  }
}

function expectApart(scene: StageScene): void {
  const places = scene.pods.map((mark) => `${mark.x.toFixed(1)},${mark.y.toFixed(1)}`);
  expect(new Set(places).size).toBe(places.length);
}

describe('the stage at the workbench', () => {
  const scene = sceneOf(stuckWorld());

  test('a few pods have names, words and facts, in one tray a node', () => {
    expect(scene.density.id).toBe('full');
    expect(scene.density.scale).toBe(1.35);
    expect(scene.renderer).toBe('svg');
    expect(scene.trays.map((tray) => [tray.node, tray.cpuPercent])).toEqual([
      ['node-1', 50],
      ['node-2', 50],
      ['node-3', 25],
    ]);
    expect(scene.height).toBe(364);
    expectInside(scene);
    expectApart(scene);
  });

  test('a drop to every pod that receives requests, in the colour of its version, and a refused way to the one that does not', () => {
    const drops = scene.lines.filter((line) => line.style === 'drop');
    expect(drops.map((line) => line.key).sort()).toEqual(
      ['k2p', 'qm8', 't9x', 'w6b'].map((end) => `drop:web-5c4-${end}`),
    );
    expect(new Set(drops.map((line) => line.version))).toEqual(new Set([1]));
    expect(scene.lines.filter((line) => line.style === 'idle').map((line) => line.key)).toEqual(['idle:web-7d9-4hz']);
    expect(scene.refusals).toMatchObject([{ key: 'no:web-7d9-4hz', failed: true }]);
  });

  test('a drop ends above its pod', () => {
    for (const line of scene.lines) {
      if (line.style !== 'drop') continue;
      const mark = markOf(scene, line.key.slice('drop:'.length));
      const end = line.points.at(-1);
      expect(end?.[0]).toBe(mark?.x);
      expect(end?.[1]).toBeLessThan((mark?.y ?? 0) - 13);
    }
  });

  test('the way to a selected pod ends at its brackets', () => {
    const end = (picked: StageScene) =>
      picked.lines.find((line) => line.key === 'idle:web-7d9-4hz')?.points.at(-1)?.[1] ?? 0;
    expect(end(sceneOf(stuckWorld(), WORKBENCH, 'web-7d9-4hz'))).toBeLessThan(end(scene));
  });

  test('counts of the Service: ready endpoints and pods that proxies send to', () => {
    expect(scene.service).toMatchObject({ endpoints: 4, routed: 4, others: 0 });
  });
});

describe('what may be missing', () => {
  test('no pod, no node, no Service', () => {
    const scene = sceneOf(worldView([], [], [], { services: [] }));
    expect(scene.pods).toEqual([]);
    expect(scene.trays).toEqual([]);
    expect(scene.lines).toEqual([]);
    expect(scene.service.service).toBeNull();
  });

  test('without nodes every pod waits in the tray of those that no node has taken', () => {
    const pods = Array.from({ length: 3 }, (_, index) => podView({ name: `p${index}`, node: null, state: 'pending' }));
    const scene = sceneOf(worldView(pods, []));
    expect(scene.trays).toMatchObject([{ node: null, pods: 3, cpuPercent: null }]);
    expect(scene.pods).toHaveLength(3);
    expectInside(scene);
  });

  test('a pod that no node has taken changes nothing for the others', () => {
    const before = sceneOf(steadyWorld());
    const pods = [...steadyWorld().pods, podView({ name: 'late', node: null, state: 'pending', slot: 4 })];
    const after = sceneOf(worldView(pods, ['node-1', 'node-2', 'node-3']));
    for (const mark of before.pods) expect(markOf(after, mark.pod.name)).toMatchObject({ x: mark.x, y: mark.y });
  });

  test('when no pod receives requests the way below the Service is refused', () => {
    const pods = [podView({ name: 'a', state: 'starting', progress: 0.2 })];
    const scene = sceneOf(worldView(pods, ['node-1']));
    expect(scene.lines.find((line) => line.key === 'service')?.style).toBe('idle');
    expect(scene.refusals.map((sign) => sign.key)).toContain('no:service');
  });

  test('without a Service no flow is drawn', () => {
    const scene = sceneOf({ ...steadyWorld(), services: [] });
    expect(scene.lines).toEqual([]);
  });
});

describe('places on the screen', () => {
  test('a pod stays where it is when another one goes', () => {
    const view = steadyWorld();
    const input = { view, deployment: view.deployments[0] ?? null, ...WORKBENCH };
    const places = nextPlaces(input, NO_PLACES);
    const before = stageScene(input, places, null);
    const fewer = worldView(view.pods.slice(1), ['node-1', 'node-2', 'node-3']);
    const later = { ...input, view: fewer };
    const after = stageScene(later, nextPlaces(later, places), null);
    for (const mark of after.pods) {
      const earlier = before.pods.find(({ pod }) => pod.name === mark.pod.name);
      expect([mark.x, mark.y]).toEqual([earlier?.x, earlier?.y]);
    }
  });

  test('versions that share an outline are told apart by number', () => {
    expect(sceneOf(stuckWorld()).pods[0]?.tag).toBeNull();
    const three = worldView([podView({ name: 'a' }), podView({ name: 'b', version: 3 })], ['node-1']);
    expect(sceneOf(three).pods.map((mark) => mark.tag)).toEqual([1, 3]);
  });

  test('pods of another Deployment are pale and have no flow', () => {
    const pods = [podView({ name: 'a' }), podView({ name: 'b', deployment: 'other', slot: 1 })];
    const scene = sceneOf(worldView(pods, ['node-1'], [deploymentView(), deploymentView({ name: 'other' })]));
    expect(scene.pods.map((mark) => mark.own)).toEqual([true, false]);
    expect(scene.lines.filter((line) => line.style === 'drop')).toHaveLength(1);
  });
});

describe('many pods', () => {
  test('a node with more than six pods wraps into rows', () => {
    const pods = Array.from({ length: 9 }, (_, slot) => podView({ name: `p${slot}`, slot, createdAtMs: slot }));
    const scene = sceneOf(worldView(pods, ['node-1']), { ...WORKBENCH, height: 600 });
    expect(scene.density.id).toBe('full');
    expect(new Set(scene.pods.map((mark) => mark.y)).size).toBe(2);
    expectInside(scene);
    expectApart(scene);
  });

  test.each([
    [12, 12],
    [60, 12],
    [61, 3],
    [200, 12],
    [1000, 12],
    [1000, 3],
  ])('%i pods on %i nodes stand apart and inside', (count, nodes) => {
    const scene = sceneOf(crowdedWorld(count, nodes));
    expect(scene.pods).toHaveLength(count);
    expectInside(scene);
    expectApart(scene);
    // Words and rings are for glyphs of full size.
    expect(scene.renderer).toBe(count > 200 || (count > 60 && scene.density.scale < 1) ? 'canvas' : 'svg');
    if (count > 60) expect(['shapes', 'small']).toContain(scene.density.id);
  });

  test('a thousand pods fit into the pane', () => {
    expect(sceneOf(crowdedWorld(1000, 12)).height).toBe(364);
  });

  test('the tally counts every pod once', () => {
    const scene = sceneOf(crowdedWorld(1000, 12));
    expect(scene.tally.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    expect(scene.tally[0]?.state).toBe('serving');
  });

  test('a view-model of a thousand pods costs less than half a frame', () => {
    const view = crowdedWorld(1000, 12);
    const input = { view, deployment: view.deployments[0] ?? null, ...WORKBENCH };
    const places = nextPlaces(input, NO_PLACES);
    stageScene(input, nextPlaces(input, places), null);
    // The best of many: a busy machine makes every other one longer.
    const times = Array.from({ length: 30 }, () => {
      const started = performance.now();
      stageScene(input, nextPlaces(input, NO_PLACES), null);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(8);
  });
});

describe('the stage of a phone', () => {
  test('one row without trays, the state word under each pod', () => {
    const scene = sceneOf(stuckWorld(), PHONE);
    expect(scene.trays).toEqual([]);
    expect(scene.density.id).toBe('words');
    expect(new Set(scene.pods.map((mark) => mark.y)).size).toBe(1);
    expectInside(scene);
  });

  test('many pods are shapes with a tally', () => {
    const scene = sceneOf(crowdedWorld(30, 3), PHONE);
    expect(['shapes', 'small']).toContain(scene.density.id);
    expect(scene.height).toBe(PHONE.height);
    expectInside(scene);
    expectApart(scene);
  });
});

describe('moving among pods', () => {
  const scene = sceneOf(stuckWorld());

  test('left and right follow the reading order and stop at the ends', () => {
    expect(neighbour(scene.pods, 'web-5c4-k2p', 'right')).toBe('web-5c4-qm8');
    expect(neighbour(scene.pods, 'web-5c4-k2p', 'left')).toBe('web-5c4-k2p');
    expect(neighbour(scene.pods, 'web-5c4-qm8', 'left')).toBe('web-5c4-k2p');
    expect(neighbour(scene.pods, null, 'right')).toBe('web-5c4-k2p');
    expect(neighbour(scene.pods, 'web-5c4-k2p', 'last')).toBe('web-5c4-w6b');
    expect(neighbour([], null, 'right')).toBeNull();
  });

  test('up and down go to the nearest pod of the next row', () => {
    const crowd = sceneOf(crowdedWorld(61, 3));
    const from = crowd.pods[0];
    const below = markOf(crowd, neighbour(crowd.pods, from?.pod.name ?? null, 'down') ?? '');
    expect(below?.y).toBeGreaterThan(from?.y ?? 0);
    expect(below?.x).toBe(from?.x);
    expect(neighbour(crowd.pods, below?.pod.name ?? null, 'up')).toBe(from?.pod.name);
  });

  test('a point finds the pod under it, and none beside', () => {
    const mark = scene.pods[2];
    expect(podAt(scene, (mark?.x ?? 0) + 5, (mark?.y ?? 0) - 5)).toBe(mark?.pod.name);
    expect(podAt(scene, 3, 3)).toBeNull();
  });
});
