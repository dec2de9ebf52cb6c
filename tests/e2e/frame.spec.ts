// The frame of the site: choosing and keeping a language, the theme, reading without script, what is not there, widths, accessibility.
import type { APIRequestContext, Page } from '@playwright/test';
import { COLOUR_RULES, violations } from './support/axe.ts';
import { pages, sampledPages } from './support/routes.ts';
import { settled } from './support/settled.ts';
import { expect, test } from './support/watched.ts';

/** Reads what the text of a page says, without showing it: on a blank page, which has no policy to hold the text to. */
async function reader(page: Page, request: APIRequestContext) {
  await page.goto('./ko/');
  const base = new URL('../', page.url()).href;
  await page.goto('about:blank');
  return async (path: string) => {
    const response = await request.get(base + path);
    expect(response.status(), path).toBe(200);
    return page.evaluate(
      ({ html, url }) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const own = parsed.querySelector('[data-language-switch]');
        return {
          links: [...parsed.querySelectorAll('a[href]')].map((a) => new URL(a.getAttribute('href') ?? '', url).href),
          language: [own?.getAttribute('href') ?? '', own?.getAttribute('hreflang') ?? ''],
          alternate: parsed.querySelector('link[rel=alternate][hreflang=en]')?.getAttribute('href') ?? '',
        };
      },
      { html: await response.text(), url: base + path },
    );
  };
}

test.describe('the root page', () => {
  for (const [locale, language] of [
    ['ko-KR', 'ko'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
  ] as const) {
    test.describe(`with a browser in ${locale}`, () => {
      test.use({ locale });
      test(`goes to ${language}`, async ({ page }) => {
        await page.goto('./');
        await expect(page).toHaveURL(new RegExp(`/${language}/$`));
        await expect(page.locator('html')).toHaveAttribute('lang', language);
      });
    });
  }

  test('remembers the language that was chosen, and keeps what stands after # and ?', async ({ page }) => {
    await page.goto('ko/');
    await page.locator('[data-language-switch]').click();
    await expect(page).toHaveURL(/\/en\/$/);
    await page.goto('./?x=1#moment');
    await expect(page).toHaveURL(/\/en\/\?x=1#moment$/);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('offers both languages', async ({ page }) => {
      await page.goto('./');
      await expect(page.getByRole('link', { name: '한국어' })).toHaveAttribute('href', '/ko/');
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(/\/en\/$/);
    });
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every page can be read', async ({ page }) => {
    for (const path of pages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
      expect((await page.locator('main').textContent())?.length, path).toBeGreaterThan(120);
      await expect(page.locator('.needs-script:visible'), path).toHaveCount(0);
    }
  });

  test('the page of a strategy says what it is and shows its manifest', async ({ page }) => {
    await page.goto('en/simulate/recreate/');
    await expect(page.locator('pre')).toContainText('type: Recreate');
    await expect(page.getByText('needs JavaScript')).toBeVisible();
  });
});

test('the language switch leads to the same page in the other language', async ({ page, request }) => {
  const read = await reader(page, request);
  for (const path of pages.filter((route) => route.startsWith('ko/'))) {
    const { language, alternate } = await read(path);
    expect(language, path).toEqual([`/${path.replace(/^ko/, 'en')}`, 'en']);
    expect(alternate, path).toMatch(/^http.*\/en\//);
  }
});

test.describe('the theme', () => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test('is that of the system until one is chosen, and then stays', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('en/');
    const dark = await background(page);
    await page.getByLabel('Theme').first().click();
    await expect(page.getByRole('button', { name: 'As the system' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Light' }).click();
    const light = await background(page);
    expect(light).not.toBe(dark);

    // The remembered theme is there with the first paint: no module ever arrives.
    await page.route('**/*.js', () => {});
    await page.goto('en/about/', { waitUntil: 'commit' });
    // The first colour that the page has at all, as soon as its style sheet is there.
    const first = await page.waitForFunction(() => {
      const colour = document.body && getComputedStyle(document.documentElement).backgroundColor;
      return colour && colour !== 'rgba(0, 0, 0, 0)' ? colour : null;
    });
    expect(await first.jsonValue()).toBe(light);
  });

  test('closes its menu with Escape and gives the focus back', async ({ page }) => {
    await page.goto('ko/');
    const menu = page.getByLabel('화면 밝기').first();
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '어둡게' })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: '어둡게' })).toBeHidden();
    await expect(menu).toBeFocused();
  });
});

