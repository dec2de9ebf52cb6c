// From a key press to its mark in the editor of the checker, with the 500 lines that the product promises it for.
import { expect, type Page } from '@playwright/test';
import { focusFullEditor, open, rests, write } from '../../e2e/support/check.ts';

/** A Deployment and its Service, 28 lines. */
const workload = (index: number) => `---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${index}
  namespace: shop
spec:
  replicas: 2
  selector:
    matchLabels: {app: app-${index}}
  template:
    metadata:
      labels: {app: app-${index}}
    spec:
      containers:
        - name: main
          image: shop/app-${index}:1.0.0
          ports:
            - containerPort: 8080
---
apiVersion: v1
kind: Service
metadata:
  name: app-${index}
  namespace: shop
spec:
  selector: {app: app-${index}}
  ports:
    - port: 80
`;

const MANIFEST = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
${Array.from({ length: 18 }, (_, index) => workload(index)).join('')}`;

/** Puts the manifest into the checker and the caret behind its first `kind: Pod`, where one letter makes the kind unknown. */
export async function openLongManifest(page: Page, path: string): Promise<void> {
  await open(page, path);
  await focusFullEditor(page);
  expect(MANIFEST.split('\n').length).toBeGreaterThan(500);
  await write(page, MANIFEST);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await rests(page);
  await page.evaluate(() => {
    const state = { times: [] as number[] };
    Object.assign(window, { keys: state });
    const wrong = () => document.querySelector('[data-editor] .view-line span[class*="error"]')?.textContent === 'Podd';
    document.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        const before = wrong();
        const look = () => {
          if (wrong() !== before) state.times.push(performance.now() - start);
          else if (performance.now() - start < 3000) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      true,
    );
  });
}

/** Milliseconds from each of `presses` keys to its mark; `Infinity` where one stayed away for three seconds. */
export async function keysToMarks(page: Page, presses: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    Object.assign({ keys: { times: [] as number[] } }, window).keys.times.length = 0;
  });
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press(press % 2 === 0 ? 'd' : 'Backspace');
    await page.waitForTimeout(300);
  }
  const times = await page.evaluate(() => Object.assign({ keys: { times: [] as number[] } }, window).keys.times);
  return times.length === presses ? times : [...times, Number.POSITIVE_INFINITY];
}
