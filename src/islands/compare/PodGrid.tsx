// The pods of one column: a pod keeps its cell for life, and the cells of all columns are equally large.
import { memo, useId, useRef } from 'react';
import type { WorldView } from '../../sim/index.ts';
import { glyphOf } from '../stage/glyph.ts';
import { GlyphHatches, PodGlyph } from '../stage/PodGlyph.tsx';
import { NO_PLACES, type Places, placePods } from '../stage/places.ts';
import styles from './ColumnPane.module.css';
import { cellsOf, gridFor, spotOf } from './view-model.ts';

export interface PodGridProps {
  readonly view: WorldView | null;
  /** Of the run: another run begins with empty cells. */
  readonly run: object;
  /** Pods that any column has at once. */
  readonly cells: number;
  readonly width: number;
  /** Name of the drawing, with what it shows. */
  readonly label: string;
  readonly animated: boolean;
}

export const PodGrid = memo(Drawing);

function Drawing({ view, run, cells, width, label, animated }: PodGridProps) {
  const hatches = useId();
  const kept = useRef<{ readonly run: object; readonly places: Places }>({ run, places: NO_PLACES });
  const before = kept.current.run === run ? kept.current.places : NO_PLACES;
  const places = placePods(view?.pods ?? [], 'one', before);
  kept.current = { run, places };
  const grid = gridFor(Math.max(cells, cellsOf(places)), width);
  return (
    <svg
      className={styles['pods']}
      width={width}
      height={grid.height}
      viewBox={`0 0 ${width} ${grid.height}`}
      role="img"
      aria-label={label}
    >
      <GlyphHatches id={hatches} />
      {(view?.pods ?? []).map((pod) => (
        <PodGlyph
          key={pod.name}
          glyph={glyphOf(pod)}
          {...spotOf(places, pod.name, grid)}
          scale={grid.scale}
          hatches={hatches}
          animated={animated}
        />
      ))}
    </svg>
  );
}
