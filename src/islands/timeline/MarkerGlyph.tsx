// The shapes of the events lane, 12 px: a controller's decision, a person's action, a fault, a gate. Always beside or under words.
import type { Marker } from '../../sim/world/timeline.ts';
import styles from './Deck.module.css';

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
