// `{$.data.items[0].rate}` in a web metric: the part of the answer that is measured. Source: k8s.io/client-go util/jsonpath, of which
// fields, quoted fields, indexes, slices and `*` are here.
import { isJsonArray, isJsonObject, type JsonValue } from '../../../manifest/index.ts';

type Step =
  | { readonly is: 'field'; readonly name: string }
  | { readonly is: 'every' }
  | { readonly is: 'slice'; readonly from: number; readonly to: number | null; readonly single: boolean };

export type Found =
  | { readonly ok: true; readonly values: readonly JsonValue[] }
  | { readonly ok: false; readonly message: string };

/** A path, or text outside of braces, which stands for itself; undefined for a path of a kind that is not simulated. */
export function parsePath(path: string): { readonly steps: readonly Step[] } | { readonly text: string } | undefined {
  const inner = /^\{(.*)\}$/s.exec(path.trim())?.[1]?.trim();
  if (inner === undefined) return path.includes('{') ? undefined : { text: path };
  let rest = inner.replace(/^[$@]/, '');
  const steps: Step[] = [];
  while (rest !== '') {
    const read = readStep(rest);
    if (!read) return undefined;
    steps.push(...read.steps);
    rest = rest.slice(read.length);
  }
  return { steps };
}

function readStep(rest: string): { readonly steps: readonly Step[]; readonly length: number } | undefined {
  const every = /^(?:\.\*|\[\*\])/.exec(rest)?.[0];
  if (every) return { steps: [{ is: 'every' }], length: every.length };
  const field = /^\.?((?:[^\s.[\]{}\\*?"'|@$(),:]|\\.)+)/.exec(rest);
  if (field)
    return { steps: [{ is: 'field', name: (field[1] ?? '').replace(/\\(.)/g, '$1') }], length: field[0].length };
  const quoted = /^\[(?:'([^']*)'|"([^"]*)")\]/.exec(rest);
  if (quoted) return { steps: [{ is: 'field', name: quoted[1] ?? quoted[2] ?? '' }], length: quoted[0].length };
  const slice = /^\[(-?\d+)?(:)?(-?\d+)?\]/.exec(rest);
  if (slice && (slice[1] !== undefined || slice[2] !== undefined)) {
    const single = slice[2] === undefined;
    const from = Number(slice[1] ?? 0);
    return {
      steps: [{ is: 'slice', from, to: slice[3] === undefined ? null : Number(slice[3]), single }],
      length: slice[0].length,
    };
  }
  return rest === '.' ? { steps: [], length: 1 } : undefined;
}

/** All values at a path, or why there are none. */
export function findPath(data: JsonValue, path: string): Found {
  const parsed = parsePath(path);
  if (!parsed) return { ok: false, message: `the path ${path} is not simulated` };
  if ('text' in parsed) return { ok: true, values: [parsed.text] };
  let values: readonly JsonValue[] = [data];
  for (const step of parsed.steps) {
    const found = take(values, step);
    if (!found.ok) return found;
    values = found.values;
  }
  return { ok: true, values };
}

function take(values: readonly JsonValue[], step: Step): Found {
  if (step.is === 'field') {
    const { name } = step;
    const found = values.flatMap((value) =>
      isJsonObject(value) && Object.hasOwn(value, name) ? [value[name] ?? null] : [],
    );
    return found.length > 0 || values.length === 0
      ? { ok: true, values: found }
      : { ok: false, message: `${name} is not found` };
  }
  if (step.is === 'every')
    return {
      ok: true,
      values: values.flatMap((value) =>
        isJsonArray(value) ? value : isJsonObject(value) ? Object.values(value).map((item) => item ?? null) : [],
      ),
    };
  const found: JsonValue[] = [];
  for (const value of values) {
    if (value === null) continue;
    if (!isJsonArray(value)) return { ok: false, message: `${printed(value)} is not array or slice` };
    const part = takeSlice(value, step);
    if (typeof part === 'string') return { ok: false, message: part };
    found.push(...part);
  }
  return { ok: true, values: found };
}

function takeSlice(list: readonly JsonValue[], step: Extract<Step, { is: 'slice' }>): readonly JsonValue[] | string {
  const { length } = list;
  const from = step.from < 0 ? step.from + length : step.from;
  const asked = step.single ? from + 1 : (step.to ?? length);
  const to = asked < 0 ? asked + length : asked;
  if (from === to) return [];
  if (from < 0 || from >= length) return `array index out of bounds: index ${from}, length ${length}`;
  if (to < 0 || to > length) return `array index out of bounds: index ${to - 1}, length ${length}`;
  return from > to ? `starting index ${from} is greater than ending index ${to}` : list.slice(from, to);
}

/** As Go's `%v` prints it. */
const printed = (value: JsonValue): string =>
  isJsonObject(value)
    ? `map[${Object.keys(value)
        .sort()
        .map((key) => `${key}:${printed(value[key] ?? null)}`)
        .join(' ')}]`
    : isJsonArray(value)
      ? `[${value.map(printed).join(' ')}]`
      : value === null
        ? '<nil>'
        : String(value);
