// The decisions up to the moment that is shown, newest first: the selected one open with its rule, numbers and alternatives, the others
// in two lines. Nothing is cut in half: what does not fit is counted by a link.
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { ManifestSource } from '../../sim/index.ts';
import { MessageText } from '../shared/MessageText.tsx';
import { sitePath } from '../shared/site-path.ts';
import styles from './DecisionCards.module.css';
import { asksWhyNot, cardOf, cardRows, cardWindow, type LoggedDecision } from './view-model.ts';

export interface DecisionCardsProps {
  /** Up to the moment that is shown, oldest first. */
  readonly decisions: readonly LoggedDecision[];
  /** Entry of the log; null selects the newest. */
  readonly selected: number | null;
  readonly originMs: number;
  readonly language: Language;
  /** On phones: the open card says less, its actions are large. */
  readonly compact?: boolean;
  /** Shows the moment of a decision. */
  onSelect(entry: number): void;
  onShowInYaml(source: ManifestSource): void;
  onShowInChart(atMs: number): void;
  onWhyNot(objectName: string): void;
  /** Line of a manifest path in the files of the editor. */
  lineOf(source: ManifestSource): number | null;
  /** Ways to mend what led to the open decision, before its other actions. */
  quickFixes?(decision: LoggedDecision['decision']): ReactNode;
  readonly emptyAction?: { readonly label: string; onPress(): void };
}

/** Height of a closed card in px (two lines and its padding), and of a line that counts others. */
const CLOSED = 60;
const COUNT_LINE = 44;
/** Cards shown before the pane has been measured, and where it scrolls with the page. */
const FIRST_FIT = 5;
/** Cards added by the link once all that fit are shown. */
const PAGE = 40;

export function DecisionCards(props: DecisionCardsProps) {
  const { decisions, language, compact = false } = props;
  const newestFirst = useMemo(() => decisions.toReversed(), [decisions]);
  const selectedAt = Math.max(
    0,
    newestFirst.findIndex(({ entry }) => entry === props.selected),
  );
  const pane = useRef<HTMLElement>(null);
  const [fit, setFit] = useState(FIRST_FIT);
  /** More than fits, on demand: cards before and after the window, and the pane scrolls. */
  const [extra, setExtra] = useState({ earlier: 0, later: 0 });
  const expanded = extra.earlier > 0 || extra.later > 0;

  const measure = useCallback(() => {
    const element = pane.current;
    const open = element?.querySelector<HTMLElement>('[data-open="true"]');
    if (!element || !open || compact) return;
    const room = element.clientHeight - open.offsetHeight - COUNT_LINE;
    setFit(Math.max(1, 1 + Math.floor(room / CLOSED)));
  }, [compact]);
  useLayoutEffect(() => {
    measure();
    const element = pane.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);
  // The open card has another height when another one is selected.
  useLayoutEffect(measure);

  if (newestFirst.length === 0)
    return (
      <section className={styles['empty']} aria-label={t(language, 'cards.name')}>
        <p>{t(language, 'cards.empty.title')}</p>
        <p>{t(language, 'cards.empty.next')}</p>
        {props.emptyAction ? (
          <button type="button" className="button" onClick={props.emptyAction.onPress}>
            {props.emptyAction.label}
          </button>
        ) : null}
      </section>
    );

  const window = cardWindow(newestFirst.length, selectedAt, fit);
  const from = Math.max(0, window.from - extra.later);
  const to = Math.min(newestFirst.length, window.to + extra.earlier);
  const shown = newestFirst.slice(from, to);
  return (
    <section
      ref={pane}
      className={styles['cards']}
      data-expanded={expanded}
      data-compact={compact}
      aria-label={t(language, 'cards.name')}
    >
      {from > 0 ? (
        <CountLink
          label={t(language, 'cards.later', { count: from })}
          onPress={() => setExtra({ ...extra, later: extra.later + PAGE })}
        />
      ) : null}
      <CardList {...props} shown={shown} openEntry={newestFirst[selectedAt]?.entry ?? -1} />
      {to < newestFirst.length ? (
        <CountLink
          label={t(language, 'cards.earlier', { count: newestFirst.length - to })}
          onPress={() => setExtra({ ...extra, earlier: extra.earlier + PAGE })}
        />
      ) : null}
      {expanded ? (
        <CountLink label={t(language, 'cards.fewer')} onPress={() => setExtra({ earlier: 0, later: 0 })} />
      ) : null}
    </section>
  );
}

function CountLink({ label, onPress }: { readonly label: string; onPress(): void }) {
  return (
    <p className={styles['count']}>
      <button type="button" className="link-button" onClick={onPress}>
        {label}
      </button>
    </p>
  );
}

interface CardListProps extends DecisionCardsProps {
  readonly shown: readonly LoggedDecision[];
  readonly openEntry: number;
}

function CardList({ shown, openEntry, ...props }: CardListProps) {
  const list = useRef<HTMLOListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLElement) || !event.target.matches('[data-card]')) return;
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    const next = cards[cards.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };
  return (
    <ol ref={list} className={styles['list']} onKeyDown={onKeyDown}>
      {shown.map((item) => (
        <DecisionCard key={item.entry} item={item} open={item.entry === openEntry} {...props} />
      ))}
    </ol>
  );
}

