// The words of a finding in a language. Looks up, decides nothing.
import { catalogues, type Language, t, tDynamic } from '../../i18n/index.ts';
import type { Finding, Severity } from '../../manifest/index.ts';
import type { IconName } from '../shared/icons.ts';

export interface FindingWords {
  /** What happens. */
  readonly title: string;
  /** What comes of it; null when there is nothing to add. */
  readonly consequence: string | null;
  /** How to mend it, without "Fix:"; null when there is no single way. */
  readonly fix: string | null;
}

export function findingWords(language: Language, finding: Finding): FindingWords {
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
