// Checking files in the page: findings, fixes and grade by keyboard alone, what comes in and goes out, phones.
import { readFileSync } from 'node:fs';
import { loadRuleWords, reportWords } from '../../src/i18n/rules/index.ts';
import { exampleDraft } from '../../src/islands/check/examples/index.ts';
import { RULES_VERSION } from '../../src/islands/workbench/saved.ts';
import { gradeOf, lint, RULES, toJsonReport, toSarif } from '../../src/lint/index.ts';
import { breaches } from '../support/sarif.ts';
import { COLOUR_RULES, violations } from './support/axe.ts';
import { editor, focusFullEditor, list, open, openCard, rests, tabTo, textArea, write } from './support/check.ts';
import { expect, test } from './support/watched.ts';

const pod = (image: string, note = '') => `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
    - name: web${note}
      image: ${image}
`;

for (const [language, fixAll, quickFix] of [
  ['ko', /^모두 고치기/, /^빠른 수정$|^제안대로 고치기$/],
  ['en', /^Fix all/, /^Quick fix$|^Apply the suggestion$/],
] as const) {
  test(`the release in a hurry is mended until every rule that applies passes, by keyboard alone (${language})`, async ({
    page,
  }) => {
    await open(page, `${language}/check/?example=hurried-release`);
    const overall = page.getByTestId('overall');
    const numbers = async () => ((await overall.textContent()) ?? '').split('/').map(Number);
    const [before = 0, applicable = 0] = await numbers();
    expect(before).toBeLessThan(applicable);

    // The gravest is open; its button is the only primary one.
    const first = await openCard(page).locator('p').last().textContent();
    await tabTo(page, openCard(page).getByRole('button', { name: quickFix }));
    await page.keyboard.press('Enter');
    await expect(list(page).getByText(first ?? '', { exact: true })).toHaveCount(0);
    await rests(page);
    // The card has gone with its button; the focus is at the next one.
    await expect(list(page).locator('li').first().locator('button[aria-expanded]')).toBeFocused();

    const all = page.getByRole('button', { name: fixAll });
    await tabTo(page, all);
    await page.keyboard.press('Enter');
    await expect(all).toHaveAttribute('aria-disabled', 'true');
    await expect(page.getByTestId('said')).toContainText(/\d/);
    await rests(page);
    const [mended = 0] = await numbers();
    expect(mended).toBeGreaterThan(before);

    // What only a person can know is typed: probes, replicas, limits, the secret, a version.
    const [main, around] = exampleDraft('hardened-service', language).files;
    await focusFullEditor(page);
    await write(page, main?.text ?? '');
    await tabTo(page, editor(page).getByRole('tab', { name: 'deployment.yaml' }));
    await page.keyboard.press('ArrowRight');
    await focusFullEditor(page);
    await write(page, around?.text ?? '');
    await expect(async () => {
      const [passed = 0, all = 1] = await numbers();
      expect(passed).toBe(all);
    }).toPass({ timeout: 10_000 });
  });
}

