// Card number one: why the request failed, as rule, what was seen and what came of it. From the facts of the log.
import { MessageText } from '../shared/MessageText.tsx';
import { formatMoment } from '../shared/moment.ts';
import type { FailureCause } from './failure.ts';
import type { FixId } from './fix-ids.ts';
import styles from './SidePane.module.css';
import { say, sayDynamic, type Words } from './words.ts';

export interface CardText {
  readonly sentence: string;
  readonly rows: readonly { readonly id: 'rule' | 'saw' | 'so'; readonly text: string }[];
}

export function cardText(cause: FailureCause, fixes: readonly FixId[], words: Words): CardText {
  const data = {
    request: String(cause.request),
    pod: cause.pod,
    outcome: sayDynamic(words, `request.${cause.outcome}`),
    running: (cause.sinceMs / 1000).toFixed(1),
    since: formatMoment(words.language, cause.sinceMs),
    start: cause.startSeconds,
  };
  const card = cause.id === 'notListening' ? cause.id : 'other';
  const rows = (['rule', 'saw', 'so'] as const).map((id) => ({
    id,
    text: sayDynamic(
      words,
      card === 'other' && id === 'saw' ? `life.cause.${cause.id}` : `home.card.${card}.${id}`,
      data,
    ),
  }));
  const tried = cause.id === 'notListening' && fixes.includes('max-unavailable');
  return {
    sentence: sayDynamic(words, `home.card.${card}.sentence`, data),
    rows: tried ? [...rows, { id: 'so', text: say(words, 'home.card.notListening.tried') }] : rows,
  };
}

export interface FailureCardProps {
  readonly cause: FailureCause;
  readonly service: string;
  readonly originMs: number;
  readonly fixes: readonly FixId[];
  readonly words: Words;
}

export function FailureCard({ cause, service, originMs, fixes, words }: FailureCardProps) {
  const { sentence, rows } = cardText(cause, fixes, words);
  return (
    <section className={styles['card']} aria-label={say(words, 'home.card.name')} data-testid="failure-card">
      <p className={styles['cardHead']}>
        <b>{formatMoment(words.language, cause.atMs - originMs)}</b>
        <span>{say(words, 'home.stage.service', { service })}</span>
        <b className={styles['verb']}>{say(words, 'home.card.verb')}</b>
      </p>
      <h2>{sentence}</h2>
      <dl>
        {rows.map(({ id, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one card never change their order.
          <div key={index}>
            <dt>{rows[index - 1]?.id === id ? '' : say(words, `cards.${id}`)}</dt>
            <dd>
              <MessageText text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
