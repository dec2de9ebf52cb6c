// Lets Mermaid lay a machine out and reads the places from what it drew; its drawing itself is thrown away. Loads Mermaid on the first call.
// The fonts of the page must be there before it measures, or labels are wider than their boxes.
import type { StatechartShape } from '../../sim/index.ts';
import { arrowsOf, boxId } from './chart-source.ts';

/** In px from the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartPlaces {
  readonly width: number;
  readonly height: number;
  /** The box from which ways lead out of every state; null when the machine has none. */
  readonly anyState: Box | null;
  /** By state. */
  readonly boxes: Readonly<Record<string, Box>>;
  /** In the order of the arrows: the middle of the words, null without words. */
  readonly labels: readonly (Box | null)[];
}

const FONT_SIZE = 12;

let drawn = 0;

/** Throws when Mermaid cannot be loaded or cannot read the text. */
export async function readChart(shape: StatechartShape, source: string, fontFamily: string): Promise<ChartPlaces> {
  const [{ default: mermaid }] = await Promise.all([import('mermaid'), document.fonts.ready]);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    layout: 'dagre',
    htmlLabels: false,
    theme: 'base',
    look: 'classic',
    fontFamily,
    themeVariables: { fontSize: `${FONT_SIZE}px` },
    // The padding is added twice at each side.
    flowchart: { minNodeWidth: 60, padding: 5, wrappingWidth: 400, nodeSpacing: 12, rankSpacing: 20, curve: 'linear' },
  });
  drawn += 1;
  const id = `statechart-${drawn}`;
  const room = document.createElement('div');
  room.setAttribute('aria-hidden', 'true');
  // Laid out, but out of sight: a box that is not displayed has no size.
  room.style.cssText = 'position:fixed;inset:0 auto auto 0;visibility:hidden;pointer-events:none;inline-size:4000px';
  document.body.append(room);
  try {
    const { svg } = await mermaid.render(id, source, room);
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const figure = document.importNode(parsed, true);
    if (!(figure instanceof SVGSVGElement)) throw new Error('no drawing came back');
    const { width, height } = figure.viewBox.baseVal;
    // One unit of the drawing is one px.
    figure.setAttribute('width', String(width));
    figure.setAttribute('height', String(height));
    figure.style.maxWidth = 'none';
    room.replaceChildren(figure);
    const all = figure.getBoundingClientRect();
    const boxOf = (element: Element | null): Box | null => {
      if (element === null) return null;
      const place = element.getBoundingClientRect();
      return { x: place.left - all.left, y: place.top - all.top, width: place.width, height: place.height };
    };
    const node = (state: string | null) =>
      boxOf(figure.querySelector(`[id^="${id}-flowchart-${boxId(state)}-"] > .label-container`));
    const boxes = shape.states.map((state) => {
      const box = node(state);
      if (box === null) throw new Error(`the drawing has no ${state}`);
      return [state, box] as const;
    });
    return {
      width,
      height,
      anyState: node(null),
      boxes: Object.fromEntries(boxes),
      labels: arrowsOf(shape).map(({ from, to }) =>
        boxOf(figure.querySelector(`.edgeLabel [data-id^="L_${boxId(from)}_${boxId(to)}_"]`)),
      ),
    };
  } finally {
    room.remove();
  }
}
