// Copies of the figure: as a drawing, as a picture, as text; says what became of it.
import { useState } from 'react';
import { format } from '../../i18n/templates/index.ts';
import { copyOrSave, pngOf, standaloneSvg } from './copy.ts';
import styles from './DiagramView.module.css';
import type { UiWords } from './words.ts';

export interface CopyButtonsProps {
  readonly figure: () => SVGSVGElement | null;
  readonly source: string;
  readonly fileName: string;
  readonly words: UiWords;
}

export function CopyButtons({ figure, source, fileName, words }: CopyButtonsProps) {
  const [answer, setAnswer] = useState('');
  const copy = async (what: string, ending: string, make: (drawn: SVGSVGElement) => string | Promise<Blob>) => {
    const drawn = figure();
    try {
      if (drawn === null) throw new Error('nothing is drawn yet');
      const how = await copyOrSave(await make(drawn), `${fileName}.${ending}`);
      setAnswer(format(words[how], { what }));
    } catch {
      setAnswer(format(words.copyFailed, { what }));
    }
  };
  const size = (drawn: SVGSVGElement) => drawn.viewBox.baseVal;
  const kinds = [
    [words.copySvg, 'svg', standaloneSvg],
    [
      words.copyPng,
      'png',
      (drawn: SVGSVGElement) => pngOf(standaloneSvg(drawn), size(drawn).width, size(drawn).height),
    ],
    [words.copySource, 'mmd', () => source],
  ] as const;
  return (
    <div className={styles['copy']}>
      <span aria-live="polite">{answer}</span>
      <span>{words.copy}</span>
      {kinds.map(([what, ending, make]) => (
        <button key={ending} type="button" className="link-button" onClick={() => void copy(what, ending, make)}>
          {what}
        </button>
      ))}
    </div>
  );
}
