// Finds a browser for the journeys, or installs one where that is possible; never lets them be skipped in silence.
// Order: CHROME_PATH or CHROMIUM, the system's Chromium or Chrome, Playwright's own, then the package manager (root on Debian).
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];

const fixedPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].flatMap(
    (folder) =>
      folder === undefined
        ? []
        : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')],
  ),
};

const runnable = (path: string): boolean => {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The program of a browser that is there already, or undefined. A variable that names nothing runnable is an error of its own. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'] || process.env['CHROMIUM'];
  if (named) {
    if (!runnable(named)) throw new Error(`CHROME_PATH or CHROMIUM names ${named}, which cannot be run.`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...(fixedPlaces[process.platform] ?? []),
  ];
  const own = chromium.executablePath();
  return candidates.find(runnable) ?? (own !== '' && runnable(own) ? own : undefined);
}

const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** A browser, installed if need be. Fails with what a person can do about it. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (canInstall()) {
    console.log('No browser found: installing Chromium with apt-get.');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env });
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    [
      'The browser journeys need Chromium or Chrome, and none was found.',
      'Install one (Debian: "apt-get install chromium"), or run "npx playwright install chromium",',
      'or set CHROME_PATH to the program of a browser; then run the command again.',
    ].join('\n'),
  );
}

export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
