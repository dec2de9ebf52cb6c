// What a person's command answers: kubectl's or the API server's own words, and what they stand for.

export type VerbResult =
  /** `message` as kubectl prints it, without the line's end; '' when it prints nothing. */
  | { readonly ok: true; readonly message: string; readonly changed: boolean }
  /** `code`: the HTTP status of the API server's refusal, or null when kubectl itself refuses. */
  | { readonly ok: false; readonly code: number | null; readonly message: string; readonly fields: readonly string[] };

export const done = (message: string, changed = true): VerbResult => ({ ok: true, message, changed });

/** A refusal of kubectl's own: it prints `error: <message>` and exits 1. */
export const refused = (message: string): VerbResult => ({ ok: false, code: null, message, fields: [] });

export const refusedByServer = (code: number, message: string, fields: readonly string[] = []): VerbResult => ({
  ok: false,
  code,
  message,
  fields,
});

export const notFound = (plural: string, name: string): VerbResult =>
  refusedByServer(404, `${plural} "${name}" not found`);
