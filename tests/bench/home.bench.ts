// What the home page loads: before its button is pressed, and by the press. Measured on a build of the site, gzipped as a host sends it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measure, Measurement } from '../../tools/measurement.ts';
import { root } from '../../tools/run.ts';
import { builtSite, SITE_FOLDER } from './support/built-site.ts';

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
  return results;
};

export default measure;
