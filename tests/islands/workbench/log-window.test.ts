import { describe, expect, test } from 'vitest';
import { entriesUntil } from '../../../src/islands/workbench/entries-until.ts';
import { decisionsAbout, decisionsBetween } from '../../../src/islands/workbench/log-window.ts';
import type { Decision, LogEntry } from '../../../src/sim/index.ts';

const web = { kind: 'Deployment', name: 'web' };
const decision = (atMs: number, path: string | null, alternative?: string): Decision => ({
  kind: 'decision',
  atMs,
  who: 'deployment-controller',
  object: web,
  rule: 'scale-up-new',
  verb: 'scale-up',
  saw: {},
  outcome: {},
  alternatives: alternative === undefined ? [] : [{ id: 'more', data: {}, source: { object: web, path: alternative } }],
  source: path === null ? null : { object: web, path },
  principle: null,
});
const fact = (atMs: number): LogEntry => ({ kind: 'fact', atMs, type: 'podCreated', object: web, data: {} });

const log = [
  decision(0, 'spec.replicas'),
  fact(5),
  decision(5, 'spec.strategy.rollingUpdate.maxSurge', 'spec.strategy.rollingUpdate.maxUnavailable'),
  decision(9, null),
];

test('the entries until a moment include all of its millisecond', () => {
  expect([-1, 0, 4, 5, 8, 9, 99].map((atMs) => entriesUntil(log, atMs))).toEqual([0, 1, 1, 3, 3, 4, 4]);
});

describe('decisions about a place of a manifest', () => {
  const about = (path: string, name = 'web') =>
    decisionsAbout(decisionsBetween(log, 0, log.length), { object: { kind: 'Deployment', name }, path });

  test.each([
    ['spec.replicas', [0]],
    ['spec.strategy.rollingUpdate.maxSurge', [2]],
    ['spec.strategy.rollingUpdate.maxUnavailable', [2]],
    ['spec.strategy', [2]],
    ['spec.strategy.rollingUpdate.maxSurgeon', []],
    ['spec.replica', []],
    ['spec', []],
  ])('%s', (path, entries) => {
    expect(about(path)).toEqual(entries);
  });

  test('another object of the same shape has none', () => {
    expect(about('spec.replicas', 'cart')).toEqual([]);
  });
});
