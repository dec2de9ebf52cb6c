// Text → YAML trees, or the one syntax error that keeps the text from being read. Bounded in depth and size; never throws.
import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Finding, Range, TextEdit } from '../finding.ts';
import { buildTrees, type YamlDocument } from './build-tree.ts';
import { readLayout } from './layout.ts';
import { MAX_DEPTH, MAX_DOCUMENT_LENGTH } from './limits.ts';
import { type Chunk, splitDocuments } from './split.ts';
import { syntaxFinding } from './syntax-error.ts';

export type ParseResult =
  | { readonly ok: true; readonly documents: readonly YamlDocument[] }
  | { readonly ok: false; readonly error: Finding };

export function parseYaml(text: string): ParseResult {
  const documents: YamlDocument[] = [];
  for (const chunk of splitDocuments(text)) {
    const result = parseChunk(chunk);
    if (!Array.isArray(result)) return { ok: false, error: shift(result, chunk.start) };
    for (const document of result) documents.push(document);
  }
  return { ok: true, documents };
}

function parseChunk({ text, start }: Chunk): YamlDocument[] | Finding {
  if (text.length > MAX_DOCUMENT_LENGTH) return tooLarge(text);
  const events = tryEvents(text);
  if (Array.isArray(events)) return buildTrees(text, events, start, false);
  const layout = readLayout(text);
  const relaxed = layout.changed && !layout.unclosed ? tryEvents(layout.relaxed) : undefined;
  if (Array.isArray(relaxed)) return buildTrees(text, relaxed, start, true);
  const canParse = (candidate: string): boolean => Array.isArray(tryEvents(candidate));
  return syntaxFinding({ text, ...events, unclosed: layout.unclosed, canParse });
}

const tooLarge = (text: string): Finding => ({
  id: 'document-too-large',
  severity: 'error',
  range: { start: 0, end: Math.min(3, text.length) },
  data: { limit: MAX_DOCUMENT_LENGTH / 1024 / 1024 },
});

/** A finding about a part of the text, placed in the whole. */
function shift(finding: Finding, by: number): Finding {
  const move = ({ start, end }: Range): Range => ({ start: start + by, end: end + by });
  const moveEdit = (edit: TextEdit): TextEdit => ({ ...edit, range: move(edit.range) });
  return {
    ...finding,
    range: move(finding.range),
    ...(finding.fix ? { fix: { edits: finding.fix.edits.map(moveEdit) } } : {}),
  };
}

interface Refused {
  readonly reason: string;
  readonly position: number;
}

function tryEvents(text: string): Event[] | Refused {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    return refusedByServer(text) ?? events;
  } catch (error) {
    if (!(error instanceof YAMLException)) return { reason: 'too complex', position: 0 };
    return { reason: error.reason, position: Math.min(error.mark?.position ?? 0, text.length) };
  }
}

/** What js-yaml takes and the server's reader does not. */
function refusedByServer(text: string): Refused | undefined {
  const tab = text.includes('\t') ? readLayout(text).tab : undefined;
  if (tab !== undefined) return { reason: 'tab characters must not be used in indentation', position: tab };
  const version = text.includes('%YAML') ? otherVersion(text) : undefined;
  return version === undefined ? undefined : { reason: 'another version of YAML', position: version };
}

/** The place of a directive before the document that asks for another YAML than 1.1. */
function otherVersion(text: string): number | undefined {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end).trim();
    if (line !== '' && !/^[#%]/.test(line)) return undefined;
    if (/^%YAML\s/.test(line) && !/^%YAML\s+1\.1(?:\s|$)/.test(line)) return start;
    start = end < 0 ? text.length : end + 1;
  }
  return undefined;
}
