// A diagram as Mermaid text, in the language of the words that are handed in. The same text is drawn and copied.
import type { Diagram, FlowDiagram, SequenceDiagram } from './diagram.ts';

/** The words of one diagram in one language. */
export interface DiagramWords {
  part(id: string): string;
  /** Of a row, a link or a message, by its id. */
  row(id: string): string;
  link(label: string): string;
}

/** Mermaid reads `#`, `;` and quotation marks itself: they are written as its character codes. */
const plain = (text: string): string => text.replace(/[#;"]/g, (character) => `#${character.charCodeAt(0)};`);

/** Ids that no word of Mermaid's grammar (`end`, `graph`) can be taken for. */
export const partNode = (part: string): string => `part-${part}`;
export const rowNode = (row: string): string => `row-${row}`;

export function mermaidSource(diagram: Diagram, words: DiagramWords): string {
  return diagram.kind === 'flow' ? flowSource(diagram, words) : sequenceSource(diagram, words);
}

function flowSource({ rows, links, bands }: FlowDiagram, words: DiagramWords): string {
  const box = (part: string) => `${partNode(part)}["${plain(words.part(part))}"]`;
  const arrow = ({ from, to, label }: FlowDiagram['links'][number]) =>
    `${partNode(from)} -->${label === undefined ? '' : `|${plain(words.link(label))}|`} ${partNode(to)}`;
  if (!bands) {
    const boxes = rows.flatMap(({ parts }) => parts.map((part) => `  ${box(part)}`));
    return lines('flowchart TB', ...boxes, ...links.map((link) => `  ${arrow(link)}`));
  }
  const rowOf = (part: string) => rows.findIndex(({ parts }) => parts.includes(part));
  const inside = (row: number) => links.filter(({ from, to }) => rowOf(from) === row && rowOf(to) === row);
  // A link between single boxes of two bands would turn the bands upright: in the text a band leads to the next band.
  const between = rows.slice(1).map(({ id }, at) => `  ${rowNode(rows[at]?.id ?? '')} --> ${rowNode(id)}`);
  return lines(
    'flowchart TB',
    ...rows.flatMap(({ id, parts }, at) => [
      `  subgraph ${rowNode(id)}["${plain(words.row(id))}"]`,
      '    direction LR',
      ...parts.map((part) => `    ${box(part)}`),
      ...inside(at).map((link) => `    ${arrow(link)}`),
      '  end',
    ]),
    ...between,
  );
}

function sequenceSource({ parts, links }: SequenceDiagram, words: DiagramWords): string {
  return lines(
    'sequenceDiagram',
    ...parts.map((part) => `  participant ${partNode(part)} as ${plain(words.part(part))}`),
    ...links.map(({ from, to, label }) => `  ${partNode(from)}->>${partNode(to)}: ${plain(words.link(label))}`),
  );
}

const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;
