// Plays a crowded stage and counts frames: window.frames60() resolves to frames a second and the time that script took.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '../../../../src/i18n/index.ts';
import { Stage } from '../../../../src/islands/stage/Stage.tsx';
import type { RequestTrace, TrafficView, WorldView } from '../../../../src/sim/index.ts';
import { crowdedWorld } from '../../fixtures/world-views.ts';

declare global {
  interface Window {
    measureFrames?: () => Promise<{ fps: number; scriptMs: number }>;
    /** A playing stage as the workbench drives it: the playhead every frame, the view ten times a second. */
    measurePlaying?: () => Promise<{ fps: number; scriptMs: number; p95Ms: number; worstMs: number; dots: number }>;
  }
}

const FRAMES = 120;
const PLAYED = 300;
const VIEW_EVERY = 6;
const FRAME_MS = 1000 / 60;

/** Twenty dots a second to the pods that take requests, one in forty lost. */
function requests(view: WorldView): RequestTrace[] {
  const takers = view.pods.filter(({ share }) => share > 0);
  return Array.from({ length: 400 }, (_, request) => {
    const pod = takers[(request * 7919) % takers.length];
    const arrivedAtMs = request * 50;
    const outcome = request % 40 === 39 ? 'refused' : request % 15 === 7 ? 'slow' : 'ok';
    return {
      request,
      arrivedAtMs,
      pod: pod?.name ?? null,
      version: pod?.version ?? 1,
      endsAtMs: arrivedAtMs + 40,
      outcome,
    };
  });
}

const trafficAt = (traces: readonly RequestTrace[], atMs: number): TrafficView => ({
  service: 'web',
  rate: 2_000,
  sampling: 1,
  recent: traces.filter(({ arrivedAtMs }) => arrivedAtMs <= atMs && arrivedAtMs > atMs - 3_000),
  arrived: atMs * 2,
  inFlight: 40,
  failed: Math.floor(atMs / 2_000),
  totals: {
    ok: atMs * 2,
    slow: 0,
    noEndpoint: 0,
    refused: Math.floor(atMs / 2_000),
    reset: 0,
    serverError: 0,
    timeOut: 0,
  },
  byVersion: [],
  usersHarmed: 0,
});

export function Frames({ count, language }: { readonly count: number; readonly language: Language }) {
  const [view, setView] = useState<WorldView>(() => crowdedWorld(count, 12));
  const [nowMs, setNowMs] = useState(0);
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
    window.measurePlaying = () =>
      new Promise((resolve) => {
        const still = crowdedWorld(count, 12);
        const turned = changed(still);
        const traces = requests(still);
        const times: number[] = [];
        let script = 0;
        let dots = 0;
        let frame = 0;
        let last = performance.now();
        const draw = () => {
          const started = performance.now();
          times.push(started - last);
          last = started;
          const atMs = Math.round(frame * FRAME_MS);
          flushSync(() => {
            setNowMs(atMs);
            // Every view is a new object; pods change state twice a second.
            if (frame % VIEW_EVERY === 0)
              setView({ ...(frame % 60 < 30 ? still : turned), atMs, traffic: trafficAt(traces, atMs) });
          });
          script += performance.now() - started;
          dots += document.querySelectorAll('[data-traffic] [data-request]').length;
          frame += 1;
          if (frame < PLAYED) requestAnimationFrame(draw);
          else {
            const sorted = times.slice(1).sort((a, b) => a - b);
            resolve({
              fps: (1000 * sorted.length) / sorted.reduce((sum, time) => sum + time, 0),
              scriptMs: script / PLAYED,
              p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
              worstMs: sorted.at(-1) ?? 0,
              dots: dots / PLAYED,
            });
          }
        };
        requestAnimationFrame(draw);
      });
  }, [count]);
  return (
    <div style={{ inlineSize: 680, blockSize: 364 }}>
      <Stage
        view={view}
        nowMs={nowMs}
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
