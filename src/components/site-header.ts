// What the header does with script: menus that close as menus do, the theme, and the remembered language.
import { forgetChoice, rememberChoice } from '../islands/shared/stored-choice.ts';

export function startHeader(document: Document): void {
  startMenus(document);
  startThemes(document);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')) {
    link.addEventListener('click', () => rememberChoice('language', link.dataset['languageSwitch'] ?? ''));
  }
}

function startMenus(document: Document): void {
  const menus = [...document.querySelectorAll<HTMLDetailsElement>('details[data-menu]')];
  document.addEventListener('click', (event) => {
    for (const menu of menus) {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    }
  });
  for (const menu of menus) {
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      event.stopPropagation();
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    menu.addEventListener('focusout', (event) => {
      if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }
}

function startThemes(document: Document): void {
  const root = document.documentElement;
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-theme-choice]')];
  const show = () => {
    const chosen = root.dataset['theme'] ?? 'system';
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['themeChoice'] === chosen));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const theme = button.dataset['themeChoice'];
      if (theme === 'light' || theme === 'dark') {
        root.dataset['theme'] = theme;
        rememberChoice('theme', theme);
      } else {
        delete root.dataset['theme'];
        forgetChoice('theme');
      }
      show();
    });
  }
  show();
}
