// Requests on the stage as geometry: which dots are on their way at a moment and where, and where requests failed lately.
// Traces and lines in, places out; no words, no drawing.
import type { Outcome, RequestTrace } from '../../sim/index.ts';
import type { LinePoint } from './flow.ts';
import { cellCentre, type Layout, type TrayBox } from './layout.ts';

/** The way of a request from the users to where it is answered. */
export type Route = readonly LinePoint[];

/** From the users to the pod, milliseconds of simulated time (look: request flight). */
export const FLIGHT_MS = 600;
/** So long a failure stays marked, milliseconds of simulated time. */
export const FAILURE_SHOWN_MS = 1_200;

/** Where requests go that no pod takes. */
export const NOWHERE = '';

export interface Spot {
  readonly tray: TrayBox;
  readonly cell: number;
  /** Distance from the pod's middle at which its line ends. */
  readonly reach: number;
}

/** From the users to the Service: all that a request without an address goes. */
export function routeToService({ service, buses, compact }: Layout): Route {
  const middle = service.x + service.width / 2;
  const below = service.y + service.height;
  // A compact stage has no room above the Service: there it ends below.
  const end: Route = compact
    ? [
        [middle, below],
        [middle, buses[0] ?? below],
      ]
    : [[middle, service.y]];
  return [[middle, 0], ...end];
}

/** Along the lines that flow.ts draws, from the users to a pod. A pod in a tray without lines is reached at the top of its tray. */
export function routeToPod(layout: Layout, { tray, cell, reach }: Spot): Route {
  const { service, buses, density } = layout;
  const middle = service.x + service.width / 2;
  const bus = buses[tray.bus ?? 0] ?? service.y + service.height;
  const { x, y, row } = cellCentre(tray, cell);
  const route: LinePoint[] = [
    [middle, 0],
    [middle, buses[0] ?? bus],
  ];
  if ((tray.bus ?? 0) > 0) {
    const spine = layout.compact ? 6 : 8;
    route.push([spine, buses[0] ?? bus], [spine, bus]);
  }
  if (tray.rows === 1) return [...route, [x, bus], [x, y - reach]];
  if (density.scale < 0.45) {
    const entry = tray.x + tray.width / 2;
    return [...route, [entry, bus], [entry, tray.y + 4]];
  }
  const feed = tray.x + 7;
  const line = tray.firstRow + row * tray.rowHeight - density.above + 2;
  return [...route, [feed, bus], [feed, line], [x, line], [x, y - reach]];
}

const stretches = (route: Route): number[] =>
  route.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = route[index] ?? [x, y];
    return Math.hypot(x - fromX, y - fromY);
  });

export interface PlaceAlong {
  readonly x: number;
  readonly y: number;
  /** Not yet on the last stretch, where the version is known. */
  readonly onTrunk: boolean;
  /** The stretch leads sideways. */
  readonly sideways: boolean;
}

/** The place at a part (0 to 1) of the length of a route. */
export function placeAlong(route: Route, part: number): PlaceAlong {
  const lengths = stretches(route);
  let left = Math.min(1, Math.max(0, part)) * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of lengths.entries()) {
    const from = route[index];
    const to = route[index + 1];
    if (!from || !to) break;
    if (left <= length && length > 0) {
      const done = left / length;
      return {
        x: from[0] + (to[0] - from[0]) * done,
        y: from[1] + (to[1] - from[1]) * done,
        onTrunk: index < lengths.length - 1,
        sideways: from[1] === to[1],
      };
    }
    left -= length;
  }
  const [x, y] = route.at(-1) ?? [0, 0];
  return { x, y, onTrunk: false, sideways: false };
}

/** The point at a part (0 to 1) of the length of a route. */
export function pointAlong(route: Route, part: number): LinePoint {
  const { x, y } = placeAlong(route, part);
  return [x, y];
}

/** Ways by pod. */
export type Routes = Pick<ReadonlyMap<string, Route>, 'get' | 'has'>;

/** The ways to pods at these spots, made when they are asked for: of a thousand pods a few get a request in a moment. */
export function routesTo(layout: Layout, spots: ReadonlyMap<string, Spot>): Routes {
  const made = new Map<string, Route>([[NOWHERE, routeToService(layout)]]);
  return {
    has: (pod) => pod === NOWHERE || spots.has(pod),
    get: (pod) => {
      const known = made.get(pod);
      const spot = spots.get(pod);
      if (known || !spot) return known;
      const route = routeToPod(layout, spot);
      made.set(pod, route);
      return route;
    },
  };
}

export interface Flight {
  readonly request: number;
  readonly version: number;
  readonly slow: boolean;
  readonly x: number;
  readonly y: number;
  /** Before the flow splits: no version's colour yet. */
  readonly onTrunk: boolean;
  readonly sideways: boolean;
  readonly trace: RequestTrace;
}

