// The built site in a browser, for measurements: served and closed again, whatever happens.
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { browserFlags, ensureBrowser } from '../../../tools/browser.ts';
import { root } from '../../../tools/run.ts';
import { listen, staticServer } from '../../../tools/static-server.ts';
import { builtSite, SITE_FOLDER } from './built-site.ts';

/** `baseURL`: where the site is served. */
export async function inBrowser<Result>(work: (browser: Browser, baseURL: string) => Promise<Result>): Promise<Result> {
  await builtSite();
  const server = staticServer(join(root, SITE_FOLDER), '/');
  const port = await listen(server, 0, false);
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...browserFlags] });
  try {
    return await work(browser, `http://localhost:${port}/`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
