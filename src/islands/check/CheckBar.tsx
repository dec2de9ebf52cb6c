// The bar of the page: what leaves the page as a file or a link, and every safe fix at once.
import { useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { LintReport } from '../../workers/index.ts';
import type { RuleWords } from '../editor/rule-words.ts';
import { Icon } from '../shared/Icon.tsx';
import { useCopyLink } from '../workbench/use-link.ts';
import styles from './Check.module.css';
import type { Draft } from './draft.ts';
import { type ReportKind, reportText, saveText } from './save-report.ts';

export interface CheckBarProps {
  readonly draft: Draft;
  /** Null while there is none about these texts. */
  readonly report: LintReport | null;
  readonly words: RuleWords | null;
  fragment(): string | null;
  /** How many findings have a safe fix. */
  readonly safe: number;
  onFixAll(): void;
  readonly language: Language;
}

const COPIED = {
  no: 'check.copyLink',
  yes: 'check.linkCopied',
  failed: 'check.linkInBar',
  'too-large': 'check.linkTooLarge',
} as const;

export function CheckBar({ draft, report, words, fragment, safe, onFixAll, language }: CheckBarProps) {
  const { copied, copyLink } = useCopyLink(fragment);
  const [failed, setFailed] = useState(false);
  const save = (kind: ReportKind): void => {
    if (report === null || words === null) return;
    setFailed(false);
    reportText(kind, draft.files, report, words, language).then(
      (text) => saveText(kind === 'sarif' ? 'rollout-lab.sarif' : 'rollout-lab.json', text),
      () => setFailed(true),
    );
  };
  const canSave = report !== null && words !== null;
  return (
    <div className={`context-bar ${styles['bar']}`}>
      <h1>{t(language, 'check.title')}</h1>
      <p role="status" data-tone={failed ? 'fail' : undefined}>
        {t(language, failed ? 'check.saveFailed' : 'check.lead')}
      </p>
      <div className="actions">
        {(['sarif', 'json'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            aria-disabled={!canSave}
            aria-label={t(language, `check.${kind}Name`)}
            onClick={() => save(kind)}
          >
            <Icon name="download" size={16} />
            {t(language, `check.${kind}`)}
          </button>
        ))}
        <button type="button" className="button" onClick={copyLink}>
          <Icon name="link" size={16} />
          <span aria-live="polite">{t(language, COPIED[copied])}</span>
        </button>
        <button type="button" className="button" aria-disabled={safe === 0} onClick={() => safe > 0 && onFixAll()}>
          {t(language, 'check.fixAll', { count: safe })}
        </button>
      </div>
    </div>
  );
}
