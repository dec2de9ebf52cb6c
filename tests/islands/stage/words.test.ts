import { describe, expect, test } from 'vitest';
import { catalogues, LANGUAGES } from '../../../src/i18n/index.ts';
import { factWords, podSentence, shortStateWord } from '../../../src/islands/stage/words.ts';
import type { PodStateId } from '../../../src/sim/index.ts';
import { podView } from '../fixtures/world-views.ts';

/** A record, so that a new state without words does not compile. */
const STATES: Record<PodStateId, true> = {
  pending: true,
  pullingImage: true,
  imagePullBackOff: true,
  starting: true,
  notReady: true,
  ready: true,
  serving: true,
  crashed: true,
  backOff: true,
  configError: true,
  terminating: true,
  failed: true,
  succeeded: true,
};

describe('words of a pod', () => {
  test.each(LANGUAGES)('every state has a long and a short word in %s', (language) => {
    for (const state of Object.keys(STATES)) {
      expect(catalogues[language][`podState.${state}`], state).toBeTruthy();
      expect(catalogues[language][`stage.podShort.${state}`], state).toBeTruthy();
    }
  });

  test('a short back-off says how long', () => {
    const pod = podView({ name: 'a', state: 'backOff', fact: { id: 'restartIn', data: { seconds: 10, restarts: 2 } } });
    expect(shortStateWord('ko', pod)).toBe('대기 10초');
    expect(factWords('ko', pod)).toBe('10초 뒤 · 재시작 2회');
  });

  test('a serving pod says its part of the requests', () => {
    expect(factWords('en', podView({ name: 'a' }))).toBe('25 %');
    expect(factWords('en', podView({ name: 'a', state: 'starting' }))).toBe('');
  });

  test('a thousandth of the requests is not nothing', () => {
    expect(factWords('en', podView({ name: 'a', share: 0.001 }))).toBe('0.1 %');
  });

  test('a sentence for those who do not see the stage', () => {
    expect(podSentence('ko', podView({ name: 'web-1', version: 2 }))).toBe('web-1: v2, 받는 중, 25 %');
  });
});
