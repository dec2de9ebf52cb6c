// The stage: users, Service, nodes and pods at one moment, and the way of the requests between them. Draws the view that it is given;
// knows no run and no clock. What it shows is also said by StageDescription.
import { type MouseEvent, memo, useId, useMemo, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { DeploymentView, RequestTrace, Timeline, WorldView } from '../../sim/index.ts';
import { CanvasPods } from './CanvasPods.tsx';
import { PodButtons } from './PodButtons.tsx';
import { GlyphHatches } from './PodGlyph.tsx';
import { NO_PLACES } from './places.ts';
import { failureLine, RequestLayer } from './RequestLayer.tsx';
import { requestScene, requestsPerDot, sampledSuccess, successOf } from './requests.ts';
import styles from './Stage.module.css';
import { StageFrame } from './StageFrame.tsx';
import { SvgPods } from './SvgPods.tsx';
import { requestAt } from './traffic.ts';
import { useSize } from './use-size.ts';
import { nextPlaces, type PodMark, podAt, type StageInput, type StageScene, stageScene } from './view-model.ts';
import { Waits } from './Waits.tsx';
import { waitsOf } from './waits.ts';
import { factWords, stateWord } from './words.ts';

export interface StageProps {
  readonly view: WorldView;
  /** The Deployment whose traffic and waits are shown. */
  readonly deployment: DeploymentView | null;
  readonly selectedPod: string | null;
  onSelectPod(name: string | null): void;
  readonly playing: boolean;
  /** Simulated seconds per second. */
  readonly speed: number;
  readonly reducedMotion: boolean;
  readonly language: Language;
  readonly compact?: boolean;
  /** The playhead, milliseconds: dots move with it while the view is renewed less often. The view's moment when not given. */
  readonly nowMs?: number;
  /** Counts of every second, for the share of requests that succeeded; the view's sample when not given. */
  readonly timeline?: Pick<Timeline, 'requests' | 'failures'>;
  /** Failed requests that the log tells one by one, oldest first (`failedRequests`). */
  readonly failures?: readonly RequestTrace[];
  readonly selectedRequest?: number | null;
  onSelectRequest?(trace: RequestTrace): void;
  /** The text no longer parses: what is drawn is the last good run. */
  readonly previousRun?: boolean;
  /** What to do on an empty stage. */
  readonly emptyAction?: { readonly label: string; onPress(): void };
}

/** Faster than this, states change too quickly to fade. */
const FASTEST_FADE = 2;
const NO_FAILURES: readonly RequestTrace[] = [];
/** How far from a request a press may be: a finger, a pointer. */
const REACH = { compact: 22, wide: 12 };

export function Stage(props: StageProps) {
  const { view, deployment, selectedPod, onSelectPod, language, compact = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box, compact ? { width: 358, height: 172 } : { width: 680, height: 364 });
  const hatches = `hatch${useId()}`.replace(/[^\w-]/g, '_');
  const [places, setPlaces] = useState(NO_PLACES);
  const input = useMemo<StageInput>(
    () => ({ view, deployment, width: size.width, height: size.height, compact }),
    [view, deployment, size, compact],
  );
  const now = nextPlaces(input, places);
  if (now !== places) setPlaces(now);
  const scene = useMemo(() => stageScene(input, now, selectedPod), [input, now, selectedPod]);
  const waits = useMemo(() => (deployment ? waitsOf(deployment, view.atMs) : []), [deployment, view]);
  const selected = scene.pods.find((mark) => mark.pod.name === selectedPod) ?? null;
  const animated = props.playing && !props.reducedMotion && props.speed <= FASTEST_FADE;
  // A ring with its sentence needs the room above the first line of the flow.
  const smallWaits = compact || scene.busY < 112 || scene.service.x < 200;
  const empty = emptyWords(view, deployment, language);
  const { traffic } = view;
  const { nowMs = view.atMs, failures = NO_FAILURES, timeline, selectedRequest = null, onSelectRequest } = props;
  const success = useMemo(
    () =>
      traffic === null ? null : timeline ? successOf(timeline, traffic, view.atMs) : sampledSuccess(traffic, view.atMs),
    [traffic, timeline, view],
  );
  const requests =
    traffic === null || scene.service.service === null
      ? null
      : requestScene({
          traffic,
          failures,
          nowMs,
          viewMs: view.atMs,
          routes: scene.routes,
          playing: props.playing,
          speed: props.speed,
          reducedMotion: props.reducedMotion,
        });
  const layer = requests ? { scene: requests, stage: scene, selected: selectedRequest, language } : null;
  const newest =
    (scene.density.id === 'full' || scene.density.id === 'words') && !compact ? undefined : requests?.failures.at(-1);
  const pickRequest = (event: MouseEvent<HTMLDivElement>) => {
    if (!requests || !onSelectRequest || (event.target instanceof Element && event.target.closest('button'))) return;
    const bounds = event.currentTarget.getBoundingClientRect();
    const reach = compact ? REACH.compact : REACH.wide;
    const trace = requestAt(requests, event.clientX - bounds.left, event.clientY - bounds.top, reach);
    if (!trace) return;
    event.stopPropagation();
    onSelectRequest(trace);
  };
  return (
    <section className={styles['stage']} data-compact={compact} aria-label={t(language, 'stage.name')}>
      <div ref={box} className={styles['view']}>
        {/* Dots are for the pointer; the list of requests leads to them by keyboard. */}
        <div
          className={styles['plane']}
          style={{ inlineSize: scene.width, blockSize: scene.height }}
          onClickCapture={pickRequest}
        >
          {scene.renderer === 'canvas' ? (
            <CanvasPods scene={scene} onPick={(x, y) => onSelectPod(podAt(scene, x, y))} />
          ) : null}
          <svg
            className={styles['layer']}
            data-through={scene.renderer === 'canvas'}
            width={scene.width}
            height={scene.height}
            viewBox={`0 0 ${scene.width} ${scene.height}`}
            aria-hidden="true"
            focusable="false"
          >
            <GlyphHatches id={hatches} />
            {scene.renderer === 'svg' ? (
              <SvgPods scene={scene} language={language} hatches={hatches} animated={animated} />
            ) : null}
            {layer ? <RequestLayer part="dots" {...layer} /> : null}
            <StageFrame
              scene={scene}
              rate={traffic?.rate ?? null}
              perDot={traffic === null ? 1 : requestsPerDot(traffic, props.speed)}
              success={success}
              failure={newest ? failureLine(newest, compact, language) : null}
              language={language}
            />
            {layer ? <RequestLayer part="failures" {...layer} /> : null}
            {selected ? <Brackets mark={selected} /> : null}
          </svg>
          <PodButtons scene={scene} selected={selectedPod} language={language} onSelect={onSelectPod} />
          {waits.length > 0 ? (
            <div
              className={styles['waits']}
              data-small={smallWaits}
              style={{ inlineSize: Math.max(90, scene.service.x - 26) }}
            >
              <Waits waits={waits} language={language} compact={smallWaits} />
            </div>
          ) : null}
          {empty ? (
            <div className={styles['empty']} style={{ insetBlockStart: (scene.trays[0]?.y ?? scene.busY) + 16 }}>
              <p>{empty.title}</p>
              <p>{empty.next}</p>
              {props.emptyAction && view.pods.length === 0 ? (
                <button type="button" className="button" onClick={props.emptyAction.onPress}>
                  {props.emptyAction.label}
                </button>
              ) : null}
            </div>
          ) : null}
        </div>
      </div>
      <Foot scene={scene} selected={selected} language={language} previousRun={props.previousRun ?? false} />
    </section>
  );
}

/** Four corners around the selected pod. */
function Brackets({ mark: { x, y, bracket } }: { readonly mark: PodMark }) {
  const arm = Math.min(12, bracket * 0.4);
  const corner = (sx: number, sy: number): string =>
    `M${x + sx * bracket} ${y + sy * (bracket - arm)}v${sy * arm}h${-sx * arm}`;
  return <path d={`${corner(-1, -1)}${corner(1, -1)}${corner(1, 1)}${corner(-1, 1)}`} className={styles['brackets']} />;
}

interface StageFootProps {
  readonly scene: StageScene;
  readonly selected: PodMark | null;
  readonly language: Language;
  readonly previousRun: boolean;
}

/** Below the stage: where pods have no words of their own, how many are in each state and the selected one in full; and what is missing. */
function StageFoot({ scene, selected, language, previousRun }: StageFootProps) {
  const wordless = scene.density.id === 'shapes' || scene.density.id === 'small';
  const unserved = scene.pods.length > 0 && scene.service.service === null;
  if (!previousRun && !unserved && (!wordless || scene.pods.length === 0)) return null;
  return (
    <div className={styles['foot']}>
      {wordless ? (
        <ul aria-hidden="true">
          {scene.tally.map(({ state, count }) => (
            <li key={state}>{t(language, 'stage.tally', { state: stateWord(language, state), count })}</li>
          ))}
        </ul>
      ) : null}
      {wordless && selected ? (
        <p className={styles['line']} aria-hidden="true">
          {selected.pod.name} ·{' '}
          <b className={selected.failed ? styles['failing'] : ''}>{stateWord(language, selected.pod.state)}</b>{' '}
          {factWords(language, selected.pod)}
        </p>
      ) : wordless ? (
        // The line is there before it is needed: a selection moves no pod.
        <p className={styles['line']} aria-hidden="true">
          {t(language, 'stage.pick')}
        </p>
      ) : null}
      {unserved ? <p>{t(language, 'stage.service.noneNext')}</p> : null}
      {previousRun ? (
        <p>
          <b>{t(language, 'stage.previousRun')}</b> {t(language, 'stage.previousRun.next')}
        </p>
      ) : null}
    </div>
  );
}

const Foot = memo(StageFoot);

function emptyWords(
  view: WorldView,
  deployment: DeploymentView | null,
  language: Language,
): { title: string; next: string } | null {
  if (view.pods.length > 0) return null;
  if (deployment !== null && deployment.replicas === 0)
    return { title: t(language, 'stage.off.title'), next: t(language, 'stage.off.next') };
  if (deployment !== null) return null;
  return { title: t(language, 'stage.empty.title'), next: t(language, 'stage.empty.next') };
}
