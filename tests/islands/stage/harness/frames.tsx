// Plays a crowded stage and counts frames: window.frames60() resolves to frames a second and the time that script took.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '../../../../src/i18n/index.ts';
import { Stage } from '../../../../src/islands/stage/Stage.tsx';
import type { WorldView } from '../../../../src/sim/index.ts';
import { crowdedWorld } from '../../fixtures/world-views.ts';

declare global {
  interface Window {
    measureFrames?: () => Promise<{ fps: number; scriptMs: number }>;
  }
}

const FRAMES = 120;

export function Frames({ count, language }: { readonly count: number; readonly language: Language }) {
  const [view, setView] = useState<WorldView>(() => crowdedWorld(count, 12));
  useEffect(() => {
    // Two moments that differ in many pods: the drawing has no way to stay as it is.
    const moments = [crowdedWorld(count, 12), changed(crowdedWorld(count, 12))];
    window.measureFrames = () =>
      new Promise((resolve) => {
        const started = performance.now();
        let script = 0;
        let frame = 0;
        const draw = () => {
          const before = performance.now();
          const moment = moments[frame % 2];
          if (moment) flushSync(() => setView({ ...moment, atMs: frame * 16 }));
          script += performance.now() - before;
          frame += 1;
          if (frame < FRAMES) requestAnimationFrame(draw);
          else resolve({ fps: (1000 * FRAMES) / (performance.now() - started), scriptMs: script / FRAMES });
        };
        requestAnimationFrame(draw);
      });
  }, [count]);
  return (
    <div style={{ inlineSize: 680, blockSize: 364 }}>
      <Stage
        view={view}
        deployment={view.deployments[0] ?? null}
        selectedPod={null}
        onSelectPod={() => undefined}
        playing
        speed={1}
        reducedMotion={false}
        language={language}
      />
    </div>
  );
}

const changed = (view: WorldView): WorldView => ({
  ...view,
  pods: view.pods.map((pod, index) => (index % 3 === 0 ? { ...pod, state: 'terminating', share: 0 } : pod)),
});
