// The pane beside the columns: what is expected (asked before the run, told after it), how to read the shapes, and a request to follow.
import { type FormEvent, useId, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { formatMoment } from '../shared/moment.ts';
import type { Glyph } from '../stage/glyph.ts';
import { GlyphHatches, PodGlyph } from '../stage/PodGlyph.tsx';
import styles from './KeyPane.module.css';
import { type Answer, isAnswered, type Prediction, QUESTIONS, type Question, verdictOn } from './prediction.ts';
import { revertedMs } from './scenario.ts';
import type { Snapshot } from './snapshot.ts';
import type { CompareStore } from './store.ts';
import { isStrategy } from './strategies.ts';
import { nameOf, namesOf } from './words.ts';

export interface KeyPaneProps {
  readonly store: CompareStore;
  readonly snapshot: Snapshot;
  readonly language: Language;
}

export function KeyPane(props: KeyPaneProps) {
  const { snapshot } = props;
  return (
    <div className={styles['key']}>
      {snapshot.begun ? (
        <>
          <Told {...props} />
          <Follow {...props} />
        </>
      ) : (
        <Asked {...props} />
      )}
      <Legend {...props} />
    </div>
  );
}

/** What can be asked: going back only where somebody does. */
const questionsFor = ({ scenario }: Snapshot): readonly Question[] =>
  QUESTIONS.filter((question) => question !== 'rollback' || revertedMs(scenario) !== null);

const answerOf = (text: string): Answer | undefined => (text === 'same' || isStrategy(text) ? text : undefined);

function withAnswer(prediction: Prediction, question: Question, answer: Answer | undefined): Prediction {
  const { [question]: _, ...others } = prediction;
  return answer === undefined ? others : { ...others, [question]: answer };
}

function Asked({ store, snapshot, language }: KeyPaneProps) {
  const id = useId();
  const { prediction, columns } = snapshot;
  const play = (event: FormEvent): void => {
    event.preventDefault();
    store.play();
  };
  return (
    <form className={styles['ask']} onSubmit={play} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(language, 'compare.predict')}</h2>
      <div className={styles['questions']}>
        {questionsFor(snapshot).map((question) => (
          <div key={question}>
            <label htmlFor={`${id}-${question}`}>{t(language, `compare.ask.${question}`)}</label>
            <select
              id={`${id}-${question}`}
              value={prediction[question] ?? ''}
              onChange={(event) => store.predict(withAnswer(prediction, question, answerOf(event.currentTarget.value)))}
            >
              <option value="">{t(language, 'compare.answer.open')}</option>
              {columns.map((column) => (
                <option key={column.id} value={column.id}>
                  {nameOf(language, column.id)}
                </option>
              ))}
              <option value="same">{t(language, 'compare.answer.same')}</option>
            </select>
          </div>
        ))}
      </div>
      <button type="submit" className="button">
        {t(language, isAnswered(prediction) ? 'compare.predict.run' : 'compare.predict.skip')}
      </button>
    </form>
  );
}

const answerWords = (language: Language, answer: Answer): string =>
  answer === 'same' ? t(language, 'compare.answer.same') : nameOf(language, answer);

function Told({ store, snapshot, language }: KeyPaneProps) {
  const { prediction } = snapshot;
  return (
    <section className={styles['told']} aria-label={t(language, 'compare.predictions')}>
      <h2>{t(language, 'compare.predictions')}</h2>
      {isAnswered(prediction) ? (
        <dl>
          {QUESTIONS.map((question) => {
            const answer = prediction[question];
            if (answer === undefined) return null;
            return (
              <div key={question} data-testid="told">
                <dt>{t(language, `compare.ask.${question}`)}</dt>
                <dd>
                  {answerWords(language, answer)} · <VerdictWords {...{ snapshot, language, question, answer }} />
                </dd>
              </div>
            );
          })}
        </dl>
      ) : (
        <p>{t(language, 'compare.predictions.none')}</p>
      )}
      <button type="button" className="link-button" onClick={() => store.predictAgain()}>
        {t(language, 'compare.predict.again')}
      </button>
    </section>
  );
}

interface VerdictProps {
  readonly snapshot: Snapshot;
  readonly question: Question;
  readonly answer: Answer;
  readonly language: Language;
}

