// The column beside the stage (or the drawer, or the list of a phone): tabs and the panel of the chosen one.
import { type ReactNode, useId } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import type { Frame } from './browser-hooks.ts';
import { type Tab, TabBar } from './TabBar.tsx';
import styles from './Workbench.module.css';

export type PanelId = 'yaml' | 'decisions' | 'checks' | 'charts' | 'states' | 'world' | 'events';

const TABS: Readonly<Record<Frame, readonly PanelId[]>> = {
  // The console is a strip of its own there.
  wide: ['decisions', 'states', 'world', 'charts', 'events'],
  drawer: ['yaml', 'decisions', 'states', 'checks', 'world', 'charts', 'events'],
  phone: ['decisions', 'yaml', 'checks', 'states', 'world', 'charts', 'events'],
  landscape: ['decisions', 'yaml', 'checks', 'states', 'world', 'charts', 'events'],
};

export interface SidePanelsProps {
  readonly frame: Frame;
  readonly panel: PanelId;
  onPanel(panel: PanelId): void;
  /** Findings in all files. */
  readonly problems: number;
  /** Which decision is selected, from 1; how many are shown, and how many the run has. */
  readonly at: number;
  readonly shown: number;
  readonly total: number;
  readonly language: Language;
  /** What a panel holds; only the chosen one is made. */
  readonly panels: Readonly<Record<PanelId, () => ReactNode>>;
  /** The life of what was picked on the stage, over whatever panel is open. */
  readonly life: ReactNode;
  /** On phones, under the decisions. */
  readonly actions: ReactNode;
}

export function SidePanels(props: SidePanelsProps) {
  const { frame, problems, at, shown, total, language, actions } = props;
  const prefix = useId();
  const tabs = TABS[frame];
  const panel = tabs.includes(props.panel) ? props.panel : 'decisions';
  const phone = frame === 'phone' || frame === 'landscape';
  return (
    <section className={styles['side']} aria-label={t(language, 'workbench.tabs')}>
      <div className={`pane-head ${styles['sideHead']}`}>
        <TabBar<PanelId>
          name={t(language, 'workbench.tabs')}
          prefix={prefix}
          active={panel}
          onActivate={props.onPanel}
          tabs={tabs.map(
            (id): Tab<PanelId> => ({
              id,
              label: (
                <>
                  {t(language, `workbench.tab.${id}`)}
                  {id === 'checks' && problems > 0 ? <Problems count={problems} /> : null}
                  {id === 'decisions' && phone ? ` ${shown}` : null}
                </>
              ),
            }),
          )}
        />
        {phone || panel !== 'decisions' ? null : (
          <p className={styles['count']}>
            <span aria-hidden="true">{t(language, 'workbench.count', { at, total })}</span>
            <span className="visually-hidden">{t(language, 'workbench.countName', { at, total })}</span>
          </p>
        )}
      </div>
      <div
        className={styles['panel']}
        id={`${prefix}-panel`}
        role="tabpanel"
        aria-labelledby={`${prefix}-tab-${panel}`}
        data-panel={panel}
      >
        <div aria-live="polite">{props.life}</div>
        {props.panels[panel]()}
        {actions !== null && panel === 'decisions' ? <div className={styles['phoneActions']}>{actions}</div> : null}
      </div>
    </section>
  );
}

function Problems({ count }: { readonly count: number }) {
  return (
    <span className={styles['problems']}>
      <Icon name="error" size={14} />
      {count}
    </span>
  );
}
