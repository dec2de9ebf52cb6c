// What is drawn of a diagram: boxes where Mermaid put them, right-angled lines, and which of both a step lights. No drawing, no page.
import type { Diagram, DiagramStep, FlowDiagram, SequenceDiagram } from '../../session/index.ts';
import type { Point } from '../shared/arrow.ts';
import type { Box, Places } from './places.ts';

export interface DrawnLine {
  /** Corners from start to end; the head stands at the last one. */
  readonly points: readonly Point[];
  /** Where the word of the link stands, if it has one. */
  readonly label: (Point & { readonly anchor: 'start' | 'middle' }) | null;
  /** The middle of the longest stretch, when there is room for a number on it. */
  readonly badge: Point | null;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (Box & { readonly part: string })[];
  readonly rows: readonly (Point & { readonly row: string })[];
  /** In the order of the links of the diagram. */
  readonly lines: readonly DrawnLine[];
  /** Of the actors of a sequence. */
  readonly lifelines: readonly { readonly x: number; readonly fromY: number; readonly toY: number }[];
}

/** Room around the figure, and for the words of the rows at its left, px. */
const MARGIN = 16;
const ROW_WORD = 120;
/** A line needs this much to carry a number. */
const BADGE_ROOM = 72;
/** How far a message to oneself reaches. */
const LOOP = 36;

export function drawingOf(diagram: Diagram, places: Places): Drawing {
  return diagram.kind === 'flow' ? flowDrawing(diagram, places) : sequenceDrawing(diagram, places);
}

function flowDrawing(diagram: FlowDiagram, places: Places): Drawing {
  const moved = diagram.bands ? alignedRows(diagram, places) : places.boxes;
  const parts = diagram.rows.flatMap((row) => row.parts);
  const channels = places.links.map((link) => link?.x ?? 0);
  const left = Math.min(...parts.map((part) => box(moved, part).x), ...(diagram.bands ? [] : channels));
  const top = Math.min(...parts.map((part) => box(moved, part).y));
  const shift = { x: MARGIN - left + (diagram.bands ? ROW_WORD : 0), y: MARGIN - top };
  const boxes = Object.fromEntries(parts.map((part) => [part, shifted(box(moved, part), shift)]));
  const lines = diagram.links.map((link, at) =>
    flowLine(box(boxes, link.from), box(boxes, link.to), (channels[at] ?? 0) + shift.x, link.label !== undefined),
  );
  return {
    ...extent(Object.values(boxes), lines),
    boxes: parts.map((part) => ({ part, ...box(boxes, part) })),
    rows: diagram.bands
      ? diagram.rows.map(({ id, parts: [first = ''] }) => ({ row: id, x: MARGIN, y: middle(box(boxes, first)).y }))
      : [],
    lines,
    lifelines: [],
  };
}

/** Rows begin at one edge, like lines of text, and their boxes stand under each other. */
function alignedRows({ rows }: FlowDiagram, { boxes }: Places): Record<string, Box> {
  const left = Math.min(...Object.values(boxes).map(({ x }) => x));
  const width = Math.max(...Object.values(boxes).map((each) => each.width));
  const gaps = rows.flatMap(({ parts }) =>
    parts.slice(1).map((part, at) => box(boxes, part).x - right(box(boxes, parts[at] ?? part))),
  );
  const pitch = width + Math.max(...gaps);
  return Object.fromEntries(
    rows.flatMap(({ parts }) =>
      parts.map((part, at) => [part, { ...box(boxes, part), x: left + at * pitch, width }] as const),
    ),
  );
}

/** Right-angled: along a row, down to a lower box, or around through a channel at the left to a higher one. */
function flowLine(from: Box, to: Box, channelX: number, labelled: boolean): DrawnLine {
  const [start, end] = [middle(from), middle(to)];
  if (Math.abs(start.y - end.y) < from.height / 2) {
    const points = [
      { x: right(from), y: start.y },
      { x: to.x, y: end.y },
    ];
    return { points, label: null, badge: null };
  }
  if (to.y > from.y) {
    const fromY = from.y + from.height;
    const turnY = (fromY + to.y) / 2;
    const straight = Math.abs(start.x - end.x) < 1;
    const points = [
      { x: start.x, y: fromY },
      ...(straight
        ? []
        : [
            { x: start.x, y: turnY },
            { x: end.x, y: turnY },
          ]),
      { x: end.x, y: to.y },
    ];
    const at = straight ? { x: start.x, y: turnY } : { x: (start.x + end.x) / 2, y: turnY };
    return {
      points,
      label: labelled ? { ...at, anchor: 'middle' } : null,
      badge: !straight && !labelled && Math.abs(start.x - end.x) > BADGE_ROOM ? at : null,
    };
  }
  const points = [
    { x: from.x, y: start.y },
    { x: channelX, y: start.y },
    { x: channelX, y: end.y },
    { x: to.x, y: end.y },
  ];
  const at = { x: channelX, y: (start.y + end.y) / 2 };
  return { points, label: labelled ? { ...at, anchor: 'middle' } : null, badge: null };
}

