// Every principle of the lecture, in the order in which it is taught. Ids never change: links and results use them.
import { automationGroups } from './automation.ts';
import { goals, mainThoughts } from './frame.ts';
import { lifecycleGroups } from './lifecycle.ts';
import { securityGroups } from './security.ts';

const groups = [goals, ...lifecycleGroups, ...securityGroups, ...automationGroups, mainThoughts] as const;

export type GroupId = (typeof groups)[number]['id'];
export type PrincipleId = (typeof groups)[number]['principles'][number];

export interface Group {
  readonly id: GroupId;
  readonly principles: readonly PrincipleId[];
}

export const GROUPS: readonly Group[] = groups;

export const PRINCIPLE_IDS: readonly PrincipleId[] = groups.flatMap(
  ({ principles }): readonly PrincipleId[] => principles,
);

const known: ReadonlySet<string> = new Set(PRINCIPLE_IDS);

export const isPrincipleId = (text: string): text is PrincipleId => known.has(text);

export function groupOf(id: GroupId): Group {
  const found = GROUPS.find((group) => group.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return found;
}

/**
 * A goal or main thought has no practice of its own: it sums up these groups.
 */
export const SUMS: Readonly<Partial<Record<PrincipleId, readonly GroupId[]>>> = {
  'goal-lifecycle-strategy': [
    'production-lifecycle',
    'blue-green',
    'canary',
    'rolling-update',
    'immutable-infrastructure',
  ],
  'goal-security-and-compliance': [
    'security-operations',
    'image-security',
    'runtime-security',
    'compliance-automation',
  ],
  'goal-automation': ['deployment-automation', 'operations-automation', 'resources'],
  'sum-lifecycle-and-strategies': ['production-lifecycle', 'blue-green', 'canary', 'rolling-update'],
  'sum-security-and-compliance': ['security-operations', 'compliance-automation'],
  'sum-pipeline-efficiency': ['source-control', 'build-and-test', 'deployment-automation'],
  'sum-watched-automation': ['operations-automation', 'process'],
};
