// The shape of a group of principles: one heading of the lecture, and what stands under it, in order.

export interface GroupOfPrinciples {
  /** Also the fragment of its heading on the page. The words are `session.group.<id>`. */
  readonly id: string;
  /** Ids in kebab case; the words are `principle.<id>` and `principle.<id>.why`. */
  readonly principles: readonly string[];
}
