// What the stage of a Rollout draws at a moment: what divides the users (a router, a selector, the number of pods), a tray for each version,
// and lines as wide as the share that goes there. Numbers only.
import type { PodView, RolloutSideView, RolloutView, ServiceView, WorldView } from '../../../sim/index.ts';
import type { FlowLine, LinePoint, Refusal } from '../flow.ts';
import { glyphOf, isFailed, reachOf } from '../glyph.ts';
import { DENSE, type Density, MANY } from '../layout.ts';
import { type Places, placePods } from '../places.ts';
import { NOWHERE, type Route } from '../traffic.ts';
import type { PodMark, StageScene } from '../view-model.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where users or testers come in. */
export interface GateMark extends Box {
  /** `router`: divides by weight. `service`: over all pods. `active`, `preview`: of blue-green. */
  readonly kind: 'router' | 'service' | 'active' | 'preview';
  readonly service: string;
}

export interface SideMark extends Box {
  readonly side: RolloutSideView;
  /** Pods that count, and those that go. */
  readonly pods: readonly PodView[];
  /** Where its line comes down, and where its percentage stands. */
  readonly lineX: number;
  readonly percentX: number;
  readonly percentY: number;
}

export interface RolloutScene extends StageScene {
  readonly gates: readonly GateMark[];
  readonly sides: readonly SideMark[];
  /** Where the next version will stand; null while both places are taken. */
  readonly vacant: Box | null;
  /** Of the router's bar: the end of each version's part, oldest first. */
  readonly bar: {
    readonly box: Box;
    readonly parts: readonly { readonly version: number; readonly share: number }[];
  } | null;
}

export interface RolloutSceneInput {
  readonly view: WorldView;
  readonly rollout: RolloutView;
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
}

const isOf = (rollout: RolloutView) => {
  const own = new Set(rollout.replicaSets.map(({ name }) => name));
  return ({ replicaSet }: PodView): boolean => replicaSet !== null && own.has(replicaSet);
};

/** Where pods stand now, given where they stood. Kept by the component, so that a pod keeps its place. */
export const nextRolloutPlaces = ({ view, rollout }: RolloutSceneInput, before: Places): Places =>
  placePods(view.pods.filter(isOf(rollout)), 'versions', before);

/** Versions take turns: odd ones stand at the left, even ones at the right. A third that is still there squeezes in by its number. */
function columnsOf(sides: readonly RolloutSideView[]): readonly (RolloutSideView | null)[] {
  if (sides.length > 2) return sides;
  const [first, second] = sides;
  if (!first) return [null, null];
  if (!second) return first.version % 2 === 1 ? [first, null] : [null, first];
  return second.version % 2 === 1 && first.version % 2 === 0 ? [second, first] : [first, second];
}

interface Measures {
  readonly margin: number;
  readonly gap: number;
  readonly gateTop: number;
  readonly gateHeight: number;
  readonly trayTop: number;
  readonly bottom: number;
  /** Heights of the lines at the top and at the foot of a tray. */
  readonly head: number;
  readonly foot: number;
  readonly inner: number;
}

function measuresOf(height: number, compact: boolean): Measures {
  if (compact) {
    const trayTop = Math.min(84, Math.max(70, height * 0.42));
    return { margin: 12, gap: 8, gateTop: 8, gateHeight: 28, trayTop, bottom: 6, head: 22, foot: 4, inner: 6 };
  }
  const gateTop = height < 290 ? 26 : 42;
  const gateHeight = 50;
  const trayTop = gateTop + gateHeight + Math.min(92, Math.max(52, height * 0.22));
  return { margin: 20, gap: 20, gateTop, gateHeight, trayTop, bottom: 12, head: 34, foot: 26, inner: 14 };
}

const SCALES = [1.2, 1, 0.9, 0.8, 0.7, 0.62, 0.5, 0.4, 0.3, 0.22, 0.18];
const PITCH_X = 43;
const PITCH_Y = 43;

/** The largest drawing in which as many pods fit into a tray; the smallest when none does. */
function densityOf(
  pods: number,
  width: number,
  height: number,
  compact: boolean,
): Density & { readonly columns: number } {
  const scales = compact ? SCALES.filter((scale) => scale <= 0.8) : SCALES;
  for (const scale of [...scales, 0]) {
    const size = scale === 0 ? (SCALES.at(-1) ?? 0.18) : scale;
    const columns = Math.max(1, Math.floor(width / (PITCH_X * size)));
    const rows = Math.ceil(Math.max(1, pods) / columns);
    if (scale !== 0 && rows * PITCH_Y * size > height) continue;
    const pitch = PITCH_X * size;
    const half = (PITCH_Y * size) / 2;
    return { id: 'shapes', scale: size, pitch, widest: pitch, open: 0, above: half, below: half, footer: 0, columns };
  }
  throw new Error('the last scale is always taken');
}

