// Paths of an arrow through corners: the line and the head at its end.

/** In px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Path of a line, which stops short of its head. */
export function linePath(points: readonly Point[], short = 0): string {
  return points
    .map((point, at) => {
      const before = points[at - 1];
      const { x, y } = at === points.length - 1 && before ? nearer(point, before, short) : point;
      return `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`;
    })
    .join('');
}

/** The triangle at the end of a line, 9 px long. */
export function headPath(points: readonly Point[]): string {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return '';
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [ux, uy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const back = { x: end.x - ux * 9, y: end.y - uy * 9 };
  const wing = (side: 1 | -1) => `${round(back.x - uy * 5 * side)} ${round(back.y + ux * 5 * side)}`;
  return `M${round(end.x)} ${round(end.y)}L${wing(1)}L${wing(-1)}Z`;
}

function nearer(point: Point, before: Point, by: number): Point {
  const length = Math.hypot(point.x - before.x, point.y - before.y) || 1;
  return { x: point.x - ((point.x - before.x) / length) * by, y: point.y - ((point.y - before.y) / length) * by };
}

const round = (value: number): number => Math.round(value * 10) / 10;
