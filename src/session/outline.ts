// The lecture as it is timed: six parts, their minutes, what stands in each. The words are `session.part.<id>`.
import type { DiagramId } from './diagrams/index.ts';
import type { GroupId, PrincipleId } from './principles/index.ts';

/** A heading inside a part, and the groups that stand under it. The words are `session.topic.<id>`. */
export interface Topic {
  readonly id: TopicId;
  readonly groups: readonly GroupId[];
  readonly diagram?: DiagramId;
}

const parts = [
  { id: 'goals', minutes: 5, topics: [{ id: 'goals', groups: ['goals'] }] },
  {
    id: 'lifecycle',
    minutes: 20,
    topics: [
      { id: 'lifecycle-architecture', groups: ['production-lifecycle'], diagram: 'production-lifecycle' },
      {
        id: 'strategies',
        groups: ['blue-green', 'canary', 'rolling-update', 'immutable-infrastructure'],
        diagram: 'rolling-update',
      },
      { id: 'environments', groups: ['development', 'staging', 'production', 'consistency'] },
    ],
  },
  {
    id: 'security',
    minutes: 15,
    topics: [
      { id: 'security-flow', groups: ['security-operations'], diagram: 'security-operations' },
      { id: 'security-practices', groups: ['image-security', 'runtime-security', 'access-control', 'data-protection'] },
      { id: 'compliance', groups: ['standards', 'compliance-automation', 'governance'] },
    ],
  },
  {
    id: 'automation',
    minutes: 10,
    topics: [
      {
        id: 'pipeline',
        groups: ['source-control', 'build-and-test', 'deployment-automation', 'operations-automation'],
      },
      { id: 'efficiency', groups: ['resources', 'performance', 'process'] },
    ],
  },
  { id: 'examples', minutes: 12, topics: [] },
  { id: 'discussion', minutes: 8, topics: [{ id: 'main-thoughts', groups: ['main-thoughts'] }] },
] as const;

export type PartId = (typeof parts)[number]['id'];
export type TopicId = (typeof parts)[number]['topics'][number]['id'];

export interface Part {
  readonly id: PartId;
  readonly minutes: number;
  readonly topics: readonly Topic[];
}

export const PARTS: readonly Part[] = parts;

export const MINUTES = PARTS.reduce((sum, { minutes }) => sum + minutes, 0);

/** The files that the lecture shows as examples, and how many flaws each has. The words are `session.example.<id>`. */
export const EXAMPLE_FILES = [
  { id: 'workflow', flaws: 11 },
  { id: 'alerts', flaws: 4 },
  { id: 'policy', flaws: 5 },
  { id: 'backup', flaws: 8 },
] as const;

/** What the lecture says, and what is taught here instead, at the principle that says it. The words are `session.correction.<id>`. */
export const CORRECTIONS = [
  { id: 'automatic-rollback', principle: 'automatic-rollback' },
  { id: 'instant-rollback', principle: 'instant-rollback-while-blue-runs' },
  { id: 'content-trust', principle: 'sign-and-verify-images' },
] as const satisfies readonly { readonly id: string; readonly principle: PrincipleId }[];

/** Questions to talk about; `try` is where an answer can be tried out. The words are `session.question.<id>`. */
export const QUESTIONS = [
  { id: 'all-at-once' },
  { id: 'who-rolls-back', practice: { kind: 'simulation', id: 'rolling-update/bad-image' } },
  { id: 'what-is-tested' },
  { id: 'one-control' },
  { id: 'restore-tonight' },
] as const;

/** The words to keep, each with the groups that explain it. The words are `session.keyword.<id>`. */
export const KEYWORDS = [
  { id: 'lifecycle', groups: ['rolling-update', 'consistency', 'immutable-infrastructure'] },
  { id: 'security', groups: ['image-security', 'runtime-security', 'compliance-automation'] },
  { id: 'automation', groups: ['deployment-automation', 'operations-automation'] },
  { id: 'efficiency', groups: ['resources', 'performance', 'process'] },
] as const satisfies readonly { readonly id: string; readonly groups: readonly GroupId[] }[];
