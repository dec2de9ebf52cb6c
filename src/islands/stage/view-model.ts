// What the stage draws at a moment: the view of the world and the size of the pane in, marks and lines out. Two renderers draw it.
import type { PodView, ServiceView, WorkloadView, WorldView } from '../../sim/index.ts';
import { type FlowLine, flowOf, type Refusal } from './flow.ts';
import { type Glyph, glyphOf, isFailed, reachOf } from './glyph.ts';
import { cellCentre, DENSE, type Density, type Layout, layOut, MANY } from './layout.ts';
import { EVERYWHERE, type Places, placePods, UNPLACED } from './places.ts';
import { type Routes, routesTo, type Spot } from './traffic.ts';

export interface PodMark {
  readonly pod: PodView;
  readonly x: number;
  readonly y: number;
  readonly glyph: Glyph;
  readonly failed: boolean;
  /** Of the Deployment that is looked at; pods of others are drawn paler and without flow. */
  readonly own: boolean;
  /** Number of the version, shown where two versions share an outline. */
  readonly tag: number | null;
  /** Distance to the brackets of the selection, from the middle. */
  readonly bracket: number;
}

export interface TrayMark {
  readonly key: string;
  /** null for pods that no node has taken. */
  readonly node: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pods: number;
  /** Requested part of the node's CPU in whole per cent; null without a node. */
  readonly cpuPercent: number | null;
}

export interface ServiceMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly service: ServiceView | null;
  /** Other Services in the world. */
  readonly others: number;
  /** Pods of the Deployment that may receive requests, and those that do. */
  readonly endpoints: number;
  readonly routed: number;
}

export interface StageScene {
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  readonly density: Density;
  /** Height of the first horizontal line of the flow. */
  readonly busY: number;
  /** Width that the words of one pod have. */
  readonly podRoom: number;
  readonly renderer: 'svg' | 'canvas';
  readonly service: ServiceMark;
  readonly trays: readonly TrayMark[];
  readonly lines: readonly FlowLine[];
  readonly refusals: readonly Refusal[];
  /** The ways of requests: by pod, and to the Service for those that no pod takes. */
  readonly routes: Routes;
  readonly pods: readonly PodMark[];
  /** How many pods are in each state, for drawings without words; most first. */
  readonly tally: readonly { readonly state: PodView['state']; readonly count: number }[];
}

export interface StageInput {
  readonly view: WorldView;
  readonly deployment: WorkloadView | null;
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
}

/** Where pods stand now, given where they stood. Kept by the component, so that a pod keeps its place. */
export function nextPlaces(input: StageInput, before: Places): Places {
  return placePods(input.view.pods, input.compact ? 'one' : 'nodes', before);
}

/** The Service whose requests the Deployment's pods answer; the first of the world when none does. */
export function serviceOf(view: WorldView, deployment: WorkloadView | null): ServiceView | null {
  const own = new Set(view.pods.filter((pod) => isOwn(pod, deployment)).map((pod) => pod.name));
  const serves = (service: ServiceView): boolean =>
    service.routed.some((name) => own.has(name)) || service.endpoints.some(({ pod }) => own.has(pod));
  return view.services.find(serves) ?? view.services[0] ?? null;
}

const isOwn = (pod: PodView, deployment: WorkloadView | null): boolean =>
  deployment === null || pod.deployment === deployment.name;

/** Cells that every node offers from the start, so that a rollout rarely needs a larger tray. */
function expectedPerNode(view: WorldView, nodes: number): number {
  const most = view.deployments.reduce((sum, deployment) => sum + deployment.maximum, 0);
  return nodes === 0 ? 0 : Math.max(1, Math.ceil(most / nodes));
}

function layoutOf(input: StageInput, places: Places): Layout {
  const { view, width, height, compact } = input;
  const keys = compact ? [EVERYWHERE] : view.nodes.map((node) => node.name);
  const expected = expectedPerNode(view, keys.length);
  const unplaced = !compact && view.pods.some((pod) => pod.node === null) ? (places.sizes.get(UNPLACED) ?? 0) : 0;
  return layOut({
    width,
    height,
    compact,
    trays: keys.map((key) => ({ key, size: Math.max(expected, places.sizes.get(key) ?? 0) })),
    unplaced,
  });
}

