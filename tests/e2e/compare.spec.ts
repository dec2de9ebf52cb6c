// Journeys of the comparison: predict, run, be told; change one thing; follow a request; share; keyboard alone; phone; accessibility.
import type { Page } from '@playwright/test';
import { COLOUR_RULES, violations } from './support/axe.ts';
import { ComparePageObject } from './support/compare.ts';
import { expect, test } from './support/watched.ts';

const TWO = 'ko/compare/?left=rolling-update&right=recreate';

const compare = async (page: Page, path = TWO): Promise<ComparePageObject> => {
  const opened = new ComparePageObject(page);
  await opened.open(path);
  return opened;
};

/** The end of the example, with a request that is followed and one thing changed. */
const OVER =
  'compare=1&columns=rolling-update,recreate&begun=1&seen=120000&at=120000&request=3650&before=1&before.replicas=6&guess.failed=rolling-update';

test('predictions are asked first, and told at the end with the best values in words', async ({ page }) => {
  const view = await compare(page);
  await expect(view.clock).toHaveText('0.0초');
  await page.getByLabel('요청을 가장 적게 잃는 쪽').selectOption('롤링 업데이트');
  await page.getByLabel('Pod가 가장 적게 드는 쪽').selectOption('모두 같음');
  await view.button('8×').click();
  await view.button('예측하고 재생').click();
  await expect(page.getByTestId('told').first()).toContainText('끝나면 압니다');
  await expect(view.root).toHaveAttribute('data-over', 'true', { timeout: 45_000 });
  await expect(page.getByTestId('told').nth(0)).toContainText('맞음');
  await expect(page.getByTestId('told').nth(1)).toContainText('다름: 다시 만들기');
  await expect(page.getByTestId('prediction-count')).toHaveText('예측 2개 가운데 1개 맞음');
  await expect(view.row('failed').first()).toContainText('가장 적음');
  await expect(view.row('mixed').nth(1)).toContainText('없음');
  await expect(page.getByTestId('spoken')).toContainText('실행이 끝났습니다.');
});

test('three strategies stand side by side, and others can be chosen', async ({ page }) => {
  const view = await compare(page, 'ko/compare/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('세 전략, 같은 시계');
  await view.playOut();
  await expect(view.row('failed').nth(2)).toContainText('가장 적음');
  await expect(view.row('rollback').nth(1)).toContainText('가장 빠름');
  await expect(view.row('peakPods').nth(1)).toHaveText('16');
  await view.button('전략').click();
  await expect(page.getByRole('checkbox', { name: '다시 만들기' })).toBeDisabled();
  await page.getByRole('checkbox', { name: '롤링 업데이트' }).uncheck();
  await page.getByRole('checkbox', { name: '다시 만들기' }).check();
  await page.keyboard.press('Escape');
  await view.rests();
  const heads = await page.getByRole('columnheader').allTextContents();
  expect(heads.slice(1, 4).map((head) => head.replace(/시드.*/, ''))).toEqual(['다시 만들기', '블루-그린', '카나리']);
  await view.change('카나리 분석', 'aborts');
  await expect(page.getByTestId('changed')).toContainText('카나리 분석, 아무도 보지 않음 → 성공률: 95 % 아래면 중단');
  await expect(view.column('카나리').getByTestId('says')).toContainText('되돌리기 전에 이미 모두 v1');
});

test('between phone and desktop the third column is a tab', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  const view = await compare(page, 'en/compare/');
  await expect(view.column('Rolling update')).toBeVisible();
  await page.getByRole('tab', { name: 'Canary' }).click();
  await expect(view.column('Canary')).toBeVisible();
  await expect(view.column('Blue-green')).toHaveCount(0);
});

test('nothing is told before it has been seen', async ({ page }) => {
  const view = await compare(page);
  await expect(view.row('failed').first()).toHaveText('0');
  await expect(page.getByRole('button', { name: '시드 20개로 확인' })).toHaveCount(0);
  await view.button('1초 앞으로').click();
  expect(await view.nowMs()).toBe(1000);
  await view.button('다음 결정').click();
  expect(await view.nowMs()).toBeGreaterThanOrEqual(10_000);
  await view.button('처음으로').click();
  expect(await view.nowMs()).toBe(0);
});

