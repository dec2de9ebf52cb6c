// The first minute: a release fails, says why, is mended, and runs again, by mouse, by keyboard, on a phone and without motion.
import type { Page, Request } from '@playwright/test';
import { openStory, playOut } from '../islands/home/played.ts';
import { COLOUR_RULES, violations } from './support/axe.ts';
import { expect, test } from './support/watched.ts';

const WORDS = {
  ko: {
    deploy: 'v2 배포하기',
    before: 'Pod 4개가 요청을 받고 있습니다.',
    first: 'v2를 배포했습니다. 요청 하나가 실패했습니다.',
    card: '아직 켜지지 않은 Pod에 요청을 보냈습니다.',
    probe: 'readinessProbe 넣기',
    capacity: 'maxUnavailable: 0으로 바꾸기',
    mended: (before: number) => `실패한 요청이 ${before}건에서 0건이 되었습니다.`,
    next: '다음 결정',
    play: '재생',
    canary: '카나리였다면 어땠습니까?',
  },
  en: {
    deploy: 'Deploy v2',
    before: 'Four pods are serving requests.',
    first: 'v2 was deployed. One request failed.',
    card: 'It sent a request to a pod that was not listening yet.',
    probe: 'Insert readinessProbe',
    capacity: 'Set maxUnavailable: 0',
    mended: (before: number) => `Failed requests: ${before} before, 0 now.`,
    next: 'Next decision',
    play: 'Play',
    canary: 'What would a canary have done?',
  },
} as const;

/** The same story in Node: what the page must come to. */
const story = openStory();
const failed = playOut(story).failures.length;
story.mend('max-unavailable', true);
const failedAgain = playOut(story).failures.length;

const home = (page: Page) => page.getByTestId('home');
const phase = (page: Page, name: 'before' | 'running' | 'failed' | 'over') =>
  expect(home(page)).toHaveAttribute('data-phase', name, { timeout: 30_000 });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const isScript = (request: Request) =>
  request.resourceType() === 'script' || /\.js$/.test(new URL(request.url()).pathname);

for (const language of ['ko', 'en'] as const) {
  const words = WORDS[language];

  test(`${language}: the first minute by mouse`, async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (isScript(request)) scripts.push(request.url());
    });
    await page.goto(`${language}/`, { waitUntil: 'networkidle' });
    await expect(heading(page)).toHaveText(words.before);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(1);
    const early = [...scripts];
    expect(early.filter((url) => /engine|client|mount|react/.test(url))).toEqual([]);

    await page.getByRole('button', { name: words.deploy }).click();
    await phase(page, 'failed');
    expect(scripts.length).toBeGreaterThan(early.length);
    await expect(heading(page)).toHaveText(words.first);
    await expect(page.getByTestId('failure-card')).toContainText(words.card);
    await expect(home(page)).toHaveAttribute('data-failed', '1');
    await expect(page.locator('[data-failed-request]')).toHaveCount(1);

    await page.getByRole('button', { name: words.probe }).click();
    await expect(home(page)).toHaveAttribute('data-former', String(failed));
    await page.getByRole('button', { name: '8×' }).click();
    await phase(page, 'over');
    await expect(heading(page)).toHaveText(words.mended(failed));
    await expect(home(page)).toHaveAttribute('data-failed', '0');
    await expect(page.getByTestId('mended')).toBeVisible();
    const canary = page.getByRole('link', { name: words.canary });
    await expect(canary).toHaveAttribute(
      'href',
      new RegExp(`/${language}/compare/\\?left=rolling-update&right=canary$`),
    );
  });
}

test('capacity alone does not help: the page says how many failed and why', async ({ page }) => {
  const words = WORDS.ko;
  await page.goto('ko/');
  await page.getByRole('button', { name: words.deploy }).click();
  await phase(page, 'failed');
  await page.getByRole('button', { name: words.capacity }).hover();
  await expect(page.getByRole('figure')).toContainText('maxUnavailable: 1');
  await page.getByRole('button', { name: words.capacity }).click();
  await page.getByRole('button', { name: '8×' }).click();
  await phase(page, 'failed');
  await expect(page.getByTestId('failure-card')).toContainText('준비된 Pod의 수를 지킵니다');
  await page.getByRole('button', { name: words.play }).click();
  await phase(page, 'over');
  await expect(heading(page)).toHaveText(`고치기 전 ${failed}건, 고친 뒤 ${failedAgain}건이 실패했습니다.`);

  await page.getByRole('button', { name: words.probe }).click();
  await phase(page, 'over');
  await expect(heading(page)).toHaveText(words.mended(failedAgain));
  await page.getByRole('button', { name: '처음 파일로 되돌리기' }).click();
  await phase(page, 'before');
  await expect(home(page)).not.toHaveAttribute('data-former');
});

test('the first minute by keyboard alone', async ({ page }) => {
  const words = WORDS.en;
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const tabTo = async (name: string) => {
    for (let stop = 0; stop < 30 && (await focused()) !== name; stop++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(name);
  };
  await page.goto('en/');
  await tabTo(words.deploy);
  await page.keyboard.press('Enter');
  // The button is gone: the focus stays in the instrument.
  await expect(page.locator('[data-play]')).toBeFocused();
  await phase(page, 'failed');
  await tabTo(words.probe);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-play]')).toBeFocused();
  await tabTo('8×');
  await page.keyboard.press('Enter');
  await phase(page, 'over');
  await expect(heading(page)).toHaveText(words.mended(failed));

  // Space and arrows move time where no control has the focus.
  await page.locator('h1').click();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('clock')).toHaveText('0.0 s');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('clock')).toHaveText('1.0 s');
  await page.keyboard.press('Space');
  await phase(page, 'over');
});