test('F8 opens the finding in the list, Ctrl+. mends what is on the line, and Ctrl+Z takes it back', async ({
  page,
}) => {
  await open(page, 'en/check/');
  await focusFullEditor(page);
  await write(
    page,
    `${pod('shop/web:1.4.2').replace('kind: Pod', 'kind: Pod\nspecc: {}')}      securityContext:\n        privileged: true\n`,
  );
  await rests(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await expect(list(page).locator('article[data-open="true"]', { hasText: 'specc' })).toBeVisible();
  await expect(editor(page).locator('.view-line span[class*="error"]').first()).toHaveText('specc');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  const privileged = editor(page).locator('.view-line', { hasText: /privileged:\strue/ });
  await expect(privileged).toHaveCount(1);
  await page.keyboard.press('Control+.');
  await expect(privileged).toHaveCount(0);
  await expect(page.getByTestId('said')).toContainText('Changed line 10');
  await page.keyboard.press('Control+z');
  await expect(privileged).toHaveCount(1);
});

test('what is saved is what the command line writes, byte for byte, and the SARIF is SARIF', async ({ page }) => {
  await open(page, 'ko/check/?example=hurried-release');
  const { files } = exampleDraft('hurried-release', 'ko');
  const words = reportWords(await loadRuleWords('ko'));
  const result = lint(files, { rules: RULES });
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  const sarif = await save('SARIF: 발견 저장');
  expect(breaches(JSON.parse(sarif))).toEqual([]);
  const log = toSarif(files, result, RULES, { words, language: 'ko', version: RULES_VERSION });
  expect(sarif).toBe(`${JSON.stringify(log, null, 2)}\n`);
  const json = await save('JSON: 발견 저장');
  const report = toJsonReport(files, result, gradeOf(RULES, result.counts), words);
  expect(json).toBe(`${JSON.stringify(report, null, 2)}\n`);
});

test('files are added by the dozen; a chart gives one message; what is no text is refused', async ({ page }) => {
  await open(page, 'en/check/');
  const buffer = (text: string) => Buffer.from(text);
  await page.getByTestId('choose-files').setInputFiles([
    { name: 'a.yaml', mimeType: 'text/yaml', buffer: buffer(pod('shop/a:latest')) },
    { name: 'b.yaml', mimeType: 'text/yaml', buffer: buffer(pod('shop/b:latest')) },
    ...Array.from({ length: 5 }, (_, index) => ({
      name: `template-${index}.yaml`,
      mimeType: 'text/yaml',
      buffer: buffer('kind: Pod\nmetadata:\n  name: {{ .Values.name }}\n'),
    })),
    { name: 'logo.png', mimeType: 'image/png', buffer: buffer('a\0b') },
  ]);
  await expect(editor(page).getByRole('tab')).toHaveCount(7);
  await expect(page.getByTestId('said')).toContainText('Added 7 files. Not text, or too large: logo.png.');
  await rests(page);
  await expect(list(page).getByText('A template is not a manifest yet')).toHaveCount(1);
  await expect(list(page)).toContainText('template-0.yaml and 4 more files');
  await expect(page.getByText(/Left out of the grade: template-0/)).toBeVisible();
});

test('a dropped folder brings its manifests with their paths', async ({ page }) => {
  await open(page, 'en/check/');
  await page.getByTestId('choose-folder').setInputFiles('src/labs/first-release');
  await expect(editor(page).getByRole('tab', { name: /start\/deployment\.yaml/ })).toHaveCount(1);
  await expect(editor(page).getByRole('tab', { name: /brief/ })).toHaveCount(0);
});

test('texts survive reloading, the other language and a link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'ko/check/');
  await textArea(page).fill(pod('shop/web:latest', ' # 내 것'));
  await rests(page);
  await page.waitForTimeout(500);
  await page.reload();
  await expect(textArea(page)).toHaveValue(/# 내 것/);
  await page.locator('[data-language-switch]').click();
  await expect(page).toHaveURL(/\/en\/check\//);
  await expect(textArea(page)).toHaveValue(/# 내 것/);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('/en/check/#check=');
  const other = await context.newPage();
  await other.goto(link);
  await expect(textArea(other)).toHaveValue(/# 내 것/);
  await other.goto('about:blank');
  await other.goto(link.slice(0, -20));
  await expect(other.getByText('The link could not be opened')).toBeVisible();

  // What a link covers is not lost, and neither is a file that is taken away.
  await page.goto('en/rules/privileged-container/');
  await page.getByRole('link', { name: /bad example/ }).click();
  await expect(textArea(page)).toHaveValue(/privileged: true/);
  await page.reload();
  await page.getByRole('button', { name: 'Bring them back' }).click();
  await expect(textArea(page)).toHaveValue(/# 내 것/);
  const tabs = editor(page).getByRole('tab');
  const before = await tabs.count();
  await page.getByRole('button', { name: 'Remove deployment.yaml' }).click();
  await expect(tabs).toHaveCount(before - 1);
  await expect(tabs.and(page.locator('[aria-selected="true"]'))).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(textArea(page)).toHaveValue(/# 내 것/);
  await expect(page.getByTestId('said')).toBeFocused();
});

test('what a comment excuses is counted with its reason, filters hide, and an area shows only its own', async ({
  page,
}) => {
  await open(page, 'en/check/');
  await textArea(page).fill(
    `${pod('shop/web:latest').replace('      image', '      # rollout-lab: ignore latest-image-tag -- only for the demo\n      image')}`,
  );
  await rests(page);
  await expect(page.getByText('“only for the demo”')).toBeVisible();
  await expect(list(page).getByText('latest-image-tag')).toHaveCount(0);
  const rows = list(page).locator('article');
  const count = await rows.count();
  const severity = page.getByRole('button', { name: /\d+ errors?$/ });
  await severity.click();
  await expect(severity).toHaveAttribute('aria-pressed', 'false');
  expect(await rows.count()).toBeLessThan(count);
  await severity.click();
  await page.getByRole('button', { name: /^Runtime hardening/ }).click();
  await expect(page.getByRole('heading', { name: /of \d+ findings/ })).toBeVisible();
  expect(await rows.count()).toBeLessThan(count);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(count);
});

test('a text that nobody can check says so instead of freezing the page', async ({ page }) => {
  await open(page, 'en/check/');
  await focusFullEditor(page);
  await write(
    page,
    `${['a0: &a0 [x]', ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)].join('\n')}\n`,
  );
  await rests(page);
  await expect(list(page)).toContainText(/aliases/i);
  await write(page, pod('shop/web:latest'));
  await expect(list(page).getByText('latest-image-tag')).toBeVisible();
});

test('the workbench draws its stage before it asks for the linter, and shows its advice below the errors', async ({
  page,
}) => {
  const stage = page.getByText('Service web').first();
  const drawnBefore: boolean[] = [];
  await page.route(/lint-files/, async (route) => {
    drawnBefore.push(await stage.isVisible());
    await route.continue();
  });
  await page.goto('en/simulate/rolling-update/');
  const row = editor(page).getByRole('button', { name: /findings? of the rules/ });
  await expect(row).toBeVisible({ timeout: 15_000 });
  expect(drawnBefore).toEqual([true]);
  await expect(editor(page).locator('article')).toHaveCount(0);
  await row.click();
  await expect(editor(page).locator('article[data-open="true"]')).toHaveCount(0);
  await editor(page).locator('article button[aria-expanded]').first().click();
  await expect(editor(page).locator('article[data-open="true"]')).toHaveCount(1);
});

test('nothing for axe to find while something is found, in light and dark', async ({ page }) => {
  await open(page, 'ko/check/?example=hurried-release');
  await focusFullEditor(page);
  await rests(page);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { rules: COLOUR_RULES })).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('text, findings and grade are three views; a quick fix is one tap', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await open(page, 'en/check/?example=hurried-release');
    await page.getByRole('tab', { name: /^Findings/ }).tap();
    const before = await list(page).locator('article').count();
    await openCard(page).getByRole('button', { name: 'Apply the suggestion' }).tap();
    await expect(list(page).locator('article')).not.toHaveCount(before);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: /^Grade/ }).tap();
    await page.getByRole('button', { name: /^Runtime hardening/ }).tap();
    await expect(page.getByRole('tab', { name: /^Findings/ })).toHaveAttribute('aria-selected', 'true');
    expect(loaded.filter((url) => url.includes('yaml-editor'))).toEqual([]);
  });
});
