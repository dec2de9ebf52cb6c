// The list of labs as values: sections in their order, and the path that joins labs with what helps to do before. Pure.
import { LAB_SECTIONS, type LabKind, type LabSection } from '../../labs/index.ts';

export interface ListedLab {
  readonly id: string;
  /** Place in the list, from 1. */
  readonly number: number;
  readonly kind: LabKind;
  readonly section: LabSection;
  readonly minutes: number;
  readonly prerequisites: readonly string[];
  readonly criteria: number;
  readonly title: string;
  readonly lead: string;
}

export interface ListedSection {
  readonly id: LabSection;
  readonly minutes: number;
  readonly labs: readonly ListedLab[];
}

export const sectionsOf = (labs: readonly ListedLab[]): ListedSection[] =>
  LAB_SECTIONS.map((id) => {
    const own = labs.filter(({ section }) => section === id);
    return { id, labs: own, minutes: own.reduce((sum, { minutes }) => sum + minutes, 0) };
  }).filter(({ labs: own }) => own.length > 0);

/** What the cell of a lab draws of the path: its node, lines that pass, the elbow from what comes before, the line down to what follows. */
export interface PathCell {
  readonly lane: number;
  /** Lanes whose line goes through the whole row, each with the lab that the line leads away from. */
  readonly passing: readonly { readonly lane: number; readonly from: string }[];
  /** Lane from which the elbow comes, and the lab that stands there; null without a prerequisite. */
  readonly from: { readonly lane: number; readonly lab: string; readonly goesOn: boolean } | null;
  /** A later lab follows from this one. */
  readonly down: boolean;
}

/** The first prerequisite that is listed before a lab is drawn; the others are said in words. */
export function pathOf(labs: readonly Pick<ListedLab, 'id' | 'prerequisites'>[]): PathCell[] {
  const rowOf = new Map(labs.map(({ id }, row) => [id, row]));
  const parents = labs.map(({ prerequisites }, row) => {
    const found = prerequisites.map((id) => rowOf.get(id) ?? -1).filter((at) => at >= 0 && at < row);
    return found[0] ?? null;
  });
  const lanes: number[] = [];
  for (const parent of parents) lanes.push(parent === null ? 0 : (lanes[parent] ?? 0) + 1);
  const lastChild = labs.map((_, row) => parents.lastIndexOf(row));
  return labs.map((_, row): PathCell => {
    const parent = parents[row] ?? null;
    const passing = labs.flatMap(({ id }, from) =>
      from < row && (lastChild[from] ?? -1) > row && from !== parent ? [{ lane: lanes[from] ?? 0, from: id }] : [],
    );
    return {
      lane: lanes[row] ?? 0,
      passing,
      from:
        parent === null
          ? null
          : { lane: lanes[parent] ?? 0, lab: labs[parent]?.id ?? '', goesOn: (lastChild[parent] ?? -1) > row },
      down: (lastChild[row] ?? -1) > row,
    };
  });
}
