// JSON merge patch (RFC 7396): null takes a field away, maps are merged, everything else is replaced.
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../manifest/index.ts';

export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const result: Record<string, JsonValue | undefined> = { ...target };
  for (const [name, value] of Object.entries(patch)) {
    const before = result[name];
    if (value === null) delete result[name];
    else if (isJsonObject(value)) result[name] = mergePatch(isJsonObject(before) ? before : {}, value);
    else result[name] = value;
  }
  return result;
}
