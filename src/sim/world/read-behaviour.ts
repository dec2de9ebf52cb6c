// Reads a behaviour that comes from outside (a link, a file): absent fields get their defaults, anything out of range is refused.
import { type Behaviour, DEFAULT_BEHAVIOUR } from './inputs.ts';

/** A number with its least and most value, one of some words, a number that may be null, or a text of some length at most. */
type Rule =
  | { readonly least: number; readonly most: number; readonly orNull?: boolean }
  | { readonly words: readonly string[] }
  | { readonly longest: number };

const HOURS = 24 * 3600;
const PATHS = { longest: 1_000 };

export const BEHAVIOUR_RULES = {
  startSeconds: { least: 0, most: HOURS },
  outcome: { words: ['works', 'never-ready', 'crashes'] },
  readiness: { words: ['honest', 'lies'] },
  crashAfterSeconds: { least: 0, most: HOURS, orNull: true },
  memoryMi: { least: 0, most: 1e6 },
  leakMiPerMinute: { least: 0, most: 1e6 },
  errorRate: { least: 0, most: 1 },
  errorsFrom: { words: ['start', 'warm-up', 'load'] },
  warmUpSeconds: { least: 0, most: HOURS },
  latencyMs: { least: 0, most: 600_000 },
  workers: { least: 1, most: 256 },
  routeChecks: PATHS,
  dependencyChecks: PATHS,
  shutdownSeconds: { least: 0, most: HOURS },
  onSigterm: { words: ['close', 'drain', 'ignore'] },
  writes: PATHS,
  user: { longest: 100 },
  image: { words: ['in-registry', 'missing'] },
} as const satisfies Readonly<Record<keyof Behaviour, Rule>>;

function fits(rule: Rule, value: unknown): boolean {
  if ('longest' in rule) return typeof value === 'string' && value.length <= rule.longest;
  if ('words' in rule) return typeof value === 'string' && rule.words.includes(value);
  if (value === null) return rule.orNull === true;
  return typeof value === 'number' && value >= rule.least && value <= rule.most;
}

/** Null when the value is no object, or a known field of it is out of range. Unknown fields are left out. */
export function readBehaviour(value: unknown): Behaviour | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const given = new Map<string, unknown>(Object.entries(value));
  const read: Record<string, unknown> = { ...DEFAULT_BEHAVIOUR };
  for (const [field, rule] of Object.entries(BEHAVIOUR_RULES)) {
    if (!given.has(field)) continue;
    if (!fits(rule, given.get(field))) return null;
    read[field] = given.get(field);
  }
  return read as unknown as Behaviour;
}
