// The shape of a pod: a state becomes one of five glyphs, a version one of two outlines. Numbers only: SVG and canvas both draw from here.
import type { PodStateId, PodView } from '../../sim/index.ts';

export type GlyphKind = 'serving' | 'starting' | 'ready' | 'terminating' | 'failed';
/** Odd versions are squares, even ones hexagons. */
export type GlyphShape = 'square' | 'hexagon';

export interface Glyph {
  readonly kind: GlyphKind;
  readonly shape: GlyphShape;
  /** Part of the ring that is done, 0 to 1; null draws no ring. */
  readonly progress: number | null;
}

const KINDS: Readonly<Record<PodStateId, GlyphKind>> = {
  pending: 'starting',
  pullingImage: 'starting',
  starting: 'starting',
  notReady: 'starting',
  imagePullBackOff: 'failed',
  crashed: 'failed',
  backOff: 'failed',
  configError: 'failed',
  failed: 'failed',
  ready: 'ready',
  serving: 'serving',
  terminating: 'terminating',
  succeeded: 'terminating',
};

export const isFailed = (state: PodStateId): boolean => KINDS[state] === 'failed';
export const shapeOf = (version: number): GlyphShape => (version % 2 === 0 ? 'hexagon' : 'square');

export function glyphOf(pod: Pick<PodView, 'state' | 'version' | 'progress'>): Glyph {
  const kind = KINDS[pod.state];
  const progress = kind === 'starting' && pod.progress !== null ? round(Math.min(1, Math.max(0, pod.progress))) : null;
  return { kind, shape: shapeOf(pod.version), progress };
}

export type Corner = readonly [x: number, y: number];

/** Corners of a regular polygon around 0,0; `turn` is the angle of the first corner in degrees, clockwise from the right. */
function polygon(corners: number, radius: number, turn: number): Corner[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = ((turn + (360 / corners) * index) * Math.PI) / 180;
    return [round(radius * Math.cos(angle)), round(radius * Math.sin(angle))] as const;
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;

// Sizes for a glyph of 32 units; a scale is applied by the renderer.
export const SQUARE = { side: 26, radius: 5 } as const;
export const OUTER_SQUARE = { side: 34, radius: 8 } as const;
export const HEXAGON = polygon(6, 15, -90);
export const OUTER_HEXAGON = polygon(6, 19.5, -90);
export const OCTAGON = polygon(8, 16, 22.5);
export const BADGE = { x: 14, y: 12, side: 9, corners: polygon(6, 7, -90) } as const;
export const CROSS = 5.5;
export const RING = { radius: 20, width: 3 } as const;
export const HATCH = { pitch: 5, width: 1.2, terminatingWidth: 1.8 } as const;

/** How far a glyph reaches from its centre, strokes included, before scaling. */
export function reachOf(glyph: Glyph): number {
  switch (glyph.kind) {
    case 'starting':
      return glyph.progress === null ? 16 : RING.radius + RING.width / 2;
    case 'ready':
      return glyph.shape === 'square' ? 18 : 20.5;
    case 'failed':
      return 16.5;
    case 'serving':
    case 'terminating':
      return glyph.shape === 'square' ? 14 : 16;
    default: {
      const never: never = glyph.kind;
      return never;
    }
  }
}

export const pointsText = (corners: readonly Corner[]): string => corners.map(([x, y]) => `${x},${y}`).join(' ');

/** An arc from 12 o'clock, clockwise, as an SVG path around 0,0. A whole turn is cut a little short, since an arc that ends where it starts is none. */
export function arcPath(radius: number, part: number): string {
  const angle = Math.min(0.9999, Math.max(0, part)) * 2 * Math.PI;
  const x = round(radius * Math.sin(angle));
  const y = round(-radius * Math.cos(angle));
  return `M0,${-radius}A${radius},${radius} 0 ${angle > Math.PI ? 1 : 0} 1 ${x},${y}`;
}
