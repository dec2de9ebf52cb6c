// The rules of the linter as pages: each is there, they are found, and their examples lead into the checker.
import { RULES } from '../../src/lint/index.ts';
import { list, open, rests, textArea } from './support/check.ts';
import { rulePages } from './support/routes.ts';
import { expect, test } from './support/watched.ts';

test('every rule has a page in both languages, with its examples as they were run', async ({ request }) => {
  expect(rulePages).toHaveLength(2 * RULES.length);
  for (const rule of RULES)
    for (const language of ['ko', 'en']) {
      const response = await request.get(`${language}/rules/${rule.id}/`);
      expect(response.status(), rule.id).toBe(200);
      const html = await response.text();
      expect(html, rule.id).toContain(`<html lang="${language}"`);
      expect(html, rule.id).not.toMatch(/>rule\.[\w-]+\.(?:title|why|fix)</);
    }
});

test('the rules are found by word, id, area and what my files break', async ({ page }) => {
  await open(page, 'en/check/?example=hurried-release');
  await page.goto('en/rules/');
  const shown = page.locator('tr[data-rule]:visible');
  const all = await shown.count();
  expect(all).toBe(RULES.length);
  await page.getByRole('searchbox').fill('latest-image');
  await expect(shown).toHaveCount(1);
  await expect(page).toHaveURL(/\?q=latest-image$/);
  await page.getByRole('searchbox').fill('zzzz');
  await expect(page.getByText('No rule fits.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).last().click();
  await expect(shown).toHaveCount(all);
  await page.getByLabel(/^Image security/).check({ force: true });
  await expect(page.locator('tbody[data-group]:visible')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('tbody[data-group]:visible')).toHaveCount(1);
  await page.goto('en/rules/');
  await page.getByLabel(/^broken by my files/).check({ force: true });
  await expect(page.locator('tr[data-rule="latest-image-tag"]')).toBeVisible();
  expect(await shown.count()).toBeLessThan(all);

  // A link of the lecture shows the rules of one bullet, says so, and is no dead end.
  await page.goto('en/rules/?principle=drop-capabilities');
  await expect(page.getByText('Only the rules of one bullet')).toBeVisible();
  expect(await shown.count()).toBeLessThan(all);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shown).toHaveCount(all);
  await expect(page.getByText('Only the rules of one bullet')).toBeHidden();
});

test('the bad example of a rule opens in the checker, where the rule finds it', async ({ page }) => {
  await page.goto('ko/rules/latest-image-tag/');
  await page.getByRole('link', { name: '나쁜 예를 점검에서 열기' }).click();
  await rests(page);
  await expect(list(page).getByText('latest-image-tag', { exact: true })).toBeVisible();
  await expect(textArea(page)).toHaveValue(/kind: Pod/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the rules can be read and reached by area', async ({ page }) => {
    await page.goto('ko/rules/');
    await expect(page.locator('tr[data-rule]')).toHaveCount(RULES.length);
    await page.getByRole('navigation', { name: '영역' }).getByRole('link').first().click();
    await page.locator('tr[data-rule] a').first().click();
    await expect(page.getByRole('heading', { name: '나쁜 예' }).first()).toBeVisible();
  });
});
