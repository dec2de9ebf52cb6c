// The drawing of a stage and what can be touched on it: pods, their flow, the users' requests. Whose stage it is, the scene and the frame
// say; this knows no Deployment and no Rollout.
import { type MouseEvent, type ReactNode, type RefObject, useId } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { RequestTrace, Timeline, WorldView } from '../../sim/index.ts';
import { CanvasPods } from './CanvasPods.tsx';
import { PodButtons } from './PodButtons.tsx';
import { GlyphHatches } from './PodGlyph.tsx';
import { failureLine, RequestLayer } from './RequestLayer.tsx';
import { requestScene, requestsPerDot, type Success, sampledSuccess, successOf } from './requests.ts';
import styles from './Stage.module.css';
import { SvgPods } from './SvgPods.tsx';
import { requestAt } from './traffic.ts';
import { type PodMark, podAt, type StageScene } from './view-model.ts';

/** What every stage is told. */
export interface StageBaseProps {
  readonly view: WorldView;
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
}

/** What the frame of a stage says of the users' requests. */
export interface FrameFacts {
  readonly rate: number | null;
  readonly perDot: number;
  readonly success: Success | null;
  /** The newest failure in words, where they do not stand beside its mark. */
  readonly failure: string | null;
}

export interface StagePlaneProps extends StageBaseProps {
  readonly scene: StageScene;
  /** Other panes need room under it. */
  readonly low?: boolean;
  /** Measured by whoever lays the scene out. */
  readonly box: RefObject<HTMLDivElement | null>;
  frame(facts: FrameFacts): ReactNode;
  /** Over the drawing. */
  readonly over?: ReactNode;
  /** Under it. */
  readonly foot?: ReactNode;
}

/** Faster than this, states change too quickly to fade. */
const FASTEST_FADE = 2;
const NO_FAILURES: readonly RequestTrace[] = [];
/** How far from a request a press may be: a finger, a pointer. */
const REACH = { compact: 22, wide: 12 };

export function StagePlane(props: StagePlaneProps) {
  const { view, scene, selectedPod, onSelectPod, language, compact = false } = props;
  const { traffic } = view;
  const { nowMs = view.atMs, failures = NO_FAILURES, timeline, selectedRequest = null, onSelectRequest } = props;
  const hatches = `hatch${useId()}`.replace(/[^\w-]/g, '_');
  const animated = props.playing && !props.reducedMotion && props.speed <= FASTEST_FADE;
  const selected = scene.pods.find((mark) => mark.pod.name === selectedPod) ?? null;
  const success =
    traffic === null ? null : timeline ? successOf(timeline, traffic, view.atMs) : sampledSuccess(traffic, view.atMs);
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
    <section
      className={styles['stage']}
      data-compact={compact}
      data-low={props.low ?? false}
      aria-label={t(language, 'stage.name')}
    >
      <div ref={props.box} className={styles['view']}>
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
            {props.frame({
              rate: traffic?.rate ?? null,
              perDot: traffic === null ? 1 : requestsPerDot(traffic, props.speed),
              success,
              failure: newest ? failureLine(newest, compact, language) : null,
            })}
            {layer ? <RequestLayer part="failures" {...layer} /> : null}
            {selected ? <Brackets mark={selected} /> : null}
          </svg>
          <PodButtons scene={scene} selected={selectedPod} language={language} onSelect={onSelectPod} />
          {props.over}
        </div>
      </div>
      {props.foot}
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