/** 2 px for hardly any, 12 for all. */
const lineWidth = (share: number): number => 2 + share / 10;

const BAR = 216;
/** A version with hardly any weight still has a place on the bar from which its line starts. */
const LEAST_PART = 0.04;

function barOf(gate: GateMark, ordered: readonly RolloutSideView[], compact: boolean): RolloutScene['bar'] {
  if (gate.kind !== 'router') return null;
  const width = compact ? Math.min(150, gate.width - 16) : BAR;
  const box = {
    x: gate.x + (gate.width - width) / 2,
    y: gate.y + gate.height - (compact ? 20 : 25),
    width,
    height: compact ? 12 : 16,
  };
  return { box, parts: ordered.map(({ version, share }) => ({ version, share })) };
}

/** Where on the bar the line of a version starts. */
function startOn(bar: NonNullable<RolloutScene['bar']>, version: number): number {
  let before = 0;
  for (const part of bar.parts) {
    const share = part.share / 100;
    if (part.version === version) {
      const at = Math.min(1 - LEAST_PART, Math.max(LEAST_PART, before + share / 2));
      return bar.box.x + at * bar.box.width;
    }
    before += share;
  }
  return bar.box.x + bar.box.width / 2;
}

function gatesOf({ view, rollout, width, compact }: RolloutSceneInput, measures: Measures): GateMark[] {
  const { gateTop: y, gateHeight: height, margin } = measures;
  const users = view.traffic?.service ?? rollout.activeService ?? view.services[0]?.name ?? '';
  if (rollout.strategy === 'blueGreen') {
    const wide = compact ? 140 : Math.min(186, width * 0.29);
    const preview = rollout.previewService;
    const active = {
      kind: 'active' as const,
      service: users,
      x: width * (compact ? 0.3 : 0.37) - wide / 2,
      y,
      width: wide,
      height,
    };
    const right = compact ? 118 : Math.min(174, width * 0.27);
    return [
      active,
      ...(preview === null
        ? []
        : [{ kind: 'preview' as const, service: preview, x: width - margin - right, y, width: right, height }]),
    ];
  }
  const wide = compact ? 180 : 240;
  const kind = rollout.router === 'pods' ? ('service' as const) : ('router' as const);
  return [{ kind, service: users, x: width / 2 - wide / 2, y, width: wide, height }];
}

/** The Service view by name. */
const serviceNamed = (view: WorldView, name: string): ServiceView | null =>
  view.services.find((service) => service.name === name) ?? null;

interface Ways {
  readonly lines: FlowLine[];
  readonly refusals: Refusal[];
  /** Up to the top of the tray. */
  readonly toSide: Map<string, Route>;
}

function waysOf(
  input: RolloutSceneInput,
  measures: Measures,
  gates: readonly GateMark[],
  bar: RolloutScene['bar'],
  sides: readonly SideMark[],
): Ways {
  const { compact } = input;
  const lines: FlowLine[] = [];
  const refusals: Refusal[] = [];
  const toSide = new Map<string, Route>();
  const [main] = gates;
  if (!main) return { lines, refusals, toSide };
  const middle = main.x + main.width / 2;
  const below = main.y + main.height;
  const trunk: LinePoint[] = [
    [middle, 0],
    [middle, main.y],
  ];
  const flows = input.view.traffic !== null;
  lines.push({ key: 'users', style: flows ? 'trunk' : 'idle', version: 0, points: trunk, width: bar ? 10 : 4 });
  const gap = measures.trayTop - below;
  for (const [at, { side, lineX, y }] of sides.entries()) {
    const { version, share } = side;
    const start = bar ? startOn(bar, version) : middle;
    // Lines that cross each other's way turn at heights of their own.
    const turn = below + gap * (sides.length > 2 ? 0.25 + 0.2 * at : compact ? 0.3 : 0.42);
    const points: LinePoint[] = [
      [start, below],
      [start, turn],
      [lineX, turn],
      [lineX, y],
    ];
    const idle = share === 0;
    lines.push({
      key: `side:${version}`,
      style: idle ? 'idle' : 'drop',
      version,
      points,
      width: idle ? 1.5 : bar ? lineWidth(share) : 4,
    });
    if (idle)
      refusals.push({
        key: `no:${version}`,
        x: lineX,
        y: y - (compact ? 13 : 22),
        radius: compact ? 7 : 9,
        failed: false,
      });
    toSide.set(side.replicaSet, [...trunk, [middle, below], ...points.slice(start === middle ? 1 : 0)]);
  }
  const preview = gates.find(({ kind }) => kind === 'preview');
  const shown = sides.find(({ side }) => side.previewService !== null);
  if (preview && shown) {
    const from = preview.x + preview.width / 2;
    const to = shown.x + shown.width * 0.78;
    const turn = preview.y + preview.height + gap * 0.25;
    lines.push({
      key: 'preview',
      style: 'idle',
      version: 0,
      points:
        Math.abs(from - to) < 24
          ? [
              [from, preview.y + preview.height],
              [from, shown.y],
            ]
          : [
              [from, preview.y + preview.height],
              [from, turn],
              [to, turn],
              [to, shown.y],
            ],
      width: 1.5,
    });
  }
  return { lines, refusals, toSide };
}

