// Upstream's own end-to-end suite, as scripts: what its authors take the controller to promise.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Expectation } from './script-checks.ts';
import { type Script, ScriptPlayer } from './script-player.ts';

interface Case {
  readonly name: string;
  readonly input: Script;
  readonly expected: { readonly checks: readonly (readonly Expectation[])[] };
}

const data = process.env['CONFORMANCE_DATA'] ?? join(import.meta.dirname, '../../../../../shared');
const FILES = ['analysis', 'bluegreen', 'canary', 'functional', 'rollback-window'].map((name) =>
  join(data, `vectors/e2e-${name}.json`),
);

const casesIn = (path: string): Case[] => JSON.parse(readFileSync(path, 'utf8')).cases;

describe.skipIf(!FILES.every((path) => existsSync(path)))('scripts of the end-to-end suite', () => {
  const cases = FILES.filter((path) => existsSync(path)).flatMap(casesIn);

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { input, expected }) => {
    let checks = 0;
    new ScriptPlayer(input).play(expected.checks, (index, broken) => {
      checks++;
      expect(broken, `check ${index}`).toEqual([]);
    });
    expect(checks).toBe(input.script.filter(({ check }) => check !== undefined).length);
  });

  test('there are as many as upstream has', () => {
    expect(cases.length).toBeGreaterThanOrEqual(34);
  });
});
