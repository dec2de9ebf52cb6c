// What a diagram is: parts, the links between them, and steps that each light some of them. Holds no words and no places: the words are
// `diagram.<id>.…`, and Mermaid decides where things stand.
import type { PracticeReference } from '../practice.ts';
import type { PrincipleId } from '../principles/index.ts';

export interface DiagramLink {
  readonly from: string;
  readonly to: string;
  /** Set when the link carries a word: `diagram.<id>.link.<label>`. */
  readonly label?: string;
}

export interface DiagramStep {
  /** The words are `diagram.<id>.step.<step>` (one sentence) and `….why`. Also the fragment on the page. */
  readonly id: string;
  /** Parts that are lit, by id. */
  readonly parts: readonly string[];
  /** Links that are lit, as their place in the list of links. */
  readonly links: readonly number[];
  readonly principles: readonly PrincipleId[];
  /** Where the step can be tried out. */
  readonly practice?: readonly PracticeReference[];
}

interface DiagramBase {
  readonly id: string;
  readonly steps: readonly DiagramStep[];
}

/** Boxes and arrows. Words of a part: `diagram.<id>.part.<part>`. */
export interface FlowDiagram extends DiagramBase {
  readonly kind: 'flow';
  /** Boxes in rows that are read like lines of text; a row has a word of its own, `diagram.<id>.row.<row>`. */
  readonly rows: readonly { readonly id: string; readonly parts: readonly string[] }[];
  readonly links: readonly DiagramLink[];
  /** Rows are bands with links from band to band; without bands the layout follows the links alone. */
  readonly bands: boolean;
}

/** Messages between actors, from top to bottom. Words of a message: `diagram.<id>.message.<n>`, by its place. */
export interface SequenceDiagram extends DiagramBase {
  readonly kind: 'sequence';
  readonly parts: readonly string[];
  readonly links: readonly (DiagramLink & { readonly label: string })[];
}

export type Diagram = FlowDiagram | SequenceDiagram;

export const partsOf = (diagram: Diagram): readonly string[] =>
  diagram.kind === 'flow' ? diagram.rows.flatMap(({ parts }) => parts) : diagram.parts;
