// The same world gives the same log in Node and in the browser, to the last bit: over 20 seeds in every run, 1,000 in a soak.
// That page, link and command lead to the same log is a journey of workbench.spec.ts.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { seedCount, seeds } from '../support/seeds.ts';
import { logHash } from './support/log-hash.ts';
import { randomWorld } from './support/random-worlds.ts';
import { expect, test } from './support/watched.ts';

/** What the bundle gives the page. */
declare const bundled: { readonly logHash: typeof logHash };

const AT_ONCE = 20;

test('the log of a world is the same in Node and in the browser', async ({ page }) => {
  test.setTimeout(60_000 + seedCount * 1_000);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('support/log-hash.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'bundled',
  });
  // No page of the site: the code is not one of its own, and its policy would not take it.
  await page.addScriptTag({ content: outputFiles.map(({ text }) => text).join('\n') });
  const hashes = new Set<string>();
  for (let at = 0; at < seeds.length; at += AT_ONCE) {
    const worlds = seeds.slice(at, at + AT_ONCE).map(randomWorld);
    const inBrowser = await page.evaluate((list) => list.map((world) => bundled.logHash(world)), worlds);
    const inNode = worlds.map(logHash);
    const bySeed = (of: readonly string[]) => worlds.map(({ seed }, index) => `seed ${seed}: ${of[index]}`);
    expect(bySeed(inBrowser)).toEqual(bySeed(inNode));
    for (const hash of inNode) hashes.add(hash);
  }
  expect(hashes.size).toBe(seedCount);
});
