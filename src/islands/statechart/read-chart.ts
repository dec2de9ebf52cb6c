// The places of a machine's states, as Mermaid lays them out.
import type { StatechartShape } from '../../sim/index.ts';
import { layOut } from '../diagram/lay-out.ts';
import type { Box } from '../diagram/places.ts';
import { arrowsOf, boxId } from './chart-source.ts';

export interface ChartPlaces {
  readonly width: number;
  readonly height: number;
  /** The box from which ways lead out of every state; null when the machine has none. */
  readonly anyState: Box | null;
  /** By state. */
  readonly boxes: Readonly<Record<string, Box>>;
  /** In the order of the arrows: where the words stand, null without words. */
  readonly labels: readonly (Box | null)[];
}

/** The size at which labels are drawn, px. */
const FONT_SIZE = 12;

/** Throws when Mermaid cannot be loaded or cannot read the text. */
export const readChart = (shape: StatechartShape, source: string, fontFamily: string): Promise<ChartPlaces> =>
  layOut(
    source,
    {
      fontFamily,
      themeVariables: { fontSize: `${FONT_SIZE}px` },
      // The padding is added twice at each side.
      flowchart: {
        minNodeWidth: 60,
        padding: 5,
        wrappingWidth: 400,
        nodeSpacing: 12,
        rankSpacing: 20,
        curve: 'linear',
      },
    },
    ({ width, height, figure, id, boxOf }) => {
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
    },
  );