/** Requests to one pod in the last moments as one dot that stands still, where nothing may move. */
export interface Still {
  readonly pod: string;
  readonly version: number;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly slow: number;
  /** The newest of them. */
  readonly trace: RequestTrace;
}

/** Failures of the last moments at one place: the newest one, and how many. */
export interface FailureMark {
  readonly pod: string;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly request: number;
  readonly outcome: Outcome;
  readonly failedAtMs: number;
  /** The newest one. */
  readonly trace: RequestTrace;
}

export interface TrafficScene {
  readonly flights: readonly Flight[];
  readonly stills: readonly Still[];
  /** In the order in which their newest request failed, oldest first. */
  readonly failures: readonly FailureMark[];
}

export interface TrafficInput {
  /** Requests by arrival; those after the moment are left out. */
  readonly traces: readonly RequestTrace[];
  readonly nowMs: number;
  /** Pod → its way; under `NOWHERE` the way of requests that no pod takes. A request to anything else is not drawn. */
  readonly routes: Routes;
  /** Without flights (reduced motion) answered requests stand still for `STILL_MS`, counted, or are left to lines and counters. */
  readonly flying: boolean;
  readonly stills?: boolean;
  /** Simulated time of a flight, and for which a failure stays marked: longer where the clock runs faster than the reader's. */
  readonly flightMs?: number;
  readonly failureMs?: number;
  /** Draws one of so many answered requests. */
  readonly every?: number;
}

/** Requests of so long, milliseconds of simulated time, stand on a still picture. */
export const STILL_MS = 1_000;

const succeeds = (outcome: Outcome): boolean => outcome === 'ok' || outcome === 'slow';

export function trafficScene(input: TrafficInput): TrafficScene {
  const { traces, nowMs, routes, flying, flightMs = FLIGHT_MS, failureMs = FAILURE_SHOWN_MS, every = 1 } = input;
  const flights: Flight[] = [];
  const stills = new Map<string, Still>();
  const failures = new Map<string, FailureMark>();
  for (const trace of traces) {
    const { request, arrivedAtMs, endsAtMs, outcome } = trace;
    if (arrivedAtMs > nowMs) continue;
    const known = trace.pod !== null && routes.has(trace.pod);
    // A pod that is gone stands nowhere: what it failed is marked where the flow begins.
    const pod = known || succeeds(outcome) ? (trace.pod ?? NOWHERE) : NOWHERE;
    const route = routes.get(pod);
    if (!route) continue;
    const version = trace.version ?? 1;
    const failed = !succeeds(outcome) && endsAtMs <= nowMs;
    if (failed) {
      if (endsAtMs <= nowMs - failureMs) continue;
      const before = failures.get(pod);
      const [x, y] = middleOfLast(route);
      failures.delete(pod);
      const count = (before?.count ?? 0) + 1;
      failures.set(pod, { pod, x, y, count, request, outcome, failedAtMs: endsAtMs, trace });
    } else if (request % every !== 0) continue;
    else if (flying) {
      const part = (nowMs - arrivedAtMs) / flightMs;
      if (part >= 1) continue;
      flights.push({ request, version, slow: outcome === 'slow', trace, ...placeAlong(route, part) });
    } else if (input.stills && arrivedAtMs > nowMs - STILL_MS) {
      const before = stills.get(pod);
      const [x, y] = middleOfLast(route);
      const slow = (before?.slow ?? 0) + Number(outcome === 'slow');
      stills.set(pod, { pod, version, x, y, count: (before?.count ?? 0) + 1, slow, trace });
    }
  }
  return { flights, stills: [...stills.values()], failures: [...failures.values()] };
}

function middleOfLast(route: Route): LinePoint {
  const to = route.at(-1) ?? [0, 0];
  const from = route.at(-2) ?? to;
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}

/** The request under a point, within reach: a failure first, then the nearest dot; null beside all. */
export function requestAt(scene: TrafficScene, x: number, y: number, reachPx: number): RequestTrace | null {
  const nearest = <T extends { readonly x: number; readonly y: number }>(
    marks: readonly T[],
    reach: number,
  ): T | null => {
    let best: T | null = null;
    let distance = reach;
    for (const mark of marks) {
      const away = Math.hypot(mark.x - x, mark.y - y);
      if (away > distance) continue;
      best = mark;
      distance = away;
    }
    return best;
  };
  const failure = nearest(scene.failures, Math.max(reachPx, 18));
  return failure?.trace ?? nearest([...scene.flights, ...scene.stills], reachPx)?.trace ?? null;
}
