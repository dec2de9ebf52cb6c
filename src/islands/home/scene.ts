// Where things stand on the stage of the home page: one row of eight places (two of four on a phone), without trays for nodes.
// The places are there from the start, since four new pods beside four old ones that stop are the most there can be.
import type { PodView, WorldView } from '../../sim/index.ts';
import { type Flow, flowOf } from '../stage/flow.ts';
import { type Glyph, glyphOf, isFailed, reachOf } from '../stage/glyph.ts';
import { cellCentre, type Density, type Layout, type TrayBox } from '../stage/layout.ts';
import { type Places, placePods } from '../stage/places.ts';
import { NOWHERE, type Route, routeToPod, routeToService } from '../stage/traffic.ts';

/** The three drawings of the page, by the width of the window: from 1024 px, from 768 px, below. */
export type BandId = 'wide' | 'medium' | 'phone';
export const BANDS = ['wide', 'medium', 'phone'] as const satisfies readonly BandId[];

/** From this width of the window on, px; the style sheet of the page says the same. */
export const BAND_FROM: Readonly<Record<BandId, number>> = { wide: 1024, medium: 768, phone: 0 };

/** A phone held sideways is a phone, as the style sheet says too. */
export const SIDEWAYS = '(height < 480px) and (orientation: landscape)';

const CELLS = 8;

const density = (scale: number): Density => ({
  id: 'full',
  scale,
  pitch: 0,
  widest: 0,
  open: 0,
  above: 0,
  below: 0,
  footer: 0,
});

/** A row of places without a frame. */
const row = (index: number, width: number, pitch: number, columns: number, middle: number): [string, TrayBox] => [
  `${index}`,
  {
    key: `${index}`,
    x: (width - columns * pitch) / 2,
    y: middle - 40,
    width: columns * pitch,
    height: 80,
    columns,
    rows: 1,
    pitch,
    firstRow: middle,
    rowHeight: 0,
    bus: index,
  },
];

const oneRow = (width: number, pitch: number): Layout => ({
  width,
  height: 356,
  density: density(1.5),
  compact: false,
  service: { x: width / 2 - 95, y: 78, width: 190, height: 36 },
  buses: [148],
  trays: new Map([row(0, width, pitch, CELLS, 258)]),
});

function twoRows(): Layout {
  const width = 358;
  return {
    width,
    height: 242,
    density: density(1.05),
    compact: true,
    service: { x: width / 2 - 66, y: 10, width: 132, height: 28 },
    buses: [54, 148],
    trays: new Map([row(0, width, 84, CELLS / 2, 98), row(1, width, 84, CELLS / 2, 192)]),
  };
}

const LAYOUTS: Readonly<Record<BandId, Layout>> = {
  wide: oneRow(984, 121),
  medium: oneRow(736, 91),
  phone: twoRows(),
};

export interface HomePod {
  readonly pod: PodView;
  readonly x: number;
  readonly y: number;
  readonly glyph: Glyph;
  readonly failed: boolean;
  /** From the middle to the base line of its first word. */
  readonly wordsBelow: number;
}

export interface HomeScene {
  readonly band: BandId;
  readonly layout: Layout;
  readonly flow: Flow;
  readonly pods: readonly HomePod[];
  /** Width that the words of a pod have. */
  readonly room: number;
  readonly routes: ReadonlyMap<string, Route>;
}

/** Where the pods stand now; a pod keeps its place. */
export const nextHomePlaces = (view: WorldView, before: Places): Places => placePods(view.pods, 'one', before);

export function homeScene(view: WorldView, places: Places, band: BandId): HomeScene {
  const layout = LAYOUTS[band];
  const trays = [...layout.trays.values()];
  const [first] = trays;
  const pods: HomePod[] = [];
  const spots = [];
  const routes = new Map<string, Route>([[NOWHERE, routeToService(layout)]]);
  for (const pod of view.pods) {
    const place = places.cells.get(pod.name);
    const tray = place && first ? trays[Math.floor(place.cell / first.columns)] : undefined;
    if (!tray || !place) continue;
    const cell = place.cell % tray.columns;
    const glyph = glyphOf(pod);
    const { x, y } = cellCentre(tray, cell);
    const reach = reachOf(glyph) * layout.density.scale + 2;
    const failed = isFailed(pod.state);
    pods.push({ pod, x, y, glyph, failed, wordsBelow: layout.compact ? 36 : 50 });
    spots.push({
      name: pod.name,
      tray,
      cell,
      version: pod.version,
      receives: pod.share > 0,
      failed,
      reach,
    });
    routes.set(pod.name, routeToPod(layout, { tray, cell, reach }));
  }
  return { band, layout, flow: flowOf(layout, spots), pods, room: (first?.pitch ?? 90) - 6, routes };
}
