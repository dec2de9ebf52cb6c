// The workbench of one strategy: the manifest, its run, and why.
import type { Language } from '../../i18n/index.ts';

export interface WorkbenchProps {
  readonly lang: Language;
  readonly strategy: 'rolling-update' | 'recreate';
}

export function Workbench(_props: WorkbenchProps) {
  return null;
}
