// Lets Mermaid lay a text out and reads the places from what it drew; its drawing itself is thrown away. The only file that knows Mermaid,
// which is loaded on the first call. The fonts of the page must be there before it measures, or labels are wider than their boxes.
import type { MermaidConfig } from 'mermaid';
import { nextTask } from '../shared/steps.ts';
import type { Box } from './places.ts';

/** The drawing while it is there. */
export interface LaidOut {
  readonly width: number;
  readonly height: number;
  readonly figure: SVGSVGElement;
  /** Mermaid's ids inside the drawing begin with it. */
  readonly id: string;
  /** From the upper left corner of the drawing; null for what is not there. */
  boxOf(element: Element | null): Box | null;
}

let drawn = 0;

/** Throws when Mermaid cannot be loaded or cannot read the text. */
export async function layOut<Places>(
  source: string,
  config: MermaidConfig,
  read: (drawing: LaidOut) => Places,
): Promise<Places> {
  const [{ default: mermaid }] = await Promise.all([import('mermaid'), document.fonts.ready]);
  await nextTask();
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    layout: 'dagre',
    htmlLabels: false,
    theme: 'base',
    look: 'classic',
    ...config,
  });
  // Brings what this kind of diagram needs; a task of its own, like each of these steps, so that the page can answer in between.
  await mermaid.parse(source);
  await nextTask();
  drawn += 1;
  const id = `laid-out-${drawn}`;
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
    return read({ width, height, figure, id, boxOf });
  } finally {
    room.remove();
  }
}
