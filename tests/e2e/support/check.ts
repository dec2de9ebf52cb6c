// The page that checks files, as journeys see it.
import type { Locator, Page } from '@playwright/test';
import { expect } from './watched.ts';

export const root = (page: Page) => page.getByTestId('check');
export const editor = (page: Page) => page.locator('[data-editor]');
export const textArea = (page: Page) => editor(page).locator('textarea').first();
export const list = (page: Page) => page.getByTestId('findings');
export const openCard = (page: Page) => list(page).locator('article[data-open="true"]').first();

export async function open(page: Page, path: string) {
  await page.goto(path);
  await rests(page);
}

export const rests = (page: Page) => expect(root(page)).toHaveAttribute('data-state', 'resting');

/** Tab until something has focus, as somebody without a pointer does; Escape leaves the text. */
export async function tabTo(page: Page, target: Locator, most = 150) {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    if (await page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null))
      await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Replaces the text of the shown file as somebody who pastes does. */
export async function write(page: Page, text: string) {
  await page.keyboard.press('Control+a');
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

export async function focusFullEditor(page: Page) {
  await tabTo(page, textArea(page));
  await expect(editor(page)).toHaveAttribute('data-editor', 'full');
  await expect(textArea(page)).toBeFocused();
}
