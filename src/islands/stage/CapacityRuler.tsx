// The capacity ruler: a cell for each pod that counts, a post at the minimum and one at the maximum, and one sentence.
import { useId, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { PodView, WorkloadView } from '../../sim/index.ts';
import styles from './CapacityRuler.module.css';
import { shapeOf } from './glyph.ts';
import { GlyphHatches } from './PodGlyph.tsx';
import { type Ruler, type RulerCell, type RulerTrack, rulerOf, trackOf } from './ruler.ts';
import { textWidth } from './text-fit.ts';
import { useSize } from './use-size.ts';

export interface CapacityRulerProps {
  readonly deployment: WorkloadView;
  readonly pods: readonly PodView[];
  readonly language: Language;
  readonly compact?: boolean;
  /** The text no longer parses: what is drawn is the last good run. */
  readonly previousRun?: boolean;
}

const TOP = 21;
const CELL = 22;
const HEIGHT = 60;
/** Terminating pods that are drawn one by one outside the ruler; more are only counted in the sentence. */
const MOST_OUTSIDE = 4;
const OUTSIDE_GAP = 12;
/** Width of the sign for all terminating pods beside a bar. */
const OUTSIDE_BAR = 22;

export function CapacityRuler({
  deployment,
  pods,
  language,
  compact = false,
  previousRun = false,
}: CapacityRulerProps) {
  const box = useRef<HTMLElement>(null);
  const { width } = useSize(box, { width: compact ? 358 : 680, height: HEIGHT });
  const ruler = rulerOf(deployment, pods);
  // Room for what stands outside stays once it was needed, so that the sentence does not move.
  const [mostOutside, setMostOutside] = useState(0);
  const outside = Math.min(MOST_OUTSIDE, ruler.terminating.length);
  if (outside > mostOutside) setMostOutside(outside);
  const room = Math.max(90, width - (compact ? 170 : 361)) - (mostOutside > 0 ? OUTSIDE_GAP : 0);
  const track = trackOf(ruler.cells.length + mostOutside, room);
  return (
    <section ref={box} className={styles['ruler']} data-compact={compact} aria-label={t(language, 'stage.ruler.name')}>
      {compact ? null : <h3>{t(language, 'stage.ruler.name')}</h3>}
      <Track ruler={ruler} track={track} outside={outside} mostOutside={mostOutside} language={language} />
      <div className={styles['words']}>
        <p className={styles['title']}>
          {previousRun ? t(language, 'stage.previousRun') : title(ruler, language, compact)}
        </p>
        <p className={ruler.note.failed ? styles['failed'] : undefined}>
          <span>
            {t(language, `stage.ruler.${compact ? 'short.' : ''}${ruler.note.id}`, { count: ruler.note.count })}
          </span>{' '}
          {ruler.terminating.length === 0 || compact ? null : (
            <span className={styles['outside']}>
              {t(language, 'stage.ruler.outside', { count: ruler.terminating.length })}
            </span>
          )}
        </p>
      </div>
    </section>
  );
}

function title(ruler: Ruler, language: Language, compact: boolean): string {
  const { total, old, next, versions } = ruler;
  if (total === 0) return t(language, 'stage.ruler.none');
  if (compact) return versions.map((of) => t(language, 'stage.ruler.version', { ...of })).join(' · ');
  const [only] = versions;
  if (versions.length === 1 && only) return t(language, 'stage.ruler.one', { total, version: only.version });
  return t(language, 'stage.ruler.mixed', { total, old, next });
}

interface TrackProps {
  readonly ruler: Ruler;
  readonly track: RulerTrack;
  readonly outside: number;
  readonly mostOutside: number;
  readonly language: Language;
}

function Track({ ruler, track, outside, mostOutside, language }: TrackProps) {
  const hatches = `ruler${useId()}`.replace(/[^\w-]/g, '_');
  const { cells, minimum, maximum, available, total } = ruler;
  const gap = track.pitch - track.cell;
  const postAt = (count: number): number => Math.max(1, Math.min(count, cells.length) * track.pitch - gap / 2);
  const end = cells.length * track.pitch;
  const beside = track.drawing === 'bar' ? OUTSIDE_BAR : mostOutside * track.pitch;
  const width = Math.ceil(end + (mostOutside > 0 ? OUTSIDE_GAP + beside : 0) + 3);
  const picture = t(language, ruler.posts === 'need' ? 'stage.ruler.pictureNeed' : 'stage.ruler.picture', {
    available,
    unavailable: total - available,
    free: cells.length - total,
    minimum,
    maximum,
  });
  return (
    <svg
      className={styles['track']}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={picture}
    >
      <GlyphHatches id={hatches} />
      {runsOf(cells, track).map(({ key, from, length, cell }) => (
        <Cell
          key={key}
          cell={cell}
          x={from * track.pitch + 1}
          width={Math.max(2, length * track.pitch - gap - (track.drawing === 'bar' ? 1 : 0))}
          hatches={hatches}
        />
      ))}
      {track.drawing === 'bar' && outside > 0 ? (
        <Outside version={ruler.terminating[0] ?? 1} x={end + OUTSIDE_GAP} width={OUTSIDE_BAR} hatches={hatches} />
      ) : null}
      {Array.from({ length: track.drawing === 'bar' ? 0 : outside }, (_, index) => (
        <Outside
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells have no identity of their own.
          key={index}
          version={ruler.terminating[index] ?? 1}
          x={end + OUTSIDE_GAP + index * track.pitch}
          width={track.cell}
          hatches={hatches}
        />
      ))}
      <Post
        x={postAt(minimum)}
        side="above"
        label={t(language, ruler.posts === 'need' ? 'stage.ruler.need' : 'stage.ruler.minimum', { count: minimum })}
      />
      <Post
        x={postAt(maximum)}
        side="below"
        label={t(language, ruler.posts === 'need' ? 'stage.ruler.now' : 'stage.ruler.maximum', { count: maximum })}
      />
    </svg>
  );
}

interface CellRun {
  readonly key: string;
  readonly from: number;
  readonly length: number;
  readonly cell: RulerCell;
}

/** One run a cell; in a bar, equal neighbours make one. */
function runsOf(cells: readonly RulerCell[], track: RulerTrack): CellRun[] {
  const runs: CellRun[] = [];
  cells.forEach((cell, from) => {
    const last = runs.at(-1);
    if (track.drawing === 'bar' && last && last.cell.kind === cell.kind && last.cell.version === cell.version)
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ key: `${from}`, from, length: 1, cell });
  });
  return runs;
}

