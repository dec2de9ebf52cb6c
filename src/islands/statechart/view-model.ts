// What the live statechart shows: which state is lit, how often each was entered, and the arrow that led here last. No drawing, no page.
import type { StatechartShape } from '../../sim/index.ts';
import { arrowsOf, type ChartArrow } from './chart-source.ts';

export interface LiveState {
  readonly state: string;
  readonly active: boolean;
  /** How often the machine came here from another state. */
  readonly entered: number;
}

export interface LiveArrow extends ChartArrow {
  /** How often it was gone. */
  readonly taken: number;
  /** It leads to the state that is lit. */
  readonly current: boolean;
}

export interface LiveChart {
  readonly states: readonly LiveState[];
  readonly arrows: readonly LiveArrow[];
  /** From state to state, most often first. */
  readonly passages: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

/** A name that the machine does not have lights nothing: before the first look there is none. */
export function liveChart(
  shape: StatechartShape,
  state: string,
  passages: Readonly<Record<string, number>>,
): LiveChart {
  const pairs = Object.entries(passages).map(([way, count]) => {
    const [from = '', to = ''] = way.split('>');
    return { from, to, count };
  });
  const countOf = (from: string | null, to: string) =>
    pairs
      .filter((pair) => pair.to === to && (from === null || pair.from === from))
      .reduce((sum, { count }) => sum + count, 0);
  return {
    states: shape.states.map((id) => ({ state: id, active: id === state, entered: countOf(null, id) })),
    arrows: arrowsOf(shape).map((arrow) => ({
      ...arrow,
      taken: countOf(arrow.from, arrow.to),
      current: arrow.to === state,
    })),
    passages: pairs.sort((a, b) => b.count - a.count),
  };
}
