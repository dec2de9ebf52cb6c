// What was found: a count, filters and an order above; below the findings, the first open, the rest a line each.
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { Range, Severity } from '../../manifest/index.ts';
import { FindingCard } from '../editor/FindingCard.tsx';
import { SEVERITY_ICON } from '../editor/finding-words.ts';
import type { RuleWords } from '../editor/rule-words.ts';
import type { ShownFinding } from '../editor/shown-finding.ts';
import { lineDiff } from '../editor/text-edits.ts';
import { useRowFocus } from '../editor/use-row-focus.ts';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import { sitePath } from '../shared/site-path.ts';
import type { CheckFile } from './draft.ts';
import styles from './FindingsPane.module.css';
import { isSeenInSimulation, simulationOf } from './in-simulation.ts';
import {
  ALL,
  countBySeverity,
  type Filter,
  type FindingRow,
  filterRows,
  GROUPINGS,
  type Grouping,
  groupRows,
  type OpenRows,
  openRows,
  SEVERITIES,
  toggleRow,
} from './view-model.ts';

export interface FindingsPaneProps {
  readonly files: readonly CheckFile[];
  readonly rows: readonly FindingRow[];
  /** Ids in the order of the lecture. */
  readonly areas: readonly string[];
  /** All of them, when more were found than are handed over. */
  readonly total: number;
  /** Null until they are loaded. */
  readonly words: RuleWords | null;
  readonly state: 'checking' | 'checked' | 'timed-out' | 'unavailable';
  /** How many could be read. */
  readonly objects: number;
  readonly filter: Filter;
  onFilter(filter: Filter): void;
  readonly opened: OpenRows;
  onOpened(opened: OpenRows): void;
  /** The row that was gone to in the text: brought into sight. Another number is another time. */
  readonly reveal: { readonly key: string; readonly nonce: number } | null;
  onGo(file: string, range: Range): void;
  onQuickFix(file: string, finding: ShownFinding): void;
  readonly touch: boolean;
  readonly language: Language;
}

/** Rows drawn at once; more are a click away. */
const PAGE = 50;

/** Rows that were brought into sight: a pane that comes back does not jump again. */
const followed = new WeakSet<NonNullable<FindingsPaneProps['reveal']>>();

