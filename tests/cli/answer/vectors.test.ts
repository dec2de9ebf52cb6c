// Single decisions of the real controllers, from upstream's own unit tests (each file names its source), asked of our functions.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerVectors } from '../../../src/cli/answer/vectors.ts';

interface VectorFile {
  readonly cases: readonly {
    readonly name: string;
    readonly input: Record<string, unknown>;
    readonly expected: Record<string, unknown>;
  }[];
}

const folders = [
  join(import.meta.dirname, '../../recordings/vectors'),
  join(process.env['CONFORMANCE_DATA'] ?? join(import.meta.dirname, '../../../../shared'), 'vectors'),
].filter(existsSync);

const cases = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /^(argo|k8s|kubectl)-.*\.json$/.test(name))
    .flatMap((name) => {
      const file: VectorFile = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return file.cases.map((item) => ({ ...item, vector: name.replace('.json', '') }));
    }),
);

describe('single decisions', () => {
  test('there are some', () => {
    expect(cases.length).toBeGreaterThan(250);
  });

  test.each(cases)('$vector: $name', async ({ vector, input, expected }) => {
    const { output } = await answerVectors({ function: vector, input });
    expect(output).toMatchObject(expected);
  });

  test('a function that nobody knows is an error', () => {
    expect(() => answerVectors({ function: 'k8s-nothing', input: {} })).toThrow(/no answer/);
  });
});
