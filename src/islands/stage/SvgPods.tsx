// Pods, their words and the flow to them, in SVG: up to a few dozen pods, with everything that can be said about each.
import { memo } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { FlowLine, Refusal } from './flow.ts';
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

export function SvgPods({ scene, language, hatches, animated }: SvgPodsProps) {
  return (
    <>
      {scene.lines.map((line) => (
        <Line key={line.key} line={line} />
      ))}
      {scene.refusals.map((refusal) => (
        <RefusalSign key={refusal.key} refusal={refusal} />
      ))}
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
