// Quick fixes of the open decision as buttons for a thumb: each is written into its file and applied.
import { type Language, t } from '../../i18n/index.ts';
import type { Decision } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { fixesOf, type QuickFix } from './fixes.ts';
import type { EditorFile } from './snapshot.ts';

export interface QuickFixesProps {
  readonly decision: Decision;
  readonly files: readonly EditorFile[];
  readonly language: Language;
  onFix(fix: QuickFix): void;
}

export function QuickFixes({ decision, files, language, onFix }: QuickFixesProps) {
  const fixes = fixesOf(decision, files).slice(0, 2);
  if (fixes.length === 0) return null;
  return (
    <>
      {fixes.map((fix) => (
        <button key={fix.text} type="button" className="button" onClick={() => onFix(fix)}>
          <Icon name="wrench" size={16} />
          {fix.words.id === 'field'
            ? t(language, 'workbench.fix', fix.words)
            : t(language, `workbench.fix.${fix.words.id}`)}
        </button>
      ))}
    </>
  );
}
