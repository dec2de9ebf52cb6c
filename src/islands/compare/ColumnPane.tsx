// One strategy: its name, pods, charts, what it does now, its latest decision, and the followed request.
import { useRef } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { failedRequest, failedRequests } from '../../sim/index.ts';
import { roundTop } from '../charts/view-model.ts';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import { useWidth } from '../timeline/use-width.ts';
import { ColumnCharts } from './ColumnCharts.tsx';
import styles from './ColumnPane.module.css';
import { PodGrid } from './PodGrid.tsx';
import type { ColumnSnapshot, Snapshot } from './snapshot.ts';
import { latestDecision } from './steps.ts';
import type { CompareStore } from './store.ts';
import { saysOf, tallyOf } from './view-model.ts';
import { causeWords, decisionWords, lifeWords, nameOf, saysWords, subtitleOf, tallyWords } from './words.ts';

const MOST_FAILING = 3;

export interface ColumnPaneProps {
  readonly store: CompareStore;
  readonly snapshot: Snapshot;
  readonly column: ColumnSnapshot;
  readonly hasSlider: boolean;
  readonly reducedMotion: boolean;
  readonly language: Language;
  /** Opens the workbench at this moment; null where there is none. */
  readonly onOpen: (() => void) | null;
}

/** Most pods that any column has at once: the cells of all are the same. */
const cellsFor = ({ columns, scenario }: Snapshot): number =>
  Math.max(
    scenario.replicas,
    ...columns.map(({ run }) => (run.done ? (run.measures(run.endMs).peakPods ?? 0) : scenario.replicas * 2)),
  );

export function ColumnPane(props: ColumnPaneProps) {
  const { store, snapshot, column, language } = props;
  const { nowMs, originMs, scenario, request } = snapshot;
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(160, useWidth(box, 360));
  const name = nameOf(language, column.id);
  const says = saysOf(column, scenario, nowMs);
  const decision = column.view ? latestDecision(column.run.log, nowMs, originMs) : null;
  const tally = tallyWords(language, tallyOf(column.view?.pods ?? []));
  const pickFailure = (atMs: number): void => {
    const entry = column.run.log.find((one) => one.atMs > atMs - 1500 && failedRequest(one) !== null);
    const trace = entry ? failedRequest(entry) : null;
    if (trace && trace.endsAtMs <= atMs + 500) store.followRequest(trace.request);
  };
  return (
    <section className={styles['column']} aria-label={name} data-column={column.id}>
      <header className={styles['columnHead']}>
        <h2>{name}</h2>
        <p>
          <MessageText text={subtitleOf(language, column.id, scenario)} />
        </p>
      </header>
      <div ref={box} className={styles['measure']}>
        <PodGrid
          view={column.view}
          run={column.run}
          cells={cellsFor(snapshot)}
          width={width}
          label={t(language, 'compare.pods', { name, tally })}
          animated={!props.reducedMotion}
        />
        <ColumnCharts
          name={name}
          course={column.course}
          ghost={column.ghost?.course ?? null}
          originMs={originMs}
          endMs={snapshot.endMs}
          nowMs={nowMs}
          seenMs={snapshot.seenMs}
          top={roundTop(snapshot.mostFailures)}
          width={width}
          requestMs={request?.arrivedAtMs ?? null}
          hasSlider={props.hasSlider}
          language={language}
          onSeek={(atMs) => store.seek(atMs)}
          onPickFailure={pickFailure}
        />
      </div>
      <p className={styles['says']} data-tone={says.tone} data-testid="says">
        {saysWords(language, says)}
      </p>
      {request ? <Followed {...props} request={request.number} /> : null}
      {decision ? <p className={styles['decision']}>{decisionWords(language, decision.decision)}</p> : null}
      <Failing {...props} />
    </section>
  );
}

/** The latest failures by number, which is the way to a request without typing; and the way into the workbench. */
function Failing({ store, snapshot, column, language, onOpen }: ColumnPaneProps) {
  const { nowMs, originMs, request } = snapshot;
  const latest = failedRequests(column.run.log, nowMs, MOST_FAILING)
    .filter(({ arrivedAtMs }) => arrivedAtMs >= originMs)
    .reverse();
  return (
    <p className={styles['failing']}>
      <span>{t(language, latest.length === 0 ? 'compare.failing.none' : 'compare.failing')}</span>
      {latest.map((trace) => (
        <button
          key={trace.request}
          type="button"
          className="link-button"
          aria-pressed={trace.request === request?.number}
          aria-label={t(language, 'compare.failing.follow', { request: String(trace.request) })}
          onClick={() => store.followRequest(trace.request)}
        >
          #{trace.request}
        </button>
      ))}
      {onOpen ? (
        <button type="button" className={`link-button ${styles['open']}`} onClick={onOpen}>
          {t(language, 'compare.open')}
        </button>
      ) : null}
    </p>
  );
}

function Followed({ snapshot, column, language, request }: ColumnPaneProps & { readonly request: number }) {
  const { life } = column;
  const ended = life !== null && life !== undefined && life.endsAtMs <= snapshot.nowMs;
  const failed = ended && life.why !== null;
  return (
    <div className={styles['followed']} data-testid="followed" data-failed={failed}>
      <p>
        {ended ? <Icon name={failed ? 'cross' : 'check'} size={14} /> : <Icon name="open" size={14} />}
        <b>#{request}</b> {lifeWords(language, life, snapshot.nowMs)}{' '}
        {ended && life.pod !== null ? <span>· {t(language, 'compare.request.pod', { pod: life.pod })}</span> : null}
      </p>
      {failed ? (
        <p>
          <MessageText text={causeWords(language, life)} />
        </p>
      ) : null}
    </div>
  );
}
