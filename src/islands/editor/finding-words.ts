// The words of a finding in a language. Looks up, decides nothing.
import { catalogues, type Language, t, tDynamic } from '../../i18n/index.ts';
import type { Severity } from '../../manifest/index.ts';
import type { IconName } from '../shared/icons.ts';
import type { ShownFinding } from './shown-finding.ts';

export interface FindingWords {
  /** What happens. */
  readonly title: string;
  /** What comes of it; null when there is nothing to add. */
  readonly consequence: string | null;
  /** How to mend it, without "Fix:"; null when there is no single way. */
  readonly fix: string | null;
}

export function findingWords(language: Language, finding: ShownFinding): FindingWords {
  const { rule } = finding;
  if (rule !== undefined && rule.family !== 'schema')
    return { title: rule.title, consequence: rule.problem, fix: rule.fix };
  const data = { ...(finding.path !== undefined && { path: finding.path }), ...finding.object, ...finding.data };
  const optional = (part: string): string | null => {
    const key = `finding.${finding.id}.${part}`;
    return Object.hasOwn(catalogues[language], key) ? tDynamic(language, key, data) : null;
  };
  return {
    title: optional('title') ?? finding.id,
    consequence: optional('consequence'),
    fix: optional('fix'),
  };
}

export const SEVERITY_ICON: Record<Severity, IconName> = { error: 'error', warning: 'warning', info: 'info' };

export const severityWord = (language: Language, severity: Severity): string =>
  t(language, `editor.severity.${severity}`);

/** What a mark says when the pointer rests on it: what happens, why it matters, how to mend it. */
export function hoverParagraphs(language: Language, finding: ShownFinding): readonly string[] {
  const { title, consequence, fix } = findingWords(language, finding);
  const { rule } = finding;
  return [
    title,
    ...(rule === undefined || consequence === null ? [] : [consequence]),
    ...(rule?.why === undefined || rule.why === null ? [] : [rule.why]),
    ...(rule?.principles.slice(0, 1).map(({ name }) => t(language, 'editor.principle', { name })) ?? []),
    ...(rule === undefined || fix === null ? [] : [t(language, 'editor.fix', { fix })]),
  ];
}
