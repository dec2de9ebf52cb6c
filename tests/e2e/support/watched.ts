// The test of every journey: fails when a page breaks its own policy, throws, or asks another origin for anything.
import { test as base, expect } from '@playwright/test';

export const test = base.extend<{ readonly noTrouble: undefined }>({
  noTrouble: [
    async ({ context, baseURL }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const trouble: string[] = [];
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(
            `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
          );
        });
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin)
          trouble.push(`request to ${request.url()}`);
      });
      context.on('page', (page) => {
        page.on('pageerror', (error) => trouble.push(`error: ${error.stack ?? error.message}`));
        page.on('console', (message) => {
          // The answer of a host for a missing page is a test of its own.
          if (message.type() === 'error' && !/status of 404/.test(message.text()))
            trouble.push(`console: ${message.text()}`);
        });
      });
      await use(undefined);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
