// A finding is a value about the learner's text: an id, a place and data. It never holds words; `src/i18n/<language>/manifest.ts` does.

/** Half-open range `[start, end)` in UTF-16 units of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'info';

export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** Edits that together mend the problem. They do not overlap and refer to the text as it was parsed. */
export interface Fix {
  readonly edits: readonly TextEdit[];
}

export interface Finding {
  /** The problem in kebab case. Its words are `finding.<id>.title`, `.consequence` and `.fix`. */
  readonly id: string;
  /** An error is what the API server does not take; everything it takes is a warning at most. */
  readonly severity: Severity;
  readonly range: Range;
  readonly data: Readonly<Record<string, string | number>>;
  /** Where in the object, as the API server writes it: `spec.template.spec.containers[0].image`. */
  readonly path?: string;
  readonly object?: { readonly kind: string; readonly name: string };
  readonly fix?: Fix;
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'error');
