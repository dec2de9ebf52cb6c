// The comparison as a person uses it, for journeys: by roles and names, and by where its runs stand. Never waits for a time to pass.
import { expect, type Locator, type Page } from '@playwright/test';

export class ComparePageObject {
  readonly page: Page;
  readonly root: Locator;
  readonly clock: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByTestId('compare');
    this.clock = page.getByTestId('clock');
  }

  async open(path = 'ko/compare/'): Promise<void> {
    await this.page.goto(path);
    await this.rests();
  }

  async rests(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', 'resting', { timeout: 30_000 });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  column(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The cells of a row of the ledger. */
  row(id: string): Locator {
    return this.page.locator(`[data-row="${id}"] td`);
  }

  async nowMs(): Promise<number> {
    return Number(await this.root.getAttribute('data-now-ms'));
  }

  /** Plays at full speed to the end. */
  async playOut(): Promise<void> {
    await this.button('8×').click();
    await this.button(/^(재생|Play)$/).click();
    await expect(this.root).toHaveAttribute('data-over', 'true', { timeout: 45_000 });
    await this.rests();
  }

  /** Everything that two pages at the same moment of the same runs agree on. */
  async moment(): Promise<Readonly<Record<string, string | null>>> {
    await this.rests();
    return {
      now: await this.root.getAttribute('data-now-ms'),
      seen: await this.root.getAttribute('data-seen-ms'),
      logs: await this.root.getAttribute('data-logs'),
      ledger: await this.page.getByRole('table').textContent(),
    };
  }

  async change(field: string, value: string): Promise<void> {
    await this.button(/^(하나만 바꾸기|Change one thing)$/).click();
    const control = this.page.getByLabel(field, { exact: true });
    if ((await control.evaluate((node) => node.tagName)) === 'SELECT') await control.selectOption(value);
    else {
      await control.fill(value);
      await control.press('Enter');
    }
    await this.page.keyboard.press('Escape');
    await this.rests();
  }
}