function sequenceDrawing(diagram: SequenceDiagram, places: Places): Drawing {
  const left = Math.min(...diagram.parts.map((part) => box(places.boxes, part).x));
  const top = Math.min(...diagram.parts.map((part) => box(places.boxes, part).y));
  const shift = { x: MARGIN - left, y: MARGIN - top };
  const boxes = Object.fromEntries(diagram.parts.map((part) => [part, shifted(box(places.boxes, part), shift)]));
  const lines = diagram.links.map(({ from, to }, at) => {
    const place = places.links[at];
    const y = (place === null || place === undefined ? 0 : place.y + place.height / 2) + shift.y;
    return message(middle(box(boxes, from)).x, middle(box(boxes, to)).x, y);
  });
  const size = extent(Object.values(boxes), lines);
  return {
    ...size,
    boxes: diagram.parts.map((part) => ({ part, ...box(boxes, part) })),
    rows: [],
    lines,
    lifelines: diagram.parts.map((part) => {
      const { y, height } = box(boxes, part);
      return { x: middle(box(boxes, part)).x, fromY: y + height, toY: size.height - 4 };
    }),
  };
}

function message(fromX: number, toX: number, y: number): DrawnLine {
  if (fromX === toX) {
    const points = [
      { x: fromX, y: y - 10 },
      { x: fromX + LOOP, y: y - 10 },
      { x: fromX + LOOP, y: y + 10 },
      { x: fromX, y: y + 10 },
    ];
    return { points, label: { x: fromX + LOOP + 8, y, anchor: 'start' }, badge: null };
  }
  const points = [
    { x: fromX, y },
    { x: toX, y },
  ];
  return { points, label: { x: (fromX + toX) / 2, y: y - 16, anchor: 'middle' }, badge: null };
}

function extent(boxes: readonly Box[], lines: readonly DrawnLine[]): { width: number; height: number } {
  const points = lines.flatMap((line) => line.points);
  return {
    width: Math.max(...boxes.map(right), ...points.map(({ x }) => x)) + MARGIN,
    height: Math.max(...boxes.map(({ y, height }) => y + height), ...points.map(({ y }) => y)) + MARGIN,
  };
}

const box = (boxes: Readonly<Record<string, Box>>, part: string): Box =>
  boxes[part] ?? { x: 0, y: 0, width: 0, height: 0 };
const right = ({ x, width }: Box): number => x + width;
const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
const shifted = (each: Box, by: Point): Box => ({ ...each, x: each.x + by.x, y: each.y + by.y });

/** The step that a press on a part opens: the first that leads to it, else the first that lights it. */
export function stepOfPart(diagram: Diagram, part: string): number {
  const leads = ({ links }: DiagramStep) => links.some((at) => diagram.links[at]?.to === part);
  const led = diagram.steps.findIndex(leads);
  const lit = diagram.steps.findIndex(({ parts }) => parts.includes(part));
  return Math.max(0, led === -1 || (lit !== -1 && lit < led && diagram.steps[lit]?.links.length === 0) ? lit : led);
}

/** Which steps the short list beside the figure shows: `size` of them, with the current one among them. */
export function stepWindow(
  total: number,
  current: number,
  size: number,
): { readonly from: number; readonly to: number } {
  const from = Math.max(0, Math.min(current - 1, total - size));
  return { from, to: Math.min(total, from + size) };
}

/** The step after a key, or null when the key is none of ours. `clicker` adds the keys of a presenter's remote. */
export function stepAfterKey(key: string, current: number, total: number, clicker: boolean): number | null {
  const clamp = (step: number) => Math.max(0, Math.min(total - 1, step));
  if (key === 'ArrowRight' || (clicker && (key === 'PageDown' || key === ' '))) return clamp(current + 1);
  if (key === 'ArrowLeft' || (clicker && key === 'PageUp')) return clamp(current - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return total - 1;
  return null;
}
