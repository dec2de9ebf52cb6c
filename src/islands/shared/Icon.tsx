// An icon in an island; the same shapes as the static pages use. Always decoration: the word stands beside it or in aria-label.
import { ICON_STROKE_WIDTH, type IconName, type IconSize, iconShape } from './icons.ts';

export interface IconProps {
  readonly name: IconName;
  readonly size?: IconSize;
  readonly className?: string;
}

export function Icon({ name, size = 16, className }: IconProps) {
  const { stroke, fill } = iconShape(name);
  return (
    <svg
      className={className === undefined ? 'icon' : `icon ${className}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      {fill === undefined ? null : <path d={fill} fill="currentColor" />}
      {stroke === undefined ? null : (
        <path d={stroke} stroke="currentColor" strokeWidth={ICON_STROKE_WIDTH} strokeLinejoin="miter" />
      )}
    </svg>
  );
}
