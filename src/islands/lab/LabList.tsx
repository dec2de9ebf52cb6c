// The list of labs with what this browser remembers of them. Without script it is the same list, with nothing tried yet.
import { type Language, t } from '../../i18n/index.ts';
import { useProgress } from '../progress/browser-progress.ts';
import { bestAttempt, type LabState, stateOf } from '../progress/merge.ts';
import { StoreTrouble } from '../progress/StoreTrouble.tsx';
import { Icon } from '../shared/Icon.tsx';
import { sitePath } from '../shared/site-path.ts';
import styles from './LabList.module.css';
import { type ListedLab, type PathCell, pathOf, sectionsOf } from './lab-list.ts';

export interface LabListProps {
  readonly lang: Language;
  readonly labs: readonly ListedLab[];
}

export function LabList({ lang: language, labs }: LabListProps) {
  const { records } = useProgress();
  const state = (id: string): LabState => stateOf(records.get(id));
  const passed = labs.filter(({ id }) => state(id) === 'passed');
  const doing = labs.find(({ id }) => state(id) === 'started');
  const next = doing ?? labs.find(({ id }) => state(id) === 'not-tried') ?? labs[0];
  const minutes = (list: readonly ListedLab[]): number => list.reduce((sum, lab) => sum + lab.minutes, 0);
  const cells = pathOf(labs);
  const kinds = [...new Set(labs.map(({ kind }) => kind))];
  return (
    <>
      <div className="context-bar">
        <h1>{t(language, 'labs.title')}</h1>
        <p className={styles['doing']}>
          {doing ? (
            <>
              <Icon name="half" />
              <b>{t(language, 'labs.doing', { title: doing.title })}</b>
            </>
          ) : (
            t(language, 'labs.lead')
          )}
        </p>
        <p>{t(language, 'labs.count', { all: labs.length, passed: passed.length })}</p>
        <div className="actions">
          <a className="button" href={sitePath(language, 'progress/')}>
            <Icon name="download" />
            {t(language, 'labs.export')}
          </a>
          {next ? (
            <a className="button primary" href={sitePath(language, `labs/${next.id}/`)}>
              {t(
                language,
                doing
                  ? 'labs.continue'
                  : passed.length === labs.length
                    ? 'labs.again'
                    : passed.length > 0
                      ? 'labs.nextLab'
                      : 'labs.begin',
              )}
            </a>
          ) : null}
        </div>
      </div>
      <StoreTrouble language={language} />
      <p className={styles['note']}>{t(language, 'labs.order')}</p>
      <div className={styles['list']}>
        {sectionsOf(labs).map((section) => (
          <section key={section.id} aria-labelledby={`section-${section.id}`}>
            <div className={styles['sectionHead']}>
              <h2 id={`section-${section.id}`}>{t(language, `labs.section.${section.id}`)}</h2>
              <p>
                {t(language, 'labs.sectionFacts', {
                  minutes: minutes(section.labs),
                  all: section.labs.length,
                  passed: section.labs.filter(({ id }) => state(id) === 'passed').length,
                })}
              </p>
            </div>
            <ul>
              {section.labs.map((lab) => {
                const cell = cells[lab.number - 1];
                const best = bestAttempt(records.get(lab.id) ?? { attempts: [] });
                const own = state(lab.id);
                return (
                  <li key={lab.id} data-state={own} data-lab={lab.id}>
                    {cell ? <PathDrawing cell={cell} state={own} stateOfLab={state} /> : null}
                    <span className={styles['name']}>
                      <span className={styles['number']} aria-hidden="true">
                        {lab.number}
                      </span>
                      <a href={sitePath(language, `labs/${lab.id}/`)}>{lab.title}</a>
                      <span className={styles['lead']}>{lab.lead}</span>
                    </span>
                    <span className={styles['facts']}>
                      <span>{t(language, `lab.kind.${lab.kind}`)}</span>
                      <span>{t(language, 'labs.minutes', { n: lab.minutes })}</span>
                      <span>{afterWords(lab, labs, language)}</span>
                    </span>
                    <span className={styles['state']}>
                      {own === 'started' && best
                        ? t(language, 'labs.criteriaMet', { met: best.met.length, all: lab.criteria })
                        : t(language, `labs.state.${own}`)}
                    </span>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
        <dl className={styles['kinds']} aria-label={t(language, 'labs.kinds')}>
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>{t(language, `lab.kind.${kind}`)}</dt>
              <dd>{t(language, `labs.kindText.${kind}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}

function afterWords({ prerequisites }: ListedLab, labs: readonly ListedLab[], language: Language): string {
  const before = labs.filter(({ id }) => prerequisites.includes(id));
  if (before.length === 0) return '';
  return t(language, 'labs.after', {
    labs: before.map(({ number }) => t(language, 'labs.number', { n: number })).join(', '),
  });
}

const LANE = 15;
const FIRST = 12;
const laneX = (lane: number): number => FIRST + Math.min(lane, 4) * LANE;

interface PathDrawingProps {
  readonly cell: PathCell;
  readonly state: LabState;
  stateOfLab(id: string): LabState;
}

/** Decoration: "after lab 1" says the same. Ink where it was walked, dashes ahead. */
function PathDrawing({ cell, state, stateOfLab }: PathDrawingProps) {
  const x = laneX(cell.lane);
  const line = (walked: boolean) => styles[walked ? 'walked' : 'ahead'];
  const down = (lane: number, walked: boolean, part: 'through' | 'above' | 'below') => (
    <line
      key={`${lane} ${part}`}
      className={line(walked)}
      x1={laneX(lane)}
      x2={laneX(lane)}
      y1={part === 'below' ? '50%' : 0}
      y2={part === 'above' ? '50%' : '100%'}
    />
  );
  return (
    <svg className={styles['path']} width="80" aria-hidden="true" focusable="false">
      {cell.passing.map(({ lane, from }) => down(lane, stateOfLab(from) === 'passed', 'through'))}
      {cell.from ? (
        <>
          {down(cell.from.lane, stateOfLab(cell.from.lab) === 'passed', 'above')}
          <line
            className={line(stateOfLab(cell.from.lab) === 'passed')}
            x1={laneX(cell.from.lane)}
            x2={x}
            y1="50%"
            y2="50%"
          />
          {cell.from.goesOn ? down(cell.from.lane, false, 'below') : null}
        </>
      ) : null}
      {cell.down ? down(cell.lane, state === 'passed', 'below') : null}
      <svg y="50%" overflow="visible" aria-hidden="true">
        <circle className={styles[`node-${state}`]} cx={x} cy="0" r="5" />
        {state === 'started' ? <path className={styles['half']} d={`M${x} -5a5 5 0 0 1 0 10Z`} /> : null}
      </svg>
    </svg>
  );
}
