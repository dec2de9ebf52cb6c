// Where things stand on the stage: size of the pane and number of cells in, coordinates out. Knows no pod, no word and no colour.

export interface Density {
  /** `full` shows name, state word and one fact; `words` the state word; `shapes` and `small` the glyph alone. */
  readonly id: 'full' | 'words' | 'shapes' | 'small';
  readonly scale: number;
  /** Narrowest and widest distance between two pods. */
  readonly pitch: number;
  readonly widest: number;
  /** From the top of a tray with one row to the middle of its pods: the flow falls in from above. */
  readonly open: number;
  /** From the line above a row to the middle of its pods, where a tray has several rows. */
  readonly above: number;
  /** From the middle of a pod to the end of its words. */
  readonly below: number;
  /** Height of the line with the node's name. */
  readonly footer: number;
}

const FULL: Density = {
  id: 'full',
  scale: 1.35,
  pitch: 88,
  widest: 112,
  open: 52,
  above: 58,
  below: 92,
  footer: 35,
};
const WORDS: Density = {
  id: 'words',
  scale: 1.2,
  pitch: 72,
  widest: 96,
  open: 40,
  above: 50,
  below: 50,
  footer: 32,
};
const SMALL_WORDS: Density = {
  id: 'words',
  scale: 1,
  pitch: 64,
  widest: 96,
  open: 36,
  above: 42,
  below: 40,
  footer: 30,
};
const SHAPES: Density = {
  id: 'shapes',
  scale: 1,
  pitch: 44,
  widest: 52,
  open: 34,
  above: 34,
  below: 24,
  footer: 30,
};
const small = (scale: number): Density => ({
  id: 'small',
  scale,
  pitch: 38 * scale,
  widest: 44 * scale,
  open: 22 * scale + 10,
  above: 22 * scale + 2,
  below: 20 * scale,
  footer: 24,
});
const SMALL = [0.8, 0.62, 0.5, 0.4, 0.3, 0.22, 0.18].map(small);

const COMPACT_FULL: Density = { ...FULL, scale: 1.3, pitch: 84, open: 0, below: 70, footer: 0 };
const COMPACT_WORDS: Density = { ...WORDS, scale: 1.27, pitch: 59, open: 0, below: 47, footer: 0 };

const bare = (density: Density): Density => ({ ...density, open: 0, footer: 0 });

/** More pods than this are drawn without words, and more than `MANY` smaller and on a canvas. */
export const DENSE = 60;
export const MANY = 200;

export interface TrayInput {
  readonly key: string;
  /** Cells that it must offer. */
  readonly size: number;
}

export interface LayoutInput {
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  readonly trays: readonly TrayInput[];
  /** Cells for pods that no node has taken; 0 draws no such tray. */
  readonly unplaced: number;
}

export interface TrayBox {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly pitch: number;
  /** Middle of the pods of the first row, and from there to the next row. */
  readonly firstRow: number;
  readonly rowHeight: number;
  /** The line that feeds it, by index into `buses`; null where no traffic goes. */
  readonly bus: number | null;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly density: Density;
  readonly compact: boolean;
  readonly service: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Heights of the horizontal lines, one above every line of trays. */
  readonly buses: readonly number[];
  readonly trays: ReadonlyMap<string, TrayBox>;
}

interface Attempt {
  readonly density: Density;
  readonly perLine: number;
  readonly trayWidth: number;
  readonly gap: number;
  readonly columns: number;
  readonly rows: number;
  readonly height: number;
}

/** Pods of a tray wrap into a new row after this many. */
const MOST_COLUMNS = 6;
const BOTTOM = 8;

/** Space inside a tray, left and right together. */
const innerSpace = (density: Density, compact: boolean): number => (compact ? 0 : density.id === 'small' ? 10 : 16);

