// The bar over the panes: title, what state the rollout is in, one fact, and what a person can do about it.
import type { ReactNode } from 'react';
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import { isRollout } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { messageData } from '../stage/words.ts';
import type { Snapshot } from './snapshot.ts';
import styles from './Workbench.module.css';
import { workloadsIn } from './workloads.ts';

/** The state sentence: the worst thing first, with an icon when it failed. */
export function HeadlineSentence({ snapshot, language }: { readonly snapshot: Snapshot; readonly language: Language }) {
  const headline = snapshot.workload?.headline;
  const text = headline
    ? tDynamic(language, `headline.${headline.id}`, messageData(headline.data))
    : t(language, 'headline.empty');
  return (
    <p className={styles['headline']} data-tone={headline?.tone ?? 'neutral'} data-testid="headline">
      {headline?.tone === 'fail' ? <Icon name="error" /> : null}
      {text}
    </p>
  );
}

/** What to look for in a situation until something was done; then how many requests failed, or how many pods take some. */
function factOf(snapshot: Snapshot, failed: number, language: Language): string {
  if (!snapshot.touched && snapshot.preset !== null && snapshot.preset !== 'healthy')
    return t(language, 'workbench.fact.lookFor', { look: t(language, `site.preset.${snapshot.preset}.look`) });
  const { traffic } = snapshot.view;
  if (traffic && traffic.arrived > 0) {
    const { workload } = snapshot;
    const told = workload !== null && isRollout(workload) && traffic.usersHarmed > 0;
    return told
      ? t(language, 'workbench.fact.failedAndHarmed', { n: failed, users: traffic.usersHarmed })
      : t(language, 'workbench.fact.failed', { n: failed });
  }
  return t(language, 'workbench.fact.serving', { n: snapshot.view.pods.filter(({ share }) => share > 0).length });
}

export interface ContextBarProps {
  readonly snapshot: Snapshot;
  /** Requests that failed since the start as shown: the same number as everywhere else on the page. */
  readonly failed: number;
  readonly language: Language;
  readonly children: ReactNode;
  onChooseWorkload(name: string): void;
}

/** A phone has the title in its header and the state sentence on its stage: here only the heading for those who do not see. */
export function PhoneTitle({
  strategy,
  language,
}: {
  readonly strategy: Snapshot['strategy'];
  readonly language: Language;
}) {
  return <h1 className="visually-hidden">{t(language, `site.strategy.${strategy}.name`)}</h1>;
}

export function ContextBar({ snapshot, failed, language, children, onChooseWorkload }: ContextBarProps) {
  const workloads = workloadsIn(snapshot.view);
  return (
    <div className={`context-bar ${styles['bar']}`}>
      <h1>{t(language, `site.strategy.${snapshot.strategy}.name`)}</h1>
      {workloads.length > 1 ? (
        <select
          className={styles['chooser']}
          aria-label={t(language, 'workbench.deployment')}
          value={snapshot.workload?.name ?? ''}
          onChange={(event) => onChooseWorkload(event.currentTarget.value)}
        >
          {workloads.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      ) : null}
      <HeadlineSentence snapshot={snapshot} language={language} />
      <p className={styles['fact']}>{factOf(snapshot, failed, language)}</p>
      <div className="actions">{children}</div>
    </div>
  );
}
