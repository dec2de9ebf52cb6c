// What the lab is about. Beside the criteria it may have less room than it needs: then a button says so, and gives it the room.
import { useLayoutEffect, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { Brief } from '../../labs/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { Blocks } from './Blocks.tsx';
import own from './BriefPane.module.css';
import styles from './Lab.module.css';

export interface BriefPaneProps {
  readonly brief: Pick<Brief, 'lead' | 'situation'>;
  /** It always has all the room that it needs. */
  readonly whole: boolean;
  readonly language: Language;
}

export function BriefPane({ brief, whole, language }: BriefPaneProps) {
  const pane = useRef<HTMLElement>(null);
  const [cut, setCut] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null || whole) return;
    const measure = (): void => setCut(element.scrollHeight > element.clientHeight + 1);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [whole]);
  const foldable = !whole && (cut || unfolded);
  return (
    <section
      ref={pane}
      className={`${styles['brief']} ${own['pane']}`}
      data-unfolded={whole ? undefined : unfolded}
      aria-label={t(language, 'labPage.briefName')}
      tabIndex={whole ? undefined : 0}
    >
      <p className={styles['lead']}>{brief.lead}</p>
      <p className={styles['broken']}>{t(language, 'labPage.brokenOnPurpose')}</p>
      <div className={styles['situation']}>
        <Blocks blocks={brief.situation} />
      </div>
      {foldable ? (
        <p className={own['unfold']}>
          <button type="button" className="link-button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {t(language, unfolded ? 'labPage.briefLess' : 'labPage.briefMore')}
            <Icon name="chevron" size={14} />
          </button>
        </p>
      ) : null}
    </section>
  );
}
