// Puts the living page in the place of the still one. Loaded by the first press, beside the engine.
import { createRoot } from 'react-dom/client';
import { focusPlay, HomeApp } from './HomeApp.tsx';
import type { HomeStory } from './story.ts';
import type { Words } from './words.ts';

export function mount(root: HTMLElement, story: HomeStory, words: Words, workbenchPath: string): void {
  createRoot(root).render(
    <HomeApp
      story={story}
      words={words}
      workbenchPath={workbenchPath}
      onAnswered={() => {
        performance.mark('home-answered');
        focusPlay();
      }}
    />,
  );
}
