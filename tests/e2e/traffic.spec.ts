// Journeys of users and requests: lost ones are seen, explained and heard of; charts and their tables; by mouse, by keyboard, on a phone, still.
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { expect, test } from './support/watched.ts';
import { WorkbenchPage } from './support/workbench.ts';

/** A release without preStop: closing pods refuse what the proxies still send them. */
async function releaseThatLoses(page: Page, language = 'ko'): Promise<WorkbenchPage> {
  const lab = new WorkbenchPage(page);
  await lab.open(`${language}/simulate/rolling-update/?preset=lost-requests`);
  // A phone has its speeds in a menu.
  const fast = lab.button('4×');
  if (await fast.isVisible()) await fast.click();
  await page.locator('[data-deploy]').click();
  await lab.reaches(9_000);
  await lab.button(/^(멈춤|Pause)$/).click();
  await lab.rests();
  return lab;
}

const life = (page: Page) => page.locator('[data-life]');
const lost = (page: Page) => page.getByRole('region', { name: /^(요청|Requests)$/ }).locator('button[data-request]');
const noViolations = async (page: Page) => expect(await violations(page)).toEqual([]);

test('users come, their requests fly, and the share that succeeds stands beside the Service', async ({ page }) => {
  const lab = new WorkbenchPage(page);
  await lab.open();
  const stage = page.getByRole('region', { name: '무대', exact: true });
  await expect(stage.locator('[data-traffic="dots"] [data-request]').first()).toBeAttached();
  await expect(stage).toContainText('20 요청/초');
  await expect(stage).toContainText('성공 100 %');
  const dots = stage.locator('[data-traffic="dots"]');
  const before = await dots.innerHTML();
  await lab.button('재생').click();
  await lab.reaches(1_000);
  await lab.button('멈춤').click();
  await lab.rests();
  expect(await dots.innerHTML()).not.toBe(before);
});