test('a page that is not there says so in both languages and leads on', async ({ page }) => {
  const response = await page.goto('ko/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: '없는 페이지입니다' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the home page' }).click();
  await expect(page).toHaveURL(/\/en\/$/);
});

test('every link of the site leads to a page, and every fragment to a place', async ({ page, request }) => {
  const read = await reader(page, request);
  const links = new Set<string>();
  for (const path of pages) for (const href of (await read(path)).links) links.add(href);
  // The parts of a drawing are links too, and stand in no text.
  for (const path of pages.filter((route) => route.includes('/diagrams/'))) {
    await page.goto(path);
    await expect(page.locator('[data-drawn="true"]')).toBeVisible();
    const drawn = await page
      .locator('svg a[href]')
      .evaluateAll((all) => all.map((a) => new URL(a.getAttribute('href') ?? '', document.baseURI).href));
    expect(drawn.length, path).toBeGreaterThan(0);
    for (const href of drawn) links.add(href);
  }
  // Many fragments lead into one page: each page is fetched once.
  const texts = new Map<string, string>();
  for (const link of links) {
    const { hash, origin, pathname } = new URL(link);
    if (!texts.has(pathname)) {
      const response = await request.get(`${origin}${pathname}`);
      expect(response.status(), link).toBe(200);
      texts.set(pathname, await response.text());
    }
    // A fragment with a value is a state that the page unpacks, and no place.
    if (hash !== '' && !hash.includes('=')) expect(texts.get(pathname), link).toContain(`id="${hash.slice(1)}"`);
  }
});

test('the skip link is the first stop and leads past the header', async ({ page }) => {
  await page.goto('en/simulate/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the menu leads to every page, or to the one above it', async ({ page }) => {
    await page.goto('ko/about/');
    await page.getByText('메뉴', { exact: true }).click();
    const menu = page.getByRole('navigation', { name: '메뉴' });
    const listed = await menu.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const path of pages.filter((each) => each.startsWith('ko/'))) {
      expect(listed.some((href) => href === `/${path}` || (href !== '/ko/' && `/${path}`.startsWith(`${href}`)))).toBe(
        true,
      );
    }
    // A menu that has to be scrolled is none.
    await expect(menu.getByRole('link').last()).toBeInViewport({ ratio: 1 });
    await menu.getByRole('link', { name: '다시 만들기' }).click();
    await expect(page).toHaveURL(/\/ko\/simulate\/recreate\/$/);
  });
});

/** Texts that are wider than their box, and boxes that stick out of the window. Hidden parts and boxes that scroll are left out. */
function clipped(): string[] {
  const found: string[] = [];
  const scrolls = (element: Element) => {
    for (let box: Element | null = element; box; box = box.parentElement) {
      if (/(auto|scroll)/.test(getComputedStyle(box).overflowX)) return true;
    }
    return false;
  };
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden' || style.clipPath !== 'none') continue;
    const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${element.textContent?.trim().slice(0, 40)}"`;
    if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(element)) found.push(`sticks out: ${name}`);
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
    if (cuts && element instanceof HTMLElement && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut: ${name}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  return found;
}

for (const [width, first] of [
  [390, 'en'],
  [1024, 'ko'],
  [1440, 'en'],
] as const) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: width < 500 ? 844 : 900 } });
    test('nothing is clipped', async ({ page }) => {
      test.slow();
      for (const path of sampledPages(first)) {
        await page.goto(path);
        await settled(page);
        expect(await page.evaluate(clipped), path).toEqual([]);
      }
    });
  });
}

for (const path of [...sampledPages('ko'), '404.html']) {
  test(`${path} is accessible in both themes`, async ({ page }) => {
    await page.goto(path);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { rules: COLOUR_RULES })).toEqual([]);
  });
}
