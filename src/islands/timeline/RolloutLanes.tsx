// The lanes of a Rollout between its steps and the faults: the part of the users that the new version has, what of it fails against the
// limit of the analysis, and all pods.
import { useId } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { RolloutView, Timeline } from '../../sim/index.ts';
import styles from './Deck.module.css';
import type { DeckGhost } from './DeckDrawing.tsx';
import { errorLane, shareShapes } from './rollout-lanes.ts';
import { ROLLOUT_LANES, type Scale, stepPath, valueAt, xOf } from './view-model.ts';

export interface RolloutLanesProps {
  readonly timeline: Timeline;
  readonly rollout: RolloutView;
  readonly scale: Scale;
  readonly seenMs: number;
  readonly ghost: DeckGhost | null;
  readonly language: Language;
}

export function RolloutLanes({ timeline, rollout, scale, seenMs, ghost, language }: RolloutLanesProps) {
  const hatch = useId();
  const { traffic, errors, pods } = ROLLOUT_LANES;
  const { widthPx } = scale;
  const seenX = xOf(scale, seenMs);
  const shareY = (percent: number) => traffic.base - (percent / 100) * (traffic.height - 2);
  const shapes = shareShapes(scale, timeline.newestShare, seenMs, shareY, traffic.base);
  const lane = errorLane(timeline, rollout, scale, seenMs);
  const errorY = (percent: number) => errors.base - (Math.min(percent, lane.top) / lane.top) * (errors.height - 4);
  const mostPods = Math.max(
    1,
    ...timeline.pods.map(({ value }) => value),
    ...(ghost?.timeline.pods.map(({ value }) => value) ?? []),
  );
  const podsY = (value: number) => pods.base - 2 - (value / mostPods) * (pods.height - 6);
  const inside = seenX > widthPx - 110;
  const endX = inside ? seenX - 8 : seenX + 14;
  const anchor = inside ? ('end' as const) : ('start' as const);
  const last = shapes.at(-1);
  const count = valueAt(timeline.pods, seenMs);
  return (
    <>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={styles['shareHatch']} d="M2.5 0V5" />
        </pattern>
      </defs>
      <text className={styles['scaleTop']} x={-8} y={shareY(100) + 8}>
        {t(language, 'podFact.share', { percent: 100 })}
      </text>
      <text className={styles['scaleTop']} x={-8} y={errorY(lane.top) + 8}>
        {t(language, 'podFact.share', { percent: lane.top })}
      </text>
      <text className={styles['scaleTop']} x={-8} y={podsY(mostPods) + 6}>
        {mostPods}
      </text>
      {[traffic, errors, pods].map(({ base }) => (
        <path key={base} className={styles['base']} d={`M0 ${base - 0.5}H${widthPx}`} />
      ))}
      {shapes.map(({ version, fromX, toX, path, area }) => {
        const even = version % 2 === 0;
        return (
          <g key={`${version} ${fromX}`}>
            <rect
              className={styles[even ? 'oddArea' : 'evenArea']}
              x={fromX}
              y={shareY(100)}
              width={Math.max(0, toX - fromX)}
              height={traffic.base - shareY(100)}
            />
            <path className={styles[even ? 'evenFill' : 'oddFill']} d={area} />
            {even ? <path d={area} fill={`url(#${hatch})`} /> : null}
            <path className={styles[even ? 'even' : 'odd']} d={path} />
          </g>
        );
      })}
      {last ? (
        <text
          className={`${styles['end']} ${styles[last.version % 2 === 1 ? 'oddInk' : 'evenInk']}`}
          x={endX}
          y={traffic.base - 8}
          textAnchor={anchor}
        >
          {t(language, 'deck.share', { version: last.version, percent: last.percent })}
        </text>
      ) : null}
      {lane.limit === null ? null : (
        <>
          <path className={styles['limit']} d={`M0 ${errorY(lane.limit)}H${widthPx}`} />
          <text className={styles['end']} x={widthPx - 4} y={errorY(lane.limit) - 4} textAnchor="end">
            {t(language, 'deck.limit', { percent: lane.limit })}
          </text>
        </>
      )}
      {ghost ? (
        <g className={styles['ghost']}>
          <path className={styles['restarts']} d={stepPath(scale, ghost.timeline.pods, ghost.seenMs, podsY)} />
        </g>
      ) : null}
      {lane.points.length < 2 ? null : (
        <path
          className={styles['errorLine']}
          d={lane.points
            .map(({ x, percent }, at) => `${at === 0 ? 'M' : 'L'}${x} ${Math.round(errorY(percent) * 10) / 10}`)
            .join('')}
        />
      )}
      {lane.marks.map(({ x, percent, failed }) => (
        <path
          key={x}
          className={failed ? styles['measuredFailed'] : styles['measured']}
          d={
            failed
              ? `M${x - 4} ${errorY(percent) - 4}l8 8m0 -8l-8 8`
              : `M${x - 3.5} ${errorY(percent)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0`
          }
        />
      ))}
      {lane.now === null ? null : (
        <text
          className={`${styles['end']} ${lane.limit !== null && lane.now > lane.limit ? styles['failInk'] : ''}`}
          x={endX}
          y={Math.min(errors.base - 4, Math.max(errors.top + 10, errorY(lane.now) + 4))}
          textAnchor={anchor}
        >
          {t(language, 'deck.share', { version: lane.version, percent: lane.now })}
        </text>
      )}
      <path className={styles['restarts']} d={stepPath(scale, timeline.pods, seenMs, podsY)} />
      <text className={styles['end']} x={endX} y={Math.max(pods.top + 12, podsY(count) + 4)} textAnchor={anchor}>
        {t(language, 'deck.pods', { n: count })}
      </text>
    </>
  );
}
