// The vocabulary of the linter: how grave a finding is, which family a rule belongs to, which area of the lecture it is graded under. No words.

/** Gravest first. `info` is advice: shown, never graded. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type RuleSeverity = (typeof SEVERITIES)[number];

/** Folders of src/lint/rules, and the two families of findings that no rule file makes. */
export const FAMILIES = [
  /** What the API server refuses; found by src/manifest. */
  'schema',
  'pss-baseline',
  'pss-restricted',
  'hardening',
  'images',
  'secrets',
  'resources',
  'availability',
  'network',
  'access',
  /** Levels of Namespaces, and what is left of PodSecurityPolicy. */
  'pod-security',
  'rollouts',
  'jobs',
  'audit',
  /** About files and comments as such; found by the engine. */
  'source',
] as const;
export type FamilyId = (typeof FAMILIES)[number];

/** What a grade is given for: the headings of the lecture that a file can show, in its order. */
export const AREAS = [
  'release-strategy',
  'availability',
  'image-security',
  'runtime-security',
  'network-security',
  'access-control',
  'data-protection',
  'compliance',
  'backup-and-recovery',
  'resources',
  'correctness',
] as const;
export type AreaId = (typeof AREAS)[number];
