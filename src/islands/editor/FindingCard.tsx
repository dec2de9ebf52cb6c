// One finding: closed a line, open what happens, what comes of it, how to mend it, what can be done, and last its id.
import { useId } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { RelatedPlace } from '../../lint/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import { formatMoment } from '../shared/moment.ts';
import styles from './FindingCard.module.css';
import { findingWords, SEVERITY_ICON, severityWord } from './finding-words.ts';
import type { ShownFinding } from './shown-finding.ts';
import type { LineDiff } from './text-edits.ts';

/** What a reader can do about a finding; an action that is not there is not offered. */
export interface FindingActions {
  readonly onQuickFix?: ((finding: ShownFinding) => void) | undefined;
  /** The simulated moment, from the origin, at which it did harm; null when it did none yet. */
  readonly momentOf?: ((finding: ShownFinding) => number | null) | undefined;
  readonly onShowMoment?: ((ms: number) => void) | undefined;
}

export interface FindingCardProps extends FindingActions {
  readonly finding: ShownFinding;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly language: Language;
  /** In the list: where it stands, and a way there. */
  readonly place?: string;
  readonly onGo?: () => void;
  readonly diff?: LineDiff | null;
  /** At most one card of a pane has a primary button. */
  readonly primary?: boolean;
  /** Buttons of 44 px instead of links. */
  readonly touch?: boolean;
  /** The word for how grave it is, where the linter has a finer one. */
  readonly gravity?: string;
  /** What stands at the place, in code face. */
  readonly excerpt?: string;
  /** Where what it speaks of can be watched; not offered when absent. */
  readonly simulation?: string | undefined;
  /** Goes to a second place that the finding speaks of. */
  readonly onRelated?: (place: RelatedPlace) => void;
}

export function FindingCard(props: FindingCardProps) {
  const { finding, open, onToggle, language, place, onGo, diff, primary = false, touch = false } = props;
  const { gravity = severityWord(language, finding.severity), excerpt, onRelated, simulation } = props;
  const { rule } = finding;
  const { onQuickFix, momentOf, onShowMoment } = props;
  const bodyId = useId();
  const words = findingWords(language, finding);
  const moment = onShowMoment === undefined ? null : (momentOf?.(finding) ?? null);
  const inList = place !== undefined;
  const actionClass = touch ? 'button' : 'link-button';
  return (
    <article className={styles['card']} data-severity={finding.severity} data-open={open} data-list={inList}>
      {place === undefined ? null : (
        <p className={styles['place']}>
          <Icon name={SEVERITY_ICON[finding.severity]} size={14} />
          <span className="visually-hidden">{gravity}: </span>
          {onGo === undefined ? (
            place
          ) : (
            <button type="button" className="link-button" onClick={onGo}>
              {place}
            </button>
          )}
          {excerpt === undefined ? null : <code>{excerpt}</code>}
        </p>
      )}
      <button
        type="button"
        className={styles['title']}
        aria-expanded={open}
        aria-controls={open ? bodyId : undefined}
        onClick={onToggle}
      >
        {inList ? null : <span className="visually-hidden">{gravity}: </span>}
        <span>
          <MessageText text={words.title} />
        </span>
        {open ? null : <Icon name="chevron" size={14} {...classNameOf(styles['chevron'])} />}
      </button>
      {open ? (
        <div id={bodyId} className={styles['body']}>
          {words.consequence === null && moment === null ? null : (
            <p>
              {words.consequence === null ? null : <MessageText text={words.consequence} />}{' '}
              {moment === null ? null : (
                <button type="button" className="link-button" onClick={() => onShowMoment?.(moment)}>
                  {t(language, 'editor.seeMoment', { time: formatMoment(language, moment) })}
                </button>
              )}
            </p>
          )}
          {words.fix === null ? null : (
            <p>
              <MessageText text={t(language, 'editor.fix', { fix: words.fix })} />
            </p>
          )}
          {diff === undefined || diff === null ? null : <Diff diff={diff} language={language} />}
          {onRelated === undefined || rule === undefined || rule.related.length === 0 ? null : (
            <p className={styles['related']}>
              {t(language, 'editor.related')}{' '}
              {rule.related.map((other) => (
                <button
                  key={`${other.file} ${other.range.start}`}
                  type="button"
                  className="link-button"
                  onClick={() => onRelated(other)}
                >
                  {other.object}
                </button>
              ))}
            </p>
          )}
          {(finding.fix !== undefined && onQuickFix !== undefined) ||
          simulation !== undefined ||
          (rule?.principles.length ?? 0) > 0 ? (
            <p className={styles['actions']}>
              {finding.fix !== undefined && onQuickFix !== undefined ? (
                <button
                  type="button"
                  className={primary ? 'button primary' : inList ? 'button' : actionClass}
                  onClick={() => onQuickFix(finding)}
                >
                  {inList || touch ? <Icon name="wrench" size={16} /> : null}
                  {t(language, rule === undefined || rule.safe ? 'editor.quickFix' : 'editor.suggestion')}
                </button>
              ) : null}
              {simulation === undefined ? null : <a href={simulation}>{t(language, 'editor.inSimulation')}</a>}
              {rule?.principles.slice(0, 1).map(({ name, href }) => (
                <a key={href} href={href}>
                  {t(language, 'editor.principle', { name: name.replace(/\.$/, '') })}
                </a>
              ))}
            </p>
          ) : null}
          <Id finding={finding} language={language} />
        </div>
      ) : inList ? (
        <Id finding={finding} language={language} />
      ) : null}
    </article>
  );
}

function Id({ finding, language }: { readonly finding: ShownFinding; readonly language: Language }) {
  const { id, rule } = finding;
  return (
    <p className={styles['id']}>
      {rule === undefined || rule.href === null ? (
        id
      ) : (
        <a href={rule.href} aria-label={t(language, 'editor.toRule', { id })}>
          {id}
        </a>
      )}
    </p>
  );
}

const classNameOf = (className: string | undefined) => (className === undefined ? {} : { className });

function Diff({ diff, language }: { readonly diff: LineDiff; readonly language: Language }) {
  const lines = [
    ...diff.removed.map((text, index) => ({ sign: '−', text, key: `a${index}` })),
    ...diff.added.map((text, index) => ({ sign: '+', text, key: `b${index}` })),
  ];
  return (
    <div className={styles['diff']}>
      <p className="visually-hidden">{t(language, 'editor.fixDiff')}</p>
      <pre>
        {lines.map(({ sign, text, key }) => (
          <span key={key} data-sign={sign}>
            {sign} {text.slice(0, text.length - text.trimStart().length)}
            <span>{text.trimStart()}</span>
            {'\n'}
          </span>
        ))}
      </pre>
    </div>
  );
}
