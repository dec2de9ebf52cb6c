// The lanes of a Deployment between its stretches and the faults: ready pods by version, failed requests, restarts.
import { type Language, t } from '../../i18n/index.ts';
import type { Timeline } from '../../sim/index.ts';
import styles from './Deck.module.css';
import type { DeckGhost } from './DeckDrawing.tsx';
import { LANES, lineEnds, readyTop, type Scale, secondBars, stepPath, sumUntil, valueAt, xOf } from './view-model.ts';

export interface DeploymentLanesProps {
  readonly timeline: Timeline;
  readonly scale: Scale;
  readonly seenMs: number;
  readonly ghost: DeckGhost | null;
  readonly branch: string;
  readonly language: Language;
}

export function DeploymentLanes({ timeline, scale, seenMs, ghost, branch, language }: DeploymentLanesProps) {
  const { widthPx } = scale;
  const { ready, failures, restarts } = LANES;
  const top = Math.max(readyTop(timeline), ghost ? readyTop(ghost.timeline) : 1);
  const readyY = (value: number) => ready.base - (Math.min(value, top) / top) * (ready.height - 5);
  const mostRestarts = Math.max(2, ...timeline.restarts.map(({ value }) => value));
  const restartsY = (value: number) => restarts.base - 2 - (value / mostRestarts) * (restarts.height - 7);
  const bars = secondBars(scale, timeline.failures, seenMs);
  const ghostBars = ghost ? secondBars(scale, ghost.timeline.failures, ghost.seenMs) : [];
  const mostFailed = Math.max(5, ...bars.map(({ value }) => value), ...ghostBars.map(({ value }) => value));
  const failureHeight = (value: number) => (value / mostFailed) * (failures.height - 2);
  const failed = sumUntil(scale, timeline.failures, seenMs);
  const seenX = xOf(scale, seenMs);
  const restartCount = valueAt(timeline.restarts, seenMs);
  const endsInside = seenX > widthPx - 60;
  const labelsInside = seenX > widthPx - 190;
  return (
    <>
      <text className={styles['scaleTop']} x={-8} y={readyY(top) + 4}>
        {top}
      </text>
      {[ready, failures, restarts].map(({ base }) => (
        <path key={base} className={styles['base']} d={`M0 ${base - 0.5}H${widthPx}`} />
      ))}
      {ghost ? (
        <g className={styles['ghost']}>
          {ghost.timeline.readyPods.map(({ version, points }) => (
            <path
              key={version}
              className={styles[version % 2 === 1 ? 'odd' : 'even']}
              d={stepPath(scale, points, ghost.seenMs, readyY)}
            />
          ))}
          {ghostBars.map(({ x, width, value }) => (
            <rect
              key={x}
              className={styles['ghostFailure']}
              x={x + 0.5}
              y={failures.base - failureHeight(value)}
              width={Math.max(1, width - 1)}
              height={failureHeight(value)}
            />
          ))}
        </g>
      ) : null}
      {bars.map(({ x, width, value }) => (
        <rect
          key={x}
          className={styles['failure']}
          x={x}
          y={failures.base - failureHeight(value)}
          width={width}
          height={failureHeight(value)}
        />
      ))}
      <text
        className={`${styles['end']} ${failed > 0 ? styles['failInk'] : ''}`}
        x={labelsInside ? seenX - 8 : seenX + 14}
        y={failures.base - 5}
        textAnchor={labelsInside ? 'end' : 'start'}
      >
        {ghost
          ? t(language, 'deck.failedBeside', {
              branch,
              n: failed,
              other: ghost.id,
              before: sumUntil(scale, ghost.timeline.failures, ghost.seenMs),
            })
          : t(language, 'deck.failed', { n: failed })}
      </text>
      {timeline.readyPods.map(({ version, points }) => {
        const path = stepPath(scale, points, seenMs, readyY);
        const side = version % 2 === 1 ? 'odd' : 'even';
        return (
          <g key={version}>
            <path className={styles[`${side}Area`]} d={`${path}V${ready.base}H0Z`} />
            <path className={styles[side]} d={path} />
          </g>
        );
      })}
      {lineEnds(timeline.readyPods, seenMs, readyY, ready.top, ready.base).map(({ version, value, y }) => (
        <text
          key={version}
          className={`${styles['end']} ${styles[version % 2 === 1 ? 'oddInk' : 'evenInk']}`}
          x={endsInside ? seenX - 8 : seenX + 14}
          y={y + 4}
          textAnchor={endsInside ? 'end' : 'start'}
        >
          {`v${version} ${value}`}
        </text>
      ))}
      {ghost ? (
        <>
          <text
            className={`${styles['letter']} ${styles['ghostLetter']}`}
            x={letterX(xOf(scale, ghost.seenMs), widthPx)}
            y={ready.top + 9}
          >
            {ghost.id}
          </text>
          <text
            className={styles['letter']}
            x={letterX(seenX, widthPx) - (Math.abs(xOf(scale, ghost.seenMs) - seenX) < 14 ? 14 : 0)}
            y={ready.top + 9}
          >
            {branch}
          </text>
        </>
      ) : null}
      <path className={styles['restarts']} d={stepPath(scale, timeline.restarts, seenMs, restartsY)} />
      {restartCount > 0 ? (
        <text
          className={styles['end']}
          x={endsInside ? seenX - 8 : seenX + 14}
          y={restarts.base - 5}
          textAnchor={endsInside ? 'end' : 'start'}
        >
          {t(language, 'deck.restarts', { n: restartCount })}
        </text>
      ) : null}
    </>
  );
}

/** Letters of branches stand before the ends of their lines, over them. */
const letterX = (end: number, widthPx: number): number => Math.min(widthPx, Math.max(end, 12)) - 4;