interface DecisionCardProps extends Omit<DecisionCardsProps, 'decisions' | 'selected'> {
  readonly item: LoggedDecision;
  readonly open: boolean;
}

function DecisionCard({ item, open, ...props }: DecisionCardProps) {
  const { language, originMs } = props;
  const id = useId();
  const card = useMemo(() => cardOf(item, language, originMs), [item, language, originMs]);
  return (
    <li className={styles['card']} data-open={open}>
      <button
        type="button"
        className={styles['head']}
        data-card=""
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-current={open ? 'step' : undefined}
        onClick={() => props.onSelect(card.entry)}
      >
        <span className={styles['time']}>{card.time}</span>
        <span className={styles['actor']}>{card.actor}</span>
        <span className={card.failed ? styles['verbFailed'] : styles['verb']}>{card.verb}</span>
        <span className={styles['sentence']}>
          <MessageText text={card.sentence} />
        </span>
      </button>
      {open ? <OpenPart id={id} item={item} {...props} /> : null}
    </li>
  );
}

function OpenPart({ id, item, ...props }: Omit<DecisionCardProps, 'open'> & { readonly id: string }) {
  const { language, compact = false, lineOf } = props;
  const { decision } = item;
  const rows = cardRows(decision, language, lineOf).filter((row) => !compact || row.id === 'saw' || row.id === 'else');
  const { source } = decision;
  const action = compact ? 'button' : 'link-button';
  return (
    <div id={id} className={styles['open']}>
      <dl>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one decision never change their order.
          <div key={index}>
            <dt>{row.label}</dt>
            <dd>
              {row.id === 'principle' ? (
                <a href={sitePath(language, `session/#${decision.principle}`)}>
                  <MessageText text={row.text} />
                </a>
              ) : (
                <MessageText text={row.text} sums={row.id === 'saw'} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['actions']}>
        {props.quickFixes?.(decision)}
        {source !== null && lineOf(source) !== null ? (
          <button type="button" className={action} onClick={() => props.onShowInYaml(source)}>
            {t(language, 'cards.showInYaml')}
          </button>
        ) : null}
        {compact ? null : (
          <button type="button" className={action} onClick={() => props.onShowInChart(decision.atMs)}>
            {t(language, 'cards.showInChart')}
          </button>
        )}
        {asksWhyNot(decision) ? (
          <button type="button" className={action} onClick={() => props.onWhyNot(decision.object.name)}>
            {t(language, 'cards.whyNot')}
          </button>
        ) : null}
      </p>
    </div>
  );
}
