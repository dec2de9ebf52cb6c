// The lecture as people use it: the outline and its fragments, honest coverage, and diagrams that are stepped, read, copied and never cut.
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { inTurn } from './support/routes.ts';
import { expect, test } from './support/watched.ts';
import { WorkbenchPage } from './support/workbench.ts';

const diagrams = ['production-lifecycle', 'rolling-update', 'security-operations'] as const;
const languages = ['ko', 'en'] as const;

const drawn = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await expect(page.getByTestId('diagram')).toHaveAttribute('data-drawn', 'true', { timeout: 30_000 });
};

/** Words of the figure that are wider than their box, cut by the window of the drawing, or lie on another word. */
function cutWords(): string[] {
  const figure = document.querySelector('[data-testid=diagram] svg[role=group]');
  if (figure === null) return ['no figure'];
  const found: string[] = [];
  const all = figure.getBoundingClientRect();
  const texts = [...figure.querySelectorAll('text')];
  for (const text of texts) {
    const word = text.getBoundingClientRect();
    const name = text.textContent ?? '';
    if (name.trim() === '') found.push('an empty word');
    const box = text.closest('[data-part]')?.querySelector('rect')?.getBoundingClientRect();
    if (
      box &&
      (word.left < box.left + 4 || word.right > box.right - 4 || word.top < box.top || word.bottom > box.bottom)
    )
      found.push(`wider than its box: ${name}`);
    if (word.left < all.left || word.right > all.right || word.top < all.top || word.bottom > all.bottom)
      found.push(`out of the drawing: ${name}`);
    for (const other of texts) {
      if (other === text) continue;
      const next = other.getBoundingClientRect();
      if (word.left < next.right && next.left < word.right && word.top < next.bottom && next.top < word.bottom)
        found.push(`${name} lies on ${other.textContent}`);
    }
    for (const rect of figure.querySelectorAll('[data-part] rect')) {
      if (rect.parentElement === text.parentElement) continue;
      const part = rect.getBoundingClientRect();
      if (word.left < part.right && part.left < word.right && word.top < part.bottom && part.top < word.bottom)
        found.push(`${name} lies on a box`);
    }
  }
  return found;
}

for (const language of languages) {
  for (const theme of inTurn(['light', 'dark'] as const, language === 'ko' ? 0 : 1)) {
    test.describe(`diagrams in ${language}, ${theme}`, () => {
      test.use({ colorScheme: theme });
      for (const id of diagrams) {
        test(`${id}: no word is cut, whatever step is lit`, async ({ page }) => {
          await drawn(page, `${language}/session/diagrams/${id}/`);
          const next = page.getByRole('button', { name: /^(다음|Next)$/ });
          const steps = await page.locator('ol > li[id]').count();
          for (let step = 1; step <= steps; step += 1) {
            expect(await page.evaluate(cutWords), page.url()).toEqual([]);
            if (step < steps) await next.click();
          }
          await expect(next).toBeDisabled();
          expect(await violations(page)).toEqual([]);
        });
      }
    });
  }
}

test('steps go by keyboard, and the address, the figure and the sentence follow', async ({ page }) => {
  await drawn(page, 'ko/session/diagrams/production-lifecycle/');
  const said = page.locator('[aria-live=polite]').first();
  await expect(said).toContainText('누군가 변경을 씁니다.');
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#staging$/);
  await expect(page.getByText('8 / 15 단계')).toBeVisible();
  await expect(said).toContainText('저장소에 있는 바로 그 이미지를 스테이징에 올립니다.');
  await expect(page.locator('[data-part][data-lit=true]')).toHaveText(['이미지 저장소', '스테이징']);
  await expect(page.locator('[data-link="6"]')).toHaveAttribute('data-lit', 'true');
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: '다음', exact: true })).toBeDisabled();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('15 / 15 단계')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByText('1 / 15 단계')).toBeVisible();
});

test('the buttons, the list and the boxes lead to steps; a link opens its step', async ({ page }) => {
  await drawn(page, 'en/session/diagrams/rolling-update/#deadline');
  await expect(page.getByText('Step 8 of 9')).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).press('Enter');
  await expect(page.getByText('Step 7 of 9')).toBeVisible();
  await page
    .getByRole('list', { name: 'Steps' })
    .getByRole('button', { name: /The loop goes on/ })
    .click();
  await expect(page.getByText('Step 6 of 9')).toBeVisible();
  await page.locator('[data-part=ready]').click();
  await expect(page).toHaveURL(/#ready$/);
  await expect(page.getByText('Step 4 of 9')).toBeVisible();
  await page.locator('[data-part=undo]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Step 9 of 9')).toBeVisible();
});

