// Answers kind `kubelet`: one pod, the script of its runtime and what a person does, played by the product's own kubelet.
import { isJsonObject, type JsonObject } from '../../manifest/index.ts';
import type { AnswerKind } from './kind.ts';
import { replayStory } from './kubelet/replay.ts';
import { readStory } from './kubelet/story.ts';

const objectOf = (value: unknown, what: string): JsonObject => {
  if (!isJsonObject(value)) throw new Error(`a kubelet story needs ${what}`);
  return value;
};

export const answerKubelet: AnswerKind = (request) => {
  const story = readStory(objectOf(request, 'an object'));
  return { timeline: replayStory(story) };
};
