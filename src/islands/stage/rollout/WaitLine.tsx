// What a Rollout waits for: a ring with what is left, a sentence, and the field that set it; the others behind a button.
import { type Language, messageData, t, tDynamic } from '../../../i18n/index.ts';
import type { RolloutView } from '../../../sim/index.ts';
import { MessageText } from '../../shared/MessageText.tsx';
import { Popover } from '../../shared/Popover.tsx';
import { CountdownRing } from '../CountdownRing.tsx';
import { waitSentence } from '../wait-words.ts';
import { fieldName, type WaitMark, waitsOf } from '../waits.ts';
import styles from './Rollout.module.css';

export interface WaitLineProps {
  readonly rollout: RolloutView;
  readonly atMs: number;
  readonly language: Language;
  onShow(path: string): void;
}

/** What happens when a wait ends: with the seconds, where it ends by itself. */
function sentence({ wait, leftSeconds }: WaitMark, language: Language): string {
  const data = messageData(wait.data);
  return leftSeconds === null
    ? tDynamic(language, `wait.${wait.id}`, data)
    : tDynamic(language, `waitAhead.${wait.id}`, { ...data, left: leftSeconds });
}

/** All that it waits for. The deadline is long and always there: it comes first only when there is nothing else to wait for. */
export function waitMarks(rollout: RolloutView, atMs: number): readonly WaitMark[] {
  const marks = waitsOf(rollout, atMs);
  const first = marks.find(({ wait }) => wait.id !== 'progressDeadline');
  return first ? [first, ...marks.filter((mark) => mark !== first)] : marks;
}

/** The wait that comes first as a small ring; its sentence is spoken. */
export function WaitRing({ rollout, atMs, language }: Omit<WaitLineProps, 'onShow'>) {
  const [first] = waitMarks(rollout, atMs);
  if (!first || first.wait.id === 'progressDeadline') return null;
  return (
    <span className={styles['smallWait']} title={sentence(first, language)}>
      <CountdownRing part={first.leftPart} seconds={first.leftSeconds} small />
      <span className="visually-hidden">
        <MessageText text={sentence(first, language)} />
      </span>
    </span>
  );
}

export function WaitLine({ rollout, atMs, language, onShow }: WaitLineProps) {
  const marks = waitMarks(rollout, atMs);
  const [first] = marks;
  if (!first) {
    return (
      <div className={styles['wait']}>
        <CountdownRing part={null} seconds={null} />
        <div>
          <p className={styles['what']}>{t(language, 'rolloutStage.nothingAhead')}</p>
          <p className={styles['detail']}>
            {t(language, rollout.aborted ? 'rolloutStage.nothingAhead.aborted' : 'rolloutStage.nothingAhead.next')}
          </p>
        </div>
      </div>
    );
  }
  const { wait, passedSeconds, totalSeconds } = first;
  const { path } = wait;
  return (
    <div className={styles['wait']}>
      <CountdownRing part={first.leftPart} seconds={first.leftSeconds} />
      <div>
        <p className={styles['what']}>
          <MessageText text={sentence(first, language)} />
        </p>
        <p className={styles['detail']}>
          {totalSeconds === null
            ? t(language, 'rolloutStage.wait.openEnd', { passed: passedSeconds })
            : t(language, 'rolloutStage.wait.passed', { passed: passedSeconds, total: totalSeconds })}{' '}
          {path === null ? null : (
            <button type="button" className="link-button" onClick={() => onShow(path)}>
              <code>{fieldName(path)}</code>
            </button>
          )}
          {marks.length < 2 ? null : (
            <>
              {' · '}
              <Popover
                label={t(language, 'stage.wait.more', { count: marks.length - 1 })}
                title={t(language, 'stage.wait.label')}
                className="link-button"
                align="start"
              >
                {() => (
                  <ul className={styles['waits']}>
                    {marks.map((mark) => (
                      <li key={`${mark.wait.id} ${mark.wait.sinceMs}`}>
                        <CountdownRing part={mark.leftPart} seconds={mark.leftSeconds} small />
                        <span>
                          <MessageText text={waitSentence(mark, language)} />
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </Popover>
            </>
          )}
        </p>
      </div>
    </div>
  );
}