test('a step leads to the simulation and to the lecture', async ({ page }) => {
  await drawn(page, 'en/session/diagrams/rolling-update/#deadline');
  const side = page.locator('[aria-live=polite]').first();
  await expect(side.getByRole('link', { name: 'Rolling update · A bad image' })).toHaveAttribute(
    'href',
    '/en/simulate/rolling-update/?preset=bad-image',
  );
  await side.getByRole('link', { name: /Kubernetes does not do it by itself/ }).click();
  await expect(page).toHaveURL(/\/en\/session\/#automatic-rollback$/);
  await expect(page.locator('#automatic-rollback')).toBeInViewport();
});

test('all steps can be read as text instead', async ({ page }) => {
  await drawn(page, 'ko/session/diagrams/security-operations/');
  await page.getByRole('button', { name: '글로 보기' }).click();
  await expect(page.locator('#alert')).toBeVisible();
  await expect(page.locator('#alert')).toContainText('알림이 고칠 수 있는 사람에게 닿습니다.');
  await expect(page.locator('svg[role=group]')).toBeHidden();
  await page.getByRole('button', { name: '글로 보기' }).click();
  await expect(page.locator('svg[role=group]')).toBeVisible();
});

test('the figure is copied as SVG, PNG and Mermaid text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await drawn(page, 'ko/session/diagrams/production-lifecycle/');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'SVG' }).click();
  await expect(page.getByText('SVG를 복사했습니다.')).toBeVisible();
  const svg = await copied();
  expect(svg).toMatch(/^<svg [^>]*viewBox/);
  expect(svg).toContain('프로덕션 배포');
  expect(svg).not.toMatch(/var\(|class=|<a[ >]|style=/);
  await page.getByRole('button', { name: 'Mermaid 글' }).click();
  await expect(page.getByText('Mermaid 글을 복사했습니다.')).toBeVisible();
  expect(await copied()).toMatch(/^flowchart TB\n[\s\S]*\["이미지 저장소"\]/);
  await page.getByRole('button', { name: 'PNG' }).click();
  await expect(page.getByText('PNG를 복사했습니다.')).toBeVisible();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
    return picture.width;
  });
  expect(size).toBeGreaterThan(1500);
});

test('full screen shows the figure, one sentence and the stepper; a remote control works there', async ({ page }) => {
  await drawn(page, 'ko/session/diagrams/rolling-update/');
  await page.getByRole('button', { name: '전체 화면', exact: true }).click();
  await expect(page.getByRole('button', { name: '전체 화면 끝내기' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('2 / 9 단계')).toBeVisible();
  expect(await page.evaluate(cutWords)).toEqual([]);
  await page.getByRole('button', { name: '전체 화면 끝내기' }).click();
  await expect(page.getByRole('button', { name: '글로 보기' })).toBeVisible();
});

test('what Mermaid does not bring is said, and the text stays', async ({ page }) => {
  await page.route(/mermaid/i, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export default null;' }),
  );
  await page.goto('en/session/diagrams/security-operations/');
  await expect(page.getByText('The diagram could not be drawn.')).toBeVisible();
  await expect(page.locator('#deploy')).toContainText('admits only what it can verify');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a diagram is a list of its steps', async ({ page }) => {
    await page.goto('ko/session/diagrams/rolling-update/');
    await expect(page.locator('ol > li[id]')).toHaveCount(9);
    await expect(page.locator('#deadline')).toContainText('저절로 되돌리지는 않습니다');
    await expect(page.getByText('그림은 스크립트로 그립니다.')).toBeVisible();
  });
});

test('the outline times the lecture and says what is practised', async ({ page }) => {
  await page.goto('ko/session/');
  const contents = page.getByRole('navigation', { name: '차례' });
  await expect(contents.getByRole('link', { name: /컨테이너 라이프사이클/ })).toContainText('20분');
  const bars = await contents.locator('rect').evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
  expect(bars.map((width) => Math.round((width / (bars[0] ?? 1)) * 5))).toEqual([5, 20, 15, 10, 12, 8]);
  await contents.getByRole('link', { name: /보안 모범 사례/ }).click();
  await expect(page.locator('#topic-security-practices')).toBeInViewport();
  await expect(contents.getByRole('link', { name: /보안 운영과 컴플라이언스/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('a decision card leads to its principle', async ({ page }) => {
  const lab = new WorkbenchPage(page);
  await lab.open();
  await lab.button('v2 배포하기').click();
  const principle = page.locator('dd > a[href*="/session/#"]').first();
  await expect(principle).toHaveAttribute('href', /^\/ko\/session\/#[a-z-]+$/, { timeout: 30_000 });
  await principle.click();
  await expect(page).toHaveURL(/\/ko\/session\/#/);
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
});

test('coverage counts every principle, practised or not', async ({ page }) => {
  await page.goto('en/session/coverage/');
  const rows = page.locator('li[id]');
  const total = await rows.count();
  const open = await page.getByText('practised nowhere yet').count();
  const sentence = (await page.getByText(/can be practised; \d+ not yet/).textContent()) ?? '';
  const [practised = 0, all = 0, missing = 0] = [...sentence.matchAll(/\d+/g)].map(([number]) => Number(number));
  expect(all).toBe(total);
  expect(practised + missing).toBe(all);
  expect(open).toBeGreaterThan(0);
  expect(open).toBeLessThanOrEqual(missing);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the steps come first, the figure scrolls in its own box, and the buttons are at hand', async ({ page }) => {
    await drawn(page, 'ko/session/diagrams/production-lifecycle/');
    expect(await page.evaluate(cutWords)).toEqual([]);
    const next = page.getByRole('button', { name: '다음', exact: true });
    await expect(next).toBeInViewport();
    expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await next.click();
    await expect(page.getByText('2 / 15 단계')).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // Letters keep their size, and what is lit is in view.
    expect((await page.locator('[data-part=code] text').boundingBox())?.height).toBeGreaterThan(14);
    await page.keyboard.press('End');
    const last = await page.locator('[data-part=backup]').boundingBox();
    expect(last?.x).toBeGreaterThanOrEqual(0);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(390);
  });

  test('the contents are a menu', async ({ page }) => {
    await page.goto('en/session/');
    await page.getByText('Contents', { exact: true }).last().click();
    await page.getByRole('link', { name: /Four example files/ }).click();
    await expect(page.locator('#part-examples')).toBeInViewport();
  });
});
