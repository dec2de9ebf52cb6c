// What the page of a lab is given by its loader: texts only; the definition is found by its id.
import type { Brief, TextFile } from '../../labs/index.ts';

export interface LabPageData {
  readonly id: string;
  /** Place in the list, from 1. */
  readonly number: number;
  readonly start: readonly TextFile[];
  readonly solution: readonly TextFile[];
  readonly worlds: Readonly<Record<string, string>>;
  readonly brief: Brief;
  /** The lab to do after this one; null for the last. */
  readonly next: { readonly id: string; readonly title: string } | null;
}
