// When a rule of a role holds nothing back.
import type { RoleRule } from '../../../role-rules.ts';

const ALL_VERBS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];

/** Every resource of every group, with every verb, be they starred or written out. */
export const isUnlimited = ({ groups, resources, verbs, names }: RoleRule): boolean =>
  groups.includes('*') &&
  resources.includes('*') &&
  names.length === 0 &&
  (verbs.includes('*') || ALL_VERBS.every((verb) => verbs.includes(verb)));