test('the slider goes back to the failure', async ({ page }) => {
  await page.goto('ko/');
  await page.getByRole('button', { name: WORDS.ko.deploy }).click();
  await phase(page, 'failed');
  const slider = page.getByRole('slider', { name: '시각' });
  await slider.focus();
  await page.keyboard.press('PageDown');
  await expect(home(page)).toHaveAttribute('data-failed', '0');
  await page.keyboard.press('End');
  await phase(page, 'failed');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('title, stage, button, list; then card and fixes under the thumb, with targets of 44 px', async ({ page }) => {
    const words = WORDS.ko;
    await page.goto('ko/');
    const tops = async (...selectors: string[]) => {
      const boxes = await Promise.all(selectors.map((selector) => page.locator(selector).first().boundingBox()));
      return boxes.map((box) => Math.round(box?.y ?? Number.NaN));
    };
    const order = await tops('h1', 'svg[data-band=phone]', '[data-deploy]', 'main nav h2');
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect((await page.locator('svg[data-band=phone]').first().boundingBox())?.height).toBe(242);
    await page.getByRole('button', { name: words.deploy }).tap();
    await phase(page, 'failed');
    const small = await page
      .getByTestId('home')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
          .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
      );
    expect(small).toEqual([]);
    await page.getByRole('button', { name: words.probe }).tap();
    await phase(page, 'over');
    await expect(heading(page)).toHaveText(words.mended(failed));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    // Held sideways, what moves time stays in sight.
    await page.setViewportSize({ width: 844, height: 390 });
    await page.evaluate(() => scrollTo(0, 0));
    await expect(page.locator('[data-play]')).toBeInViewport({ ratio: 1 });
  });
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing starts by itself, no request flies, and nothing is left unsaid', async ({ page }) => {
    const words = WORDS.en;
    await page.goto('en/');
    await page.getByRole('button', { name: words.deploy }).click();
    await expect(page.getByTestId('clock')).toHaveText('1.0 s');
    await expect(page.getByRole('button', { name: words.play })).toBeVisible();
    for (let step = 0; step < 40 && (await home(page).getAttribute('data-phase')) !== 'failed'; step++) {
      await page.getByRole('button', { name: words.next }).click();
      await expect(page.getByTestId('decision')).not.toBeEmpty();
    }
    await phase(page, 'failed');
    await expect(page.locator('[data-traffic] circle')).toHaveCount(1);
    await expect(page.getByTestId('failure-card')).toContainText(words.card);

    await page.getByRole('button', { name: words.probe }).click();
    await expect(page.getByTestId('clock')).toHaveText('0.0 s');
    await page.getByRole('button', { name: '8×' }).click();
    await page.getByRole('button', { name: words.play }).click();
    await phase(page, 'over');
    await expect(heading(page)).toHaveText(words.mended(failed));
  });
});

test('a screen reader hears the card, and finds the pods as a list', async ({ page }) => {
  await page.goto('en/');
  const pods = page.getByRole('list', { name: 'Pods and their states' });
  await expect(pods.getByRole('listitem')).toHaveCount(5);
  await expect(pods).toContainText('v1, serving');
  await page.getByRole('button', { name: WORDS.en.deploy }).click();
  await phase(page, 'failed');
  const spoken = page.getByTestId('spoken');
  await expect(spoken).toContainText(WORDS.en.card);
  await expect(spoken).toContainText('readinessProbe');
  await expect(pods).toContainText('terminating');
});

for (const language of ['ko', 'en'] as const) {
  test(`${language}: the living page is accessible in both themes`, async ({ page }) => {
    await page.goto(`${language}/`);
    await page.getByRole('button', { name: WORDS[language].deploy }).click();
    await phase(page, 'failed');
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { rules: COLOUR_RULES })).toEqual([]);
    await page.getByRole('button', { name: WORDS[language].probe }).click();
    await page.getByRole('button', { name: '8×' }).click();
    await phase(page, 'over');
    expect(await violations(page)).toEqual([]);
  });
}

test('an engine that does not arrive is said, and the button can be pressed again', async ({ page }) => {
  let broken = true;
  await page.route(/\/_astro\/engine\./, (route) => (broken ? route.fulfill({ status: 404 }) : route.continue()));
  await page.goto('ko/');
  await page.getByRole('button', { name: WORDS.ko.deploy }).click();
  await expect(page.getByText('엔진을 불러오지 못했습니다.')).toBeVisible();
  broken = false;
  await page.reload();
  await page.getByRole('button', { name: WORDS.ko.deploy }).click();
  await phase(page, 'failed');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the picture and its words are there, and the way to the manifest', async ({ page }) => {
    await page.goto('en/');
    await expect(heading(page)).toHaveText(WORDS.en.before);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('svg[data-band=wide]').first()).toBeVisible();
    await expect(page.getByRole('figure')).toContainText('image: shop/web:2.0.0');
    await page.getByRole('link', { name: 'Read the manifest of the workbench' }).click();
    await expect(page.locator('pre')).toContainText('kind: Deployment');
  });
});
