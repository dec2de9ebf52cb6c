// One step in words: the sentence, why, where to try it, and what the lecture says of it.
import { MessageText } from '../shared/MessageText.tsx';
import styles from './DiagramView.module.css';
import type { StepWords, UiWords } from './words.ts';

export interface StepTextProps {
  readonly step: StepWords;
  readonly words: UiWords;
  readonly large?: boolean;
}

export function StepText({ step, words, large = false }: StepTextProps) {
  const groups = [
    [words.try, step.tries],
    [words.principles, step.principles],
  ] as const;
  return (
    <div className={styles['step']} data-large={large}>
      <p className={styles['sentence']}>
        <MessageText text={step.sentence} />
      </p>
      <p className={styles['why']}>
        <MessageText text={step.why} />
      </p>
      {groups.map(([label, links]) =>
        links.length === 0 ? null : (
          <p key={label} className={styles['links']}>
            <span className={styles['about']}>{label}</span>
            {links.map(({ href, name }) => (
              <a key={href} href={href}>
                {name}
              </a>
            ))}
          </p>
        ),
      )}
    </div>
  );
}
