// Reads the input of a vector: what is absent or null is unset.
import { isJsonObject, type JsonObject, type JsonValue } from '../../../manifest/index.ts';

/** Input of one case → its answer. */
export type Vector = (input: JsonObject) => Record<string, unknown>;

export const num = (input: JsonObject, field: string): number => {
  const value = input[field];
  return typeof value === 'number' ? value : 0;
};

export const numOrNull = (input: JsonObject, field: string): number | null => {
  const value = input[field];
  return typeof value === 'number' ? value : null;
};

export const text = (input: JsonObject, field: string): string => {
  const value = input[field];
  return typeof value === 'string' ? value : '';
};

export const intOrText = (input: JsonObject, field: string): number | string => {
  const value = input[field];
  return typeof value === 'number' || typeof value === 'string' ? value : 0;
};

export const objectIn = (input: JsonObject, field: string): JsonObject => {
  const value = input[field];
  return isJsonObject(value) ? value : {};
};

export const listIn = (input: JsonObject, field: string): readonly JsonValue[] => {
  const value = input[field];
  return Array.isArray(value) ? value : [];
};

export const objectsIn = (input: JsonObject, field: string): readonly JsonObject[] =>
  listIn(input, field).filter(isJsonObject);