export const FindingsPane = memo((props: FindingsPaneProps) => {
  const { files, rows, areas, total, words, filter, onFilter, reveal, touch, language } = props;
  const [grouping, setGrouping] = useState<Grouping>('gravity');
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const groups = useMemo(() => groupRows(shown, grouping, files, areas), [shown, grouping, files, areas]);
  const counts = useMemo(() => countBySeverity(rows, filter.area), [rows, filter.area]);
  const filtered = shown.length < rows.length;
  const rowFocus = useRowFocus(list, shown);

  // Whatever hides the row gives way: it was asked for by name.
  useEffect(() => {
    if (reveal === null || followed.has(reveal)) return;
    const at = groups.flatMap((group) => group.rows).findIndex(({ key }) => key === reveal.key);
    if (at === -1 && rows.some(({ key }) => key === reveal.key)) {
      onFilter(ALL);
      return;
    }
    if (at >= limit) {
      setLimit(at + 1);
      return;
    }
    followed.add(reveal);
    const element = list.current?.querySelector(`[data-row="${CSS.escape(reveal.key)}"]`);
    element?.scrollIntoView({ block: 'nearest' });
    // Where it came from is another view, and gone.
    if (touch) element?.querySelector<HTMLElement>('button[aria-expanded]')?.focus({ preventScroll: true });
  }, [reveal, groups, rows, limit, onFilter, touch]);

  const toggle = (severity: Severity): void => {
    const severities = new Set(filter.severities);
    if (severities.has(severity)) severities.delete(severity);
    else severities.add(severity);
    onFilter({ ...filter, severities });
  };

  return (
    <section className={styles['findings']} data-phone={props.touch} aria-label={t(language, 'check.tab.findings')}>
      <div className={`pane-head ${styles['head']}`}>
        <h2>
          {filtered
            ? t(language, 'check.of', { count: shown.length, total: rows.length })
            : t(language, 'check.findings', { count: total })}
        </h2>
        {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles['severity']}
            data-severity={severity}
            aria-pressed={filter.severities.has(severity)}
            onClick={() => toggle(severity)}
          >
            <Icon name={SEVERITY_ICON[severity]} size={14} />
            {t(language, `check.severity.${severity}`, { count: counts[severity] })}
          </button>
        ))}
        <select
          className={`end ${styles['order']}`}
          aria-label={t(language, 'check.order')}
          value={grouping}
          onChange={(event) => setGrouping(GROUPINGS.find((one) => one === event.currentTarget.value) ?? 'gravity')}
        >
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {t(language, `check.order.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {filter.area === null || words === null ? null : (
        <p className={styles['filtered']}>
          {words.area(filter.area)}
          <button type="button" className="link-button" onClick={() => onFilter({ ...filter, area: null })}>
            {t(language, 'check.showAll')}
          </button>
        </p>
      )}
      <div ref={list} className={styles['list']} data-testid="findings" tabIndex={-1} {...rowFocus}>
        {total > rows.length && rows.length > 0 ? (
          <p className={styles['note']}>{t(language, 'check.tooManyFindings', { shown: rows.length, total })}</p>
        ) : null}
        {shown.length === 0 ? (
          <Silence {...props} />
        ) : (
          <Groups {...props} groups={groups} shown={shown} limit={limit} grouping={grouping} />
        )}
        {shown.length > limit ? (
          <p className={styles['note']}>
            <button type="button" className="link-button" onClick={() => setLimit(limit + PAGE)}>
              {t(language, 'check.more', { count: shown.length - limit })}
            </button>
          </p>
        ) : null}
      </div>
    </section>
  );
});

interface GroupsProps extends FindingsPaneProps {
  readonly groups: ReturnType<typeof groupRows>;
  readonly shown: readonly FindingRow[];
  readonly limit: number;
  readonly grouping: Grouping;
}

function Groups(props: GroupsProps) {
  const { files, groups, shown, limit, grouping, words, opened, onOpened, onGo, onQuickFix, touch, language } = props;
  const open = new Set(openRows(shown, opened));
  const primary = shown.find(({ key, finding }) => open.has(key) && finding.fix !== undefined)?.key;
  // Asked for by an open card only, and then once for all.
  const simulation = useMemo(() => {
    let known: string | undefined | null = null;
    return (): string | undefined => {
      if (known !== null) return known;
      const made = simulationOf(files);
      known = made === null ? undefined : sitePath(language, `simulate/${made.strategy}/#${made.fragment}`);
      return known;
    };
  }, [files, language]);
  let left = limit;
  return groups.map(({ id, rows }): ReactNode => {
    const drawn = rows.slice(0, left);
    left -= drawn.length;
    if (drawn.length === 0) return null;
    return (
      <section key={id} aria-label={id === '' ? undefined : nameOf(id, grouping, words)}>
        {grouping === 'gravity' ? null : (
          <h3 className={styles['group']}>
            {id === '' ? t(language, 'check.noArea') : nameOf(id, grouping, words)} <span>{rows.length}</span>
          </h3>
        )}
        <ol>
          {drawn.map(({ key, file, line, excerpt, finding, alsoIn }) => {
            const isOpen = open.has(key);
            const text = isOpen && finding.fix ? (files.find(({ name }) => name === file)?.text ?? '') : '';
            return (
              <li key={key} data-row={key}>
                <FindingCard
                  finding={finding}
                  open={isOpen}
                  onToggle={() => onOpened(toggleRow(shown, opened, key))}
                  language={language}
                  {...(finding.rule && words && { gravity: words.severity(finding.rule.severity) })}
                  place={
                    alsoIn.length > 0
                      ? t(language, 'check.alsoIn', { file, count: alsoIn.length })
                      : files.length > 1 && grouping !== 'file'
                        ? t(language, 'check.placeInFile', { file, line })
                        : t(language, 'check.place', { line })
                  }
                  excerpt={excerpt}
                  onGo={() => onGo(file, finding.range)}
                  simulation={isOpen && isSeenInSimulation(finding) ? simulation() : undefined}
                  onRelated={(other) => onGo(other.file, other.range)}
                  diff={isOpen && finding.fix ? lineDiff(text, finding.fix.edits) : null}
                  primary={key === primary}
                  touch={touch}
                  onQuickFix={(mended) => onQuickFix(file, mended)}
                />
              </li>
            );
          })}
        </ol>
      </section>
    );
  });
}

const nameOf = (id: string, grouping: Grouping, words: RuleWords | null): string =>
  grouping === 'area' && words !== null ? words.area(id) : id;

function Silence({ files, rows, objects, state, language, onFilter }: FindingsPaneProps) {
  const say = (first: string, next: string | null): ReactNode => (
    <div className={styles['silence']}>
      <p>{first}</p>
      {next === null ? null : (
        <p>
          <MessageText text={next} />
        </p>
      )}
    </div>
  );
  // Findings that the filter hides.
  if (rows.length > 0)
    return (
      <div className={styles['silence']}>
        <p>{t(language, 'check.filtered')}</p>
        <button type="button" className="button" onClick={() => onFilter(ALL)}>
          {t(language, 'check.showAll')}
        </button>
      </div>
    );
  if (files.every(({ text }) => text.trim() === ''))
    return say(t(language, 'check.empty'), t(language, 'check.emptyNext'));
  if (state === 'checked' && objects === 0) return say(t(language, 'check.nothing'), t(language, 'check.nothingNext'));
  if (state === 'checked') return say(t(language, 'check.none'), t(language, 'check.noneNext'));
  if (state === 'timed-out') return say(t(language, 'check.timedOut'), null);
  if (state === 'unavailable') return say(t(language, 'check.unavailable'), null);
  return say(t(language, 'check.checking'), null);
}
