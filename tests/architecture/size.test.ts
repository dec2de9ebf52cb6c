// A file over 400 lines needs a reason: one idea is rarely that long.
import { expect, test } from 'vitest';
import { read, sources } from './sources.ts';

const limit = 400;

/** path → why it cannot be several files. */
const justified: Readonly<Record<string, string>> = {
  'src/i18n/en/manifest.ts': 'a catalogue: three sentences for each finding, looked up by its id',
  'src/i18n/ko/manifest.ts': 'the same catalogue in Korean',
};

const long = sources(/^(src|tools|tests|bin)\/.*\.(ts|tsx|mjs|cjs|js|astro|css)$/).filter(
  (path) => read(path).split('\n').length > limit,
);

test(`a file over ${limit} lines is split by noun, or listed here with its reason`, () => {
  expect(long.filter((path) => !(path in justified))).toEqual([]);
});

test('a reason without a long file is removed', () => {
  expect(Object.keys(justified).filter((path) => !long.includes(path))).toEqual([]);
});
