// The shapes of the events lane, 12 px: a controller's decision, a person's action, a fault, a gate. Always beside or under words.
import type { Marker } from '../../sim/index.ts';
import styles from './Deck.module.css';
import type { MarkerStack } from './view-model.ts';

export interface MarkerGlyphProps {
  readonly kind: Marker['kind'];
  readonly x: number;
  readonly y: number;
}

export function MarkerGlyph({ kind, x, y }: MarkerGlyphProps) {
  const place = `translate(${x} ${y})`;
  switch (kind) {
    case 'decision':
      return <path className={styles['decision']} transform={place} d="M0 -6L6 5.4H-6Z" />;
    case 'person':
      return <path className={styles['person']} transform={place} d="M0 -6.6L6.6 0L0 6.6L-6.6 0Z" />;
    case 'fault':
      return <path className={styles['fault']} transform={place} d="M-4.6 -4.6L4.6 4.6M4.6 -4.6L-4.6 4.6" />;
    case 'gate':
      return <circle className={styles['gate']} transform={place} r="4.8" />;
  }
}

/** The shapes of a stack side by side, each with its number when there are several. */
export function MarkerStackGlyphs({
  stack,
  y,
  minimumX = 0,
}: {
  readonly stack: MarkerStack;
  readonly y: number;
  readonly minimumX?: number;
}) {
  const x = Math.max(minimumX, stack.x);
  return stack.groups.map(({ kind, count, dx }) => (
    <g key={kind}>
      <MarkerGlyph kind={kind} x={x + dx} y={y} />
      {count > 1 ? (
        <text className={styles['count']} x={x + dx + 8} y={y + 4}>
          {count}
        </text>
      ) : null}
    </g>
  ));
}
