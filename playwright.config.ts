// Browser journeys on the built site, once under the root and once under a sub-path. `npm run test:e2e` builds both and finds a browser.
import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './tools/browser.ts';
import { SUB_PATH, SUB_PATH_FOLDER } from './tools/sub-path.ts';

const executablePath = findBrowser();
if (executablePath === undefined) {
  throw new Error(
    'No browser found. "npm run test:e2e" looks for one, installs it where possible, and says what to do.',
  );
}

const port = Number(process.env['TEST_PORT'] ?? 4380);
const origin = `http://localhost:${port}`;
const subPathOrigin = `http://localhost:${port + 1}`;

const serve = (url: string, env: Readonly<Record<string, string>>) => ({
  command: 'node tools/launch.mjs tools/serve.ts',
  url,
  env: { ...env, PORT: new URL(url).port },
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['dot'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    screenshot: 'only-on-failure',
    // A trace films every journey, also those that pass: a CI has no time for that.
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    launchOptions: { executablePath, args: [...browserFlags] },
  },
  projects: [
    { name: 'root', testIgnore: /sub-path\.spec\.ts/, use: { baseURL: `${origin}/` } },
    { name: 'sub-path', testMatch: /sub-path\.spec\.ts/, use: { baseURL: `${subPathOrigin}${SUB_PATH}` } },
  ],
  webServer: [
    serve(`${origin}/`, { BASE_PATH: '/' }),
    serve(`${subPathOrigin}${SUB_PATH}`, { BASE_PATH: SUB_PATH, SITE_FOLDER: SUB_PATH_FOLDER }),
  ],
});
