// The repository speaks of the project alone: no path of somebody's computer, no address of a package registry.
import { expect, test } from 'vitest';
import { files, isText, place, read } from './sources.ts';

const foreign: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'a path of a computer',
    pattern: /(?<![\w.~-])\/(?:home|Users|root|work|workspace|mnt)\/[\w.-]+|[A-Z]:\\(?:Users|work)\\/g,
  },
  {
    what: 'the address of a package registry',
    pattern: /https?:\/\/(?:registry\.|npm\.|[\w.-]*(?:artifactory|verdaccio|nexus|npmjs|yarnpkg))[\w.-]*/g,
  },
  { what: 'a resolved address of a package', pattern: /"resolved":\s*"http/g },
];

// This file names what it looks for.
const searched = files.filter((path) => isText(path) && path !== 'tests/architecture/alone.test.ts');

test.each(foreign)('no file names $what', ({ pattern }) => {
  const found = searched.flatMap((path) => {
    const text = read(path);
    return [...text.matchAll(pattern)].map((match) => `${place(path, text, match.index)}: ${match[0]}`);
  });
  expect(found).toEqual([]);
});
