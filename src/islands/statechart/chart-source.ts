// A machine as Mermaid text, made from its shape alone. Ways that lead from every state start at one box that stands for the look itself.
import type { StatechartShape } from '../../sim/index.ts';

/** The words of one machine in one language. */
export interface ChartWords {
  readonly anyState: string;
  state(id: string): string;
  guard(id: string): string;
}

/** An arrow of the drawing: all ways between two boxes. `from` is null at the box of every look. */
export interface ChartArrow {
  readonly from: string | null;
  readonly to: string;
  /** In the order in which they are asked; empty when nothing is asked. */
  readonly guards: readonly string[];
}

/** Mermaid reads `#`, `;` and quotation marks itself: they are written as its character codes. */
const plain = (text: string): string => text.replace(/[#;"]/g, (character) => `#${character.charCodeAt(0)};`);

/** Ids that no word of Mermaid's grammar (`end`) can be taken for. */
export const boxId = (state: string | null): string => (state === null ? 'every-look' : `state-${state}`);

/** The arrows, one for each pair of boxes, in the order of their first way. */
export function arrowsOf({ ways }: StatechartShape): readonly ChartArrow[] {
  const arrows = new Map<string, ChartArrow & { guards: string[] }>();
  for (const { from, to, guard } of ways) {
    const key = `${from}>${to}`;
    const arrow = arrows.get(key) ?? { from, to, guards: [] };
    if (guard !== null) arrow.guards.push(guard);
    arrows.set(key, arrow);
  }
  return [...arrows.values()];
}

export function chartSource(shape: StatechartShape, words: ChartWords): string {
  const arrows = arrowsOf(shape);
  const fromAnywhere = arrows.some(({ from }) => from === null);
  return [
    'flowchart LR',
    ...(fromAnywhere ? [`  ${boxId(null)}["${plain(words.anyState)}"]`] : []),
    // In the order in which they are asked for: Mermaid keeps it.
    ...[...new Set([...arrows.map(({ to }) => to), ...shape.states])].map(
      (state) => `  ${boxId(state)}["${plain(words.state(state))}"]`,
    ),
    ...arrows.map(({ from, to, guards }) => {
      const label = guards.map((guard) => plain(words.guard(guard))).join('<br/>');
      return `  ${boxId(from)} -->${label === '' ? '' : `|"${label}"|`} ${boxId(to)}`;
    }),
    '',
  ].join('\n');
}
