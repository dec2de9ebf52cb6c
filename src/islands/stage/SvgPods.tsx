// Pods, their words and the flow to them, in SVG: up to a few dozen pods, with everything that can be said about each.
import { memo } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { FlowLines } from './FlowLines.tsx';
import { PodGlyph } from './PodGlyph.tsx';
import styles from './Stage.module.css';
import { shortenMiddle, textWidth } from './text-fit.ts';
import type { PodMark, StageScene } from './view-model.ts';
import { factWords, shortStateWord, stateWord } from './words.ts';

export interface SvgPodsProps {
  readonly scene: StageScene;
  readonly language: Language;
  readonly hatches: string;
  readonly animated: boolean;
}

export const SvgPods = memo(Drawing);

function Drawing({ scene, language, hatches, animated }: SvgPodsProps) {
  return (
    <>
      <FlowLines lines={scene.lines} refusals={scene.refusals} />
      {scene.pods.map((mark) => (
        <g key={mark.pod.name} opacity={mark.own ? undefined : 0.45}>
          <PodGlyph
            glyph={mark.glyph}
            x={mark.x}
            y={mark.y}
            scale={scene.density.scale}
            hatches={hatches}
            animated={animated}
          />
          {mark.tag === null ? null : (
            <text
              x={mark.x + 17 * scene.density.scale}
              y={mark.y - 13 * scene.density.scale}
              className={mark.glyph.shape === 'square' ? styles['tagV1'] : styles['tagV2']}
            >
              {t(language, 'stage.version', { version: mark.tag })}
            </text>
          )}
          <PodWords mark={mark} scene={scene} language={language} />
        </g>
      ))}
    </>
  );
}

interface PodWordsProps {
  readonly mark: PodMark;
  readonly scene: StageScene;
  readonly language: Language;
}

function PodWords({ mark, scene, language }: PodWordsProps) {
  const { density, compact } = scene;
  if (density.id !== 'full' && density.id !== 'words') return null;
  const { pod, x, y } = mark;
  const room = scene.podRoom;
  const long = stateWord(language, pod.state);
  const fits = density.id === 'full' && textWidth(long, 14, true) <= room + 4;
  const word = fits ? long : shortStateWord(language, pod);
  const wordClass = mark.failed ? styles['wordFailed'] : styles['word'];
  if (density.id === 'words')
    return (
      <text x={x} y={y + density.below - 6} textAnchor="middle" className={wordClass}>
        {word}
      </text>
    );
  const fact = factWords(language, pod);
  const top = compact ? 46 : 64;
  return (
    <>
      {compact ? null : (
        <text x={x} y={y + 46.5} textAnchor="middle" className={styles['small']}>
          {shortenMiddle(pod.name, room - 8, 12)}
        </text>
      )}
      <text x={x} y={y + top} textAnchor="middle" className={wordClass}>
        {word}
      </text>
      <text x={x} y={y + top + (compact ? 19 : 20)} textAnchor="middle" className={styles['small']}>
        {fact}
      </text>
    </>
  );
}
