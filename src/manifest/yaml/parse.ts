// Text → YAML trees, or the one syntax error that keeps the text from being read. Bounded in depth and size; never throws.
import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Finding } from '../finding.ts';
import { buildTrees, type YamlDocument } from './build-tree.ts';
import { MAX_DEPTH } from './limits.ts';
import { syntaxFinding } from './syntax-error.ts';

export type ParseResult =
  | { readonly ok: true; readonly documents: readonly YamlDocument[] }
  | { readonly ok: false; readonly error: Finding };

export function parseYaml(text: string): ParseResult {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    return { ok: false, error: syntaxFinding(text, reasonOf(error), positionOf(error, text.length)) };
  }
  return { ok: true, documents: buildTrees(text, events) };
}

const reasonOf = (error: unknown): string => (error instanceof YAMLException ? error.reason : 'too complex');

const positionOf = (error: unknown, length: number): number =>
  error instanceof YAMLException && error.mark ? Math.min(error.mark.position, length) : 0;
