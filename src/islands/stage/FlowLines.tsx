// The lines of the flow and the signs where none goes, in SVG. Drawing only: what they mean is said beside them.
import { memo } from 'react';
import type { Flow, FlowLine, Refusal } from './flow.ts';
import styles from './Stage.module.css';

export function FlowLines({ lines, refusals }: Flow) {
  return (
    <>
      {lines.map((line) => (
        <Line key={line.key} line={line} />
      ))}
      {refusals.map((refusal) => (
        <RefusalSign key={refusal.key} refusal={refusal} />
      ))}
    </>
  );
}

const path = (line: FlowLine): string =>
  line.points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

const Line = memo(function Line({ line }: { readonly line: FlowLine }) {
  const d = path(line);
  if (line.style === 'trunk') return <path d={d} className={styles['trunk']} strokeWidth={line.width} />;
  if (line.style === 'idle') return <path d={d} className={styles['idle']} strokeWidth={line.width} />;
  if (line.version % 2 === 1) return <path d={d} className={styles['dropV1']} strokeWidth={line.width} />;
  return (
    <>
      <path d={d} className={styles['dropV2Edge']} strokeWidth={line.width + 2} />
      <path d={d} className={styles['dropV2']} strokeWidth={line.width} />
    </>
  );
});

function RefusalSign({ refusal: { x, y, radius, failed } }: { readonly refusal: Refusal }) {
  const reach = radius * Math.SQRT1_2;
  return (
    <g className={failed ? styles['refusalFailed'] : styles['refusal']} transform={`translate(${x} ${y})`}>
      <circle r={radius} />
      <path d={`M${-reach} ${reach}L${reach} ${-reach}`} />
    </g>
  );
}
