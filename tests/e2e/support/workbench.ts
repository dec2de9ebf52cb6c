// The workbench as a person uses it, for journeys: by roles and names, and by where its run stands. Never waits for a time to pass.
import { expect, type Locator, type Page } from '@playwright/test';

export class WorkbenchPage {
  readonly page: Page;
  readonly root: Locator;
  readonly clock: Locator;
  readonly headline: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByTestId('workbench');
    this.clock = page.getByTestId('clock');
    this.headline = page.getByTestId('headline');
  }

  async open(path = 'ko/simulate/rolling-update/'): Promise<void> {
    await this.page.goto(path);
    await expect(this.root).toBeVisible();
    await expect(this.root).toHaveAttribute('data-state', /resting|playing/);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  async attribute(name: 'now-ms' | 'seen-ms' | 'log-hash' | 'branch' | 'state' | 'seed'): Promise<string> {
    return (await this.root.getAttribute(`data-${name}`)) ?? '';
  }

  async nowMs(): Promise<number> {
    return Number(await this.attribute('now-ms'));
  }

  /** The run has got to a moment (milliseconds from the start as shown). */
  async reaches(ms: number): Promise<void> {
    await expect.poll(() => this.nowMs(), { timeout: 30_000 }).toBeGreaterThanOrEqual(ms);
  }

  /** Plays at full speed until the state sentence fits, and pauses. */
  async playUntil(sentence: RegExp): Promise<void> {
    await this.button('8×').click();
    if ((await this.attribute('state')) !== 'playing') await this.button(/^(재생|Play)$/).click();
    await expect(this.headline).toHaveText(sentence, { timeout: 45_000 });
    await this.button(/^(멈춤|Pause)$/).click();
    await this.rests();
  }

  async rests(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', 'resting');
  }

  /** Everything that two pages at the same moment of the same run agree on. */
  async moment(): Promise<Readonly<Record<string, string>>> {
    await this.rests();
    return {
      now: await this.attribute('now-ms'),
      seen: await this.attribute('seen-ms'),
      hash: await this.attribute('log-hash'),
      branch: await this.attribute('branch'),
      seed: await this.attribute('seed'),
    };
  }

  /** Presses "copy link" and gives the address that it copied. */
  async copiedLink(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.button(/^(링크 복사|Copy link)$/).click();
    await expect(this.button(/^(링크 복사됨|Link copied)$/)).toBeVisible();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Replaces the text of the open file, as pasting does. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await this.page.getByRole('textbox', { name: /deployment\.yaml/ }).click();
    // The full editor takes the place of the plain one when it is wanted.
    await expect(this.page.locator('.monaco-editor').first()).toBeVisible({ timeout: 30_000 });
    await this.page.getByRole('textbox', { name: /deployment\.yaml/ }).focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  async command(verb: string | RegExp): Promise<void> {
    await this.button(/^(명령|Commands)$/).click();
    await this.page.getByRole('form', { name: verb }).getByRole('button').click();
  }
}
