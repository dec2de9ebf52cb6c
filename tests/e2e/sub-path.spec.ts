// The site under a sub-path: links, styles, scripts and the choice of language stay inside it.
import { SUB_PATH } from '../../tools/sub-path.ts';
import { sampledPages } from './support/routes.ts';
import { expect, test } from './support/watched.ts';

test('the root page goes on inside the sub-path', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveURL(new RegExp(`${SUB_PATH}ko/$`));
});

test('every page has its styles and scripts, and links only into the sub-path', async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  test.slow();
  for (const path of sampledPages('en')) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const outside = await page
      .locator('a[href]')
      .evaluateAll(
        (links, base) =>
          links
            .map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).pathname)
            .filter((name) => !name.startsWith(base)),
        SUB_PATH,
      );
    expect(outside, path).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily), path).toContain('Noto Sans');
  }
  expect(missing).toEqual([]);
});

test('the language switch and a missing page stay inside the sub-path', async ({ page }) => {
  await page.goto('ko/simulate/');
  await page.locator('[data-language-switch]').click();
  await expect(page).toHaveURL(new RegExp(`${SUB_PATH}en/simulate/$`));
  await page.goto('nothing-here/');
  await page.getByRole('link', { name: '처음으로 가기' }).click();
  await expect(page).toHaveURL(new RegExp(`${SUB_PATH}ko/$`));
});
