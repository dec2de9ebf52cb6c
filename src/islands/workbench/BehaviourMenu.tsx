// The quick way to say how the next version will behave: it is written into the World, which decides that (kubectl does not).
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import { BEHAVIOURS, type BehaviourId } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { Popover } from '../shared/Popover.tsx';
import styles from './menus.module.css';
import { BEHAVIOUR_IDS } from './world-text.ts';

export interface BehaviourMenuProps {
  /** `custom`: the World says something else than what is offered here. */
  readonly behaviour: BehaviourId | 'custom';
  /** The next version, and the file that says how it behaves. */
  readonly image: string;
  readonly file: string;
  readonly language: Language;
  onBehaviour(behaviour: BehaviourId): void;
}

export function BehaviourMenu({ behaviour, image, file, language, onBehaviour }: BehaviourMenuProps) {
  return (
    <Popover
      title={t(language, 'workbench.behaviourTitle')}
      label={
        <>
          {t(language, 'workbench.behaviourIs', { name: t(language, `workbench.behaviour.${behaviour}`) })}
          <Icon name="chevron" size={14} />
        </>
      }
    >
      {(close) => (
        <fieldset className={styles['menuBody']}>
          <legend>{t(language, 'workbench.behaviourTitle')}</legend>
          {BEHAVIOUR_IDS.map((id) => (
            <button
              key={id}
              type="button"
              className="menu-item"
              aria-pressed={id === behaviour}
              onClick={() => {
                onBehaviour(id);
                close();
              }}
            >
              <Icon name="check" size={14} />
              {tDynamic(language, `behaviour.${id}`, { seconds: BEHAVIOURS[id].startSeconds })}
            </button>
          ))}
          <p>{t(language, 'workbench.behaviourNote', { image, file })}</p>
        </fieldset>
      )}
    </Popover>
  );
}
