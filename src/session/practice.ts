// Where a principle is practised. What practises it says so itself (a rule of a decision, a simulation, a step of a diagram, a lab); nothing
// is written here a second time: this only turns the lists around.
import { groupOf, isPrincipleId, PRINCIPLE_IDS, type PrincipleId, SUMS } from './principles/index.ts';

export const PRACTICE_KINDS = ['rule', 'simulation', 'lab', 'drill', 'diagram', 'decision'] as const;
export type PracticeKind = (typeof PRACTICE_KINDS)[number];

export interface PracticeReference {
  readonly kind: PracticeKind;
  /** Of a step of a diagram: `<diagram>/<step>`; of a situation: `<strategy>/<situation>`. */
  readonly id: string;
}

/** A thing that can be done, and the principles that doing it practises. */
export interface Practice extends PracticeReference {
  readonly principles: readonly string[];
}

export type PracticeIndex = Readonly<Record<PrincipleId, readonly PracticeReference[]>>;

/** Every principle with what practises it, in the order of the list. Throws on an id that is no principle: a mistake in a registry. */
export function practiceIndex(practices: readonly Practice[]): PracticeIndex {
  const found = new Map<PrincipleId, PracticeReference[]>(PRINCIPLE_IDS.map((id) => [id, []]));
  for (const { kind, id, principles } of practices) {
    for (const principle of principles) {
      const references = isPrincipleId(principle) ? found.get(principle) : undefined;
      if (references === undefined) throw new Error(`${kind} ${id} names ${principle}, which is no principle`);
      references.push({ kind, id });
    }
  }
  return Object.fromEntries(found) as Record<PrincipleId, PracticeReference[]>;
}

/** A goal or main thought is practised when every group that it sums up is practised somewhere. */
export function isPractised(index: PracticeIndex, id: PrincipleId): boolean {
  const sums = SUMS[id];
  return sums === undefined
    ? index[id].length > 0
    : sums.every((group) => groupOf(group).principles.some((principle) => index[principle].length > 0));
}

export interface Coverage {
  readonly practised: number;
  readonly total: number;
}

export function coverageOf(index: PracticeIndex, principles: readonly PrincipleId[] = PRINCIPLE_IDS): Coverage {
  return { practised: principles.filter((id) => isPractised(index, id)).length, total: principles.length };
}

/** How many principles each kind practises, most first; kinds that practise none are left out. */
export function countByKind(index: PracticeIndex): readonly { readonly kind: PracticeKind; readonly count: number }[] {
  return PRACTICE_KINDS.map((kind) => ({
    kind,
    count: PRINCIPLE_IDS.filter((id) => index[id].some((reference) => reference.kind === kind)).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
