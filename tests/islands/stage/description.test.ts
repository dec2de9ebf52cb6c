import { describe, expect, test } from 'vitest';
import { describeStage } from '../../../src/islands/stage/description.ts';
import { crowdedWorld, podView, stuckWorld, worldView } from '../fixtures/world-views.ts';

describe('the stage in words', () => {
  const view = stuckWorld();
  const description = describeStage(view, view.deployments[0] ?? null, 'ko');

  test('headline, Service, nodes and their pods', () => {
    expect(description.headline).toContain('멈춤');
    expect(description.service).toBe('Service web: 준비된 Pod 4개, 요청을 받는 Pod 4개.');
    expect(description.nodes.map((node) => node.items.length)).toEqual([2, 2, 1]);
    expect(description.nodes[1]?.sentence).toBe('노드 node-2: Pod 2개, CPU 요청 50 %');
  });

  test('a pod that serves nothing is named first, with its state and its fact', () => {
    expect(description.nodes[1]?.items[0]?.text).toBe('web-7d9-4hz: v2, 다시 시작 대기, 10초 뒤 · 재시작 2회');
  });

  test('every wait says how long it lasts', () => {
    expect(description.waits).toHaveLength(2);
    expect(description.waits[0]?.text).toContain('11초 남음');
  });

  test('a full node names some pods and counts the others by state', () => {
    const crowd = crowdedWorld(1000, 3);
    const [node] = describeStage(crowd, crowd.deployments[0] ?? null, 'en').nodes;
    expect(node?.items.length).toBeLessThan(32);
    expect(node?.items.at(-1)?.text).toMatch(/^\d+ \w+$/);
  });

  test('pods without a node, and a world without a Service', () => {
    const bare = worldView([podView({ name: 'a', node: null, state: 'pending' })], [], [], { services: [] });
    const { nodes, service, headline } = describeStage(bare, null, 'en');
    expect(nodes).toMatchObject([{ sentence: 'On no node: 1 pod' }]);
    expect(service).toBe('no Service');
    expect(headline).toBeNull();
  });
});
