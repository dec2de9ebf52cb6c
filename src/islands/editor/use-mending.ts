// Mending findings from the editor: one by its fix, or all that are safe; what was done is said, and can be taken back.
import { useCallback, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { EditorStatus } from './EditorFoot.tsx';
import type { ShownFinding } from './shown-finding.ts';
import { applyFix } from './text-edits.ts';
import type { FixFiles } from './use-findings.ts';
import { type EditorFile, linesOf } from './view-model.ts';

export interface MendingOptions {
  readonly files: readonly EditorFile[];
  readonly onChange: (name: string, text: string) => void;
  /** Told after a fix was made. */
  readonly onQuickFix: ((file: string, finding: ShownFinding) => void) | undefined;
  /** Makes the fix instead. */
  readonly onMend: ((file: string, finding: ShownFinding) => void) | undefined;
  readonly fixFiles: FixFiles | undefined;
  readonly language: Language;
}

export function useMending({ files, onChange, onQuickFix, onMend, fixFiles, language }: MendingOptions) {
  const [status, setStatus] = useState<EditorStatus | null>(null);

  const mend = useCallback(
    (inFile: string, finding: ShownFinding): void => {
      const target = files.find((one) => one.name === inFile);
      const [edit] = finding.fix?.edits ?? [];
      if (target === undefined || target.readOnly === true || edit === undefined) return;
      if (onMend !== undefined) {
        onMend(inFile, finding);
        return;
      }
      const before = target.text;
      onChange(inFile, applyFix(before, finding));
      const { line } = linesOf(before).counter.position(edit.range.start);
      setStatus({
        text: t(language, 'editor.fixed', { file: inFile, line }),
        undo: () => {
          onChange(inFile, before);
          setStatus({ text: t(language, 'editor.undone') });
        },
      });
      onQuickFix?.(inFile, finding);
    },
    [files, language, onChange, onQuickFix, onMend],
  );

  // A file that cannot be changed is still part of what the rules look at.
  const fixAll =
    fixFiles &&
    ((): void =>
      fixFiles(
        files.map(({ name, text }) => ({ name, text })),
        (fixed) => {
          const changed = files.flatMap((before) => {
            const after = fixed.find((one) => one.name === before.name);
            const same = after === undefined || after.text === before.text;
            return same || before.readOnly === true ? [] : [{ before, text: after.text }];
          });
          for (const { before, text } of changed) onChange(before.name, text);
          const undo = (): void => {
            for (const { before } of changed) onChange(before.name, before.text);
            setStatus({ text: t(language, 'editor.undone') });
          };
          setStatus({
            text: t(language, 'editor.fixedAll', { count: changed.length }),
            ...(changed.length > 0 && { undo }),
          });
        },
      ));

  return { status, setStatus, mend, fixAll };
}
