// A lab as a person does it, for journeys: by roles and names, and by where it stands. Never waits for a time to pass.
import { expect, type Locator, type Page } from '@playwright/test';
import type { TextFile } from '../../../src/labs/index.ts';

export class LabPageObject {
  readonly page: Page;
  readonly root: Locator;
  readonly result: Locator;
  readonly clock: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByTestId('lab');
    this.result = page.getByTestId('result');
    this.clock = page.getByTestId('clock');
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.root).toBeVisible();
    await this.rests();
  }

  async rests(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', 'resting');
  }

  criterion(id: string): Locator {
    return this.page.locator(`[data-criterion="${id}"]`);
  }

  /** Tab until something has focus, as somebody without a pointer does. */
  async tabTo(target: Locator, most = 120): Promise<void> {
    for (let presses = 0; presses < most; presses++) {
      if (await target.evaluate((node) => node === document.activeElement)) return;
      // In the editor Tab indents; Escape leaves it, as its description says.
      if (
        await this.page.evaluate(
          () => document.activeElement?.closest('.monaco-editor') !== null && document.activeElement !== document.body,
        )
      )
        await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  }

  /** Leaves the editor as it says, from whatever form it has. */
  async leaveText(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }

  /** Replaces the text of a file by keyboard: its tab, the text, select all, paste. */
  async writeByKeyboard({ name, text }: TextFile): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const files = this.page.getByRole('tablist', { name: /^(파일|Files)$/ });
    await this.tabTo(files.getByRole('tab', { selected: true }));
    for (let presses = 0; presses < 10; presses++) {
      if (await files.getByRole('tab', { name, selected: true }).count()) break;
      await this.page.keyboard.press('ArrowRight');
    }
    const box = this.page.getByRole('textbox', { name: new RegExp(name.replace('.', '\\.')) });
    await this.tabTo(box);
    // The full editor takes the place of the plain one when it is wanted.
    await expect(this.page.locator('.monaco-editor').first()).toBeVisible({ timeout: 30_000 });
    await expect(box).toBeFocused();
    await this.page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('ControlOrMeta+v');
    await this.leaveText();
  }

  /** The same with a pointer and without a clipboard, for what is not about the keyboard. */
  async write(files: readonly TextFile[]): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const { name, text } of files) {
      await this.page
        .getByRole('tablist', { name: /^(파일|Files)$/ })
        .getByRole('tab', { name })
        .click();
      const box = this.page.getByRole('textbox', { name: new RegExp(name.replace('.', '\\.')) });
      await box.focus();
      await expect(this.page.locator('.monaco-editor').first()).toBeVisible({ timeout: 30_000 });
      await box.focus();
      await this.page.evaluate((content) => navigator.clipboard.writeText(content), text);
      await this.page.keyboard.press('ControlOrMeta+a');
      await this.page.keyboard.press('ControlOrMeta+v');
    }
  }

  get gradeButton(): Locator {
    return this.page.getByRole('button', { name: /^(채점|다시 채점|Grade|Grade again)$/ });
  }

  async graded(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-graded', 'true', { timeout: 30_000 });
    await this.rests();
  }

  async grade(): Promise<void> {
    await this.gradeButton.click();
    await this.graded();
  }
}
