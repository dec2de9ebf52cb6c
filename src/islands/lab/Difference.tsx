// The differences of the learner's files to those of the reference: a sign and a word for every changed line.
import { useMemo } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { TextFile } from '../../labs/index.ts';
import styles from './Difference.module.css';
import { type DiffLine, lineDiff } from './line-diff.ts';

const SIGNS: Readonly<Record<DiffLine['kind'], string>> = { same: ' ', added: '+', removed: '−', gap: '…' };

export interface DifferenceProps {
  readonly before: readonly TextFile[];
  readonly after: readonly TextFile[];
  readonly same: string;
  readonly language: Language;
}

export function Difference({ before, after, same, language }: DifferenceProps) {
  const changes = useMemo(
    () =>
      after
        .map(({ name, text }) => ({
          name,
          lines: lineDiff(before.find((file) => file.name === name)?.text ?? '', text),
        }))
        .filter(({ lines }) => lines.length > 0),
    [before, after],
  );
  if (changes.length === 0) return <p>{same}</p>;
  return changes.map(({ name, lines }) => (
    <figure key={name} className={styles['diff']} aria-label={t(language, 'labPage.diff.name', { file: name })}>
      <figcaption>{name}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must get there. */}
      <pre tabIndex={0}>
        {lines.map(({ kind, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
          <span key={index} className={styles[`line-${kind}`]}>
            <span aria-hidden="true">{SIGNS[kind]} </span>
            {kind === 'added' || kind === 'removed' ? (
              <span className="visually-hidden">{t(language, `labPage.diff.${kind}`)}: </span>
            ) : null}
            {kind === 'gap' ? t(language, 'labPage.diff.gap', { n: Number(text) }) : text}
            {'\n'}
          </span>
        ))}
      </pre>
    </figure>
  ));
}
