// Journeys of the workbenches of canary and blue-green: what divides the users, steps and their end, verbs with their commands, a link to the
// very moment, both languages, keyboard alone, axe, phone.
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

const steps = (page: Page) => page.getByRole('region', { name: /^(단계|Steps)$/ });

for (const language of ['ko', 'en'] as const) {
  for (const strategy of inTurn(['canary', 'blue-green'] as const, language === 'ko' ? 0 : 1)) {
    test(`every situation of ${strategy} opens, says what to look for, and releases without an error (${language})`, async ({
      page,
    }) => {
      for (const preset of presetsFor(strategy)) {
        await page.addInitScript(() => localStorage.clear());
        const lab = await workbench(page, `${language}/simulate/${strategy}/?preset=${preset}`);
        if (preset !== 'healthy') await expect(page.getByText(/^(볼 것|Look for): /)).toBeVisible();
        await lab.button(/^(v2 배포하기|Deploy v2)$/).click();
        await lab.reaches(1000);
        await lab.button(/^(멈춤|Pause)$/).click();
        await lab.rests();
        await expect(page.getByRole('region', { name: /^(시간축|Timeline)$/ })).toContainText('v2');
      }
    });

    test(`${strategy} has nothing that axe finds, at rest and in the middle of an update (${language})`, async ({
      page,
    }) => {
      const lab = await workbench(page, `${language}/simulate/${strategy}/`);
      expect(await violations(page)).toEqual([]);
      await lab.button(/^(v2 배포하기|Deploy v2)$/).click();
      await lab.playUntil(strategy === 'canary' ? /5 %/ : /전환됨|Switched/);
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('a bad canary is aborted by its analysis; the way out is the old image or another try', async ({ page }) => {
  const lab = await workbench(page, 'ko/simulate/canary/?preset=abort-leaves-file');
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/중단됨/);
  await expect(steps(page)).toContainText('4단계에서 중단했습니다');
  await expect(page.getByRole('region', { name: '분석', exact: true })).toContainText('실패 3회, 2회까지 허용');
  await expect(page.getByRole('region', { name: '콘솔' })).toContainText('Degraded - RolloutAborted');
  await expect(page.getByText(/나쁜 버전을 만난 사용자/)).toBeVisible();
  await lab.button('되돌리기').first().click();
  await lab.playUntil(/안정.*v1/);
  await lab.button('펼치기').click();
  const output = page.getByRole('region', { name: '이 순간의 kubectl 출력' });
  await expect(output).toContainText('$ kubectl argo rollouts undo web');
  await expect(output).toContainText('Status:          ✔ Healthy');
});

test('every verb stands with its command, and says why when it has nothing to do', async ({ page }) => {
  const lab = await workbench(page, 'ko/simulate/blue-green/?preset=promotion-by-hand');
  await lab.button('명령').click();
  await expect(page.getByRole('form', { name: '승격', exact: true })).toContainText('승격을 기다리는 것이 없습니다');
  await page.keyboard.press('Escape');
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/기다림/);
  await lab.button('명령').click();
  await expect(page.getByRole('form', { name: '승격', exact: true })).toContainText(
    'kubectl argo rollouts promote web',
  );
  await expect(page.getByRole('form', { name: '전체 승격' })).toContainText('kubectl argo rollouts promote web --full');
  await expect(page.getByRole('form', { name: '중단' })).toContainText('kubectl argo rollouts abort web');
  await page.keyboard.press('Escape');
  await page.locator('[data-verb="promote"]').click();
  await lab.playUntil(/전환됨/);
  await expect(page.getByRole('region', { name: '되돌리면 무슨 일이 일어납니까?' })).toContainText('1초 뒤 v1 100 %');
});

test('a step leads to its line, and the statechart shows where the canary is', async ({ page }) => {
  const lab = await workbench(page, 'ko/simulate/canary/');
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/카나리 v2: 5 %/);
  await steps(page)
    .getByRole('button', { name: /3단계 20 %/ })
    .click();
  await expect(page.getByRole('textbox', { name: /rollout\.yaml/ })).toBeFocused();
  await lab.tab('상태도').click();
  await expect(page.getByTestId('statechart').locator('[data-state="paused"]').first()).toBeVisible({
    timeout: 20_000,
  });
});

test('a link opens the same moment in a fresh profile, in the other language too', async ({ page, browser }) => {
  const lab = await workbench(page, 'ko/simulate/canary/?preset=abort-leaves-file');
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/측정/);
  const here = await lab.moment();
  const link = await lab.copiedLink();
  const other = await browser.newContext();
  try {
    const there = new WorkbenchPage(await other.newPage());
    await there.page.goto(link);
    await expect(there.root).toHaveAttribute('data-state', 'resting', { timeout: 30_000 });
    expect(await there.moment()).toEqual(here);
  } finally {
    await other.close();
  }
  await page.getByRole('link', { name: 'English' }).click();
  await expect(lab.headline).toHaveText(/measuring at 20 %/);
  expect(await lab.moment()).toEqual(here);
});

test('a blue-green release is made, watched and taken back by keyboard alone', async ({ page }) => {
  const lab = await workbench(page, 'en/simulate/blue-green/');
  await page.locator('[data-deploy]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('6');
  await expect(lab.headline).toHaveText(/Switched/, { timeout: 30_000 });
  await page.locator('[data-verb="undo"]').focus();
  await page.keyboard.press('Enter');
  await expect(lab.headline).toHaveText(/Switched|Steady/, { timeout: 30_000 });
  await expect(page.getByRole('region', { name: 'Console' })).toContainText(/Healthy|Progressing/);
});

test('on a phone one watches a canary and steps through it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'ko-KR',
  });
  try {
    const page = await context.newPage();
    const lab = await workbench(page, 'ko/simulate/canary/?preset=abort-leaves-file');
    await page.locator('[data-deploy]').tap();
    await lab.reaches(8000);
    await expect(steps(page)).toContainText('단계 1 / 6');
    await expect(page.getByText(/초 뒤 다음 단계로 갑니다/).last()).toBeVisible();
    const targets = await steps(page)
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(44);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
    expect(await violations(page)).toEqual([]);
  } finally {
    await context.close();
  }
});