test('one thing changed runs at once, with the run before beside it, and back', async ({ page }) => {
  const view = await compare(page);
  await view.playOut();
  const before = await view.moment();
  await view.change('replicas', '4');
  await expect(page.getByTestId('changed')).toContainText('바꾼 것: replicas, 8 → 4');
  await expect(view.row('peakPods').first()).toContainText('이전 14');
  const after = await view.moment();
  expect(after['logs']).not.toBe(before['logs']);
  await view.button('이전 실행으로').click();
  await view.rests();
  await view.button('이전 실행 감추기').click();
  expect((await view.moment())['logs']).toBe(before['logs']);
});

test('a field says what it does not take, and the runs stay', async ({ page }) => {
  const view = await compare(page);
  const before = await view.moment();
  await view.button('하나만 바꾸기').click();
  await page.getByLabel('replicas').fill('9999');
  await page.getByLabel('replicas').press('Enter');
  await expect(page.getByRole('alert')).toHaveText('1부터 200까지의 정수를 적으십시오.');
  await page.getByLabel('maxSurge').fill('0');
  await page.getByLabel('maxSurge').press('Enter');
  await expect(page.getByRole('alert').last()).toContainText('둘 다 0일 수는 없습니다');
  await page.keyboard.press('Escape');
  expect(await view.moment()).toEqual(before);
});

