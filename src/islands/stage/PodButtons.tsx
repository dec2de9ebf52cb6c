// The pods as buttons over the drawing: one of them is in the tab order, arrow keys lead to the others, Enter selects, Escape clears.
// On a canvas only the one in focus and the selected one exist: a thousand buttons would cost more than the drawing.
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import styles from './Stage.module.css';
import { type Direction, neighbour, type PodMark, type StageScene } from './view-model.ts';
import { podSentence } from './words.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

export interface PodButtonsProps {
  readonly scene: StageScene;
  readonly selected: string | null;
  readonly language: Language;
  onSelect(name: string | null): void;
}

export const PodButtons = memo(Buttons);

function Buttons({ scene, selected, language, onSelect }: PodButtonsProps) {
  const [focused, setFocused] = useState<string | null>(null);
  /** Set when a key moved the focus: the button of the new pod takes it after it is drawn. */
  const moved = useRef(false);
  const group = useRef<HTMLFieldSetElement>(null);
  const has = (name: string | null): boolean => name !== null && scene.pods.some((mark) => mark.pod.name === name);
  const active = has(focused) ? focused : has(selected) ? selected : (scene.pods[0]?.pod.name ?? null);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    group.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Escape' && selected !== null) {
      event.preventDefault();
      event.stopPropagation();
      onSelect(null);
      return;
    }
    const direction = DIRECTIONS[event.key];
    if (direction === undefined) return;
    // The page uses the same keys to step in time; here they move among the pods.
    event.preventDefault();
    event.stopPropagation();
    moved.current = true;
    setFocused(neighbour(scene.pods, active, direction));
  };
  const shown =
    scene.renderer === 'svg'
      ? scene.pods
      : scene.pods.filter(({ pod }) => pod.name === active || pod.name === selected);
  if (shown.length === 0) return null;
  return (
    <fieldset ref={group} className={styles['buttons']} aria-label={t(language, 'stage.pods')} onKeyDown={onKeyDown}>
      {shown.map((mark) => (
        <PodButton
          key={mark.pod.name}
          mark={mark}
          scene={scene}
          language={language}
          active={mark.pod.name === active}
          pressed={mark.pod.name === selected}
          onFocus={() => setFocused(mark.pod.name)}
          onPress={() => onSelect(mark.pod.name === selected ? null : mark.pod.name)}
        />
      ))}
    </fieldset>
  );
}

interface PodButtonProps {
  readonly mark: PodMark;
  readonly scene: StageScene;
  readonly language: Language;
  readonly active: boolean;
  readonly pressed: boolean;
  onFocus(): void;
  onPress(): void;
}

function PodButton({ mark, scene, language, active, pressed, onFocus, onPress }: PodButtonProps) {
  const { density } = scene;
  const reach = mark.bracket + (density.scale < 1 ? 0 : 2);
  const half = Math.max(8, Math.min(reach, Math.max(scene.podRoom / 2, 10)));
  return (
    <button
      type="button"
      className={styles['pod']}
      tabIndex={active ? 0 : -1}
      aria-pressed={pressed}
      aria-label={podSentence(language, mark.pod)}
      data-pod={mark.pod.name}
      style={{
        left: mark.x - half,
        top: mark.y - half,
        width: 2 * half,
        height: 2 * half,
        // The target grows to the cell with its words; the outline stays around the glyph.
        ['--target-side' as string]: `${-Math.max(0, scene.podRoom / 2 - half)}px`,
        ['--target-below' as string]: `${-Math.max(0, density.below - half)}px`,
      }}
      onFocus={onFocus}
      onClick={onPress}
    />
  );
}
