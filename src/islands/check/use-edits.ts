// What a reader does to the texts, and what the page says of it: typing, fixes, files that come and go, another example. Everything but
// typing can be taken back.
import { useCallback, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { LineCounter } from '../../manifest/index.ts';
import type { ShownFinding } from '../editor/shown-finding.ts';
import { applyFix } from '../editor/text-edits.ts';
import type { FixFiles } from '../editor/use-findings.ts';
import { useStableHandler } from '../editor/use-stable-handler.ts';
import { type Draft, isOwn, withFiles, withNewFile, withoutFile, withText } from './draft.ts';
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
  /** A file that begins here, with a name that is free. */
  add(name: string, text: string): void;
  remove(name: string): void;
  replace(next: Draft): void;
  /** The texts that a link covered. */
  bringBack(): void;
}

/** More names than these are a count. */
const MOST_NAMED = 5;

const named = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ' …' : '');

export function useEdits(
  { draft, change, covered, forgetCovered }: UseDraft,
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
        setSaid({ text: t(language, 'editor.undone') });
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
        // What somebody typed meanwhile is worth more than the fixes.
        change((before) =>
          before.files === draft.files
            ? changed.reduce((next, { name, text }) => withText(next, name, text), before)
            : before,
        );
        say(t(language, 'editor.fixedAll', { count: changed.length }));
      }),
    ),
    take: useStableHandler(({ files, refused, more }: ReadFiles) => {
      const { draft: next, added, replaced, leftOut } = withFiles(draft, files);
      if (files.length > 0) {
        change(() => next);
        onReplaced();
      }
      const same = files.length - added - replaced.length - leftOut;
      const parts = [
        added > 0 ? t(language, 'check.added', { count: added }) : null,
        replaced.length > 0 ? t(language, 'check.overwritten', { files: named(replaced) }) : null,
        same > 0 ? t(language, 'check.alreadyHere', { count: same }) : null,
        refused.length > 0 ? t(language, 'check.refused', { files: named(refused) }) : null,
        more + leftOut > 0 ? t(language, 'check.tooMany', { count: more + leftOut }) : null,
        files.length + refused.length === 0 ? t(language, 'check.noneFound') : null,
      ];
      const text = parts.filter((part) => part !== null).join(' ');
      // Taking back an arrival matters where it covered something.
      if (added + replaced.length > 0 && isOwn(draft)) say(text);
      else setSaid({ text });
    }),
    add: useStableHandler((name: string, text: string) => {
      change((before) => (text === '' ? withNewFile(before, name) : withFiles(before, [{ name, text }]).draft));
      setSaid(null);
    }),
    remove: useStableHandler((name: string) => {
      change((before) => withoutFile(before, name));
      say(t(language, 'editor.removed', { file: name }));
    }),
    replace: useStableHandler((next: Draft) => {
      change(() => next);
      onReplaced();
      if (isOwn(draft)) say(t(language, 'check.replaced'));
      else setSaid(null);
    }),
    bringBack: useStableHandler(() => {
      if (covered === null) return;
      change(() => covered);
      onReplaced();
      forgetCovered();
      say(t(language, 'check.broughtBack'));
    }),
  };
}
