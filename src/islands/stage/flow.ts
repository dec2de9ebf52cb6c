// The lines of traffic on the stage: one trunk from the users through the Service, a drop to every pod that receives requests, a dashed
// one with a refusal sign to those that do not. Geometry only.
import { cellCentre, type Layout, type TrayBox } from './layout.ts';

export type LinePoint = readonly [x: number, y: number];

export interface FlowLine {
  readonly key: string;
  /** `trunk` is traffic not yet split, `drop` the last part to a pod, `idle` a way that no request takes. */
  readonly style: 'trunk' | 'drop' | 'idle';
  readonly version: number;
  readonly points: readonly LinePoint[];
  readonly width: number;
}

/** The sign on a way that no request takes. */
export interface Refusal {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly failed: boolean;
}

/** What the flow needs to know of a pod. */
export interface FlowPod {
  readonly name: string;
  readonly tray: TrayBox;
  readonly cell: number;
  readonly version: number;
  readonly receives: boolean;
  readonly failed: boolean;
  /** Distance from its middle at which a line ends. */
  readonly reach: number;
}

export interface Flow {
  readonly lines: readonly FlowLine[];
  readonly refusals: readonly Refusal[];
}

interface Spot extends FlowPod {
  readonly x: number;
  readonly y: number;
  readonly row: number;
}

/** Smaller pods than this have no lines of their own: the flow ends at their tray. */
const FINEST = 0.45;

class Drawing {
  readonly lines: FlowLine[] = [];
  readonly refusals: Refusal[] = [];
  readonly trunkWidth = 4;
  /** Width inside a tray and of a drop. */
  readonly dropWidth: number;
  readonly showsIdle: boolean;
  readonly showsDrops: boolean;

  constructor(layout: Layout) {
    const { scale } = layout.density;
    this.dropWidth = scale < 1 ? 2 : 4;
    this.showsIdle = scale >= 1;
    this.showsDrops = scale >= FINEST;
  }

  trunk(key: string, ...points: LinePoint[]): void {
    this.lines.push({ key, style: 'trunk', version: 0, points, width: this.trunkWidth });
  }

  idle(key: string, ...points: LinePoint[]): void {
    this.lines.push({ key, style: 'idle', version: 0, points, width: 1.5 });
  }

  /** A trunk inside a tray. */
  branch(key: string, ...points: LinePoint[]): void {
    this.lines.push({ key, style: 'trunk', version: 0, points, width: this.dropWidth });
  }

  /**
   * A horizontal line over pods: solid from `entry` as far as traffic goes, dashed on to those without, and the drops below it.
   * Gives the reach of the solid part.
   */
  row(key: string, y: number, entry: number, pods: readonly Spot[], signs: boolean): void {
    const receiving = pods.filter((pod) => pod.receives);
    const [left, right] = span(receiving, entry);
    if (receiving.length > 0 && right > left) {
      const half = this.dropWidth / 2;
      const ends: LinePoint[] = [
        [left - (left < entry ? half : 0), y],
        [right + (right > entry ? half : 0), y],
      ];
      if (key.startsWith('bus')) this.trunk(key, ...ends);
      else this.branch(key, ...ends);
    }
    for (const pod of receiving) {
      this.lines.push({
        key: `drop:${pod.name}`,
        style: 'drop',
        version: pod.version,
        points: [
          [pod.x, y - this.trunkWidth / 2],
          [pod.x, pod.y - pod.reach],
        ],
        width: this.dropWidth,
      });
    }
    if (!this.showsIdle) return;
    for (const pod of pods) {
      if (pod.receives) continue;
      const from = Math.min(Math.max(pod.x, left), right);
      const end = pod.y - pod.reach;
      this.lines.push({
        key: `idle:${pod.name}`,
        style: 'idle',
        version: pod.version,
        points:
          from === pod.x
            ? [
                [pod.x, y],
                [pod.x, end],
              ]
            : [
                [from, y],
                [pod.x, y],
                [pod.x, end],
              ],
        width: 1.5,
      });
      if (signs && end - y >= 22)
        this.refusals.push({
          key: `no:${pod.name}`,
          x: pod.x,
          y: Math.min(y + 27, (y + end) / 2),
          radius: end - y >= 40 ? 9 : 7,
          failed: pod.failed,
        });
    }
  }
}

