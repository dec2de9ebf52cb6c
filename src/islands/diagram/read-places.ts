// Lets Mermaid lay a diagram out and reads the places from what it drew; its drawing itself is thrown away. Loads Mermaid on the first call.
// The fonts of the page must be there before it measures, or labels are wider than their boxes.
import { type Diagram, partNode, partsOf } from '../../session/index.ts';
import type { Box, Places } from './places.ts';

const ID = 'lecture-diagram';
/** The size at which labels are drawn, px. */
const FONT_SIZE = 15;

let drawn = 0;

/** Throws when Mermaid cannot be loaded or cannot read the text. */
export async function readPlaces(diagram: Diagram, source: string, fontFamily: string): Promise<Places> {
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
    // Boxes of 176 × 48 where the words allow it: the padding is added twice at each side.
    flowchart: {
      minNodeWidth: 122,
      padding: 13.5,
      wrappingWidth: 400,
      nodeSpacing: 48,
      rankSpacing: 32,
      curve: 'linear',
    },
    sequence: {
      width: 152,
      height: 48,
      actorMargin: 40,
      mirrorActors: false,
      actorFontSize: FONT_SIZE,
      messageFontSize: FONT_SIZE,
      actorFontFamily: fontFamily,
      messageFontFamily: fontFamily,
    },
  });
  drawn += 1;
  const id = `${ID}-${drawn}`;
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
    return { width, height, ...(diagram.kind === 'flow' ? readFlow : readSequence)(diagram, figure, id) };
  } finally {
    room.remove();
  }
}

function boxOf(figure: SVGSVGElement, element: Element): Box {
  const all = figure.getBoundingClientRect();
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left - all.left, y: top - all.top, width, height };
}

function boxesOf(diagram: Diagram, figure: SVGSVGElement, selector: (part: string) => string): Record<string, Box> {
  return Object.fromEntries(
    partsOf(diagram).map((part) => {
      const element = figure.querySelector(selector(part));
      if (element === null) throw new Error(`the drawing has no ${part}`);
      return [part, boxOf(figure, element)];
    }),
  );
}

function readFlow(diagram: Diagram, figure: SVGSVGElement, id: string): Pick<Places, 'boxes' | 'links'> {
  return {
    boxes: boxesOf(diagram, figure, (part) => `[id^="${id}-flowchart-${partNode(part)}-"] > .label-container`),
    links: diagram.links.map(({ from, to }) => {
      const path = figure.querySelector(`path[data-id^="L_${partNode(from)}_${partNode(to)}_"]`);
      return path === null ? null : boxOf(figure, path);
    }),
  };
}

function readSequence(diagram: Diagram, figure: SVGSVGElement): Pick<Places, 'boxes' | 'links'> {
  const messages = [...figure.querySelectorAll('[data-et="message"]')];
  return {
    boxes: boxesOf(diagram, figure, (part) => `rect.actor[name="${partNode(part)}"]`),
    links: diagram.links.map((_, at) => {
      const message = messages[at];
      return message === undefined ? null : boxOf(figure, message);
    }),
  };
}
