import { describe, expect, test } from 'vitest';
import { MOST_IN_TRANSCRIPT, say, startSpeech } from '../../../src/islands/stage/spoken.ts';

describe('decisions that are spoken', () => {
  test('what is there at the start is not announced', () => {
    expect(say(startSpeech([1, 2]), [1, 2], false, 0).entries).toEqual([]);
  });

  test('while playing at most one a second, the newest; on pause the ones left out', () => {
    let { speech, entries } = say(startSpeech([]), [3], true, 0);
    expect(entries).toEqual([3]);
    ({ speech, entries } = say(speech, [3, 5, 6, 8], true, 400));
    expect(entries).toEqual([]);
    ({ speech, entries } = say(speech, [3, 5, 6, 8], true, 1000));
    expect(entries).toEqual([8]);
    ({ speech, entries } = say(speech, [3, 5, 6, 8, 9], false, 1100));
    expect(entries).toEqual([5, 6, 9]);
    expect(say(speech, [3, 5, 6, 8, 9], false, 5000).entries).toEqual([]);
  });

  test('a step while paused is spoken at once', () => {
    const { speech } = say(startSpeech([1]), [1], false, 0);
    expect(say(speech, [1, 2], false, 10).entries).toEqual([2]);
  });

  test('going back says nothing, and going on from there says what comes', () => {
    const { speech, entries } = say(startSpeech([1, 2, 3]), [1], false, 0);
    expect(entries).toEqual([]);
    expect(say(speech, [1, 2], false, 10).entries).toEqual([2]);
  });

  test('a long transcript is cut and the rest is counted', () => {
    const many = Array.from({ length: 40 }, (_, index) => index);
    const said = say(startSpeech([]), many, false, 0);
    expect(said.entries).toHaveLength(MOST_IN_TRANSCRIPT);
    expect(said.entries.at(-1)).toBe(39);
    expect(said.more).toBe(40 - MOST_IN_TRANSCRIPT);
  });
});
