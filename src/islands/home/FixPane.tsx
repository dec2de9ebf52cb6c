// The file at the place that matters, and the changes on offer: one press writes one into the file and sends the same users again.
import { useState } from 'react';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import { FILE } from './example.ts';
import type { ExcerptLine } from './excerpt.ts';
import type { FixId } from './fix-ids.ts';
import styles from './SidePane.module.css';
import type { HomeSnapshot } from './story.ts';
import { say, type Words } from './words.ts';

export function Excerpt({ lines }: { readonly lines: readonly ExcerptLine[] }) {
  return (
    <figure className={styles['file']}>
      <figcaption>{FILE}</figcaption>
      <pre>
        {lines.map(({ number, text, mark }) => (
          <span key={number} className={styles['line']} data-mark={mark}>
            <span className={styles['number']} aria-hidden="true">
              {number}
            </span>
            <span className={styles['sign']}>{mark === 'added' ? '+' : ''}</span>
            <code>
              {text}
              {mark === 'caret' ? <span className={styles['caret']} aria-hidden="true" /> : null}
              {'\n'}
            </code>
          </span>
        ))}
      </pre>
    </figure>
  );
}

export interface FixPaneProps {
  readonly snapshot: HomeSnapshot;
  readonly words: Words;
  readonly comparePath: string;
  onMend(fix: FixId): void;
  onUndo(): void;
}

export function FixPane({ snapshot, words, comparePath, onMend, onUndo }: FixPaneProps) {
  const { offers, fixes, failures, change } = snapshot;
  const [aimed, setAimed] = useState<FixId | null>(null);
  const failed = failures.length > 0;
  const offer = offers.find(({ id }) => id === aimed) ?? offers[0];
  const lines = failed && offer ? offer.place : change;
  return (
    <div className={styles['fix']}>
      <Excerpt lines={lines} />
      {failed && offers.length > 0 ? (
        <>
          <p className={styles['choose']}>{say(words, 'home.fix.choose')}</p>
          <div className={styles['chips']}>
            {offers.map(({ id }, index) => (
              <button
                key={id}
                type="button"
                className={index === 0 ? 'button primary large' : 'button large'}
                data-fix={id}
                onPointerEnter={() => setAimed(id)}
                onFocus={() => setAimed(id)}
                onClick={() => {
                  setAimed(null);
                  onMend(id);
                }}
              >
                <Icon name="wrench" size={16} />
                <span>
                  <MessageText text={say(words, `home.fix.${id}`)} />
                </span>
              </button>
            ))}
          </div>
        </>
      ) : null}
      {failed || fixes.length > 0 ? (
        <p className={styles['way']}>
          <a href={comparePath}>{say(words, 'home.canary')}</a>
        </p>
      ) : null}
      {fixes.length > 0 ? (
        <p className={styles['way']}>
          <button type="button" className="link-button" onClick={onUndo}>
            {say(words, 'home.fix.undo')}
          </button>
        </p>
      ) : null}
    </div>
  );
}
