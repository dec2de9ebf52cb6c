// What the grading says: one sentence, a row a seed, the moment of failure with its reason, and after passing what else there is to learn.
import { useEffect, useRef, useState } from 'react';
import type { GradingProgress, SeedVerdict, Verdict } from '../../grading/index.ts';
import {
  criterionSentence,
  type Language,
  problemSentence,
  reasonSentence,
  resultSentence,
  t,
} from '../../i18n/index.ts';
import type { Brief, LabDefinition, TextFile } from '../../labs/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import { formatMoment } from '../shared/moment.ts';
import { Difference } from './Difference.tsx';
import styles from './ResultPane.module.css';

export interface ResultPaneProps {
  readonly definition: LabDefinition;
  readonly verdict: Verdict | null;
  readonly stale: boolean;
  readonly grading: { readonly progress: GradingProgress | null } | null;
  /** The run on the deck, by index. */
  readonly openSeed: number;
  readonly brief: Brief;
  readonly gradedFiles: readonly TextFile[];
  readonly solution: readonly TextFile[];
  readonly next: { readonly title: string; readonly href: string } | null;
  readonly listHref: string;
  readonly language: Language;
  worldName(world: string): string;
  onGo(seed: number, atMs: number | null): void;
  onCancel(): void;
}

/** Shorter gradings show no progress: it would only flicker. */
const PROGRESS_AFTER_MS = 400;

export function ResultPane(props: ResultPaneProps) {
  const { definition, verdict, grading, stale, language } = props;
  const waits = useLate(grading !== null);
  if (grading && waits) return <Progress {...props} progress={grading.progress} />;
  if (!verdict)
    return (
      <div className={styles['result']} data-testid="result">
        <h2 className={styles['sentence']} data-sentence="">
          {t(language, 'labPage.notTriedYet')}
        </h2>
        <p className={styles['sub']}>{t(language, 'labPage.tryFirst', { seeds: definition.seeds.length })}</p>
        <WhenPassed language={language} />
      </div>
    );
  return (
    <div className={styles['result']} data-testid="result" data-passed={verdict.passed} data-points={verdict.points}>
      <div role="status" aria-live="polite">
        <h2 className={styles['sentence']} data-sentence="">
          {resultSentence(language, verdict)}
        </h2>
        {stale ? <p className={styles['staleWord']}>{t(language, 'labPage.stale')}</p> : null}
      </div>
      <div className={stale ? styles['stale'] : undefined}>
        <p className={styles['sub']}>{remark(verdict, language)}</p>
        {verdict.problems.length > 0 ? (
          <ul className={styles['problems']}>
            {verdict.problems.map((problem) => (
              <li key={problem.id}>
                <MessageText text={problemSentence(language, problem)} />
              </li>
            ))}
          </ul>
        ) : null}
        <SeedRows {...props} verdict={verdict} />
        <FailureCard {...props} verdict={verdict} />
        {verdict.resembles !== null && props.brief.wrong[verdict.resembles] !== undefined ? (
          <div className={styles['block']}>
            <h3>{t(language, 'labPage.tempting')}</h3>
            <p>
              <MessageText text={props.brief.wrong[verdict.resembles] ?? ''} />
            </p>
          </div>
        ) : null}
      </div>
      {verdict.passed ? <Afterword {...props} /> : <WhenPassed language={language} />}
    </div>
  );
}

function remark({ passed, passedSeeds, seeds }: Verdict, language: Language): string {
  if (passed) return t(language, 'labPage.passedNote');
  if (seeds.length === 0) return t(language, 'hint.accepted');
  return t(language, passedSeeds * 2 > seeds.length ? 'labPage.nearMiss' : 'labPage.hiddenSeeds');
}

function WhenPassed({ language }: { readonly language: Language }) {
  return (
    <div className={styles['block']}>
      <h3>{t(language, 'labPage.whenPassed')}</h3>
      <p>{t(language, 'labPage.whenPassedText')}</p>
    </div>
  );
}

function Progress({
  definition,
  progress,
  language,
  onCancel,
}: ResultPaneProps & { readonly progress: GradingProgress | null }) {
  const { seeds } = definition;
  const done = progress?.done ?? 0;
  return (
    <div className={styles['result']} data-testid="progress">
      <div role="status">
        <h2 className={styles['sentence']} data-sentence="">
          {t(language, 'labPage.progress', { done, seeds: seeds.length })}
        </h2>
      </div>
      <p className={styles['sub']}>
        {t(language, 'labPage.progressSeed', {
          seed: String(seeds[Math.min(done, seeds.length - 1)]?.seed ?? ''),
          seeds: seeds.length,
        })}
      </p>
      <div className={styles['bars']} aria-hidden="true">
        {seeds.map((seed, index) => (
          <span key={`${seed.seed} ${seed.world}`} data-done={index < done} />
        ))}
      </div>
      <button type="button" className="button" onClick={onCancel}>
        {t(language, 'labPage.cancel')}
      </button>
    </div>
  );
}

type WithVerdict = ResultPaneProps & { readonly verdict: Verdict };

