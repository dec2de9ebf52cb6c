// The editor of a workbench: before and with the full editor, findings at their places, input methods, keyboard, long texts.
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { expect, test } from './support/watched.ts';

const WORKBENCH = 'simulate/rolling-update/';
const pane = (page: Page) => page.locator('[data-editor]');
const textArea = (page: Page) => pane(page).locator('textarea').first();
const card = (page: Page) => pane(page).locator('article[data-open="true"]');

async function openPlain(page: Page, language: 'ko' | 'en') {
  await page.goto(`${language}/${WORKBENCH}`);
  await expect(textArea(page)).toBeVisible();
}

async function openFull(page: Page, language: 'ko' | 'en') {
  await openPlain(page, language);
  await textArea(page).click();
  await expect(pane(page)).toHaveAttribute('data-editor', 'full');
  await expect(pane(page).locator('.view-line').first()).toBeVisible();
}

/** Gives the field that has the focus a text as the clipboard would. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

/** Replaces the whole text. */
async function write(page: Page, text: string) {
  await page.keyboard.press('Control+a');
  await paste(page, text);
}

const deployment = (surge: string) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web # 상점의 웹 서버
spec:
  replicas: 4
  strategy:
    rollingUpdate:
      ${surge}: 1 # 하나 더
      maxUnavailable: 0
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: shop/web:1.0.0
`;

for (const [language, quickFix, words] of [
  ['ko', '빠른 수정', /maxSurgee.*없습니다/],
  ['en', 'Quick fix', /no field maxSurgee/],
] as const) {
  test(`an error gets its underline and its card at once, and the quick fix takes both away (${language})`, async ({
    page,
  }) => {
    await openFull(page, language);
    await write(page, deployment('maxSurgee'));
    // There is room for the finding, its card and the lines down to here.
    for (let line = 0; line < 4; line++) await page.keyboard.press('ArrowUp');
    const underline = pane(page).locator('.view-line span[class*="error"]');
    await expect(underline).toHaveText('maxSurgee');
    await expect(card(page)).toContainText(words);
    await expect(card(page)).toContainText('misspelt-field');
    // The card stands under the line of its finding, before the next line.
    const [error, shown, next] = await Promise.all([
      underline.boundingBox(),
      card(page).boundingBox(),
      pane(page).locator('.view-line', { hasText: 'maxUnavailable' }).boundingBox(),
    ]);
    if (!error || !shown || !next) throw new Error('all three are on the screen');
    expect(shown.y).toBeGreaterThanOrEqual(error.y + error.height);
    expect(next.y).toBeGreaterThanOrEqual(shown.y + shown.height);
    // It has not pushed the line of the caret out of sight.
    await expect(pane(page).locator('.cursor').first()).toBeInViewport({ ratio: 1 });
    await card(page).getByRole('button', { name: quickFix }).click();
    await expect(underline).toHaveCount(0);
    await expect(card(page)).toHaveCount(0);
    await expect(pane(page).locator('.view-line', { hasText: /maxSurge:\s1\s#\s하나\s더/ })).toHaveCount(1);
    // The fix is one step of the editor's own history.
    await textArea(page).focus();
    await page.keyboard.press('Control+z');
    await expect(underline).toHaveText('maxSurgee');
  });
}

test('the text area edits, checks, mends and applies before the full editor is there', async ({ page }) => {
  // A connection that never answers.
  await page.route(/yaml-editor/, () => new Promise(() => {}));
  await openPlain(page, 'en');
  await textArea(page).fill(deployment('maxSurgee'));
  await expect(pane(page).getByText('no field maxSurgee')).toBeVisible();
  await expect(pane(page).locator('pre [data-severity="error"]')).toHaveText('maxSurgee');
  await pane(page).getByRole('button', { name: 'Quick fix' }).click();
  await expect(textArea(page)).toHaveValue(deployment('maxSurge'));
  await pane(page).getByRole('button', { name: 'Apply' }).click();
  await expect(pane(page).getByRole('button', { name: 'Apply' })).toHaveCount(0);
});

test('what was typed while the full editor loads is kept, with the caret', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/yaml-editor/, async (route) => {
    await held;
    await route.continue();
  });
  await openPlain(page, 'ko');
  await textArea(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('# 하나 ');
  release();
  await expect(pane(page)).toHaveAttribute('data-editor', 'full');
  await page.keyboard.type('둘 ');
  await expect(pane(page).locator('.view-line').first()).toContainText('# 하나 둘 ');
});

test('Hangul is composed without losing a letter, and marks after it stay in their places', async ({ page }) => {
  await openFull(page, 'ko');
  await write(page, 'kind: Deployment # 주석 ');
  const session = await page.context().newCDPSession(page);
  for (const text of ['ㅎ', '하', '한'])
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: '한' });
  for (const text of ['ㄱ', '그', '글'])
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: '글' });
  await expect(pane(page).locator('.view-line').first()).toHaveText(/#\s주석\s한글$/);
  // The caret stands where the text ends: Hangul is measured, not counted.
  // It is drawn a frame after the text.
  const away = async (): Promise<number> => {
    const [caret, end] = await Promise.all([
      pane(page).locator('.cursor').first().boundingBox(),
      pane(page)
        .locator('.view-line')
        .first()
        .evaluate((line) => {
          const range = document.createRange();
          range.selectNodeContents(line);
          return range.getBoundingClientRect().right;
        }),
    ]);
    return Math.abs((caret?.x ?? 0) - end);
  };
  await expect.poll(away).toBeLessThan(2);
  await write(page, 'apiVersion: v1\nkind: Service\nmetadata: {"이름": 1}\n');
  await expect(pane(page).locator('.view-line span[class*="error"]').first()).toContainText('이름');
});

test('Esc leaves the editor, so that Tab is no trap, and its description says so', async ({ page }) => {
  await openFull(page, 'en');
  const area = textArea(page);
  await expect(area).toBeFocused();
  const description = await area.getAttribute('aria-describedby');
  await expect(page.locator(`[id="${description}"]`)).toContainText('Esc leaves the editor');
  await page.keyboard.press('Escape');
  await expect(area).not.toBeFocused();
  await page.keyboard.press('Tab');
  await expect(area).not.toBeFocused();
  // What the linter advises stands between the text and the rest of the page.
  const inside = () => pane(page).evaluate((element) => element.contains(document.activeElement));
  for (let presses = 0; presses < 3 && (await inside()); presses++) await page.keyboard.press('Tab');
  expect(await inside()).toBe(false);
});

test('F8 goes from problem to problem and opens its card', async ({ page }) => {
  await openFull(page, 'en');
  await write(page, deployment('maxSurgee').replace('replicas: 4', 'replicas: four').replace('image:', 'imagee:'));
  // Lines that the first card has pushed out of sight are not drawn: all of them are counted at the foot.
  await expect(pane(page).getByRole('button', { name: /^3 errors, 0 warnings/ })).toBeVisible();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(card(page)).toHaveCount(3);
  await expect(card(page).last()).toContainText('imagee');
});

test('a text of 5 MB is kept, the page stays alive, and a finding says what is not checked', async ({ page }) => {
  await openFull(page, 'en');
  await page.keyboard.press('Control+a');
  // Made and pasted inside the page, so that only the page's own work is measured.
  await page.evaluate(() => {
    const state = { longest: 0, last: performance.now() };
    Object.assign(window, { alive: state });
    const line = '    note: "값" # 아주 긴 글의 한 줄입니다\n';
    const data = new DataTransfer();
    data.setData(
      'text/plain',
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  annotations:\n${line.repeat(5_000_000 / line.length)}`,
    );
    const look = () => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
      setTimeout(look, 10);
    };
    look();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(pane(page).getByRole('button', { name: 'Go to the first' })).toBeVisible({ timeout: 10_000 });
  await page.keyboard.press('Control+Home');
  await expect(pane(page).locator('article', { hasText: /million characters/ })).toBeVisible();
  await page.keyboard.type('# top');
  await expect(pane(page).locator('.view-line').first()).toContainText('# top');
  await expect(page.getByRole('button', { name: 'Play' })).toBeEnabled();
  const longest = await page.evaluate(() => {
    const { alive } = Object.assign({ alive: { longest: Number.POSITIVE_INFINITY } }, window);
    return alive.longest;
  });
  test.info().annotations.push({ type: 'longest block', description: `${Math.round(longest)} ms` });
  expect(longest).toBeLessThan(2500);
});

