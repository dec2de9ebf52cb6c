// Volumes made of ConfigMaps and Secrets: what keeps them from being mounted, in the kubelet's words.
import { describe, expect, test } from 'vitest';
import { replayStory } from '../../../../src/cli/answer/kubelet/replay.ts';
import { readStory } from '../../../../src/cli/answer/kubelet/story.ts';
import type { JsonObject } from '../../../../src/manifest/index.ts';

const settings: JsonObject = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { a: 'x' } };
const keys: JsonObject = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'keys' }, stringData: { a: 'x' } };

/** What is told of the mount in the first seconds; undefined: nothing, and the container runs. */
function toldOf(source: JsonObject, objects: readonly JsonObject[] = [settings, keys]): unknown {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'app', image: 'app:1' }], volumes: [{ name: 'v', ...source }] },
  };
  const timeline = replayStory(readStory({ pod, runtime: {}, actions: [], objects, until: 1 }));
  const told = timeline.find(({ event }) => event === 'FailedMount')?.['message'];
  expect(timeline.some(({ cri }) => cri === 'StartContainer')).toBe(told === undefined);
  return told;
}

const failed = (why: string): string => `MountVolume.SetUp failed for volume "v" : ${why}`;
const items = [{ key: 'b', path: 'b' }];

describe('a volume', () => {
  test.each<[string, JsonObject, string | undefined]>([
    ['of a ConfigMap that is there', { configMap: { name: 'settings' } }, undefined],
    [
      'of a key that the ConfigMap lacks',
      { configMap: { name: 'settings', items } },
      failed('configmap references non-existent config key: b'),
    ],
    [
      'of a key that the Secret lacks',
      { secret: { secretName: 'keys', items } },
      failed('references non-existent secret key: b'),
    ],
    ['of a Secret that is missing', { secret: { secretName: 'nope' } }, failed('secret "nope" not found')],
    ['of a Secret that may be missing', { secret: { secretName: 'nope', optional: true } }, undefined],
    [
      'projected of what is there',
      { projected: { sources: [{ configMap: { name: 'settings' } }, { secret: { name: 'keys' } }] } },
      undefined,
    ],
    [
      'projected of one that is missing',
      { projected: { sources: [{ configMap: { name: 'nope' } }, { secret: { name: 'keys' } }] } },
      failed('configmap "nope" not found'),
    ],
    [
      'projected of several that are missing',
      { projected: { sources: [{ configMap: { name: 'a' } }, { secret: { name: 'b' } }] } },
      failed('[configmap "a" not found, secret "b" not found]'),
    ],
    [
      'projected of the API itself',
      { projected: { sources: [{ serviceAccountToken: { path: 't' } }, { downwardAPI: {} }] } },
      undefined,
    ],
  ])('%s', (_, source, told) => {
    expect(toldOf(source)).toBe(told);
  });
});