interface CellProps {
  readonly cell: RulerCell;
  readonly x: number;
  readonly width: number;
  readonly hatches: string;
}

function Cell({ cell, x, width, hatches }: CellProps) {
  const box = { x, y: TOP, width, height: CELL };
  if (cell.kind === 'free') return <rect {...box} className={styles['free']} />;
  if (cell.kind === 'unavailable') {
    const cross = Math.min(5.5, width / 2 - 2);
    return (
      <>
        <rect {...inside(box, 1)} className={styles['unavailable']} />
        {cross < 2 ? null : (
          <path
            className={styles['cross']}
            transform={`translate(${x + width / 2} ${TOP + CELL / 2})`}
            d={`M${-cross} ${-cross}L${cross} ${cross}M${cross} ${-cross}L${-cross} ${cross}`}
          />
        )}
      </>
    );
  }
  const hexagon = shapeOf(cell.version) === 'hexagon';
  return (
    <>
      <rect {...box} className={hexagon ? styles['v2'] : styles['v1']} />
      {hexagon ? <rect {...box} fill={`url(#${hatches}-v2)`} /> : null}
    </>
  );
}

interface OutsideProps {
  readonly version: number;
  readonly x: number;
  readonly width: number;
  readonly hatches: string;
}

function Outside({ version, x, width, hatches }: OutsideProps) {
  const shape = shapeOf(version);
  const middle = x + width / 2;
  return (
    <>
      <rect x={x} y={TOP} width={width} height={CELL} className={styles['blank']} />
      <rect
        x={x}
        y={TOP}
        width={width}
        height={CELL}
        fill={`url(#${hatches}-going-${shape})`}
        className={shape === 'hexagon' ? styles['edgeV2'] : styles['edgeV1']}
      />
      {width < 14 ? null : (
        <>
          <path d={arrow(middle)} className={styles['halo']} />
          <path d={arrow(middle)} className={styles['arrow']} />
        </>
      )}
    </>
  );
}

const arrow = (x: number): string => `M${x} ${TOP + 5}v11m-4 -4l4 4l4 -4`;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const inside = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: Math.max(1, box.width - 2 * by),
  height: box.height - 2 * by,
});

interface PostProps {
  readonly x: number;
  readonly side: 'above' | 'below';
  readonly label: string;
}

function Post({ x, side, label }: PostProps) {
  const leftOf = x > textWidth(label, 12) + 6;
  const [from, to] = side === 'above' ? [TOP - 13, TOP + CELL + 3] : [TOP - 3, TOP + CELL + 14];
  return (
    <>
      <path d={`M${x} ${from}V${to}`} className={styles['post']} />
      <text
        x={leftOf ? x - 5 : x + 5}
        y={side === 'above' ? TOP - 7 : TOP + CELL + 14}
        textAnchor={leftOf ? 'end' : 'start'}
        className={styles['postLabel']}
      >
        {label}
      </text>
    </>
  );
}
