// Step functions of a run: what held from when on. Points in the order of time.
import type { Point } from '../sim/index.ts';

/** The sum of several step functions; each is 0 before its first point. */
export function sumOf(series: readonly (readonly Point[])[]): Point[] {
  const changes = series
    .flatMap((points) =>
      points.map(({ atMs, value }, index) => ({ atMs, by: value - (points[index - 1]?.value ?? 0) })),
    )
    .sort((a, b) => a.atMs - b.atMs);
  const sum: Point[] = [];
  let value = 0;
  for (const { atMs, by } of changes) {
    value += by;
    if (sum.at(-1)?.atMs === atMs) sum.pop();
    if (sum.at(-1)?.value !== value) sum.push({ atMs, value });
  }
  return sum;
}

/** The part within a stretch of time, beginning with what held at its start. */
export function within(points: readonly Point[], fromMs: number, toMs: number): Point[] {
  const start = points.findLast(({ atMs }) => atMs <= fromMs)?.value ?? 0;
  return [{ atMs: fromMs, value: start }, ...points.filter(({ atMs }) => atMs > fromMs && atMs <= toMs)];
}

export const leastOf = (points: readonly Point[]): number => Math.min(...points.map(({ value }) => value));
export const mostOf = (points: readonly Point[]): number => Math.max(...points.map(({ value }) => value));

/** Value × milliseconds from the first point to an end. */
export function areaOf(points: readonly Point[], toMs: number): number {
  let area = 0;
  for (const [index, { atMs, value }] of points.entries()) area += value * ((points[index + 1]?.atMs ?? toMs) - atMs);
  return area;
}