interface Head {
  readonly margin: number;
  readonly serviceTop: number;
  readonly serviceHeight: number;
  readonly serviceWidth: number;
  /** Height of the first horizontal line, and from there to the first trays; from one line of trays to the next. */
  readonly bus: number;
  readonly gap: number;
  readonly nextGap: number;
}

function headOf(density: Density, compact: boolean): Head {
  if (density.id === 'small' && !compact)
    return { margin: 20, serviceTop: 24, serviceHeight: 30, serviceWidth: 186, bus: 74, gap: 14, nextGap: 20 };
  return compact
    ? { margin: 16, serviceTop: 10, serviceHeight: 31, serviceWidth: 140, bus: 62, gap: 54, nextGap: 16 }
    : { margin: 20, serviceTop: 34, serviceHeight: 35, serviceWidth: 186, bus: 100, gap: 32, nextGap: 26 };
}

const trayHeight = (density: Density, rows: number): number =>
  rows === 1
    ? density.open + density.below + density.footer
    : rows * (density.above + density.below) + 6 + density.footer;

/** From the first line of the flow to the trays; without trays, rows bring their own room above them. */
const gapAbove = (head: Head, compact: boolean, rows: number): number => (compact && rows > 1 ? 8 : head.gap);

function attempt(input: LayoutInput, density: Density, perLine: number): Attempt | null {
  const head = headOf(density, input.compact);
  const gap = perLine <= 4 ? 16 : perLine <= 6 ? 8 : 4;
  const trayWidth = (input.width - 2 * head.margin - (perLine - 1) * gap) / perLine;
  const inner = trayWidth - innerSpace(density, input.compact);
  const size = Math.max(1, ...input.trays.map((tray) => tray.size));
  const labelled = density.id === 'full' || density.id === 'words';
  const most = labelled && !input.compact ? MOST_COLUMNS : Number.POSITIVE_INFINITY;
  const possible = Math.min(most, Math.floor(inner / density.pitch));
  if (possible < 1 || (!input.compact && trayWidth < 44 && perLine > 1)) return null;
  const rows = Math.ceil(size / possible);
  const columns = Math.max(1, Math.min(possible, rows === 1 ? Math.max(size, 1) : Math.ceil(size / rows)));
  const lines = Math.ceil(Math.max(1, input.trays.length) / perLine);
  const one = trayHeight(density, rows);
  const height = head.bus + gapAbove(head, input.compact, rows) + one + (lines - 1) * (head.nextGap + one) + BOTTOM;
  return { density, perLine, trayWidth, gap, columns, rows, height };
}

/** Drawings to try, largest first, and the one that is taken when none fits: few pods are never made tiny, the pane scrolls instead. */
function densities(pods: number, compact: boolean): { readonly tried: readonly Density[]; readonly last: Density } {
  const labelled = compact ? [COMPACT_FULL, COMPACT_WORDS] : [FULL, WORDS, SMALL_WORDS];
  const shapes = compact ? bare(SHAPES) : SHAPES;
  const smaller = compact ? SMALL.map(bare) : SMALL;
  const [first = shapes, second = shapes, third = shapes] = smaller;
  if (compact && pods <= MANY) return { tried: [...labelled, shapes, ...smaller.slice(0, 5)], last: third };
  if (pods <= DENSE) return { tried: [...labelled, shapes, first, second], last: shapes };
  if (pods <= MANY) return { tried: [shapes, ...smaller.slice(0, 4)], last: third };
  return { tried: smaller, last: smaller.at(-1) ?? shapes };
}

function choose(input: LayoutInput): Attempt {
  const pods = input.trays.reduce((sum, tray) => sum + tray.size, 0) + input.unplaced;
  const { tried, last } = densities(pods, input.compact);
  for (const density of tried) {
    const best = attempts(input, density).find(({ height }) => height <= input.height);
    if (best) return best;
  }
  const [lowest] = attempts(input, last).toSorted((a, b) => a.height - b.height);
  const rows = Math.max(1, ...input.trays.map((tray) => tray.size));
  return (
    lowest ?? {
      density: last,
      perLine: 1,
      trayWidth: Math.max(60, input.width - 40),
      gap: 16,
      columns: 1,
      rows,
      height: input.height,
    }
  );
}

