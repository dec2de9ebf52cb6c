import { describe, expect, test } from 'vitest';
import { type KeyPlace, keyAction } from '../../../src/islands/workbench/keyboard.ts';

const press = (key: string, more: Partial<Parameters<typeof keyAction>[0]> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

describe('keys', () => {
  test.each([
    [' ', {}, { type: 'togglePlay' }],
    ['ArrowRight', {}, { type: 'decision', direction: 1 }],
    ['ArrowLeft', { shiftKey: true }, { type: 'tick', direction: -1 }],
    ['Home', {}, { type: 'toStart' }],
    ['End', {}, { type: 'toLive' }],
  ])('%s moves time anywhere on the page', (key, more, action) => {
    expect(keyAction(press(key, more), 'page')).toEqual(action);
    expect(keyAction(press(key, more), 'instrument')).toEqual(action);
  });

  test.each(['f', '.', '?', '1', '6'])('%s works on stage and deck only', (key) => {
    expect(keyAction(press(key), 'page')).toBeNull();
    expect(keyAction(press(key), 'instrument')).not.toBeNull();
  });

  test('digits are the speeds, slowest first', () => {
    expect(keyAction(press('1'), 'instrument')).toEqual({ type: 'speed', speed: 0.25 });
    expect(keyAction(press('6'), 'instrument')).toEqual({ type: 'speed', speed: 8 });
    expect(keyAction(press('7'), 'instrument')).toBeNull();
  });

  test.each<[string, Partial<ReturnType<typeof press>>, KeyPlace]>([
    ['in a text', {}, 'text'],
    ['on a control', {}, 'control'],
    ['while composing', { isComposing: true }, 'instrument'],
    ['with Control', { ctrlKey: true }, 'instrument'],
    ['with Meta', { metaKey: true }, 'instrument'],
    ['with Alt', { altKey: true }, 'instrument'],
  ])('nothing happens %s', (_, more, place) => {
    for (const key of [' ', 'ArrowRight', 'Home', 'f', '1']) expect(keyAction(press(key, more), place)).toBeNull();
  });
});
