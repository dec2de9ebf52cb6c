// The list of decisions before there is one: what is so now, and what to do.
import { type Language, t } from '../../i18n/index.ts';
import { versionName } from './next-version.ts';
import type { Snapshot } from './snapshot.ts';
import styles from './Workbench.module.css';

export interface EmptyCardsProps {
  readonly snapshot: Snapshot;
  readonly language: Language;
}

export function EmptyCards({ snapshot, language }: EmptyCardsProps) {
  const { workload, view } = snapshot;
  const image = workload?.containers[0]?.image;
  return (
    <div className={styles['empty']}>
      <p>
        <b>{t(language, 'workbench.empty.title')}</b>
      </p>
      <p>
        {image === undefined
          ? t(language, 'workbench.empty.none')
          : t(language, 'workbench.empty.text', {
              n: view.pods.filter(({ share }) => share > 0).length,
              version: versionName(image),
            })}
      </p>
    </div>
  );
}