function span(pods: readonly Spot[], entry: number): [left: number, right: number] {
  let left = entry;
  let right = entry;
  for (const pod of pods) {
    if (pod.x < left) left = pod.x;
    if (pod.x > right) right = pod.x;
  }
  return [left, right];
}

export function flowOf(layout: Layout, pods: readonly FlowPod[]): Flow {
  const drawing = new Drawing(layout);
  const { service, buses } = layout;
  const middle = service.x + service.width / 2;
  const spots: Spot[] = pods.map((pod) => ({ ...pod, ...cellCentre(pod.tray, pod.cell) }));
  const firstBus = buses[0] ?? service.y + service.height + 20;
  const flows = spots.some((pod) => pod.receives);

  drawing.trunk('users', [middle, 0], [middle, service.y]);
  const below: LinePoint[] = [
    [middle, service.y + service.height],
    [middle, firstBus],
  ];
  if (flows) drawing.trunk('service', ...below);
  else {
    drawing.idle('service', ...below);
    drawing.refusals.push({
      key: 'no:service',
      x: middle,
      y: (service.y + service.height + firstBus) / 2,
      radius: 9,
      failed: true,
    });
  }

  // Lines of trays below the first are fed by one spine at the edge of the stage.
  const spineX = layout.compact ? 6 : 8;
  let deepest = 0;
  buses.forEach((_, index) => {
    if (spots.some((pod) => pod.tray.bus === index && pod.receives)) deepest = Math.max(deepest, index);
  });
  if (deepest > 0) {
    drawing.trunk('spine', [middle, firstBus], [spineX, firstBus], [spineX, buses[deepest] ?? firstBus]);
  }

  buses.forEach((y, index) => {
    const entry = index === 0 ? middle : spineX;
    const inLine = spots.filter((pod) => pod.tray.bus === index);
    const open = inLine.filter((pod) => pod.tray.rows === 1);
    drawing.row(`bus:${index}`, y, entry, open, true);
    feedTrays(drawing, layout, index, y, entry, inLine);
  });
  return drawing;
}

/** Trays with several rows: one feed down their left edge, and a line above every row. */
function feedTrays(
  drawing: Drawing,
  layout: Layout,
  index: number,
  y: number,
  entry: number,
  pods: readonly Spot[],
): void {
  const { density } = layout;
  const fed: number[] = [];
  for (const tray of layout.trays.values()) {
    if (tray.bus !== index || tray.rows === 1) continue;
    const inTray = pods.filter((pod) => pod.tray === tray);
    if (inTray.length === 0) continue;
    const feedX = tray.x + 7;
    const lineOf = (row: number) => tray.firstRow + row * tray.rowHeight - density.above + 2;
    const lastRow = Math.max(-1, ...inTray.filter((pod) => pod.receives).map((pod) => pod.row));
    if (!drawing.showsDrops) {
      const middle = tray.x + tray.width / 2;
      if (lastRow < 0) continue;
      fed.push(middle);
      drawing.branch(`feed:${tray.key}`, [middle, y], [middle, tray.y + 4]);
      continue;
    }
    if (lastRow >= 0) {
      fed.push(feedX);
      drawing.branch(`feed:${tray.key}`, [feedX, y - drawing.trunkWidth / 2], [feedX, lineOf(lastRow)]);
    }
    const lastIdle = Math.max(-1, ...inTray.filter((pod) => !pod.receives).map((pod) => pod.row));
    if (drawing.showsIdle && lastIdle > lastRow) {
      const from: LinePoint[] =
        lastRow >= 0
          ? [[feedX, lineOf(lastRow)]]
          : [
              [entry, y],
              [feedX, y],
            ];
      drawing.idle(`idle-feed:${tray.key}`, ...from, [feedX, lineOf(lastIdle)]);
    }
    for (let row = 0; row < tray.rows; row += 1) {
      drawing.row(
        `row:${tray.key}:${row}`,
        lineOf(row),
        feedX,
        inTray.filter((pod) => pod.row === row),
        density.id !== 'shapes',
      );
    }
  }
  if (fed.length === 0) return;
  const half = drawing.dropWidth / 2;
  const left = Math.min(entry, ...fed) - half;
  const right = Math.max(entry, ...fed) + half;
  drawing.trunk(`feeds:${index}`, [left, y], [right, y]);
}
