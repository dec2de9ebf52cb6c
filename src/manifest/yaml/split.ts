// A text → its documents' texts, cut at the `---` lines, so that each is read (and bounded) on its own.
// A line that begins with three hyphens and a blank is a document mark wherever it stands, even inside quotes or a block.

export interface Chunk {
  readonly start: number;
  readonly text: string;
}

const isMarkEnd = (code: number): boolean =>
  Number.isNaN(code) || code === 32 || code === 9 || code === 10 || code === 13;

/** What the API server reads of a text that is sent to it: the first document, whatever follows. */
export function firstDocument(text: string): string {
  const [first] = splitDocuments(text);
  // Three dots end a document, wherever they stand.
  return first?.text.replace(/(?<=\n)\.\.\.(?:\s.*)?$/s, '') ?? '';
}

export function splitDocuments(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  for (let at = text.indexOf('---'); at >= 0; at = text.indexOf('---', at + 3)) {
    const before = at === 0 ? 10 : text.charCodeAt(at - 1);
    if ((before !== 10 && before !== 13) || !isMarkEnd(text.charCodeAt(at + 3))) continue;
    // Directives stand before the mark of their document.
    if (at === start || /^(?:\s*#.*\n)*\s*%/.test(text.slice(start, Math.min(at, start + 2000)))) continue;
    chunks.push({ start, text: text.slice(start, at) });
    start = at;
  }
  chunks.push({ start, text: text.slice(start) });
  return chunks.filter((chunk) => !/^(?:---)?\s*$/.test(chunk.text));
}
