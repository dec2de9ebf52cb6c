// Recorded stories of a real kubelet, played again by ours.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerKubelet } from '../../../../src/cli/answer/kubelet.ts';
import { differences, type RecordedStory, type StoryEntry } from './story-comparison.ts';

const own = join(import.meta.dirname, '../../../recordings/kubelet');
const shared = join(
  process.env['CONFORMANCE_DATA'] ?? join(import.meta.dirname, '../../../../../shared'),
  'golden/kubelet',
);
const allowed: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../allow/kubelet.json'), 'utf8'),
);

const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();

const storyOf = (folder: string, name: string): RecordedStory => JSON.parse(readFileSync(join(folder, name), 'utf8'));

async function replay(story: RecordedStory): Promise<readonly StoryEntry[]> {
  const { pod, runtime, actions, objects = [], until } = story as RecordedStory & Record<string, unknown>;
  const reply = await answerKubelet({ kind: 'kubelet', pod, runtime, actions, objects, until, jitter: false });
  return JSON.parse(JSON.stringify(reply['timeline']));
}

describe('recorded stories', () => {
  test.each(namesIn(own))('%s', async (name) => {
    const story = storyOf(own, name);
    expect(differences(story, await replay(story))).toEqual([]);
  });

  test('a change of the replay is noticed', async () => {
    const story = storyOf(own, 'terminate-while-pulling.json');
    const timeline = await replay(story);
    const stop = timeline.findIndex((entry) => entry['cri'] === 'StopContainer');
    expect(differences(story, timeline.toSpliced(stop, 1))).toHaveLength(1);
    const late = timeline.map((entry) => (entry['cri'] === 'StartContainer' ? { ...entry, t: entry.t + 30 } : entry));
    expect(differences(story, late)).toHaveLength(1);
  });
});

describe.skipIf(!existsSync(shared))('all recordings', () => {
  test('agree', async () => {
    const found: Record<string, string[]> = {};
    const names = namesIn(shared);
    for (const name of names) {
      const story = storyOf(shared, name);
      const different = differences(story, await replay(story));
      if (different.length > 0 && !Object.keys(allowed).some((key) => key.startsWith(`${story.name}: `))) {
        found[story.name] = different;
      }
    }
    expect(names.length).toBeGreaterThan(100);
    expect(found).toEqual({});
  });
});
