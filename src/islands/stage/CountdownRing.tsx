// A wait as a ring: the arc is the part that is left, clockwise from twelve, the seconds stand in the middle. The sentence stands beside it.
import { arcPath } from './glyph.ts';
import styles from './Waits.module.css';

export interface CountdownRingProps {
  /** Part that is left, 0 to 1; null when nothing ends the wait. */
  readonly part: number | null;
  readonly seconds: number | null;
  readonly small?: boolean;
}

const SIZES = {
  large: { radius: 28, width: 5 },
  small: { radius: 15, width: 3 },
};

export function CountdownRing({ part, seconds, small = false }: CountdownRingProps) {
  const { radius, width } = small ? SIZES.small : SIZES.large;
  const reach = radius + width / 2 + 0.5;
  return (
    <svg
      className={small ? styles['ringSmall'] : styles['ring']}
      width={2 * reach}
      height={2 * reach}
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      aria-hidden="true"
      focusable="false"
    >
      <circle r={radius} className={seconds === null ? styles['openEnd'] : styles['track']} strokeWidth={width} />
      {part === null || part <= 0 ? null : (
        <path d={arcPath(radius, part)} className={styles['left']} strokeWidth={width} />
      )}
      {seconds === null ? null : (
        <text y={small ? 4 : 6} textAnchor="middle">
          {seconds}
        </text>
      )}
    </svg>
  );
}