/** With all trays in one line first, then with fewer in a line. */
function attempts(input: LayoutInput, density: Density): Attempt[] {
  const result: Attempt[] = [];
  for (let perLine = Math.max(1, input.trays.length); perLine >= 1; perLine -= 1) {
    const possible = attempt(input, density, perLine);
    if (possible) result.push(possible);
  }
  return result;
}

export function layOut(input: LayoutInput): Layout {
  const chosen = choose(input);
  const { density, columns, rows, trayWidth } = chosen;
  const head = headOf(density, input.compact);
  const lines = Math.ceil(input.trays.length / chosen.perLine);
  // Room that is left over goes to the flow, so that the stage fills its pane without making the pods larger.
  const slack = Math.max(0, input.height - chosen.height);
  const headSlack = input.compact ? 0 : Math.min(25, 0.55 * slack);
  const gap =
    gapAbove(head, input.compact, rows) +
    (lines === 1 && !(input.compact && rows > 1) ? Math.min(40, 0.28 * slack) : 0);
  const serviceSlack = headSlack / 2;
  const height = trayHeight(density, rows);
  const pitch = Math.min(density.widest, (trayWidth - innerSpace(density, input.compact)) / columns);

  const buses: number[] = [];
  const trays = new Map<string, TrayBox>();
  let y = head.bus + headSlack;
  for (let line = 0; line < lines; line += 1) {
    buses.push(y);
    const top = y + (line === 0 ? gap : head.nextGap - 6);
    const inLine = input.trays.slice(line * chosen.perLine, (line + 1) * chosen.perLine);
    inLine.forEach((tray, index) => {
      trays.set(tray.key, {
        key: tray.key,
        x: head.margin + index * (trayWidth + chosen.gap),
        y: top,
        width: trayWidth,
        height,
        columns,
        rows,
        pitch,
        firstRow: rows === 1 ? top + density.open : top + 4 + density.above,
        rowHeight: density.above + density.below,
        bus: line,
      });
    });
    y = top + height + 6;
  }
  if (lines === 0) {
    buses.push(y);
    y += 24;
  }
  let bottom = y - 6 + BOTTOM;
  if (input.unplaced > 0) {
    const width = input.width - 2 * head.margin;
    const across = Math.max(1, Math.floor((width - innerSpace(density, input.compact)) / pitch));
    const unplacedRows = Math.ceil(input.unplaced / across);
    const top = bottom + 8;
    const rowHeight = density.scale * 22 + 8 + density.below;
    trays.set('', {
      key: '',
      x: head.margin,
      y: top,
      width,
      height: unplacedRows * rowHeight + 30,
      columns: across,
      rows: unplacedRows,
      pitch,
      firstRow: top + density.scale * 22 + 8,
      rowHeight,
      bus: null,
    });
    bottom = top + unplacedRows * rowHeight + 30 + BOTTOM;
  }
  return {
    width: input.width,
    height: Math.max(bottom, input.height),
    density,
    compact: input.compact,
    service: {
      x: input.width / 2 - head.serviceWidth / 2,
      y: head.serviceTop + serviceSlack,
      width: head.serviceWidth,
      height: head.serviceHeight,
    },
    buses,
    trays,
  };
}

/** Middle of a cell. */
export function cellCentre(
  tray: TrayBox,
  cell: number,
): { readonly x: number; readonly y: number; readonly row: number } {
  const row = Math.floor(cell / tray.columns);
  const left = tray.x + (tray.width - tray.columns * tray.pitch) / 2;
  return {
    x: left + ((cell % tray.columns) + 0.5) * tray.pitch,
    y: tray.firstRow + row * tray.rowHeight,
    row,
  };
}