function SeedRows({ verdict, openSeed, language, worldName, onGo }: WithVerdict) {
  if (verdict.seeds.length === 0) return null;
  return (
    <ol className={styles['seeds']} data-seeds="" aria-label={t(language, 'labPage.seeds')}>
      {verdict.seeds.map((seed, index) => (
        <li
          key={`${seed.seed} ${seed.world}`}
          data-passed={seed.passed}
          aria-current={index === openSeed ? 'true' : undefined}
        >
          <span className={styles['seedName']}>
            {t(language, 'labPage.seed', { seed: String(seed.seed) })}
            <small>{worldName(seed.world)}</small>
          </span>
          <Icon name={seed.passed ? 'check' : 'cross'} />
          <span className={styles['seedWords']}>
            <span className="visually-hidden">
              {t(language, seed.passed ? 'labPage.seedOk' : 'labPage.seedNotOk')},{' '}
            </span>
            {seedWords(seed, language)}
          </span>
          <button
            type="button"
            className="link-button"
            aria-label={seedLink(seed, verdict.originMs, language, true)}
            onClick={() => onGo(index, seed.firstFailure?.atMs ?? null)}
          >
            {seedLink(seed, verdict.originMs, language, false)}
          </button>
        </li>
      ))}
    </ol>
  );
}

function seedWords(seed: SeedVerdict, language: Language): string {
  const first = seed.criteria.find(({ criterion }) => criterion === seed.firstFailure?.criterion);
  return first ? reasonSentence(language, first) : t(language, 'labPage.seedFailed', { n: seed.failedRequests });
}

function seedLink({ seed, firstFailure }: SeedVerdict, originMs: number, language: Language, full: boolean): string {
  const atMs = firstFailure?.atMs ?? null;
  if (atMs === null) return t(language, 'labPage.showSeed', { seed: String(seed) });
  const time = formatMoment(language, atMs - originMs);
  return full ? t(language, 'labPage.goToOf', { seed: String(seed), time }) : t(language, 'labPage.goTo', { time });
}

/** Why the run on the deck fails, at its moment. */
function FailureCard({ definition, verdict, openSeed, brief, language, worldName }: WithVerdict) {
  const seed = verdict.seeds[openSeed];
  if (!seed || seed.passed) return null;
  const failed = seed.criteria
    .filter(({ met }) => !met)
    .sort((a, b) => (a.atMs ?? Number.POSITIVE_INFINITY) - (b.atMs ?? Number.POSITIVE_INFINITY));
  return (
    <section className={styles['failure']} aria-label={t(language, 'labPage.failure')}>
      {failed.map((found) => {
        const criterion = definition.criteria.find(({ id }) => id === found.criterion);
        return (
          <div key={found.criterion}>
            <p className={styles['failureHead']}>
              <b>{found.atMs === null ? '' : formatMoment(language, found.atMs - verdict.originMs)}</b>
              <span>
                {t(language, 'labPage.seedOnDeck', { seed: String(seed.seed), world: worldName(seed.world) })}
              </span>
            </p>
            <p className={styles['failureSentence']}>{reasonSentence(language, found)}</p>
            <dl>
              <dt>{t(language, 'labPage.rule')}</dt>
              <dd>
                <MessageText text={criterion ? criterionSentence(language, criterion, brief) : found.criterion} />
              </dd>
            </dl>
          </div>
        );
      })}
    </section>
  );
}

function Afterword({ brief, gradedFiles, solution, next, listHref, language }: ResultPaneProps) {
  const [answered, setAnswered] = useState(false);
  const { better, question, answer } = brief.afterword;
  return (
    <section className={styles['afterword']} data-testid="afterword">
      <div className={styles['block']}>
        <h3>{t(language, 'labPage.better')}</h3>
        <p>
          <MessageText text={better} />
        </p>
      </div>
      <div className={styles['block']}>
        <h3>{t(language, 'labPage.reference')}</h3>
        <p className={styles['note']}>{t(language, 'labPage.referenceNote')}</p>
        <Difference
          before={gradedFiles}
          after={solution}
          same={t(language, 'labPage.referenceSame')}
          language={language}
        />
      </div>
      <div className={styles['block']}>
        <h3>{t(language, 'labPage.breakIt')}</h3>
        <p>
          <MessageText text={question} />
        </p>
        {answered ? (
          <p>
            <MessageText text={answer} />
          </p>
        ) : (
          <button type="button" className="button" onClick={() => setAnswered(true)}>
            {t(language, 'labPage.showAnswer')}
          </button>
        )}
      </div>
      <p className={styles['ways']}>
        {next ? <a href={next.href}>{t(language, 'labPage.nextLab', { title: next.title })}</a> : null}
        <a href={listHref}>{t(language, 'labPage.allLabs')}</a>
      </p>
    </section>
  );
}

/** True once something has been so for a while. */
function useLate(active: boolean): boolean {
  const [late, setLate] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!active) {
      setLate(false);
      return;
    }
    timer.current = setTimeout(() => setLate(true), PROGRESS_AFTER_MS);
    return () => clearTimeout(timer.current);
  }, [active]);
  return active && late;
}
