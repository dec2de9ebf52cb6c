// All findings of all files as a list: place and sentence, the open ones with consequence, fix, difference and one button.
import { memo, useMemo, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { Range } from '../../manifest/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { FindingCard } from './FindingCard.tsx';
import styles from './FindingsList.module.css';
import type { ShownFinding } from './shown-finding.ts';
import { lineDiff } from './text-edits.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useStableHandler } from './use-stable-handler.ts';
import {
  adviceOf,
  type FindingMarker,
  findingsToMarkers,
  linesOf,
  type OpenedCards,
  openKeys,
  toggleCard,
  withoutAdvice,
} from './view-model.ts';

export interface FindingsListProps {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly findings: ReadonlyMap<string, readonly ShownFinding[]>;
  readonly language: Language;
  readonly checking?: boolean | undefined;
  /** Goes to the place in the text. */
  readonly onGo?: ((file: string, range: Range) => void) | undefined;
  readonly onQuickFix?: ((file: string, finding: ShownFinding) => void) | undefined;
  readonly momentOf?: ((finding: ShownFinding) => number | null) | undefined;
  readonly onShowMoment?: ((ms: number) => void) | undefined;
  readonly touch?: boolean | undefined;
  /** What the linter advises is below the rest, behind its number; or apart from it altogether. */
  readonly part?: 'all' | 'manifest' | 'advice' | undefined;
}

interface ListedMarker extends FindingMarker {
  readonly file: string;
  readonly text: string;
}

/** Rows drawn at once; more are a click away. */
const PAGE = 50;

export function FindingsList(props: FindingsListProps) {
  const { part = 'all', findings, language } = props;
  const [showAdvice, setShowAdvice] = useState(false);
  const handlers = {
    onGo: useStableHandler(props.onGo),
    onQuickFix: useStableHandler(props.onQuickFix),
    onShowMoment: useStableHandler(props.onShowMoment),
  };
  const manifest = useMemo(() => mapOf(findings, withoutAdvice), [findings]);
  const advice = useMemo(() => mapOf(findings, adviceOf), [findings]);
  const adviceCount = countAll(advice);
  if (part === 'advice') return <List {...props} {...handlers} findings={advice} />;
  return (
    <>
      {adviceCount > 0 && countAll(manifest) === 0 ? null : <List {...props} {...handlers} findings={manifest} />}
      {part === 'all' && adviceCount > 0 ? (
        <section aria-label={t(language, 'editor.advice', { count: adviceCount })}>
          <button
            type="button"
            className={styles['advice']}
            aria-expanded={showAdvice}
            onClick={() => setShowAdvice(!showAdvice)}
          >
            <Icon name="chevron" size={14} />
            {t(language, 'editor.advice', { count: adviceCount })}
          </button>
          {showAdvice ? <List {...props} {...handlers} findings={advice} /> : null}
        </section>
      ) : null}
    </>
  );
}

const mapOf = (
  findings: ReadonlyMap<string, readonly ShownFinding[]>,
  choose: (list: readonly ShownFinding[]) => readonly ShownFinding[],
): ReadonlyMap<string, readonly ShownFinding[]> => new Map([...findings].map(([file, list]) => [file, choose(list)]));

const countAll = (findings: ReadonlyMap<string, readonly ShownFinding[]>): number =>
  [...findings.values()].reduce((sum, list) => sum + list.length, 0);

const List = memo((props: FindingsListProps) => {
  const { files, findings, language, checking = false, onGo, touch = false } = props;
  const { onQuickFix, momentOf, onShowMoment } = props;
  const [opened, setOpened] = useState<OpenedCards>(null);
  const [limit, setLimit] = useState(PAGE);
  const markers = useMemo(
    () =>
      files.flatMap(({ name, text }): ListedMarker[] => {
        const own = findings.get(name) ?? [];
        if (own.length === 0) return [];
        return findingsToMarkers(linesOf(text), own).map((marker) => ({
          ...marker,
          key: `${name} ${marker.key}`,
          file: name,
          text,
        }));
      }),
    [files, findings],
  );
  const list = useRef<HTMLElement>(null);
  const rowFocus = useRowFocus(list, markers);
  const open = new Set(openKeys(markers, opened));
  const primary = onQuickFix && markers.find(({ key, finding }) => open.has(key) && finding.fix)?.key;
  const rest = markers.length - limit;
  return (
    <section ref={list} aria-label={t(language, 'editor.findings')} tabIndex={-1} {...rowFocus}>
      {markers.length > 0 ? null : (
        <div className={styles['empty']}>
          <p>{t(language, checking ? 'editor.checking' : 'editor.noFindings')}</p>
          {checking ? null : <p>{t(language, 'editor.noFindingsNext')}</p>}
        </div>
      )}
      <ol className={styles['list']}>
        {markers.slice(0, limit).map((marker) => {
          const { finding, file, text, key } = marker;
          const isOpen = open.has(key);
          return (
            <li key={key}>
              <FindingCard
                finding={finding}
                open={isOpen}
                onToggle={() => setOpened(toggleCard(markers, opened, key))}
                language={language}
                place={t(language, 'editor.place', { file, line: marker.startLine })}
                {...(onGo && { onGo: () => onGo(file, finding.range) })}
                diff={isOpen && finding.fix ? lineDiff(text, finding.fix.edits) : null}
                primary={key === primary}
                touch={touch}
                onQuickFix={onQuickFix && ((mended) => onQuickFix(file, mended))}
                momentOf={momentOf}
                onShowMoment={onShowMoment}
                {...(onGo && { onRelated: (other) => onGo(other.file, other.range) })}
              />
            </li>
          );
        })}
      </ol>
      {rest > 0 ? (
        <p className={styles['more']}>
          <button type="button" className="link-button" onClick={() => setLimit(limit + PAGE)}>
            {t(language, 'editor.more', { count: rest })}
          </button>
        </p>
      ) : null}
    </section>
  );
});
