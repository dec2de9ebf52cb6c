// One pod as a shape, in SVG. The word for its state stands beside it: the shape is decoration for those who see it.
import { memo } from 'react';
import {
  arcPath,
  BADGE,
  CROSS,
  type Glyph,
  type GlyphShape,
  HATCH,
  HEXAGON,
  OCTAGON,
  OUTER_HEXAGON,
  OUTER_SQUARE,
  pointsText,
  RING,
  SQUARE,
} from './glyph.ts';
import styles from './PodGlyph.module.css';

const POINTS = {
  hexagon: pointsText(HEXAGON),
  outer: pointsText(OUTER_HEXAGON),
  octagon: pointsText(OCTAGON),
  badge: pointsText(BADGE.corners),
};

/** Hatches that glyphs refer to; once in every SVG that draws glyphs. `id` is unique on the page. */
export function GlyphHatches({ id }: { readonly id: string }) {
  const hatch = (name: string, className: string, width: number) => (
    <pattern
      id={`${id}-${name}`}
      width={HATCH.pitch}
      height={HATCH.pitch}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d={`M${HATCH.pitch / 2} 0V${HATCH.pitch}`} className={styles[className]} strokeWidth={width} />
    </pattern>
  );
  return (
    <defs>
      {hatch('v2', 'hatchV2', HATCH.width)}
      {hatch('going-square', 'hatchGoingV1', HATCH.terminatingWidth)}
      {hatch('going-hexagon', 'hatchGoingV2', HATCH.terminatingWidth)}
    </defs>
  );
}

export interface PodGlyphProps {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** The `id` of the `GlyphHatches` in this SVG. */
  readonly hatches: string;
  /** Whether a change of state may fade in. */
  readonly animated?: boolean;
}

export const PodGlyph = memo(DrawnGlyph, looksTheSame);

/** A view makes new objects for every frame; most glyphs look as before. */
function looksTheSame(a: PodGlyphProps, b: PodGlyphProps): boolean {
  return (
    a.glyph.kind === b.glyph.kind &&
    a.glyph.shape === b.glyph.shape &&
    a.glyph.progress === b.glyph.progress &&
    a.x === b.x &&
    a.y === b.y &&
    a.scale === b.scale &&
    a.animated === b.animated
  );
}

function DrawnGlyph({ glyph, x, y, scale, hatches, animated = false }: PodGlyphProps) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} className={styles[glyph.shape]}>
      <g key={glyph.kind} className={animated ? styles['appearing'] : undefined}>
        <Drawing glyph={glyph} hatches={hatches} />
      </g>
    </g>
  );
}

function Drawing({ glyph, hatches }: { readonly glyph: Glyph; readonly hatches: string }) {
  const { shape } = glyph;
  switch (glyph.kind) {
    case 'serving':
      return (
        <>
          <Outline shape={shape} className={styles['full']} />
          {shape === 'hexagon' ? (
            <Outline shape={shape} fill={`url(#${hatches}-v2)`} className={styles['over']} />
          ) : null}
        </>
      );
    case 'ready':
      return (
        <>
          <Outline shape={shape} className={styles['full']} />
          {shape === 'hexagon' ? (
            <Outline shape={shape} fill={`url(#${hatches}-v2)`} className={styles['over']} />
          ) : null}
          {shape === 'hexagon' ? (
            <polygon points={POINTS.outer} className={styles['outer']} />
          ) : (
            <Square {...OUTER_SQUARE} className={styles['outer']} />
          )}
        </>
      );
    case 'starting':
      return (
        <>
          {glyph.progress === null ? null : <Ring part={glyph.progress} />}
          <Outline shape={shape} className={styles['starting']} />
        </>
      );
    case 'terminating':
      return (
        <>
          <Outline shape={shape} className={styles['blank']} />
          <Outline shape={shape} fill={`url(#${hatches}-going-${shape})`} className={styles['edge']} />
          <path d="M0-6.5V6M-4.5 1.6L0 6.2L4.5 1.6" className={styles['halo']} />
          <path d="M0-6.5V6M-4.5 1.6L0 6.2L4.5 1.6" className={styles['arrow']} />
        </>
      );
    case 'failed':
      return (
        <>
          <polygon points={POINTS.octagon} className={styles['octagon']} />
          <path
            d={`M${-CROSS}${-CROSS}L${CROSS} ${CROSS}M${CROSS}${-CROSS}L${-CROSS} ${CROSS}`}
            className={styles['cross']}
          />
          <g transform={`translate(${BADGE.x} ${BADGE.y})`}>
            {shape === 'hexagon' ? (
              <>
                <polygon points={POINTS.badge} className={styles['badgeHalo']} />
                <polygon points={POINTS.badge} className={styles['badge']} />
              </>
            ) : (
              <>
                <Square side={BADGE.side} radius={1.5} className={styles['badgeHalo']} />
                <Square side={BADGE.side} radius={1.5} className={styles['badge']} />
              </>
            )}
          </g>
        </>
      );
    default: {
      const never: never = glyph.kind;
      return never;
    }
  }
}

interface OutlineProps {
  readonly shape: GlyphShape;
  readonly className?: string | undefined;
  readonly fill?: string;
}

function Outline({ shape, className, fill }: OutlineProps) {
  return shape === 'hexagon' ? (
    <polygon points={POINTS.hexagon} className={className} fill={fill} />
  ) : (
    <Square {...SQUARE} className={className} fill={fill} />
  );
}

interface SquareProps {
  readonly side: number;
  readonly radius: number;
  readonly className?: string | undefined;
  readonly fill?: string | undefined;
}

function Square({ side, radius, className, fill }: SquareProps) {
  return <rect x={-side / 2} y={-side / 2} width={side} height={side} rx={radius} className={className} fill={fill} />;
}

function Ring({ part }: { readonly part: number }) {
  return (
    <>
      <circle r={RING.radius} className={styles['ringTrack']} />
      {part > 0 ? <path d={arcPath(RING.radius, part)} className={styles['ringDone']} /> : null}
    </>
  );
}
