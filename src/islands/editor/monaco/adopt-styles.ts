// Gives a style sheet of the editor to the page: as a constructed sheet, below the page's own layers that come later, so that no rule of
// the editor can win over the page by accident. See tools/monaco-styles.ts, which calls it.

export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer components {${css}}`);
  document.adoptedStyleSheets.push(sheet);
}
