// What is wrong with a condition: thrown inside this folder only, and caught at its entrance. The words are upstream's, data of a
// measurement, and not ours to translate.

export class ExpressionError extends Error {}

/** A text as Go quotes it. */
export const quote = (text: string): string => JSON.stringify(text);
