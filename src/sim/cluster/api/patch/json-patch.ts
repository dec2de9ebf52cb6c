// JSON patch (RFC 6902): add, remove, replace, move, copy, test.
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../manifest/index.ts';
import { deepEqual } from '../../equality.ts';

/** Gives the patched object, or null when an operation does not fit it. */
export function jsonPatch(target: JsonObject, operations: readonly JsonValue[]): JsonObject | null {
  let result: JsonValue = target;
  for (const operation of operations) {
    if (!isJsonObject(operation)) return null;
    const next: JsonValue | undefined = applyOne(result, operation);
    if (next === undefined) return null;
    result = next;
  }
  return isJsonObject(result) ? result : null;
}

const stepsOf = (pointer: JsonValue | undefined): string[] | undefined =>
  typeof pointer === 'string' && (pointer === '' || pointer.startsWith('/'))
    ? pointer
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    : undefined;

function applyOne(root: JsonValue, operation: JsonObject): JsonValue | undefined {
  const path = stepsOf(operation['path']);
  const from = stepsOf(operation['from']);
  const { value } = operation;
  if (!path) return undefined;
  switch (operation['op']) {
    case 'add':
      return value === undefined ? undefined : change(root, path, { type: 'add', value });
    case 'replace':
      return value === undefined ? undefined : change(root, path, { type: 'replace', value });
    case 'remove':
      return change(root, path, { type: 'remove' });
    case 'test':
      return deepEqual(read(root, path), value) ? root : undefined;
    case 'copy':
    case 'move': {
      const moved = from && read(root, from);
      if (!from || moved === undefined) return undefined;
      const rest = operation['op'] === 'move' ? change(root, from, { type: 'remove' }) : root;
      return rest === undefined ? undefined : change(rest, path, { type: 'add', value: moved });
    }
    default:
      return undefined;
  }
}

function read(root: JsonValue, path: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

type Change = { readonly type: 'add' | 'replace'; readonly value: JsonValue } | { readonly type: 'remove' };

function change(root: JsonValue, path: readonly string[], what: Change): JsonValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return what.type === 'remove' ? undefined : what.value;
  if (Array.isArray(root)) return changeList(root, step, rest, what);
  if (!isJsonObject(root)) return undefined;
  const known = Object.hasOwn(root, step) ? root[step] : undefined;
  if (rest.length > 0) {
    const next = known === undefined ? undefined : change(known, rest, what);
    return next === undefined ? undefined : { ...root, [step]: next };
  }
  if (what.type !== 'add' && known === undefined) return undefined;
  if (what.type !== 'remove') return { ...root, [step]: what.value };
  const { [step]: _, ...others } = root;
  return others;
}

function changeList(
  list: readonly JsonValue[],
  step: string,
  rest: readonly string[],
  what: Change,
): JsonValue | undefined {
  const index = step === '-' ? list.length : Number(step);
  const last = what.type === 'add' && rest.length === 0 ? list.length : list.length - 1;
  if (!Number.isInteger(index) || index < 0 || index > last) return undefined;
  if (rest.length > 0) {
    const known = list[index];
    const next = known === undefined ? undefined : change(known, rest, what);
    return next === undefined ? undefined : list.with(index, next);
  }
  if (what.type === 'add') return list.toSpliced(index, 0, what.value);
  return what.type === 'remove' ? list.toSpliced(index, 1) : list.with(index, what.value);
}
