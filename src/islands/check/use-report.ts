// What the linter says of the texts as they are now: findings by file and the whole report; older ones only for a blink, and moved along.
import { useEffect, useMemo } from 'react';
import type { Language } from '../../i18n/index.ts';
import type { LintReport } from '../../workers/index.ts';
import { type RuleWords, useRuleWords } from '../editor/rule-words.ts';
import { type ShownFinding, shownFindings } from '../editor/shown-finding.ts';
import { carryFindings } from '../editor/text-edits.ts';
import type { FixFiles } from '../editor/use-findings.ts';
import { useChecker, useLint } from '../editor/use-lint.ts';
import type { CheckFile } from './draft.ts';
import { keepBrokenRules } from './kept.ts';

/** Moving findings along compares texts: not worth it for very long ones. */
const CARRY_LIMIT = 500_000;

export interface Report {
  readonly state: 'checking' | 'checked' | 'timed-out' | 'unavailable';
  readonly findings: ReadonlyMap<string, readonly ShownFinding[]>;
  /** Null while it is about other texts. */
  readonly report: LintReport | null;
  readonly tookMs: number | null;
  readonly words: RuleWords | null;
  readonly fixFiles: FixFiles;
}

export function useReport(files: readonly CheckFile[], language: Language): Report {
  const checker = useChecker();
  const { answer, fresh, expired } = useLint(files, checker, true);
  const words = useRuleWords(language, true);
  const report = answer === null || typeof answer.outcome === 'string' ? null : answer.outcome;
  const shown = useMemo(
    () => (report === null || words === null ? null : shownFindings(language, words, report, 'own', 'all')),
    [report, words, language],
  );
  const findings = useMemo(() => {
    if (answer === null || shown === null || expired) return new Map<string, readonly ShownFinding[]>();
    if (fresh) return shown;
    const carried = new Map<string, readonly ShownFinding[]>();
    for (const { name, text } of files) {
      const seen = answer.files.find((file) => file.name === name)?.text;
      const own = shown.get(name) ?? [];
      if (seen === text) carried.set(name, own);
      else if (seen !== undefined && text.length < CARRY_LIMIT) carried.set(name, carryFindings(own, seen, text));
    }
    return carried;
  }, [files, answer, shown, fresh, expired]);

  useEffect(() => {
    if (report === null || !fresh) return;
    keepBrokenRules([...new Set(report.findings.map(({ ruleId }) => ruleId))]);
  }, [report, fresh]);

  const fixFiles = useMemo<FixFiles>(
    () => (set, done) =>
      checker().fix(set, (outcome) => {
        if (typeof outcome !== 'string') done(outcome);
      }),
    [checker],
  );
  const failure = answer !== null && typeof answer.outcome === 'string' ? answer.outcome : null;
  return {
    state: !fresh || answer === null || (failure === null && words === null) ? 'checking' : (failure ?? 'checked'),
    findings,
    report: expired ? null : report,
    tookMs: fresh ? (answer?.tookMs ?? null) : null,
    words,
    fixFiles,
  };
}
