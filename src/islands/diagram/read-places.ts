// The places of a diagram of the lecture, as Mermaid lays it out.
import { type Diagram, partNode, partsOf } from '../../session/index.ts';
import { type LaidOut, layOut } from './lay-out.ts';
import type { Box, Places } from './places.ts';

/** The size at which labels are drawn, px. */
const FONT_SIZE = 15;

/** Throws when Mermaid cannot be loaded or cannot read the text. */
export const readPlaces = (diagram: Diagram, source: string, fontFamily: string): Promise<Places> =>
  layOut(
    source,
    {
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
    },
    (drawing) => ({
      width: drawing.width,
      height: drawing.height,
      ...(diagram.kind === 'flow' ? readFlow : readSequence)(diagram, drawing),
    }),
  );

function boxesOf(
  diagram: Diagram,
  { figure, boxOf }: LaidOut,
  selector: (part: string) => string,
): Record<string, Box> {
  return Object.fromEntries(
    partsOf(diagram).map((part) => {
      const box = boxOf(figure.querySelector(selector(part)));
      if (box === null) throw new Error(`the drawing has no ${part}`);
      return [part, box];
    }),
  );
}

function readFlow(diagram: Diagram, drawing: LaidOut): Pick<Places, 'boxes' | 'links'> {
  const { figure, id, boxOf } = drawing;
  return {
    boxes: boxesOf(diagram, drawing, (part) => `[id^="${id}-flowchart-${partNode(part)}-"] > .label-container`),
    links: diagram.links.map(({ from, to }) =>
      boxOf(figure.querySelector(`path[data-id^="L_${partNode(from)}_${partNode(to)}_"]`)),
    ),
  };
}

function readSequence(diagram: Diagram, drawing: LaidOut): Pick<Places, 'boxes' | 'links'> {
  const messages = [...drawing.figure.querySelectorAll('[data-et="message"]')];
  return {
    boxes: boxesOf(diagram, drawing, (part) => `rect.actor[name="${partNode(part)}"]`),
    links: diagram.links.map((_, at) => drawing.boxOf(messages[at] ?? null)),
  };
}
