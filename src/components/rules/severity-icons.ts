// How grave a rule is, as an icon beside its word.
import type { IconName } from '../../islands/shared/icons.ts';
import type { RuleSeverity } from '../../lint/index.ts';

export const SEVERITY_ICONS: Readonly<Record<RuleSeverity, IconName>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'info',
  info: 'info',
};
