import { describe, expect, test } from 'vitest';
import { asksWhyNot, cardOf, cardRows, cardWindow } from '../../../src/islands/decisions/view-model.ts';
import { decision } from '../fixtures/world-views.ts';

describe('cards', () => {
  test('time without a unit, since the origin of the run', () => {
    expect(cardOf({ entry: 4, decision: decision() }, 'ko', 10_000).time).toBe('62.4');
  });

  test('what was refused is marked as failed', () => {
    expect(cardOf({ entry: 0, decision: decision({ verb: 'refused' }) }, 'en', 0).failed).toBe(true);
    expect(cardOf({ entry: 0, decision: decision({ verb: 'hold' }) }, 'en', 0).failed).toBe(false);
  });

  test('rows without words are left out; an alternative names its line in the file when there is one', () => {
    const path = 'spec.strategy.rollingUpdate.maxUnavailable';
    const source = { object: { kind: 'Deployment', name: 'web' }, path };
    const chosen = decision({ rule: 'no-such-rule', alternatives: [{ id: 'no-such-id', data: {}, source }] });
    expect(cardRows(chosen, 'ko', () => 11)).toEqual([
      { id: 'else', label: '달랐다면', text: 'alternative.no-such-id (11행)' },
    ]);
    expect(cardRows(chosen, 'en', () => null)[0]?.text).toBe('alternative.no-such-id');
  });

  test('"why not?" is asked about pods and about waiting', () => {
    expect(asksWhyNot(decision({ verb: 'scale-up' }))).toBe(false);
    expect(asksWhyNot(decision({ verb: 'hold' }))).toBe(true);
    expect(asksWhyNot(decision({ verb: 'back-off', object: { kind: 'Pod', name: 'a' } }))).toBe(true);
  });
});

describe('which cards are shown', () => {
  test('the newest ones that fit', () => {
    expect(cardWindow(6, 0, 3)).toEqual({ from: 0, to: 3 });
    expect(cardWindow(2, 0, 9)).toEqual({ from: 0, to: 2 });
    expect(cardWindow(0, -1, 3)).toEqual({ from: 0, to: 0 });
  });

  test('a selected one further back is always among them', () => {
    for (let selected = 0; selected < 30; selected += 1) {
      const { from, to } = cardWindow(30, selected, 4);
      expect(to - from).toBe(4);
      expect(selected).toBeGreaterThanOrEqual(from);
      expect(selected).toBeLessThan(to);
    }
  });
});
