// The drawn diagram: boxes as links to their steps, right-angled lines, what the step lights in the accent. Knows no Mermaid.
import type { Diagram, DiagramStep } from '../../session/index.ts';
import { headPath, linePath } from '../shared/arrow.ts';
import styles from './Figure.module.css';
import { type Drawing, stepOfPart } from './view-model.ts';
import type { FigureWords } from './words.ts';

export interface FigureProps {
  readonly diagram: Diagram;
  readonly drawing: Drawing;
  readonly step: DiagramStep;
  readonly stepNumber: number;
  readonly words: FigureWords;
  readonly name: string;
  onStep(step: number): void;
  readonly ref: React.Ref<SVGSVGElement>;
}

/** Baseline of a text that stands in the middle of 15 px letters. */
const BASELINE = 5.2;

export function Figure({ diagram, drawing, step, stepNumber, words, name, onStep, ref }: FigureProps) {
  const litLast = (a: number, b: number) => Number(step.links.includes(a)) - Number(step.links.includes(b));
  const order = drawing.lines.map((_, at) => at).sort(litLast);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing.
    <svg
      ref={ref}
      className={styles['figure']}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={drawing.width}
      height={drawing.height}
      role="group"
      aria-label={name}
      data-kind={diagram.kind}
    >
      {drawing.lifelines.map(({ x, fromY, toY }) => (
        <line key={x} className={styles['lifeline']} x1={x} y1={fromY} x2={x} y2={toY} />
      ))}
      {drawing.rows.map(({ row, x, y }) => (
        <text key={row} className={styles['row']} x={x} y={y + BASELINE} data-row={row}>
          {words.rows[row]}
        </text>
      ))}
      {order.map((at) => {
        const { points, label, badge } = drawing.lines[at] ?? { points: [], label: null, badge: null };
        const lit = step.links.includes(at);
        const word = diagram.links[at]?.label;
        return (
          <g key={at} className={styles['link']} data-lit={lit} data-link={at}>
            <path className={styles['line']} d={linePath(points, 8)} />
            <path className={styles['head']} d={headPath(points)} />
            {label && word !== undefined ? (
              <text
                className={styles['label']}
                data-anchor={label.anchor}
                data-label={word}
                x={label.x}
                y={label.y + BASELINE}
              >
                {words.links[word]}
              </text>
            ) : null}
            {lit && badge ? (
              <>
                <circle className={styles['badge']} cx={badge.x} cy={badge.y} r={13} />
                <text className={styles['number']} x={badge.x} y={badge.y + BASELINE - 0.4}>
                  {stepNumber}
                </text>
              </>
            ) : null}
          </g>
        );
      })}
      {drawing.boxes.map(({ part, x, y, width, height }) => {
        const target = stepOfPart(diagram, part);
        return (
          <a
            key={part}
            className={styles['part']}
            href={`#${diagram.steps[target]?.id ?? ''}`}
            data-lit={step.parts.includes(part)}
            data-part={part}
            onClick={(event) => {
              // The text of the step is elsewhere on the page: stay at the figure.
              event.preventDefault();
              onStep(target);
            }}
          >
            <rect className={styles['box']} x={x} y={y} width={width} height={height} />
            <text className={styles['word']} x={x + width / 2} y={y + height / 2 + BASELINE}>
              {words.parts[part]}
            </text>
          </a>
        );
      })}
    </svg>
  );
}
