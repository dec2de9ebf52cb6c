// What the Deployment waits for: a ring with its reason for the wait that ends first, the others behind a button.
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import { MessageText } from '../shared/MessageText.tsx';
import { Popover } from '../shared/Popover.tsx';
import { CountdownRing } from './CountdownRing.tsx';
import styles from './Waits.module.css';
import { waitSentence } from './wait-words.ts';
import { fieldName, type WaitMark } from './waits.ts';

/** Room for a pod's name beside the ring, in px. */
const NAME_ROOM = 120;

export interface WaitsProps {
  /** Soonest end first. */
  readonly waits: readonly WaitMark[];
  readonly language: Language;
  readonly compact?: boolean;
}

export function Waits({ waits, language, compact = false }: WaitsProps) {
  const [first, ...others] = waits;
  if (!first) return null;
  if (compact)
    return (
      <div className={styles['compact']}>
        <CountdownRing part={first.leftPart} seconds={first.leftSeconds} small />
        <p>
          <span className="visually-hidden">{waitSentence(first, language)}</span>
          <span aria-hidden="true">{tDynamic(language, `stage.waitShort.${first.wait.id}`)}</span>
        </p>
      </div>
    );
  return (
    <div className={styles['waits']}>
      <CountdownRing part={first.leftPart} seconds={first.leftSeconds} />
      <div className={styles['reason']}>
        <p className={styles['sentence']}>
          <MessageText text={waitSentence(first, language, NAME_ROOM)} />
        </p>
        {first.wait.path === null ? null : <code className={styles['field']}>{fieldName(first.wait.path)}</code>}
        {others.length === 0 ? null : (
          <Popover
            label={t(language, 'stage.wait.more', { count: others.length })}
            title={t(language, 'stage.wait.label')}
            className="link-button"
            align="start"
          >
            {() => (
              <ul className={styles['list']}>
                {waits.map((mark) => (
                  <WaitItem key={waitKey(mark)} mark={mark} language={language} />
                ))}
              </ul>
            )}
          </Popover>
        )}
      </div>
    </div>
  );
}

function WaitItem({ mark, language }: { readonly mark: WaitMark; readonly language: Language }) {
  const { wait, passedSeconds, totalSeconds } = mark;
  return (
    <li>
      <CountdownRing part={mark.leftPart} seconds={mark.leftSeconds} small />
      <div>
        <p>
          <MessageText text={waitSentence(mark, language)} />
        </p>
        <p className={styles['detail']}>
          {totalSeconds === null
            ? t(language, 'stage.wait.openEnd')
            : t(language, 'stage.wait.passed', { passed: passedSeconds, total: totalSeconds })}
          {wait.path === null ? null : (
            <>
              {' · '}
              <code>{fieldName(wait.path)}</code>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

const waitKey = ({ wait }: WaitMark): string => `${wait.id} ${wait.sinceMs} ${wait.data['pod'] ?? ''}`;