function VerdictWords({ snapshot, question, answer, language }: VerdictProps) {
  if (!snapshot.result) return <span>{t(language, 'compare.predictions.wait')}</span>;
  const verdict = verdictOn(question, answer, snapshot.result);
  if (verdict.kind === 'open') return <span>{t(language, 'compare.predictions.open')}</span>;
  const best = verdict.allSame ? t(language, 'compare.answer.same') : namesOf(language, verdict.best);
  return (
    <b className={styles['verdict']} data-verdict={verdict.kind}>
      <Icon name={verdict.kind === 'right' ? 'check' : 'cross'} size={14} />
      {t(language, verdict.kind === 'right' ? 'compare.predictions.right' : 'compare.predictions.wrong', { best })}
    </b>
  );
}

const SHAPES = [
  ['v1', { kind: 'serving', shape: 'square', progress: null }],
  ['v2', { kind: 'serving', shape: 'hexagon', progress: null }],
  ['starting', { kind: 'starting', shape: 'hexagon', progress: 0.6 }],
  ['idle', { kind: 'ready', shape: 'square', progress: null }],
  ['terminating', { kind: 'terminating', shape: 'square', progress: null }],
  ['failed', { kind: 'failed', shape: 'hexagon', progress: null }],
] as const satisfies readonly (readonly [string, Glyph])[];

function Legend({ snapshot, language }: KeyPaneProps) {
  const hatches = useId();
  return (
    <section className={styles['legend']} aria-label={t(language, 'compare.key')}>
      <h2>{t(language, 'compare.key')}</h2>
      <ul>
        {SHAPES.map(([id, glyph]) => (
          <li key={id}>
            <svg width="32" height="32" viewBox="-22 -22 44 44" aria-hidden="true" focusable="false">
              <GlyphHatches id={`${hatches}-${id}`} />
              <PodGlyph glyph={glyph} x={0} y={0} scale={1} hatches={`${hatches}-${id}`} />
            </svg>
            {t(language, `compare.key.${id}`)}
          </li>
        ))}
      </ul>
      {snapshot.previous ? <p>{t(language, 'compare.key.ghost')}</p> : null}
    </section>
  );
}

function Follow({ store, snapshot, language }: KeyPaneProps) {
  const id = useId();
  const { request, requests, nowMs, seenMs, originMs } = snapshot;
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const number = /^#?\d{1,8}$/.test(text.trim()) ? Number(text.trim().replace('#', '')) : Number.NaN;
    const right = number >= requests.first && number <= requests.last;
    setRefused(!right);
    if (right) store.followRequest(number);
  };
  const bounds = { first: String(requests.first), last: String(requests.last) };
  const time = request ? formatMoment(language, request.arrivedAtMs - originMs) : '';
  const unseen = request !== null && request.arrivedAtMs > seenMs;
  return (
    <form className={styles['follow']} onSubmit={submit} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(language, 'compare.request')}</h2>
      <label htmlFor={id}>{t(language, 'compare.request.label', bounds)}</label>
      <div>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-invalid={refused}
          aria-describedby={`${id}-note`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" className="button">
          {t(language, 'compare.request.go')}
        </button>
      </div>
      <p id={`${id}-note`} role="status">
        {refused
          ? t(language, 'compare.request.invalid', bounds)
          : request
            ? t(language, 'compare.request.at', { request: String(request.number), time })
            : t(language, 'compare.key.same')}
        {unseen ? ` ${t(language, 'compare.request.unseen', { time })}` : ''}
      </p>
      {request ? (
        <p className={styles['links']}>
          {unseen || Math.abs(nowMs - request.arrivedAtMs) < 1 ? null : (
            <button
              type="button"
              className="link-button"
              onClick={() => store.seek(Math.ceil(request.arrivedAtMs) + LOOK_AFTER_MS)}
            >
              {t(language, 'compare.request.goThere')}
            </button>
          )}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              setText('');
              store.followRequest(null);
            }}
          >
            {t(language, 'compare.request.stop')}
          </button>
        </p>
      ) : null}
    </form>
  );
}

/** Most requests have been answered so long after they arrive. */
const LOOK_AFTER_MS = 500;
