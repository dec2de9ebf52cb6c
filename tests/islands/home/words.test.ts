import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { catalogues, LANGUAGES } from '../../../src/i18n/index.ts';
import { type HomeActions, HomeView } from '../../../src/islands/home/HomeView.tsx';
import { BANDS } from '../../../src/islands/home/scene.ts';
import type { HomeSnapshot } from '../../../src/islands/home/story.ts';
import { titleOf } from '../../../src/islands/home/titles.ts';
import { isHomeKey, type Words } from '../../../src/islands/home/words.ts';
import { openStory } from './played.ts';

const nothing = () => {};
const actions: HomeActions = {
  onRestart: nothing,
  onStep: nothing,
  onTogglePlay: nothing,
  onSpeed: nothing,
  onSeek: nothing,
  onMend: nothing,
  onUndo: nothing,
};

/** Every moment at which something is decided, in every run that the page offers. */
function moments(): HomeSnapshot[] {
  const story = openStory();
  const seen = [story.getSnapshot()];
  const toTheEnd = () => {
    do {
      story.step(1);
      seen.push(story.getSnapshot());
    } while (story.getSnapshot().phase !== 'over');
  };
  toTheEnd();
  story.mend('max-unavailable', false);
  seen.push(story.getSnapshot());
  toTheEnd();
  story.mend('readiness-probe', false);
  toTheEnd();
  story.undoFixes();
  story.mend('readiness-probe', false);
  toTheEnd();
  return seen;
}

const all = moments();

describe.each(LANGUAGES)('in %s', (language) => {
  const words: Words = {
    language,
    templates: Object.fromEntries(Object.entries(catalogues[language]).filter(([key]) => isHomeKey(key))),
  };
  const view = (snapshot: HomeSnapshot, live: boolean) =>
    renderToStaticMarkup(
      createElement(HomeView, {
        snapshot,
        words,
        bands: live ? ['wide'] : BANDS,
        actions: live ? actions : null,
        flying: true,
        paths: { workbench: '/simulate/', compare: '/compare/' },
      }),
    );

  test('the page brings every word that it can show, and every value is filled in', () => {
    for (const snapshot of all) {
      // Names of controls are words too.
      const text = view(snapshot, true).replace(/<[^>]*?(?:aria-label="([^"]*)"[^>]*)?>/g, ' $1 ');
      expect(text).not.toMatch(/\b(?:home|podState|stage|request|who|decision|transport|cards|life)\.[a-zA-Z]/);
      expect(text).not.toMatch(/\{\w+/);
    }
  });

  test('the still page says what it is, offers one press, and names the way on without script', () => {
    const [first] = all;
    const html = first ? view(first, false) : '';
    expect(html.match(/<button/g)?.length).toBe(1);
    expect(html).toContain('data-deploy');
    expect(html).toContain('href="/simulate/"');
    // A strict policy forbids styles in markup.
    expect(html).not.toContain('style=');
  });

  test('the sentence over the stage follows the story', () => {
    const [first] = all;
    const failed = all.find(({ phase }) => phase === 'failed');
    const mended = all.findLast(({ phase }) => phase === 'over');
    const titles = [first, failed, mended].map((snapshot) => (snapshot ? titleOf(snapshot, words) : ''));
    expect(new Set(titles).size).toBe(3);
    expect(titles[2]).toContain(String(mended?.former?.failures.length));
  });

  test('at most one primary button stands in the instrument', () => {
    for (const snapshot of all)
      expect(view(snapshot, true).match(/button primary/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});
