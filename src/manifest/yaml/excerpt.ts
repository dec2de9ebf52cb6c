const LONGEST = 60;

/** A value short enough to stand in a sentence. */
export const excerpt = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
