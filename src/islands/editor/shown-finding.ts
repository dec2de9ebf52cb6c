// A finding as the page shows it, whichever engine found it: the manifest check's as it is, the linter's with its words and with what a
// reader may want to know of its rule.
import type { Language } from '../../i18n/index.ts';
import type { LintFinding, RelatedPlace, RuleSeverity } from '../../lint/index.ts';
import type { Finding, Severity } from '../../manifest/index.ts';
import type { LintReport, RuleOrigin } from '../../workers/index.ts';
import { sitePath } from '../shared/site-path.ts';
import type { RuleWords } from './rule-words.ts';

/** What is known of the rule behind a finding. */
export interface RuleNote {
  readonly title: string;
  /** What this file says, and what happens because of it. */
  readonly problem: string;
  readonly fix: string;
  /** The reason behind the rule; null where it has no page. */
  readonly why: string | null;
  readonly severity: RuleSeverity;
  readonly family: string;
  /** Area of the lecture that it is graded under; null for what is not graded. */
  readonly area: string | null;
  /** Page of the rule; null where it has none. */
  readonly href: string | null;
  readonly principles: readonly { readonly name: string; readonly href: string }[];
  /** The edits change nothing of what the program means; else a person has to look at them. */
  readonly safe: boolean;
  readonly related: readonly RelatedPlace[];
}

export interface ShownFinding extends Finding {
  readonly rule?: RuleNote;
}

/**
 * `own`: what is grave looks grave, where the linter is what the page is about. `below-errors`: errors stay what the API server does not
 * take, so that advice never drowns them.
 */
export type Weight = 'own' | 'below-errors';

const WEIGHTS: Readonly<Record<Weight, Readonly<Record<RuleSeverity, Severity>>>> = {
  own: { critical: 'error', high: 'error', medium: 'warning', low: 'info', info: 'info' },
  'below-errors': { critical: 'warning', high: 'warning', medium: 'warning', low: 'info', info: 'info' },
};

/** The findings of a report by file. Those of src/manifest keep their grave look; `rules` leaves them out. */
export function shownFindings(
  language: Language,
  words: RuleWords,
  report: LintReport,
  weight: Weight,
  which: 'all' | 'rules',
): ReadonlyMap<string, readonly ShownFinding[]> {
  const byFile = new Map<string, ShownFinding[]>();
  for (const finding of report.findings) {
    if (which === 'rules' && finding.family === 'schema') continue;
    const list = byFile.get(finding.file);
    const shown = shownFinding(language, words, finding, report, finding.family === 'schema' ? 'own' : weight);
    if (list === undefined) byFile.set(finding.file, [shown]);
    else list.push(shown);
  }
  return byFile;
}

function shownFinding(
  language: Language,
  words: RuleWords,
  finding: LintFinding,
  { origins }: LintReport,
  weight: Weight,
): ShownFinding {
  const { ruleId, severity, range, data, path, object, fix } = finding;
  return {
    id: ruleId,
    severity: WEIGHTS[weight][severity],
    range,
    data,
    ...(path !== undefined && { path }),
    ...(object && { object: { kind: object.kind, name: object.name } }),
    ...(fix && { fix: { edits: fix.edits } }),
    rule: noteOf(language, words, finding, origins[ruleId]),
  };
}

/** Its sentences are made when somebody reads them: a text may have hundreds of findings, and gets new ones at every key. */
function noteOf(language: Language, words: RuleWords, finding: LintFinding, origin: RuleOrigin | undefined): RuleNote {
  const { ruleId, family, severity, fix, related = [] } = finding;
  let made: ReturnType<RuleWords['finding']> | undefined;
  const sentences = () => {
    made ??= words.finding(finding);
    return made;
  };
  const hasPage = family !== 'schema' && family !== 'source';
  return {
    get title() {
      return sentences().title;
    },
    get problem() {
      return sentences().problem;
    },
    get fix() {
      return sentences().fix;
    },
    get why() {
      return words.why(ruleId);
    },
    severity,
    family,
    area: origin?.area ?? null,
    href: hasPage ? sitePath(language, `rules/${ruleId}/`) : null,
    get principles() {
      return (origin?.principles ?? []).map((id) => ({
        name: words.principle(id),
        href: sitePath(language, `session/#${id}`),
      }));
    },
    safe: fix?.kind === 'safe',
    related,
  };
}

/** It comes from a rule; not something that the API server cannot take. */
export const isAdvice = ({ rule }: ShownFinding): boolean => rule !== undefined && rule.family !== 'schema';

const TEMPLATES: readonly string[] = ['template-expression', 'yaml-template-expression'];

/** What both checks say of one text, the manifest check's first: that a file is a template is said once, at its place. */
export function together(manifest: readonly ShownFinding[], rules: readonly ShownFinding[]): readonly ShownFinding[] {
  if (rules.length === 0) return manifest;
  const told = manifest.some(({ id }) => TEMPLATES.includes(id));
  return [...manifest, ...(told ? rules.filter(({ id }) => id !== 'helm-template') : rules)];
}
