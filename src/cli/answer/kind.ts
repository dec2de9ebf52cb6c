/** Answers one question of a kind. The fields of request and reply are those of that kind; a thrown error becomes `{error}`. */
export type AnswerKind = (
  request: Readonly<Record<string, unknown>>,
) => Record<string, unknown> | Promise<Record<string, unknown>>;
