// Inputs that somebody wrote as JSON: what is read, and where an error is said to be.
import { describe, expect, test } from 'vitest';
import { parseInputs } from '../../src/run/index.ts';

const inputsOf = (...deeds: readonly object[]) => {
  const parsed = parseInputs(JSON.stringify(deeds.map((deed, at) => ({ at, do: deed }))));
  return parsed.ok ? parsed.inputs.map(({ input }) => input) : parsed.problem;
};

describe('commands about nodes and evictions', () => {
  test('are read', () => {
    const deeds = [
      { cordon: { node: 'node-1' } },
      { uncordon: { node: 'node-1' } },
      { drain: { node: 'node-2' } },
      { evict: { pod: 'web-1' } },
    ];
    expect(inputsOf(...deeds)).toEqual([
      { type: 'cordon', node: 'node-1' },
      { type: 'uncordon', node: 'node-1' },
      { type: 'drain', node: 'node-2' },
      { type: 'evict', pod: 'web-1' },
    ]);
  });

  test.each([
    ['cordon', 'node'],
    ['uncordon', 'node'],
    ['drain', 'node'],
    ['evict', 'pod'],
  ])('%s without %s is refused at its place', (action, field) => {
    expect(inputsOf({ restart: { deployment: 'web' } }, { [action]: {} })).toEqual({
      id: 'badField',
      index: 1,
      data: { action, field, wanted: 'text' },
    });
  });
});
