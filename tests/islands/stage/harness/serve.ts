// Serves the harness on 127.0.0.1:4401 and takes pictures of it: node tests/islands/stage/harness/serve.ts <folder> [name…].
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createViteServer } from 'vitest/node';
import { findBrowser } from '../../../../tools/browser.ts';

interface Shot {
  readonly query: string;
  readonly width: number;
  readonly height: number;
}

const shots: Record<string, Shot> = {
  'glyphs-light': { query: 'frame=glyphs', width: 1000, height: 360 },
  'glyphs-dark': { query: 'frame=glyphs&theme=dark', width: 1000, height: 360 },
  'fixture-ko-light': { query: 'scene=fixture', width: 1440, height: 560 },
  'stuck-ko-light': { query: 'scene=stuck', width: 1440, height: 560 },
  'stuck-en-light': { query: 'scene=stuck&lang=en', width: 1440, height: 560 },
  'stuck-ko-dark': { query: 'scene=stuck&theme=dark', width: 1440, height: 560 },
  'crash-en-dark': { query: 'scene=crash&lang=en&theme=dark', width: 1440, height: 560 },
  'image-ko': { query: 'scene=image', width: 1440, height: 560 },
  'rolling-ko': { query: 'scene=rolling:8000', width: 1440, height: 560 },
  'rolling-en-12': { query: 'scene=rolling:12500&lang=en', width: 1440, height: 560 },
  'recreate-ko': { query: 'scene=recreate:4500', width: 1440, height: 560 },
  'long-en': { query: 'scene=long&lang=en', width: 1440, height: 560 },
  'full-ko': { query: 'scene=full', width: 1440, height: 560 },
  'nonodes-ko': { query: 'scene=nonodes', width: 1440, height: 560 },
  'many-100-ko': { query: 'scene=many:100', width: 1440, height: 560 },
  'many-24-en': { query: 'scene=many:24&lang=en', width: 1440, height: 560 },
  'one-12-ko': { query: 'scene=one:12', width: 1440, height: 560 },
  'off-ko': { query: 'scene=off', width: 1440, height: 560 },
  'three-ko': { query: 'scene=three', width: 1440, height: 560 },
  'noservice-en': { query: 'scene=noservice&lang=en', width: 1440, height: 560 },
  'empty-en': { query: 'scene=empty&lang=en', width: 1440, height: 560 },
  'crowd-1000-ko': { query: 'scene=crowd:1000', width: 1440, height: 560 },
  'crowd-1000-dark': { query: 'scene=crowd:1000&theme=dark', width: 1440, height: 560 },
  'crowd-150-ko': { query: 'scene=crowd:150', width: 1440, height: 560 },
  'tablet-ko': { query: 'scene=stuck&frame=tablet', width: 1024, height: 460 },
  'phone-ko': { query: 'scene=stuck&frame=phone', width: 390, height: 700 },
  'phone-en-dark': { query: 'scene=rolling:8000&frame=phone&lang=en&theme=dark', width: 390, height: 700 },
  'phone-many': { query: 'scene=many:30&frame=phone', width: 390, height: 700 },
  'landscape-en': { query: 'scene=stuck&frame=landscape&lang=en', width: 844, height: 290 },
  'lost-ko-light': { query: 'scene=lost:3&request&side=charts', width: 1440, height: 560 },
  'lost-ko-dark': { query: 'scene=lost:3&request&side=charts&theme=dark', width: 1440, height: 560 },
  'lost-en-still': { query: 'scene=lost:3&lang=en&side=charts&still', width: 1440, height: 560 },
  'closing-en': { query: 'scene=closing:4&lang=en&side=charts', width: 1440, height: 560 },
  'load-ko': { query: 'scene=load:24&side=charts', width: 1440, height: 560 },
  'lost-phone-ko': { query: 'scene=lost:3&frame=phone', width: 390, height: 700 },
  'lost-landscape-en': { query: 'scene=lost:3&frame=landscape&lang=en', width: 844, height: 290 },
  'stuck-charts-ko': { query: 'scene=stuck&side=charts', width: 1440, height: 560 },
  'events-en': { query: 'scene=stuck&side=events&lang=en', width: 1440, height: 560 },
};

const [folder = 'test-results/stage', ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
// React's own checks cost more than the drawing: frames are counted without them.
if (names.includes('frames')) process.env['NODE_ENV'] = 'production';
const server = await createViteServer({
  root: fileURLToPath(new URL('.', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  cacheDir: `node_modules/.vite/stage-harness-${names.includes('frames')}`,
  mode: names.includes('frames') ? 'production' : 'development',
  server: { host: '127.0.0.1', port: 4401, strictPort: true, hmr: false, watch: null, fs: { strict: false } },
});
await server.listen();
const found = findBrowser();
const browser = await chromium.launch({
  ...(found === undefined ? {} : { executablePath: found }),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
});
try {
  // The first visit makes the server bundle the dependencies and reload the page.
  const first = await browser.newPage();
  await first.goto('http://127.0.0.1:4401/index.html?scene=fixture');
  await first.waitForTimeout(4000);
  await first.close();
  for (const [name, { query, width, height }] of Object.entries(shots)) {
    if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
    const page = await browser.newPage({ viewport: { width, height } });
    page.on('pageerror', (error) => console.error(name, error.message, error.stack));
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(name, message.text());
    });
    await page.goto(`http://127.0.0.1:4401/index.html?${query}`);
    await page.waitForSelector('[data-frame], svg');
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  }
  if (names.length === 0 || names.includes('frames')) {
    for (const pods of [200, 1000]) {
      const page = await browser.newPage({ viewport: { width: 700, height: 400 } });
      await page.goto(`http://127.0.0.1:4401/index.html?frame=frames&pods=${pods}`);
      await page.waitForFunction(() => window.measurePlaying !== undefined);
      console.log(pods, 'pods, all new every frame', await page.evaluate(() => window.measureFrames?.()));
      console.log(pods, 'pods, playing with requests', await page.evaluate(() => window.measurePlaying?.()));
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
