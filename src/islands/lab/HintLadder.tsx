// Hints from the learner's present files, one rung at a time: a question, a place, a part, the difference to the reference.
import type { Verdict } from '../../grading/index.ts';
import { format, type Language, placeSentence, problemSentence, t } from '../../i18n/index.ts';
import { type Brief, HINT_RUNGS, type HintRung, type TextFile } from '../../labs/index.ts';
import type { Range } from '../../manifest/index.ts';
import { MessageText } from '../shared/MessageText.tsx';
import diffStyles from './Difference.module.css';
import { Difference } from './Difference.tsx';
import styles from './Lab.module.css';

export interface HintLadderProps {
  readonly verdict: Verdict | null;
  readonly rungs: readonly HintRung[];
  readonly brief: Brief;
  readonly files: readonly TextFile[];
  readonly solution: readonly TextFile[];
  readonly stale: boolean;
  readonly busy: boolean;
  readonly language: Language;
  /** Grades, to have a hint for the files as they are. */
  onAsk(): void;
  onNext(): void;
  onShow(file: string, range: Range): void;
}

export function HintLadder(props: HintLadderProps) {
  const { verdict, rungs, stale, busy, language } = props;
  if (verdict?.passed && !stale) return null;
  const hint = verdict?.hint ?? null;
  const fresh = hint !== null && !stale;
  const open = hint !== null && rungs.length > 0;
  return (
    <section className={styles['hints']} aria-labelledby="lab-hints" data-hint={hint?.id ?? ''}>
      <div className={styles['hintHead']}>
        <h2 id="lab-hints">
          {open
            ? t(language, 'labPage.hint', { at: rungs.length, of: HINT_RUNGS.length })
            : t(language, 'labPage.hintNone')}
        </h2>
        {fresh && rungs.length === HINT_RUNGS.length ? null : (
          <button
            type="button"
            className="link-button"
            aria-disabled={busy}
            onClick={() => {
              if (busy) return;
              if (fresh) props.onNext();
              else props.onAsk();
            }}
          >
            {t(language, open && fresh ? 'labPage.hintNext' : 'labPage.hintFirst')}
          </button>
        )}
      </div>
      <div className={styles['hintBody']} aria-live="polite">
        {open ? (
          <div className={stale ? styles['stale'] : undefined}>
            {rungs.toReversed().map((rung) => (
              <Rung key={rung} rung={rung} {...props} />
            ))}
          </div>
        ) : null}
        <p className={styles['note']}>
          {t(
            language,
            stale && hint !== null ? 'labPage.hintStale' : hint === null ? 'labPage.hintAsk' : 'labPage.hintCost',
          )}
        </p>
      </div>
    </section>
  );
}

function Rung({
  rung,
  verdict,
  brief,
  files,
  solution,
  language,
  onShow,
}: HintLadderProps & { readonly rung: HintRung }) {
  const hint = verdict?.hint;
  if (!verdict || !hint) return null;
  const words = brief.hints[hint.id];
  switch (rung) {
    case 'nudge':
      return (
        <p>
          <MessageText text={words ? format(words.nudge, verdict.facts) : t(language, 'hint.accepted')} />
        </p>
      );
    case 'place':
      return (
        <div>
          {words ? (
            <p>
              <MessageText text={format(words.place, verdict.facts)} />
            </p>
          ) : null}
          {verdict.problems.map((problem) => (
            <p key={problem.id}>
              <MessageText text={problemSentence(language, problem)} />
            </p>
          ))}
          <ul>
            {hint.places.map((place) => (
              <li key={`${place.file} ${place.line} ${place.path}`}>
                <MessageText text={placeSentence(language, place)} />{' '}
                <button type="button" className="link-button" onClick={() => onShow(place.file, place.range)}>
                  {t(language, 'labPage.showLine', { line: place.line })}
                </button>
              </li>
            ))}
          </ul>
        </div>
      );
    case 'partial':
      return words ? (
        <figure className={diffStyles['diff']}>
          <figcaption>{t(language, 'labPage.hintPartial')}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must get there. */}
          <pre tabIndex={0}>{words.partial}</pre>
        </figure>
      ) : null;
    case 'solution':
      return (
        <>
          <h3>{t(language, 'labPage.hintSolution')}</h3>
          <Difference before={files} after={solution} same={t(language, 'labPage.hintSame')} language={language} />
        </>
      );
  }
}
