// A diagram with its steps: the figure, one sentence for the step, and all steps as text. The text is there before and without script.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { format } from '../../i18n/templates/index.ts';
import type { Diagram } from '../../session/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import { CopyButtons } from './CopyButtons.tsx';
import styles from './DiagramView.module.css';
import { Figure } from './Figure.tsx';
import type { Places } from './places.ts';
import { readPlaces } from './read-places.ts';
import { StepText } from './StepText.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useSteps } from './use-steps.ts';
import { drawingOf, stepWindow } from './view-model.ts';
import type { FigureWords, StepWords, UiWords } from './words.ts';

export interface DiagramViewProps {
  readonly diagram: Diagram;
  /** Its Mermaid text, in the language of the words. */
  readonly source: string;
  readonly figureWords: FigureWords;
  readonly steps: readonly StepWords[];
  readonly words: UiWords;
}

/** Steps in the short list. */
const LISTED = 4;
/** What stays visible beside a lit box, px. */
const IN_VIEW = 40;

export function DiagramView({ diagram, source, figureWords, steps, words }: DiagramViewProps) {
  const root = useRef<HTMLElement>(null);
  const figure = useRef<SVGSVGElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<Places | 'drawing' | 'failed'>('drawing');
  const [asText, setAsText] = useState(false);
  const ids = useMemo(() => diagram.steps.map(({ id }) => id), [diagram]);
  const fullScreen = useFullScreen(root);
  const full = useRef(false);
  full.current = fullScreen.active;
  const [current, go] = useSteps(ids, full);

  useEffect(() => {
    let wanted = true;
    readPlaces(diagram, source, getComputedStyle(document.body).fontFamily).then(
      (found) => wanted && setPlaces(found),
      () => wanted && setPlaces('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [diagram, source]);

  const drawing = useMemo(() => (typeof places === 'object' ? drawingOf(diagram, places) : null), [diagram, places]);
  // Where the figure is wider than its box, what is lit comes into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: which parts are lit follows from the step.
  useEffect(() => {
    const room = scroll.current;
    const lit = [...(figure.current?.querySelectorAll('[data-part][data-lit=true]') ?? [])].at(-1);
    if (room === null || lit === undefined || room.scrollWidth <= room.clientWidth) return;
    const [part, view] = [lit.getBoundingClientRect(), room.getBoundingClientRect()];
    const [before, after] = [part.left - IN_VIEW - view.left, part.right + IN_VIEW - view.right];
    if (before < 0) room.scrollLeft += before;
    else if (after > 0) room.scrollLeft += after;
  }, [current, drawing]);
  useEffect(() => {
    if (asText) document.getElementById(ids[current] ?? '')?.scrollIntoView({ block: 'nearest' });
  }, [asText, ids, current]);
  const step = diagram.steps[current];
  const said = steps[current];
  const readAsText = drawing === null || asText;
  const listed = stepWindow(steps.length, current, LISTED);
  const getFigure = useCallback(() => figure.current, []);
  const position = format(words.step, { n: current + 1, total: steps.length });
  return (
    <section ref={root} className={styles['root']} data-testid="diagram" data-drawn={drawing !== null}>
      <div className={styles['pane']}>
        {drawing !== null && step ? (
          <div ref={scroll} className={styles['scroll']} hidden={asText}>
            <Figure
              ref={figure}
              diagram={diagram}
              drawing={drawing}
              step={step}
              stepNumber={current + 1}
              words={figureWords}
              name={words.figure}
              onStep={go}
            />
          </div>
        ) : (
          <p className={styles['notice']} data-drawing={places === 'drawing'}>
            <span className="without-script">{words.noScript}</span>
            <span className="needs-script">{places === 'failed' ? words.failed : words.drawing}</span>
          </p>
        )}
        <ol className={styles['text']} data-shown={readAsText}>
          {steps.map((each, at) => (
            <li key={ids[at]} id={ids[at]} aria-current={at === current ? 'step' : undefined}>
              <StepText step={each} words={words} />
            </li>
          ))}
        </ol>
      </div>
      <div className={`${styles['side']} needs-script`}>
        {said ? (
          <div className={styles['said']}>
            <p className={styles['position']}>{position}</p>
            <div aria-live="polite">
              <StepText step={said} words={words} large />
            </div>
          </div>
        ) : null}
        <ol className={styles['list']} aria-label={words.steps} start={listed.from + 1}>
          {steps.slice(listed.from, listed.to).map((each, index) => {
            const at = listed.from + index;
            return (
              <li key={ids[at]}>
                <button type="button" aria-current={at === current ? 'step' : undefined} onClick={() => go(at)}>
                  <span>{at + 1}</span>
                  <span>
                    <MessageText text={each.sentence} />
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      </div>
      <div className={`${styles['foot']} needs-script`}>
        <div className={styles['bar']}>
          <button type="button" className="button" disabled={current === 0} onClick={() => go(current - 1)}>
            <Icon name="tick-back" />
            {words.back}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={current === steps.length - 1}
            onClick={() => go(current + 1)}
          >
            {words.next}
            <Icon name="tick-next" />
          </button>
          <div className={styles['progress']} aria-hidden="true" title={words.keys}>
            {ids.map((id, at) => (
              <span key={id} data-state={at < current ? 'done' : at === current ? 'now' : 'ahead'} />
            ))}
          </div>
        </div>
        <div className={styles['tools']}>
          {fullScreen.active ? null : (
            <>
              <button
                type="button"
                className="link-button wide-only"
                aria-pressed={asText}
                onClick={() => setAsText(!asText)}
              >
                {words.text}
              </button>
              <CopyButtons figure={getFigure} source={source} fileName={diagram.id} words={words} />
            </>
          )}
          {fullScreen.possible ? (
            <button type="button" className="button" onClick={fullScreen.toggle}>
              <Icon name="full-screen" />
              {fullScreen.active ? words.leaveFullScreen : words.fullScreen}
            </button>
          ) : null}
        </div>
      </div>
    </section>
  );
}
