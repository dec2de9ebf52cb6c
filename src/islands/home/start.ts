// All the script that the home page has before its button is pressed: it waits for the press, then loads the engine and the view.
import type { Words } from './words.ts';

/** A load that takes longer than this says so, milliseconds. */
const QUICK_MS = 400;

export function startHome(root: HTMLElement): void {
  const { words: json = '', workbench = '', compare = '' } = root.dataset;
  const button = root.querySelector<HTMLButtonElement>('[data-deploy]');
  const status = root.querySelector<HTMLElement>('[data-status]');
  button?.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    const words: Words = JSON.parse(json);
    const tell = (text: string): void => {
      if (status) status.textContent = text;
    };
    button.setAttribute('aria-disabled', 'true');
    tell('');
    const slow = setTimeout(() => tell(words.templates['home.loading'] ?? ''), QUICK_MS);
    Promise.all([import('./engine.ts'), import('./fixes.ts'), import('./mount.tsx')])
      .then(([{ openStory }, { mendWith }, { mount }]) => {
        const story = openStory(mendWith);
        // With reduced motion v2 is applied and nothing moves until "play" or "next decision" is pressed.
        if (matchMedia('(prefers-reduced-motion: reduce)').matches) story.step(1);
        else story.play();
        mount(root, story, words, { workbench, compare });
      })
      .catch(() => {
        tell(words.templates['home.loadFailed'] ?? '');
        button.removeAttribute('aria-disabled');
      })
      .finally(() => clearTimeout(slow));
  });
}
