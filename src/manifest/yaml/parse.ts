// Text → YAML trees, or the one syntax error that keeps the text from being read. Bounded in depth and size; never throws.
import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Finding } from '../finding.ts';
import { buildTrees, type YamlDocument } from './build-tree.ts';
import { readLayout } from './layout.ts';
import { MAX_DEPTH } from './limits.ts';
import { syntaxFinding } from './syntax-error.ts';

export type ParseResult =
  | { readonly ok: true; readonly documents: readonly YamlDocument[] }
  | { readonly ok: false; readonly error: Finding };

export function parseYaml(text: string): ParseResult {
  const events = tryEvents(text);
  if (Array.isArray(events)) return { ok: true, documents: buildTrees(text, events, false) };
  const layout = readLayout(text);
  const relaxed = layout.changed && !layout.unclosed ? tryEvents(layout.relaxed) : undefined;
  if (Array.isArray(relaxed)) return { ok: true, documents: buildTrees(text, relaxed, true) };
  const canParse = (candidate: string): boolean => Array.isArray(tryEvents(candidate));
  return { ok: false, error: syntaxFinding({ text, ...events, unclosed: layout.unclosed, canParse }) };
}

interface Refused {
  readonly reason: string;
  readonly position: number;
}

function tryEvents(text: string): Event[] | Refused {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) return { reason: 'too complex', position: 0 };
    return { reason: error.reason, position: Math.min(error.mark?.position ?? 0, text.length) };
  }
}
