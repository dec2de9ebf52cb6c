// Searching and filtering the list of rules: hides rows, counts what is left, and keeps the choice in the address.

/** Written by the page that checks files (src/islands/check/kept.ts). */
const BROKEN = 'rollout-lab.check.broken';

interface Row {
  readonly element: HTMLElement;
  readonly id: string;
  readonly search: string;
  readonly facets: Readonly<Record<string, string>>;
  readonly principles: readonly string[];
}

/** Rules that the texts of the checker break, as ids. */
function brokenRules(): ReadonlySet<string> {
  try {
    return new Set((localStorage.getItem(BROKEN) ?? '').split(' ').filter((id) => id !== ''));
  } catch {
    return new Set();
  }
}

export function startFilters(root: HTMLElement): void {
  const search = root.querySelector<HTMLInputElement>('input[type="search"]');
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"][data-facet]')];
  const groups = [...root.querySelectorAll<HTMLElement>('[data-group]')];
  const none = root.querySelector<HTMLElement>('[data-none]');
  const total = root.querySelector<HTMLElement>('[data-total]');
  const clear = [...root.querySelectorAll<HTMLElement>('[data-clear]')];
  const broken = brokenRules();
  const rows = [...root.querySelectorAll<HTMLElement>('[data-rule]')].map((element): Row => {
    const { rule = '', search: text = '', area = '', severity = '', fixable = '', principles = '' } = element.dataset;
    const named = principles.split(' ').filter((id) => id !== '');
    const facets = { area, severity, fixable, lecture: String(named.length > 0), mine: String(broken.has(rule)) };
    return { element, id: rule, search: text, facets, principles: named };
  });
  if (search === null) return;
  const field = search;

  const mine = root.querySelector<HTMLElement>('[data-mine]');
  const mineCount = root.querySelector<HTMLElement>('[data-mine-count]');
  const own = rows.filter(({ facets }) => facets['mine'] === 'true').length;
  if (mine !== null) mine.hidden = own === 0;
  if (mineCount !== null) mineCount.textContent = String(own);

  const query = new URLSearchParams(location.search);
  field.value = query.get('q') ?? '';
  /** Links of the lecture ask for the rules of one of its principles; there is no field for it. */
  let principle = query.get('principle');
  const principleNote = root.querySelector<HTMLElement>('[data-principle-note]');
  for (const box of boxes) box.checked = query.getAll(box.dataset['facet'] ?? '').includes(box.value);

  function apply(): void {
    const words = field.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const wanted = new Map<string, string[]>();
    for (const { checked, dataset, value } of boxes) {
      const facet = dataset['facet'] ?? '';
      if (checked) wanted.set(facet, [...(wanted.get(facet) ?? []), value]);
    }
    let shown = 0;
    for (const { element, search: text, facets, principles } of rows) {
      const fits =
        (principle === null || principles.includes(principle)) &&
        words.every((word) => text.includes(word)) &&
        [...wanted].every(([facet, values]) => values.includes(facets[facet] ?? ''));
      element.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of groups) {
      const left = [...group.querySelectorAll<HTMLElement>('[data-rule]')].filter(({ hidden }) => !hidden).length;
      group.hidden = left === 0;
      const count = group.querySelector('[data-left]');
      if (count !== null) count.textContent = String(left);
    }
    if (none !== null) none.hidden = shown > 0;
    if (principleNote !== null) principleNote.hidden = principle === null;
    if (total !== null) total.textContent = (total.dataset['total'] ?? '').replace('#', String(shown));
    const next = new URLSearchParams();
    if (principle !== null) next.set('principle', principle);
    if (field.value !== '') next.set('q', field.value);
    for (const [facet, values] of wanted) for (const value of values) next.append(facet, value);
    const text = next.toString();
    history.replaceState(null, '', `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`);
    for (const button of clear) button.hidden = text === '';
  }

  root.querySelector('[data-all]')?.addEventListener('click', () => {
    principle = null;
    apply();
    field.focus();
  });
  field.addEventListener('input', apply);
  for (const box of boxes) box.addEventListener('change', apply);
  for (const button of clear)
    button.addEventListener('click', () => {
      field.value = '';
      principle = null;
      for (const box of boxes) box.checked = false;
      apply();
      field.focus();
    });
  apply();
}