export function stageScene(input: StageInput, places: Places, selected: string | null): StageScene {
  const { view, deployment, compact } = input;
  const layout = layoutOf(input, places);
  const { scale } = layout.density;
  const service = serviceOf(view, deployment);
  const tagged = view.pods.some((pod) => pod.version > 2);

  const pods: PodMark[] = [];
  const flowing = [];
  const spots = new Map<string, Spot>();
  for (const pod of view.pods) {
    const place = places.cells.get(pod.name);
    const tray = place && layout.trays.get(place.tray);
    if (!place || !tray) continue;
    // Below full size a glyph is fill, stroke and ✕ only.
    const glyph = scale < 1 ? { ...glyphOf(pod), progress: null } : glyphOf(pod);
    const { x, y } = cellCentre(tray, place.cell);
    const own = isOwn(pod, deployment);
    const failed = isFailed(pod.state);
    // On a phone the words stand close: the brackets too.
    const bracket = compact ? Math.min(27, reachOf(glyph) * scale + 4) : reachOf(glyph) * scale + 6;
    pods.push({ pod, x, y, glyph, failed, own, tag: tagged ? pod.version : null, bracket });
    if (!own || service === null || (pod.node === null && !compact)) continue;
    const { name, version } = pod;
    const spot = { tray, cell: place.cell, reach: name === selected ? bracket + 2 : reachOf(glyph) * scale + 2 };
    flowing.push({ ...spot, name, version, receives: pod.share > 0, failed });
    spots.set(name, spot);
  }
  const flow = service === null ? { lines: [], refusals: [] } : flowOf(layout, flowing);
  return {
    width: layout.width,
    height: layout.height,
    compact,
    density: layout.density,
    busY: layout.buses[0] ?? layout.service.y + layout.service.height,
    podRoom: layout.trays.values().next().value?.pitch ?? layout.density.pitch,
    // Below full size a glyph is fill, stroke and ✕ only: a canvas draws many of them at a fraction of the cost.
    renderer: view.pods.length > MANY || (scale < 1 && view.pods.length > DENSE) ? 'canvas' : 'svg',
    service: { ...layout.service, service, others: Math.max(0, view.services.length - 1), ...countsOf(service) },
    trays: traysOf(view, layout),
    ...flow,
    routes: routesTo(layout, spots),
    pods,
    tally: tallyOf(view.pods),
  };
}

const countsOf = (service: ServiceView | null): { endpoints: number; routed: number } => ({
  endpoints: service?.endpoints.filter((endpoint) => endpoint.ready).length ?? 0,
  routed: service?.routed.length ?? 0,
});

function traysOf(view: WorldView, layout: Layout): TrayMark[] {
  const nodes = new Map(view.nodes.map((node) => [node.name, node]));
  const marks: TrayMark[] = [];
  for (const tray of layout.trays.values()) {
    if (tray.key === EVERYWHERE) continue;
    const node = nodes.get(tray.key);
    marks.push({
      key: tray.key,
      node: node?.name ?? null,
      x: tray.x,
      y: tray.y,
      width: tray.width,
      height: tray.height,
      pods: node?.pods.length ?? view.pods.filter((pod) => pod.node === null).length,
      cpuPercent: node && node.cpuMilli > 0 ? Math.round((100 * node.cpuRequestedMilli) / node.cpuMilli) : null,
    });
  }
  return marks;
}

function tallyOf(pods: readonly PodView[]): StageScene['tally'] {
  const counts = new Map<PodView['state'], number>();
  for (const pod of pods) counts.set(pod.state, (counts.get(pod.state) ?? 0) + 1);
  return [...counts].map(([state, count]) => ({ state, count })).sort((a, b) => b.count - a.count);
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The pod that an arrow key leads to; the same one where there is none further. */
export function neighbour(pods: readonly PodMark[], from: string | null, direction: Direction): string | null {
  const inOrder = pods.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const at = inOrder.findIndex((mark) => mark.pod.name === from);
  const here = inOrder[at];
  const nameAt = (index: number): string | null => inOrder[index]?.pod.name ?? here?.pod.name ?? null;
  if (here === undefined || direction === 'first') return inOrder[0]?.pod.name ?? null;
  switch (direction) {
    case 'last':
      return inOrder.at(-1)?.pod.name ?? null;
    case 'left':
      return nameAt(at - 1);
    case 'right':
      return nameAt(at + 1);
    case 'up':
    case 'down': {
      const sign = direction === 'up' ? -1 : 1;
      let best: PodMark | null = null;
      for (const mark of inOrder) {
        const dy = (mark.y - here.y) * sign;
        if (dy < 1) continue;
        const bestDy = best === null ? Number.POSITIVE_INFINITY : (best.y - here.y) * sign;
        const closer =
          Math.abs(dy - bestDy) < 1 && best !== null && Math.abs(mark.x - here.x) < Math.abs(best.x - here.x);
        if (dy < bestDy - 1 || closer) best = mark;
      }
      return best?.pod.name ?? here.pod.name;
    }
    default: {
      const never: never = direction;
      return never;
    }
  }
}

/** The pod under a point of the stage, within its cell; null beside every pod. */
export function podAt(scene: StageScene, x: number, y: number): string | null {
  const reach = Math.max(scene.density.pitch / 2, 8);
  let best: PodMark | null = null;
  let nearest = reach * reach * 2;
  for (const mark of scene.pods) {
    const dx = mark.x - x;
    const dy = mark.y - y;
    if (Math.abs(dx) > reach || Math.abs(dy) > reach) continue;
    const distance = dx * dx + dy * dy;
    if (distance < nearest) {
      nearest = distance;
      best = mark;
    }
  }
  return best?.pod.name ?? null;
}
