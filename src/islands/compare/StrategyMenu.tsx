// Which strategies stand side by side: two or three, always in the same order.
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { Popover } from '../shared/Popover.tsx';
import styles from './Menus.module.css';
import { FEWEST_COLUMNS, MOST_COLUMNS, STRATEGIES, type StrategyId } from './strategies.ts';
import { nameOf } from './words.ts';

export interface StrategyMenuProps {
  readonly columns: readonly StrategyId[];
  readonly language: Language;
  onChoose(columns: readonly StrategyId[]): void;
}

export function StrategyMenu({ columns, language, onChoose }: StrategyMenuProps) {
  const toggle = (id: StrategyId): void => {
    const wanted = columns.includes(id) ? columns.filter((one) => one !== id) : [...columns, id];
    onChoose(STRATEGIES.filter((one) => wanted.includes(one)));
  };
  return (
    <Popover
      title={t(language, 'compare.choose.title')}
      label={
        <>
          {t(language, 'compare.choose')}
          <Icon name="chevron" size={14} />
        </>
      }
    >
      {() => (
        <fieldset className={styles['choose']}>
          <legend>{t(language, 'compare.choose.note')}</legend>
          {STRATEGIES.map((id) => {
            const chosen = columns.includes(id);
            const fixed = chosen ? columns.length <= FEWEST_COLUMNS : columns.length >= MOST_COLUMNS;
            return (
              <label key={id} className="menu-item">
                <input type="checkbox" checked={chosen} disabled={fixed} onChange={() => toggle(id)} />
                {nameOf(language, id)}
              </label>
            );
          })}
        </fieldset>
      )}
    </Popover>
  );
}
