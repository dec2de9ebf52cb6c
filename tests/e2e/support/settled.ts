// Moments at which a page is worth looking at.
import type { Page } from '@playwright/test';

/** The islands of the page have started: before that they are pictures that nobody listens to. */
export const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector('astro-island[ssr], astro-island .fallback') === null);

/** Every colour has arrived: a theme or a state that changes is faded in, and half-way no contrast is the true one. */
export const shown = (page: Page) =>
  page.waitForFunction(() => document.getAnimations().every((running) => !(running instanceof CSSTransition)));