test('the same request is followed through every column, typed or picked', async ({ page }) => {
  const view = await compare(page);
  await view.playOut();
  await page.getByLabel(/^번호/).fill('3650');
  await view.button('따라가기').click();
  await expect(page.getByTestId('followed')).toHaveCount(2);
  for (const column of ['롤링 업데이트', '다시 만들기'])
    await expect(view.column(column).getByTestId('followed')).toContainText('#3650');
  await page.getByLabel(/^번호/).fill('1');
  await view.button('따라가기').click();
  await expect(page.getByText(/부터 .*까지의 번호를 적으십시오/)).toBeVisible();
  // A failure of one column, by its number: what became of it in the other.
  const failed = view
    .column('롤링 업데이트')
    .getByRole('button', { name: /^요청 #\d+ 따라가기$/ })
    .first();
  const number = ((await failed.textContent()) ?? '').trim();
  await failed.click();
  await expect(view.column('롤링 업데이트').getByTestId('followed')).toContainText(`${number} v2, 서버 오류`);
  await expect(view.column('다시 만들기').getByTestId('followed')).toContainText(number);
  await view.button('그만 따라가기').click();
  await expect(page.getByTestId('followed')).toHaveCount(0);
});

test('a link restores columns, change, moment and request; the other language goes on there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const view = await compare(page, `ko/compare/#${OVER}`);
  await view.button(/^링크 복사$/).click();
  await expect(view.button('링크 복사됨')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const here = await view.moment();
  const other = new ComparePageObject(await context.newPage());
  await other.open(link);
  expect(await other.moment()).toEqual(here);
  await page.locator('[data-language-switch]').click();
  await expect(page).toHaveURL(/\/en\/compare\//);
  const { logs, now, seen } = await view.moment();
  expect({ logs, now, seen }).toEqual({ logs: here['logs'], now: here['now'], seen: here['seen'] });
  await expect(page.getByTestId('followed').first()).toContainText('#3650 answered by v');
});

test('a link that is cut off opens the example and says so', async ({ page }) => {
  await compare(page, 'en/compare/#compare=1&columns=rolling');
  await expect(page.getByText('The link is cut off')).toBeVisible();
});

test('what was done is there again after reloading, and starting over asks first', async ({ page }) => {
  const view = await compare(page);
  await view.change('replicas', '5');
  await expect(page).toHaveURL(/compare\/$/);
  await page.reload();
  await view.rests();
  await expect(page.getByText('지난번에 멈춘 곳에서 엽니다')).toBeVisible();
  await expect(view.row('peakPods').first()).toContainText('5');
  await view.button('하나만 바꾸기').click();
  await view.button('처음부터…').click();
  await view.button('그대로 두기').click();
  await view.button('처음부터…').click();
  await view.button('지우고 처음부터').click();
  await view.rests();
  await expect(view.row('peakPods').first()).toContainText('8');
});

test('many seeds are tried with a count, and say how often each was best', async ({ page }) => {
  const view = await compare(page, `ko/compare/#${OVER}`);
  await view.button('시드 20개로 확인').click();
  await expect(page.getByText(/^시드 \d+ \/ 20/)).toBeVisible();
  await view.rests();
  await expect(page.getByText('시드 20개', { exact: false }).first()).toBeVisible();
  await expect(view.row('failed').first()).toContainText('20번 가운데 20번 으뜸');
});

test('a column opens in its workbench at the same moment', async ({ page }) => {
  const view = await compare(page, 'ko/compare/#compare=1&columns=rolling-update,recreate&begun=1&seen=30000&at=22000');
  const says = await view.column('롤링 업데이트').getByTestId('says').textContent();
  expect(says).toContain('v2');
  await view.column('롤링 업데이트').getByRole('button', { name: '작업대에서 열기' }).click();
  await expect(page).toHaveURL(/\/ko\/simulate\/rolling-update\//);
  await expect(page.getByTestId('clock')).toHaveText('22.0초');
});

test('everything can be done by keyboard', async ({ page }) => {
  const view = await compare(page);
  const tabTo = async (focused: () => Promise<boolean>): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      if (await focused()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The focus does not get there.');
  };
  const isFocused = (name: string) => async () =>
    page.evaluate((wanted) => document.activeElement?.textContent?.trim() === wanted, name);
  await tabTo(isFocused('예측 없이 재생'));
  await page.keyboard.press('Enter');
  await expect(view.root).toHaveAttribute('data-state', /playing|busy/);
  await tabTo(() => page.evaluate(() => document.activeElement?.hasAttribute('data-scrubber') === true));
  await page.keyboard.press('Space');
  await view.rests();
  await page.keyboard.press('Home');
  expect(await view.nowMs()).toBe(0);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await view.nowMs()).toBeGreaterThanOrEqual(10_000);
  await page.keyboard.press('6');
  await expect(view.button('8×')).toHaveAttribute('aria-pressed', 'true');
});

test('the playhead is dragged in any column, within what was seen', async ({ page }) => {
  const view = await compare(page, `ko/compare/#${OVER}`);
  const chart = view.column('다시 만들기').getByRole('img', { name: /1초에 최대/ });
  const box = await chart.boundingBox();
  if (!box) throw new Error('The chart has no place.');
  await page.mouse.move(box.x + box.width * 0.9, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.25, box.y + 40, { steps: 4 });
  await page.mouse.up();
  expect(Math.abs((await view.nowMs()) - 30_000)).toBeLessThan(1500);
});

test('with reduced motion time goes in steps and nothing is missing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const view = await compare(page);
  await view.playOut();
  await expect(view.row('failed').first()).toContainText('가장 적음');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('columns are tabs on one clock, the ledger is a table, targets are large', async ({ page }) => {
    const view = await compare(page, `ko/compare/#${OVER}`);
    await expect(page.getByRole('tab')).toHaveCount(2);
    await page.getByRole('tab', { name: '다시 만들기' }).click();
    await expect(view.column('다시 만들기')).toBeVisible();
    await expect(view.clock).toHaveText('120.0초');
    await expect(view.row('failed')).toHaveCount(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const small = await page
      .getByTestId('compare')
      .locator('button:visible, select:visible, input:visible')
      .evaluateAll((all) =>
        all.filter((node) => node.getBoundingClientRect().height < 43.5).map((node) => node.outerHTML),
      );
    expect(small).toEqual([]);
  });
});

for (const language of ['ko', 'en'] as const) {
  for (const [name, width, height] of [
    ['wide', 1440, 900],
    ['drawer', 1024, 900],
    ['phone', 390, 844],
    ['landscape', 844, 390],
  ] as const) {
    test(`axe finds nothing: ${language}, ${name}, asked and over, light and dark`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await compare(page, `${language}/compare/`);
      expect(await violations(page)).toEqual([]);
      await page.goto('about:blank');
      await compare(page, `${language}/compare/#${OVER}`);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, { rules: COLOUR_RULES })).toEqual([]);
    });
  }
}
