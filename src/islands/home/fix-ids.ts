// The two changes that the page offers. What they do to a text is loaded beside the engine, like the view (fixes.ts).

export const FIX_IDS = ['readiness-probe', 'max-unavailable'] as const;
export type FixId = (typeof FIX_IDS)[number];

/** The text with a fix in it: comments and layout stay. */
export type Mend = (text: string, fix: FixId) => string;