test('an alias bomb gets a placed finding within a few seconds, and mending it brings the check back', async ({
  page,
}) => {
  await openFull(page, 'en');
  const bomb = ['a0: &a0 [x]', ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
  await write(page, `${bomb.join('\n')}\n`);
  await pane(page).getByRole('button', { name: 'Go to the first' }).click({ timeout: 5000 });
  await expect(card(page)).toBeVisible();
  await write(page, deployment('maxSurgee'));
  await expect(pane(page).locator('.view-line span[class*="error"]')).toHaveText('maxSurgee');
});

test('a file dropped on the pane is added or replaces its namesake; a binary one is refused', async ({ page }) => {
  await openPlain(page, 'en');
  const before = await pane(page).getByRole('tab').count();
  const drop = (name: string, text: string) =>
    pane(page).evaluate(
      (element, file) => {
        const data = new DataTransfer();
        data.items.add(new File([file.text], file.name));
        element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      { name, text },
    );
  await drop('extra.yaml', 'kind: Secret\n');
  await expect(pane(page).getByRole('tab', { name: 'extra.yaml' })).toHaveAttribute('aria-selected', 'true');
  await expect(textArea(page)).toHaveValue('kind: Secret\n');
  await drop('extra.yaml', 'kind: Pod\n');
  await expect(textArea(page)).toHaveValue('kind: Pod\n');
  await drop('picture.png', 'a\0b');
  await expect(pane(page).getByRole('status')).toContainText('picture.png is not a text file');
  await expect(pane(page).getByRole('tab')).toHaveCount(before + 1);
});

test('no colour but the three greys, in light and dark, and the theme follows the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openFull(page, 'en');
  const colours = () =>
    pane(page)
      .locator('.view-lines')
      .evaluate((lines) =>
        [...new Set([...lines.querySelectorAll('span > span')].map((span) => getComputedStyle(span).color))].toSorted(),
      );
  // The text is coloured after it is there.
  await expect.poll(colours).toEqual(['rgb(21, 25, 28)', 'rgb(67, 75, 80)', 'rgb(92, 101, 106)']);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(colours).toEqual(['rgb(147, 160, 166)', 'rgb(185, 194, 198)', 'rgb(236, 239, 240)']);
});

for (const scheme of ['light', 'dark'] as const)
  test(`nothing for axe to find in the editor, plain and full (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openPlain(page, 'ko');
    expect(await violations(page, { include: '[data-editor]' })).toEqual([]);
    await textArea(page).click();
    await expect(pane(page)).toHaveAttribute('data-editor', 'full');
    await write(page, deployment('maxSurgee'));
    await expect(card(page)).toBeVisible();
    expect(await violations(page, { include: '[data-editor]' })).toEqual([]);
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('fields are set by steps, the text shows it, and the full editor is never loaded', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(`ko/${WORKBENCH}`);
    await page.getByRole('tab', { name: 'YAML' }).tap();
    await pane(page).getByRole('button', { name: 'maxUnavailable 늘리기' }).tap();
    await expect(textArea(page)).toHaveValue(/maxUnavailable: 1\n/);
    await expect(textArea(page)).toHaveValue(/# /);
    await textArea(page).tap();
    await textArea(page).press('End');
    await expect(pane(page)).toHaveAttribute('data-editor', 'plain');
    expect(loaded.filter((url) => url.includes('yaml-editor'))).toEqual([]);
  });
});
