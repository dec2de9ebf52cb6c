// Journeys through the world around a release: its file and panel, faults, lost requests, ghosts, undo, drains, reduced motion.
import type { Page } from '@playwright/test';
import { presetsFor } from '../../src/islands/workbench/presets.ts';
import { violations } from './support/axe.ts';
import { inTurn } from './support/routes.ts';
import { expect, test } from './support/watched.ts';
import { WorkbenchPage } from './support/workbench.ts';

const workbench = async (page: Page, path: string): Promise<WorkbenchPage> => {
  const lab = new WorkbenchPage(page);
  await lab.open(path);
  return lab;
};

const deck = (page: Page, name = '시간축') => page.getByRole('region', { name });

for (const language of inTurn(['ko', 'en'] as const)) {
  test(`every situation opens, says what to look for, and releases without an error (${language})`, async ({
    page,
  }) => {
    for (const preset of presetsFor('rolling-update')) {
      await page.addInitScript(() => localStorage.clear());
      const lab = await workbench(page, `${language}/simulate/rolling-update/?preset=${preset}`);
      if (preset !== 'healthy') await expect(page.getByText(/^(볼 것|Look for): /)).toBeVisible();
      await lab.button(/^(v2 배포하기|Deploy v2)$/).click();
      await lab.reaches(1000);
      await lab.button(/^(멈춤|Pause)$/).click();
      await lab.rests();
      await expect(deck(page, language === 'ko' ? '시간축' : 'Timeline')).toContainText(/v2/);
    }
  });
}

test('a fault is added in the panel, stands in the file, and has its lane once it has begun', async ({ page }) => {
  const lab = await workbench(page, 'ko/simulate/rolling-update/');
  await lab.tab('세계').click();
  await lab.button('더하기: 노드 끊김').click();
  const panel = page.getByRole('region', { name: /^세계:/ });
  await panel.getByLabel('노드', { exact: true }).selectOption('node-2');
  await panel.getByLabel('동안(초)').fill('10');
  await panel.getByLabel('요청(건/초)').fill('40');
  await lab.button('세계에 적용하기').click();
  await expect(panel).toContainText('적힌 그대로 적용되어 있습니다.');
  await lab.tab('world.yaml').click();
  await expect(page.getByRole('textbox', { name: /world\.yaml/ })).toHaveValue(
    /requestsPerSecond: 40[\s\S]*- type: node-lost\n +at: 2s\n +for: 10s\n +node: node-2/,
  );
  await lab.button('8×').click();
  await lab.button('재생').click();
  await lab.reaches(14_000);
  await lab.button('멈춤').click();
  const lane = deck(page).getByRole('list', { name: '고장' });
  await expect(lane).toContainText('노드 끊김 · node-2');
  await expect(deck(page)).toContainText(/실패 [1-9]\d*건/);
  await expect(page.getByText('40 요청/초')).toBeVisible();
});

test('the menu of the new version writes into the World, and the release behaves so', async ({ page }) => {
  const lab = await workbench(page, 'en/simulate/rolling-update/');
  await lab.button('New version: works').click();
  await lab.button(/never ready/).click();
  await expect(lab.button('New version: never ready')).toBeVisible();
  await page.getByRole('tab', { name: 'world.yaml' }).click();
  await expect(page.getByRole('textbox', { name: /world\.yaml/ })).toHaveValue(
    /- image: shop\/web:2\.0\.0\n +outcome: never-ready/,
  );
  await lab.button('Deploy v2').click();
  await lab.playUntil(/Stuck/);
  // The command left the file as it was: the page says so, and offers to write it there.
  await lab.button('Write it into the file').click();
  await page.getByRole('tab', { name: /deployment\.yaml/ }).click();
  await expect(page.getByRole('textbox', { name: /deployment\.yaml/ })).toHaveValue(/image: shop\/web:2\.0\.0/);
});

test('the lost requests of one run stand as a ghost beside the run that loses none', async ({ page }) => {
  const lab = await workbench(page, 'ko/simulate/rolling-update/?preset=lost-requests');
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/안정.*v2/);
  await expect(deck(page)).toContainText(/실패 [1-9]\d*건/);
  // Just before the release, as a branch of its own.
  await lab.button('마지막 행동 무르기').click();
  expect(await lab.attribute('branch')).toBe('B');
  await expect(lab.headline).toHaveText(/안정.*v1/);
  await expect(page.getByRole('status').filter({ hasText: '갈래' })).toContainText('갈래 A');
  await expect(deck(page)).toContainText(/B: 실패 0건 · A: [1-9]\d*건/);
});