export function rolloutScene(input: RolloutSceneInput, places: Places, selected: string | null): RolloutScene {
  const { view, rollout, width, height, compact } = input;
  const measures = measuresOf(height, compact);
  const pods = view.pods.filter(isOf(rollout));
  const columns = columnsOf(rollout.sides);
  const trayWidth = (width - 2 * measures.margin - (columns.length - 1) * measures.gap) / columns.length;
  const trayHeight = Math.max(compact ? 60 : 96, height - measures.trayTop - measures.bottom);
  const boxes = columns.map(
    (_, at): Box => ({
      x: measures.margin + at * (trayWidth + measures.gap),
      y: measures.trayTop,
      width: trayWidth,
      height: trayHeight,
    }),
  );
  // A line comes down between the name of its tray and the count of its pods.
  const lineAt = compact ? 0.46 : 0.36;
  const sides = columns.flatMap((side, at): SideMark[] => {
    const box = boxes[at];
    if (!side || !box) return [];
    const lineX = box.x + box.width * lineAt;
    return [
      {
        side,
        ...box,
        pods: pods.filter(({ replicaSet }) => replicaSet === side.replicaSet),
        lineX,
        percentX: lineX + (side.share === 0 && compact ? 12 : lineWidth(side.share) / 2 + (compact ? 6 : 12)),
        percentY: box.y - (compact ? 6 : 15),
      },
    ];
  });
  const gates = gatesOf(input, measures);
  const [main] = gates;
  const bar = main
    ? barOf(
        main,
        sides.map(({ side }) => side),
        compact,
      )
    : null;
  const ways = waysOf(input, measures, gates, bar, sides);

  const room = Math.max(rollout.replicas, ...sides.map(({ side }) => places.sizes.get(side.replicaSet) ?? 0));
  const innerWidth = trayWidth - 2 * measures.inner;
  const innerHeight = trayHeight - measures.head - measures.foot;
  const density = densityOf(room, innerWidth, innerHeight, compact);
  const marks: PodMark[] = [];
  const routes = new Map<string, Route>([
    [
      NOWHERE,
      main
        ? [
            [main.x + main.width / 2, 0],
            [main.x + main.width / 2, main.y],
          ]
        : [],
    ],
  ]);
  for (const { side, x, y, lineX, pods: own } of sides) {
    for (const pod of own) {
      const place = places.cells.get(pod.name);
      if (!place) continue;
      const glyph = density.scale < 1 ? { ...glyphOf(pod), progress: null } : glyphOf(pod);
      const [column, row] = [place.cell % density.columns, Math.floor(place.cell / density.columns)];
      const mark: PodMark = {
        pod,
        x: x + measures.inner + (column + 0.5) * density.pitch,
        y: y + measures.head + (row + 0.5) * PITCH_Y * density.scale,
        glyph,
        failed: isFailed(pod.state),
        own: true,
        tag: null,
        bracket: reachOf(glyph) * density.scale + (compact || density.scale < 0.8 ? 3 : 6),
      };
      marks.push(mark);
      const reach = pod.name === selected ? mark.bracket : reachOf(glyph) * density.scale;
      routes.set(pod.name, [
        ...(ways.toSide.get(side.replicaSet) ?? []),
        [lineX, y + measures.head - 8],
        [mark.x, mark.y - reach],
      ]);
    }
  }
  const service = serviceNamed(view, main?.service ?? '');
  const vacantAt = columns.indexOf(null);
  return {
    width,
    height: Math.max(height, measures.trayTop + trayHeight + measures.bottom),
    compact,
    density,
    busY: measures.trayTop,
    podRoom: density.pitch,
    renderer: pods.length > MANY || (density.scale < 1 && pods.length > DENSE) ? 'canvas' : 'svg',
    service: {
      x: main?.x ?? 0,
      y: main?.y ?? 0,
      width: main?.width ?? 0,
      height: main?.height ?? 0,
      service,
      others: Math.max(0, view.services.length - 1),
      endpoints: service?.endpoints.filter((endpoint) => endpoint.ready).length ?? 0,
      routed: service?.routed.length ?? 0,
    },
    trays: [],
    lines: ways.lines,
    refusals: ways.refusals,
    routes,
    pods: marks,
    tally: [],
    gates,
    sides,
    bar,
    vacant: rollout.sides.length === 1 ? (boxes[vacantAt] ?? null) : null,
  };
}
