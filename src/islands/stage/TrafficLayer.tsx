// Requests on the stage: dots on their way in the colour of the version that answers, and failed ones as ✕ in a ring with a leader to
// words. Part of an SVG that draws the lines below it and the pods; the words come from the caller.
import styles from './TrafficLayer.module.css';
import { textWidth } from './text-fit.ts';
import type { FailureMark, Flight, Still, TrafficScene } from './traffic.ts';

export interface TrafficLayerProps {
  readonly scene: TrafficScene;
  /** Width of the drawing: a leader turns to the side that has room. */
  readonly width: number;
  readonly compact: boolean;
  /** One half only, where something lies between the dots and the failures; both by default. */
  readonly part?: 'dots' | 'failures';
  /** Size of dots and rings, 1 for a stage of few pods. */
  readonly scale?: number;
  /** The request that is looked at gets a ring in the colour of the selection. */
  readonly selected?: number | null;
  /** Whether the newest failure has its words beside it; not on a compact stage by default. */
  readonly leader?: boolean;
  /** Length of the line to the words, px. */
  readonly leaderPx?: number;
  /** Where lines run down that words should not cover, if they can be elsewhere. */
  readonly avoid?: readonly number[];
  /** Two lines for the newest failure. */
  words(failure: FailureMark): { readonly title: string; readonly cause: string };
  /** How many requests a still dot stands for; nothing by default. */
  stillWords?(still: Still): string;
}

const DOT = { radius: 5, compactRadius: 4 } as const;
const RING = { radius: 16, compactRadius: 11 } as const;
const LEADER = 54;
/** Type sizes of the two lines beside the leader, and room around them. */
const TITLE = 15;
const CAUSE = 13;
const PADDING = 16;

export function TrafficLayer(props: TrafficLayerProps) {
  const { part, leaderPx = LEADER, avoid = [] } = props;
  const { scene, width, compact, scale = 1, selected = null, leader = !compact, words, stillWords } = props;
  const newest = scene.failures.at(-1);
  const radius = scale * (compact ? RING.compactRadius : RING.radius);
  const dot = scale * (compact ? DOT.compactRadius : DOT.radius);
  const failedAt = new Set(scene.failures.map(({ pod }) => pod));
  return (
    <g data-traffic={part ?? ''}>
      {part === 'failures' ? null : (
        <>
          {scene.flights.map((flight) => (
            <Dot key={flight.request} flight={flight} radius={dot} selected={flight.request === selected} />
          ))}
          {scene.stills.map((still) => (
            <StillDot
              key={still.pod}
              still={still}
              radius={dot}
              words={stillWords?.(still) ?? ''}
              aside={failedAt.has(still.pod) ? radius : null}
            />
          ))}
        </>
      )}
      {part === 'dots' ? null : (
        <>
          {newest && leader ? (
            <Leader failure={newest} width={width} leaderPx={leaderPx} avoid={avoid} {...words(newest)} />
          ) : null}
          {scene.failures.map((failure) => (
            <Cross key={failure.pod} failure={failure} radius={radius} selected={failure.request === selected} />
          ))}
        </>
      )}
    </g>
  );
}

interface DotProps {
  readonly flight: Flight;
  readonly radius: number;
  readonly selected: boolean;
}

function Dot({ flight: { request, x, y, version, slow, onTrunk, sideways }, radius, selected }: DotProps) {
  const className = styles[onTrunk ? 'trunk' : version % 2 === 1 ? 'v1' : 'v2'];
  const [across, along] = sideways ? [2 * radius, 0.8 * radius] : [0.8 * radius, 2 * radius];
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} data-request={request}>
      {selected ? <circle r={2 * radius + 3} className={styles['selected']} /> : null}
      {slow ? (
        // A slow one is a long dot: the shape says it, not the colour.
        <rect
          x={-across}
          y={-along}
          width={2 * across}
          height={2 * along}
          rx={0.8 * radius}
          className={className}
          data-slow=""
        />
      ) : (
        <circle r={radius} className={className} />
      )}
    </g>
  );
}

interface StillDotProps {
  readonly still: Still;
  readonly radius: number;
  readonly words: string;
  /** Radius of the failure that stands at the same place: the words stand at its other side. */
  readonly aside: number | null;
}

function StillDot({ still: { x, y, version }, radius, words, aside }: StillDotProps) {
  return (
    <g transform={`translate(${x} ${y})`} data-still="">
      <circle r={radius} className={styles[version % 2 === 1 ? 'v1' : 'v2']} />
      {words === '' ? null : (
        <text
          x={aside === null ? radius + 5 : -aside - 5}
          y={4}
          textAnchor={aside === null ? 'start' : 'end'}
          className={styles['count']}
        >
          {words}
        </text>
      )}
    </g>
  );
}

interface CrossProps {
  readonly failure: FailureMark;
  readonly radius: number;
  readonly selected: boolean;
}

function Cross({ failure: { x, y }, radius, selected }: CrossProps) {
  const arm = radius * 0.38;
  return (
    <g transform={`translate(${x} ${y})`} className={styles['failed']} data-failed-request="">
      <circle r={radius} />
      <path d={`M${-arm} ${-arm}L${arm} ${arm}M${arm} ${-arm}L${-arm} ${arm}`} />
      {selected ? <circle r={radius + 5} className={styles['selected']} /> : null}
    </g>
  );
}

interface LeaderProps {
  readonly failure: FailureMark;
  readonly width: number;
  readonly leaderPx: number;
  readonly avoid: readonly number[];
  readonly title: string;
  readonly cause: string;
}

function Leader({ failure: { x, y }, width, leaderPx, avoid, title, cause }: LeaderProps) {
  const room = Math.ceil(Math.max(textWidth(title, TITLE, true), textWidth(cause, CAUSE))) + PADDING;
  const span = RING.radius + leaderPx + room;
  const fits = (side: 1 | -1) => (side > 0 ? x + span <= width : x - span >= 0);
  const crossed = (side: 1 | -1) =>
    avoid.filter((line) => (line - x) * side > RING.radius && (line - x) * side < span).length;
  const side = !fits(1) || (fits(-1) && crossed(-1) < crossed(1)) ? -1 : 1;
  const end = x + side * (RING.radius + leaderPx);
  const anchor = side < 0 ? 'end' : 'start';
  return (
    <>
      <path d={`M${x + side * RING.radius} ${y}H${end}`} className={styles['leader']} />
      <rect x={side < 0 ? end - room : end + 2} y={y - 30} width={room - 2} height={56} className={styles['plate']} />
      <text x={end + side * 8} y={y - 4} textAnchor={anchor} className={styles['title']}>
        {title}
      </text>
      <text x={end + side * 8} y={y + 16} textAnchor={anchor} className={styles['cause']}>
        {cause}
      </text>
    </>
  );
}
