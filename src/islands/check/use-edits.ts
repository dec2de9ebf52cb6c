// What a reader does to the texts, and what the page says of it: typing, fixes, files that arrive, another example. Everything but typing can
// be taken back.
import { useCallback, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { LineCounter } from '../../manifest/index.ts';
import type { ShownFinding } from '../editor/shown-finding.ts';
import { applyFix } from '../editor/text-edits.ts';
import type { FixFiles } from '../editor/use-findings.ts';
import { useStableHandler } from '../editor/use-stable-handler.ts';
import { type Draft, withFiles, withText } from './draft.ts';
import type { ReadFiles } from './read-files.ts';
import type { UseDraft } from './use-draft.ts';

export interface Said {
  readonly text: string;
  readonly undo?: () => void;
}

export interface Edits {
  readonly said: Said | null;
  edit(name: string, text: string): void;
  /** The finding must be one of the text as it is now. */
  quickFix(name: string, finding: ShownFinding): void;
  fixAll(): void;
  take(read: ReadFiles): void;
  replace(next: Draft): void;
}

export function useEdits(
  { draft, change }: UseDraft,
  fixFiles: FixFiles,
  onReplaced: () => void,
  language: Language,
): Edits {
  const [said, setSaid] = useState<Said | null>(null);
  const say = (text: string): void =>
    setSaid({
      text,
      undo() {
        change(() => draft);
        setSaid(null);
      },
    });
  return {
    said,
    edit: useCallback(
      (name: string, text: string) => {
        setSaid(null);
        change((before) => withText(before, name, text));
      },
      [change],
    ),
    quickFix: useStableHandler((name: string, finding: ShownFinding) => {
      const file = draft.files.find((one) => one.name === name);
      const [first] = finding.fix?.edits ?? [];
      if (file === undefined || first === undefined) return;
      const { line } = new LineCounter(file.text).position(first.range.start);
      change((before) => withText(before, name, applyFix(file.text, finding)));
      say(t(language, 'editor.fixed', { file: name, line }));
    }),
    fixAll: useStableHandler(() =>
      fixFiles(draft.files, (fixed) => {
        const changed = fixed.filter(({ name, text }) =>
          draft.files.some((file) => file.name === name && file.text !== text),
        );
        if (changed.length === 0) return;
        change((before) => changed.reduce((next, { name, text }) => withText(next, name, text), before));
        say(t(language, 'editor.fixedAll', { count: changed.length }));
      }),
    ),
    take: useStableHandler(({ files, refused, more }: ReadFiles) => {
      if (files.length > 0) {
        change((before) => withFiles(before, files));
        onReplaced();
      }
      const parts = [
        files.length > 0 ? t(language, 'check.added', { count: files.length }) : null,
        refused.length > 0 ? t(language, 'check.refused', { files: refused.slice(0, 5).join(', ') }) : null,
        more > 0 ? t(language, 'check.tooMany', { count: more }) : null,
        files.length + refused.length === 0 ? t(language, 'check.noneFound') : null,
      ];
      setSaid({ text: parts.filter((part) => part !== null).join(' ') });
    }),
    replace: useStableHandler((next: Draft) => {
      change(() => next);
      onReplaced();
      const own = draft.example === null && draft.files.some(({ text }) => text.trim() !== '');
      if (own) say(t(language, 'check.replaced'));
      else setSaid(null);
    }),
  };
}
