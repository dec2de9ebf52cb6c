// The object as the API server would store it.
import type { JsonObject } from '../json.ts';

export function applyDefaults(object: JsonObject): JsonObject {
  return object;
}
