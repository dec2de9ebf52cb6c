// The icons as data: one source for the static pages and the islands. A 16-unit grid, strokes of 1.6 with square ends.
// An icon says nothing alone: it stands beside a word, or on a control that has an aria-label.

export interface IconShape {
  /** Outline, drawn with the stroke of the text's colour. */
  readonly stroke?: string;
  /** Filled part: play, half and theme only, and dots. */
  readonly fill?: string;
}

const octagon = 'M5.1 1.2h5.8l3.9 3.9v5.8l-3.9 3.9H5.1L1.2 10.9V5.1Z';
const circle = 'M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4Z';

export const icons = {
  play: { fill: 'M4 2.4v11.2L13.2 8Z' },
  pause: { fill: 'M3.6 2.6h2.7v10.8H3.6ZM9.7 2.6h2.7v10.8H9.7Z' },
  start: { stroke: 'M2.8 2.6v10.8M13.2 3.3v9.4L6 8Z' },
  live: { stroke: 'M13.2 2.6v10.8M2.8 3.3v9.4L10 8Z' },
  'decision-back': { stroke: 'M9.6 3.6L4 8l5.6 4.4M12.8 5.6v4.8' },
  'decision-next': { stroke: 'M6.4 3.6L12 8l-5.6 4.4M3.2 5.6v4.8' },
  'tick-back': { stroke: 'M9.8 4L5.6 8l4.2 4' },
  'tick-next': { stroke: 'M6.2 4l4.2 4l-4.2 4' },
  fork: { stroke: 'M2.8 2.8v10.6M2.8 8.6h3.4c3.4 0 3-4.9 7-5.4M10.5 1.3l3.4 1.6l-2 3.2' },
  link: {
    stroke: 'M6.6 9.4l2.8-2.8M7.4 4.6l1.9-1.9a2.8 2.8 0 0 1 4 4l-1.9 1.9M8.6 11.4l-1.9 1.9a2.8 2.8 0 0 1-4-4l1.9-1.9',
  },
  seed: { stroke: 'M6.2 2.8l-.9 10.4M10.7 2.8l-.9 10.4M2.6 5.8h11M2.2 10.2h11' },
  console: { stroke: 'M2.4 4l3.8 4l-3.8 4M8.2 12.2h5.6' },
  file: { stroke: 'M3.2 1.6h6.2l3.6 3.6v9.2H3.2Z', fill: 'M9 1.4v4.2h4.2Z' },
  search: { stroke: 'M6.8 2.2a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2ZM10.2 10.2l4 4' },
  warning: { stroke: 'M8 2.2l6.4 11.4H1.6ZM8 6.2v3.2M8 10.7v1.5' },
  error: { stroke: `${octagon}M6.2 6.2l3.6 3.6M9.8 6.2l-3.6 3.6` },
  info: { stroke: `${circle}M8 7.2v4.2M8 4.3v1.6` },
  check: { stroke: 'M2.4 8.6l3.6 3.6l7.4-8' },
  cross: { stroke: 'M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8' },
  open: { stroke: circle },
  half: { stroke: circle, fill: 'M8 1.8a6.2 6.2 0 0 1 0 12.4Z' },
  refuse: { stroke: `${circle}M3.9 12.1l8.2-8.2` },
  bell: { stroke: 'M4.2 11.4V7.2a3.8 3.8 0 0 1 7.6 0v4.2M2.8 11.6h10.4M8 1.4v1.8M7 14.4h2' },
  person: { stroke: 'M8 1.9a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6ZM2.4 13.8a5.6 4.6 0 0 1 11.2 0' },
  theme: {
    stroke:
      'M3.4 2.2h9.2a1.2 1.2 0 0 1 1.2 1.2v9.2a1.2 1.2 0 0 1-1.2 1.2H3.4a1.2 1.2 0 0 1-1.2-1.2V3.4a1.2 1.2 0 0 1 1.2-1.2Z',
    fill: 'M13.4 2.6v10.2a.6.6 0 0 1-.6.6H2.6Z',
  },
  help: { stroke: 'M5.2 5.4a2.9 2.7 0 1 1 4.6 2.2c-1.2.8-1.8 1.4-1.8 2.6M8 12.4v1.6' },
  chevron: { stroke: 'M3.8 6l4.2 4.2L12.2 6' },
  undo: { stroke: 'M5.6 2.8L2.6 6l3 3.2M3 6h7a3.8 3.8 0 0 1 0 7.6H6.6' },
  download: { stroke: 'M8 1.8v8.4M4.2 6.8L8 10.6l3.8-3.8M2.6 14h10.8' },
  wrench: { stroke: 'M2.2 13.8l5.6-5.6M8.4 2.8l2.4 2.6l3.2-.6a3.6 3.6 0 0 1-6.2 3.2a3.9 3.9 0 0 1 .6-5.2Z' },
  regress: { stroke: 'M1.8 3.8l4 3.6l2.2-2.2l5.4 6M13.6 7.4v4.2H9.4' },
  lock: { stroke: 'M3 7.4h10v6.4H3ZM5.4 7.4V4.6a2.6 2.6 0 0 1 5.2 0v2.8' },
  'full-screen': { stroke: 'M2.4 5.8V2.4h3.4M10.2 2.4h3.4v3.4M13.6 10.2v3.4h-3.4M5.8 13.6H2.4v-3.4' },
} as const satisfies Readonly<Record<string, IconShape>>;

export type IconName = keyof typeof icons;

/** Sizes at which an icon stays sharp, in px. */
export type IconSize = 14 | 16 | 18 | 22;

export const ICON_STROKE_WIDTH = 1.6;

/** The shape of an icon, with both parts readable whatever the icon has. */
export const iconShape = (name: IconName): IconShape => icons[name];
