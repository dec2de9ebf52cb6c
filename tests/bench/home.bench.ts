// What the home page loads: before its button is pressed, and by the press, gzipped as a host sends it; and how soon the stage answers then.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measure, Measurement } from '../../tools/measurement.ts';
import { root } from '../../tools/run.ts';
import { builtSite, SITE_FOLDER } from './support/built-site.ts';
import { inBrowser } from './support/in-browser.ts';

/** What else the machine does only adds to the time: the best of a few loads is ours. */
const LOADS = 3;

const kilobytes = (bytes: number): number => bytes / 1000;
const read = (path: string): string => readFileSync(join(root, SITE_FOLDER, path), 'utf8');
const zipped = (text: string): number => gzipSync(text).length;

const neighbours = (code: string, pattern: RegExp): string[] =>
  [...code.matchAll(pattern)].map((match) => `_astro/${match[1] ?? ''}`);
const STATIC = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g;
const DYNAMIC = /import\(\s*["'`]\.\/([\w.-]+\.js)["'`]\s*\)/g;

/** A script and all that it imports before it runs. */
function closure(paths: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...paths];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...neighbours(read(path), STATIC));
  }
  return found;
}

const size = (paths: Iterable<string>): number =>
  kilobytes([...paths].reduce((sum, path) => sum + zipped(read(path)), 0));

/** From the arrival of the last script that the press loaded to the first frame of the living stage, milliseconds. */
function answeredAfterMs(early: string[]): number {
  const arrived = performance
    .getEntriesByType('resource')
    .filter((entry): entry is PerformanceResourceTiming => /\.js$/.test(entry.name) && !early.includes(entry.name))
    .map(({ responseEnd }) => responseEnd);
  const answered = performance.getEntriesByName('home-answered')[0]?.startTime ?? Number.POSITIVE_INFINITY;
  return answered - Math.max(...arrived);
}

const answer = (): Promise<Measurement> =>
  inBrowser(async (browser, baseURL) => {
    let least = Number.POSITIVE_INFINITY;
    for (let load = 0; load < LOADS; load++) {
      const page = await browser.newPage({ baseURL });
      await page.goto('en/', { waitUntil: 'networkidle' });
      const early = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      await page.getByRole('button', { name: 'Deploy v2' }).click();
      await page.waitForFunction(() => performance.getEntriesByName('home-answered').length > 0);
      least = Math.min(least, await page.evaluate(answeredAfterMs, early));
      await page.close();
    }
    return { name: 'the stage answers after the engine has arrived', value: least, unit: 'ms', limit: 300 };
  });

const measure: Measure = async () => {
  await builtSite();
  const results: Measurement[] = [];
  for (const language of ['ko', 'en']) {
    const html = read(`${language}/index.html`);
    const early = closure([...html.matchAll(/<script[^>]*\ssrc="\/(_astro\/[^"]+)"/g)].map((match) => match[1] ?? ''));
    const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
      (match) => match[1] ?? '',
    );
    // A small script stands in the page itself: its imports are named from there.
    const pressed = [...early]
      .map(read)
      .concat(inline)
      .flatMap((code) => [
        ...neighbours(code, DYNAMIC),
        ...[...code.matchAll(/import\(\s*["'`]\/(_astro\/[\w.-]+\.js)["'`]\s*\)/g)].map((match) => match[1] ?? ''),
      ]);
    const engine = closure(pressed.filter((path) => /\/engine\./.test(path)));
    if (engine.size === 0) throw new Error('the press loads no engine: the measurement no longer knows the page');
    const view = [...closure(pressed)].filter((path) => !engine.has(path) && !early.has(path));
    const before = size(early) + kilobytes(zipped(inline.join('\n')));
    results.push(
      { name: `${language}: script before the press`, value: before, unit: 'kB', limit: 30 },
      { name: `${language}: the page itself`, value: kilobytes(zipped(html)), unit: 'kB' },
    );
    if (language === 'en') continue;
    results.push(
      { name: 'engine loaded by the press', value: size(engine), unit: 'kB', limit: 120 },
      { name: 'view loaded beside it (framework included)', value: size(view), unit: 'kB', limit: 100 },
    );
  }
  return [...results, await answer()];
};

export default measure;
