// How the next version will behave: the world decides that, not kubectl.
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import { BEHAVIOURS, type BehaviourId } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { Popover } from '../shared/Popover.tsx';
import styles from './menus.module.css';

export interface BehaviourMenuProps {
  readonly behaviour: BehaviourId;
  readonly language: Language;
  onBehaviour(behaviour: BehaviourId): void;
}

const isBehaviourId = (id: string): id is BehaviourId => Object.hasOwn(BEHAVIOURS, id);
const IDS = Object.keys(BEHAVIOURS).filter(isBehaviourId);

export function BehaviourMenu({ behaviour, language, onBehaviour }: BehaviourMenuProps) {
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
          {IDS.map((id) => (
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
          <p>{t(language, 'workbench.behaviourNote')}</p>
        </fieldset>
      )}
    </Popover>
  );
}