test('the same actions run again in a changed world, beside the run before', async ({ page }) => {
  const lab = await workbench(page, 'ko/simulate/rolling-update/');
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/안정.*v2/);
  const end = await lab.nowMs();
  await lab.tab('세계').click();
  const panel = page.getByRole('region', { name: /^세계:/ });
  await panel.getByLabel('이미지').selectOption('shop/web:2.0.0');
  await panel.getByLabel('오류(%)').fill('50');
  await lab.button('처음부터 다시 돌리기').click();
  await lab.rests();
  expect(await lab.attribute('branch')).toBe('B');
  expect(await lab.nowMs()).toBe(end);
  await expect(deck(page)).toContainText(/B: 실패 [1-9]\d*건 · A: 0건/);
});

test('a budget stops a drain for ever and a release not at all', async ({ page }) => {
  const lab = await workbench(page, 'ko/simulate/rolling-update/?preset=drain-and-budget');
  await lab.command('노드 비우기');
  await lab.button('펼치기').click();
  const output = page.getByRole('region', { name: '이 순간의 kubectl 출력' });
  await expect(output).toContainText('$ kubectl drain node-1');
  await lab.button('접기').click();
  await lab.tab('결정').click();
  await lab.button('8×').click();
  await lab.button('재생').click();
  await lab.reaches(20_000);
  await lab.button('멈춤').click();
  await expect(page.getByRole('region', { name: '결정' }).last()).toContainText('축출을 거절했습니다');
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/안정.*v2/);
});

test('what the simulation takes for granted, and what it leaves alone, is said', async ({ page }) => {
  const lab = await workbench(page, 'en/simulate/rolling-update/');
  await lab.paste(`apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
spec:
  defaultBackend:
    service:
      name: web
      port:
        number: 80
`);
  await lab.button('Apply').click();
  await expect(page.getByRole('status').filter({ hasText: 'Ingress/shop' })).toContainText('nothing here acts on it');
  await lab.tab('Events').click();
  await expect(page.getByRole('tabpanel', { name: 'Events' })).toContainText('Ingress is accepted');
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('the same run says the same, in steps', async ({ page }) => {
    const lab = await workbench(page, 'ko/simulate/rolling-update/?preset=lost-requests');
    await lab.button('v2 배포하기').click();
    await lab.playUntil(/안정.*v2/);
    await expect(deck(page)).toContainText(/실패 [1-9]\d*건/);
    await expect(deck(page)).toContainText('v2 4');
    await expect(page.getByText(/실패한 요청 [1-9]\d*건/)).toBeVisible();
    await expect(page.getByRole('listbox', { name: /시간축의 사건/ })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('a fault is in reach of a thumb, and the open decision offers its fix', async ({ page }) => {
    const lab = await workbench(page, 'ko/simulate/rolling-update/?preset=slow-boot');
    await lab.tab('세계').tap();
    const add = lab.button('더하기: 느린 엔드포인트');
    const box = await add.boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
    await add.tap();
    await lab.button('세계에 적용하기').tap();
    await expect(page.getByText('적힌 그대로 적용되어 있습니다.')).toBeVisible();
    await lab.tab(/결정/).tap();
    await lab.button('v2 배포하기').first().tap();
    await lab.reaches(21_000);
    await lab.button('멈춤').tap();
    await lab.button('startupProbe 넣고 적용').tap();
    await lab.tab('YAML').tap();
    await expect(page.getByRole('textbox', { name: /deployment\.yaml/ })).toHaveValue(
      /image: shop\/web:2\.0\.0\n +startupProbe:\n[\s\S]*failureThreshold: 60/,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [844, 390],
] as const) {
  test(`the world is accessible at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const lab = await workbench(page, 'en/simulate/rolling-update/?preset=lost-requests');
    await page.getByRole('tab', { name: 'World', exact: true }).click();
    for (const name of ['node lost', 'slow endpoints']) await lab.button(`Add: ${name}`).click();
    expect(await violations(page)).toEqual([]);
  });
}
