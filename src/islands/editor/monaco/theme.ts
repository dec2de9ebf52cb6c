// Monaco's theme, made of the page's tokens and remade whenever they change: light, dark, forced colours.
import { monaco } from './monaco.ts';

const THEME = 'rollout-lab';

/** The tokens that the editor uses; see src/styles/tokens.css. */
const TOKENS = [
  'surface',
  'sunken',
  'line',
  'line-strong',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'on-accent',
  'accent-soft',
  'fail-ink',
] as const;
type Token = (typeof TOKENS)[number];

/** Colours as the page computes them, `#rrggbb`: Monaco reads neither variables nor light-dark(). */
function computedTokens(): Record<Token, string> {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const read = (token: Token): string => {
    probe.style.color = `var(--color-${token})`;
    const channels = style.color.match(/[\d.]+/g)?.slice(0, 3) ?? [];
    return `#${channels.map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0')).join('')}`;
  };
  const colours: Record<Token, string> = {
    surface: read('surface'),
    sunken: read('sunken'),
    line: read('line'),
    'line-strong': read('line-strong'),
    ink: read('ink'),
    'ink-2': read('ink-2'),
    'ink-3': read('ink-3'),
    accent: read('accent'),
    'on-accent': read('on-accent'),
    'accent-soft': read('accent-soft'),
    'fail-ink': read('fail-ink'),
  };
  probe.remove();
  return colours;
}

const isDark = (colour: string): boolean => Number.parseInt(colour.slice(1, 3), 16) < 0x80;

/** Reads the tokens again and gives them to every editor of the page. */
export function applyTheme(): void {
  const c = computedTokens();
  const rule = (token: string, colour: string) => ({ token, foreground: colour.slice(1) });
  monaco.editor.defineTheme(THEME, {
    base: isDark(c.surface) ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [rule('', c['ink-2']), rule('type', c.ink), rule('comment', c['ink-3']), rule('meta', c['ink-3'])],
    colors: {
      foreground: c.ink,
      focusBorder: c.accent,
      errorForeground: c['fail-ink'],
      'icon.foreground': c['ink-2'],
      'widget.shadow': '#00000000',
      'editor.background': c.surface,
      'editor.foreground': c['ink-2'],
      'editorCursor.foreground': c.accent,
      'editorLineNumber.foreground': c['ink-3'],
      'editorLineNumber.activeForeground': c.ink,
      'editorLineNumber.dimmedForeground': c['ink-3'],
      'editorGutter.background': c.surface,
      'editorGutter.foldingControlForeground': c['ink-2'],
      'editor.lineHighlightBackground': c['accent-soft'],
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': `${c.accent}38`,
      'editor.inactiveSelectionBackground': `${c.accent}20`,
      'editor.findMatchBackground': `${c.accent}50`,
      'editor.findMatchHighlightBackground': `${c.accent}28`,
      'editor.rangeHighlightBackground': c['accent-soft'],
      'editor.foldBackground': c.sunken,
      'editorWidget.background': c.surface,
      'editorWidget.foreground': c.ink,
      'editorWidget.border': c['line-strong'],
      'editorHoverWidget.background': c.surface,
      'editorHoverWidget.foreground': c.ink,
      'editorHoverWidget.border': c['line-strong'],
      'input.background': c.surface,
      'input.foreground': c.ink,
      'input.border': c['line-strong'],
      'input.placeholderForeground': c['ink-3'],
      'inputOption.activeBackground': c['accent-soft'],
      'inputOption.activeBorder': c.accent,
      'inputOption.activeForeground': c.ink,
      'toolbar.hoverBackground': c.sunken,
      'scrollbar.shadow': '#00000000',
      'scrollbarSlider.background': `${c['line-strong']}66`,
      'scrollbarSlider.hoverBackground': `${c['line-strong']}99`,
      'scrollbarSlider.activeBackground': c['line-strong'],
      'textCodeBlock.background': c.sunken,
    },
  });
  monaco.editor.setTheme(THEME);
}

/** Follows the page: its switch, the system's light and dark, forced colours. The result stops it. */
export function followTheme(): () => void {
  applyTheme();
  const observer = new MutationObserver(applyTheme);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', applyTheme);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', applyTheme);
  };
}
