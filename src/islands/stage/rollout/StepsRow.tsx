// The steps of a canary in a row of equal cells: done, current, to come; after an abort the one at which it was broken off.
import type { ReactNode } from 'react';
import { type Language, t } from '../../../i18n/index.ts';
import type { CanaryStepView, RolloutView, Timeline } from '../../../sim/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { abortedStep } from './facts.ts';
import styles from './Steps.module.css';

export interface StepsRowProps {
  readonly rollout: RolloutView;
  readonly timeline: Pick<Timeline, 'bands'>;
  readonly compact: boolean;
  /** What is waited for, before the count. */
  readonly ring?: ReactNode;
  readonly language: Language;
  onShow(path: string): void;
}

type Look = 'done' | 'current' | 'ahead' | 'broken';

export function stepWords({ kind, weight, seconds, text }: CanaryStepView, language: Language): string {
  switch (kind) {
    case 'setWeight':
      return t(language, 'podFact.share', { percent: weight ?? 0 });
    case 'pause':
      return seconds === null
        ? t(language, 'rolloutStage.step.promotion')
        : t(language, 'rolloutStage.step.pause', { seconds });
    case 'analysis':
      return t(language, 'rolloutStage.step.analysis');
    case 'setCanaryScale':
      return t(language, 'rolloutStage.step.scale');
    default:
      return text;
  }
}

/** Looks of the steps, and how many are behind. */
export function stepLooks(
  rollout: RolloutView,
  broken: number | null,
): { readonly looks: readonly Look[]; readonly done: number } {
  if (broken !== null) {
    const looks = rollout.steps.map((_, at): Look => (at < broken ? 'done' : at === broken ? 'broken' : 'ahead'));
    return { looks, done: 0 };
  }
  // A version that is stable has nothing ahead, whatever index the status still says.
  const done = rollout.updating ? (rollout.stepIndex ?? 0) : rollout.steps.length;
  return { looks: rollout.steps.map((_, at): Look => (at < done ? 'done' : at === done ? 'current' : 'ahead')), done };
}

export function StepsRow({ rollout, timeline, compact, ring = null, language, onShow }: StepsRowProps) {
  const broken = abortedStep(rollout, timeline);
  const { looks, done } = stepLooks(rollout, broken);
  const { steps } = rollout;
  const note =
    broken !== null
      ? t(language, 'rolloutStage.steps.broken', { step: broken + 1 })
      : !rollout.updating
        ? t(language, 'rolloutStage.steps.over')
        : rollout.promotingInFull
          ? t(language, 'rolloutStage.steps.full')
          : t(language, 'rolloutStage.steps.now', { step: Math.min(done + 1, steps.length) });
  return (
    <section className={styles['steps']} data-compact={compact} aria-label={t(language, 'rolloutStage.steps.name')}>
      <p>
        {ring}
        <b>{t(language, 'rolloutStage.steps.count', { done, total: steps.length })}</b>
        {compact ? null : <span>{note}</span>}
      </p>
      <ol>
        {steps.map((step, at) => {
          const look = looks[at] ?? 'ahead';
          const words = stepWords(step, language);
          return (
            <li key={step.path} aria-current={look === 'current' ? 'step' : undefined}>
              <button
                type="button"
                data-look={look}
                title={step.text}
                aria-label={t(language, `rolloutStage.stepName.${look}`, { step: at + 1, words })}
                onClick={() => onShow(step.path)}
              >
                {look === 'broken' ? <Icon name="cross" size={14} /> : null}
                <span>{words}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
