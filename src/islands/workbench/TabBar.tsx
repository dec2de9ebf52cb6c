// Tabs as the pattern asks: arrows move, one stop of the Tab key, the panel is named by its tab.
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
}

export interface TabBarProps<Id extends string> {
  readonly tabs: readonly Tab<Id>[];
  readonly active: Id;
  /** Of ids of tabs and panels: `<prefix>-tab-<id>`, `<prefix>-panel`. */
  readonly prefix: string;
  readonly name: string;
  onActivate(id: Id): void;
}

export function TabBar<Id extends string>({ tabs, active, prefix, name, onActivate }: TabBarProps<Id>) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === active);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    if (!tab) return;
    onActivate(tab.id);
    bar.current?.querySelector<HTMLElement>(`#${CSS.escape(`${prefix}-tab-${tab.id}`)}`)?.focus();
  };
  return (
    <div ref={bar} className="tabs" role="tablist" aria-label={name} onKeyDown={onKeyDown} tabIndex={-1}>
      {tabs.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className="tab"
          id={`${prefix}-tab-${id}`}
          aria-selected={id === active}
          aria-controls={id === active ? `${prefix}-panel` : undefined}
          tabIndex={id === active ? 0 : -1}
          onClick={() => onActivate(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