test('a lost request tells its life, and why, from the list by keyboard alone', async ({ page }) => {
  const lab = await releaseThatLoses(page);
  await lab.tab('그래프').click();
  const requests = page.getByRole('region', { name: '요청', exact: true });
  await expect(requests).toContainText(/실패한 요청 [1-9]\d*건/);
  await lost(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(life(page).getByRole('heading')).toHaveText(/^요청 #\d+: 연결 거부$/);
  await expect(life(page)).toContainText('종료 신호를 받고 포트를 닫았지만');
  await expect(life(page)).toContainText('업데이트가 서비스를 끊지 않게 합니다.');
  // The pod as it was then: deleted, and still known to the proxies.
  await expect(life(page)).toContainText('아직 요청이 옵니다');
  await life(page).getByRole('button', { name: '그 순간 보기' }).focus();
  await page.keyboard.press('Enter');
  await lab.rests();
  await expect(page.locator('[data-failed-request]').first()).toBeAttached();
  // The life goes on to that of the pod, and closes to where the reader was.
  await life(page)
    .getByRole('button', { name: /의 지나온 길$/ })
    .press('Enter');
  await expect(life(page).getByRole('heading')).toHaveText(/^web-.*의 지나온 길$/);
  await expect(life(page)).toContainText('삭제 요청');
  await life(page).getByRole('button', { name: '닫기' }).press('Escape');
  await expect(life(page)).toHaveCount(0);
});

test('a failure on the stage is picked with the pointer, and its pod with Enter', async ({ page }) => {
  const lab = await releaseThatLoses(page);
  const mark = page.locator('[data-failed-request]').first();
  await lab.tab('그래프').click();
  await lost(page).first().click();
  await life(page).getByRole('button', { name: '그 순간 보기' }).click();
  await life(page).getByRole('button', { name: '닫기' }).click();
  await expect(life(page)).toHaveCount(0);
  const box = await mark.boundingBox();
  if (!box) throw new Error('The failure has no place.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(life(page).getByRole('heading')).toHaveText(/^요청 #\d+: 연결 거부$/);

  const pod = page.locator('button[data-pod]').first();
  await pod.focus();
  await page.keyboard.press('Enter');
  await expect(pod).toHaveAttribute('aria-pressed', 'true');
  await expect(life(page).getByRole('listitem').first()).toContainText('만들어짐');
  await expect(life(page)).toContainText('프록시가 알게 됨');
  await page.keyboard.press('Enter');
  await expect(life(page)).toHaveCount(0);
});

test('a station of a pod leads to its moment', async ({ page }) => {
  const lab = await releaseThatLoses(page);
  await page
    .locator('button[data-pod]')
    .filter({ has: page.locator(':scope') })
    .last()
    .click();
  const created = life(page).getByRole('listitem').filter({ hasText: '만들어짐' }).getByRole('button');
  const time = Number.parseFloat((await created.textContent()) ?? '');
  await created.click();
  await lab.rests();
  expect(Math.abs((await lab.nowMs()) - time * 1000)).toBeLessThan(100);
});

test('charts share the axis of the deck, have units, and the same numbers as tables', async ({ page }) => {
  const lab = await releaseThatLoses(page, 'en');
  await lab.tab('Charts').click();
  const requests = page.getByRole('region', { name: 'Requests and errors' });
  const pods = page.getByRole('region', { name: 'Pods by version' });
  await expect(requests.getByRole('img', { name: /^Requests per second by outcome/ })).toBeVisible();
  await expect(requests).toContainText('requests/s');
  await expect(requests).toContainText(/connection refused: up to \d/);
  await expect(pods).toContainText('pods');
  await expect(pods.getByRole('img')).toContainText(/v2 \d\/\d/);

  await lab.button('Requests and errors, as a table').click();
  const table = requests.getByRole('table', { name: 'Requests that ended, by outcome' });
  await expect(table.getByRole('columnheader')).toHaveText(['Time', 'answered', 'connection refused', 'All']);
  const refused = await table.locator('tbody tr td:nth-child(3)').allTextContents();
  const sum = refused.reduce((total, text) => total + Number(text), 0);
  const bar = await page.getByText(/^\d+ failed requests?$/).textContent();
  expect(sum).toBe(Number.parseInt(bar ?? '', 10));

  await lab.button('Pods by version, as a table').click();
  await expect(pods.getByRole('columnheader')).toHaveText(['Time', 'v1 ready / all', 'v2 ready / all']);
  await expect(pods.locator('tbody tr').first()).toHaveText('0.0\u00a0s4 / 40 / 0');
  await lab.button('Pods by version, as a chart').click();
  await expect(pods.getByRole('img')).toBeVisible();

  // A press on a chart goes to its moment.
  const box = await pods.getByRole('img').boundingBox();
  if (!box) throw new Error('The chart has no place.');
  await page.mouse.click(box.x + 34, box.y + 40);
  await lab.rests();
  expect(await lab.nowMs()).toBeLessThan(2_000);
});

test('with reduced motion nothing flies and nothing is lost: requests are counted where they go', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const lab = await releaseThatLoses(page);
  const stage = page.getByRole('region', { name: '무대', exact: true });
  await expect(stage.locator('[data-still]').first()).toBeAttached();
  await expect(stage.locator('[data-traffic="dots"] [data-request]')).toHaveCount(0);
  await expect(stage.locator('[data-traffic="dots"]')).toContainText(/\d+건/);
  await expect(stage).toContainText(/성공 [\d.]+ %/);
  await lab.tab('그래프').click();
  await expect(lost(page).first()).toBeVisible();
});

test('lost requests are spoken once, and going back in time says nothing', async ({ page }) => {
  const lab = await releaseThatLoses(page);
  const spoken = page.getByRole('region', { name: '실패하는 요청' });
  await expect(spoken).toHaveText(/^요청 (#\d+ 실패|\d+건 실패): 연결 거부$/);
  const said = await spoken.textContent();
  await lab.button('처음으로').click();
  await lab.rests();
  await expect(spoken).toHaveText(said ?? '');
});

test('on a phone the stage keeps requests and words, and a life opens under it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await releaseThatLoses(page);
  await page.getByRole('tab', { name: '그래프' }).click();
  await lost(page).first().click();
  await expect(life(page)).toBeInViewport();
  await expect(life(page).getByRole('heading')).toHaveText(/^요청 #\d+: 연결 거부$/);
  const close = await life(page).getByRole('button', { name: '닫기' }).boundingBox();
  expect(close?.height).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

for (const [language, scheme] of [
  ['ko', 'light'],
  ['en', 'dark'],
] as const) {
  test(`stage, life, charts and tables keep the rules of accessibility (${language}, ${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const lab = await releaseThatLoses(page, language);
    await lab.tab(/그래프|Charts/).click();
    await lost(page).first().click();
    await noViolations(page);
    await page
      .getByRole('button', { name: /, (표로 보기|as a table)$/ })
      .first()
      .click();
    await page.locator('button[data-pod]').first().click();
    await noViolations(page);
  });
}

test('in forced colours dots, marks and charts keep their lines', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const lab = await releaseThatLoses(page);
  await lab.tab('그래프').click();
  const strokes = await page.locator('[data-traffic="dots"] circle').evaluateAll((dots) =>
    dots.map((dot) => {
      const { fill, stroke } = getComputedStyle(dot);
      return fill === stroke;
    }),
  );
  expect(strokes.length).toBeGreaterThan(0);
  expect(strokes).not.toContain(true);
});
