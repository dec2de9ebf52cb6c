// A sidecar whose image is changed while its pod runs. No recording has one.
import { expect, test } from 'vitest';
import { replayStory } from '../../../../src/cli/answer/kubelet/replay.ts';
import { readStory } from '../../../../src/cli/answer/kubelet/story.ts';
import type { JsonObject } from '../../../../src/manifest/index.ts';

const proxy = (image: string): JsonObject => ({ name: 'proxy', image, restartPolicy: 'Always' });

test('is stopped and started again with the new image, and the main container runs on', () => {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { initContainers: [proxy('proxy:1')], containers: [{ name: 'app', image: 'app:1' }] },
  };
  const patch = { pod: 'web', strategic: { spec: { initContainers: [{ name: 'proxy', image: 'proxy:2' }] } } };
  const timeline = replayStory(
    readStory({ pod, runtime: {}, actions: [{ t: 5, do: { patch } }], objects: [], until: 20 }),
  );
  expect(timeline.filter(({ event }) => event === 'Killing')).toEqual([
    expect.objectContaining({ t: 5, container: 'proxy', message: 'Init container proxy definition changed' }),
  ]);
  const starts = timeline.filter(({ cri }) => cri === 'StartContainer');
  expect(starts.map(({ container, attempt }) => [container, attempt])).toEqual([
    ['proxy', 0],
    ['app', 0],
    ['proxy', 1],
  ]);
});
