// The workbench of one strategy: the manifest, its run, and why.
import { type Language, t } from '../../i18n/index.ts';

export interface WorkbenchProps {
  readonly lang: Language;
  readonly strategy: 'rolling-update' | 'recreate';
}

export function Workbench({ lang, strategy }: WorkbenchProps) {
  return (
    <div className="context-bar">
      <h1>{t(lang, `site.strategy.${strategy}.name`)}</h1>
    </div>
  );
}
