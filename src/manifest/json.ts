// Plain JSON values: what a manifest holds once its text no longer matters.

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isJsonArray = (value: unknown): value is readonly JsonValue[] => Array.isArray(value);

/** A step into an object (field name) or a list (index). */
export type PathStep = string | number;
export type Path = readonly PathStep[];

/** `spec.template.spec.containers[0].image`: the notation of the API server's messages. */
export function formatPath(path: Path): string {
  // Joined at once: a text that grows step by step is kept as all of its parts.
  const parts: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') parts.push(`[${step}]`);
    else if (parts.length > 0) parts.push(`.${step}`);
    else if (step !== '') parts.push(step);
  }
  return parts.join('');
}

/** The value at a path, or undefined where the path leaves the object. Never reads inherited properties. */
export function valueAt(root: JsonValue | undefined, path: Path): JsonValue | undefined {
  let value = root;
  for (let index = 0; index < path.length; index++) {
    const step = path[index];
    if (typeof value !== 'object' || value === null || step === undefined) return undefined;
    if (isJsonArray(value)) value = typeof step === 'number' ? value[step] : undefined;
    else value = typeof step === 'string' ? ownField(value, step) : undefined;
  }
  return value;
}

/** What an object inherits is functions, which no JSON value is, and `__proto__`: one look-up instead of two. */
function ownField(object: JsonObject, name: string): JsonValue | undefined {
  if (name === '__proto__' && !Object.hasOwn(object, name)) return undefined;
  const value = object[name];
  return typeof value === 'function' ? undefined : value;
}

/** The field at the end of a path, with the index when it is an item of a list: `image`, `args[0]`. */
export function lastName(path: Path): string {
  const name = path.findLastIndex((step) => typeof step === 'string');
  return formatPath(name < 0 ? path : path.slice(name));
}
