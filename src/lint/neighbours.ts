// What stands beside an object: whether its author keeps objects of a type here, so that one which is named and not there is a mistake
// and not just kept elsewhere.
import type { LintDocument } from './document.ts';
import type { LintSet } from './set.ts';

const folderOf = ({ file }: LintDocument): string => file.name.slice(0, file.name.lastIndexOf('/') + 1);

/** Objects of the type in the same folder; of the same namespace, unless the type has none. */
export function neighbours(
  set: LintSet,
  document: LintDocument,
  type: string,
  { anyNamespace = false } = {},
): readonly LintDocument[] {
  const folder = folderOf(document);
  return set
    .ofType(type)
    .filter((other) => folderOf(other) === folder && (anyNamespace || other.namespace === document.namespace));
}
