// Puts the living page in the place of the still one. Loaded by the first press, beside the engine.
import { createRoot } from 'react-dom/client';
import { focusPlay, HomeApp } from './HomeApp.tsx';
import type { WaysOn } from './HomeView.tsx';
import type { HomeStory } from './story.ts';
import type { Words } from './words.ts';

export function mount(root: HTMLElement, story: HomeStory, words: Words, paths: WaysOn): void {
  createRoot(root).render(
    <HomeApp
      story={story}
      words={words}
      paths={paths}
      onAnswered={() => {
        performance.mark('home-answered');
        focusPlay();
      }}
    />,
  );
}
