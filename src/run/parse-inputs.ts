// Reads a list of inputs that somebody wrote as JSON: `[{"at": "30s", "do": {"setImage": {…}}}]`. Bad input gets a placed error.
import { parseGoDuration } from '../manifest/index.ts';
import { BEHAVIOURS, type BehaviourId, type TimedInput, type WorldInput } from '../sim/index.ts';

/** What is wrong with an entry; words are `inputs.<id>`. */
export interface InputProblem {
  readonly id: 'notJson' | 'notAList' | 'badTime' | 'unknownAction' | 'badField';
  /** From 0; −1 when the whole text is meant. */
  readonly index: number;
  readonly data: Readonly<Record<string, string>>;
}

export type ParsedInputs =
  | { readonly ok: true; readonly inputs: readonly TimedInput<WorldInput>[] }
  | { readonly ok: false; readonly problem: InputProblem };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Milliseconds of `90`, `"90s"`, `"1m30s"`; undefined for anything else, and for negative times. */
export function parseTime(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? Math.round(value * 1000) : undefined;
  if (typeof value !== 'string') return undefined;
  const milliseconds = parseGoDuration(value);
  return milliseconds !== undefined && milliseconds >= 0 ? Math.round(milliseconds) : undefined;
}

class BadField extends Error {
  readonly field: string;
  readonly wanted: string;
  constructor(field: string, wanted: string) {
    super(field);
    this.field = field;
    this.wanted = wanted;
  }
}

function text(fields: Fields, field: string): string {
  const value = fields[field];
  if (typeof value !== 'string' || value === '') throw new BadField(field, 'text');
  return value;
}

function count(fields: Fields, field: string): number {
  const value = fields[field];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new BadField(field, 'a whole number from 0');
  return value;
}

const isBehaviour = (id: string): id is BehaviourId => Object.hasOwn(BEHAVIOURS, id);

const ACTIONS: Readonly<Record<string, (fields: Fields) => WorldInput>> = {
  apply: (fields) => ({
    type: 'apply',
    file: typeof fields['file'] === 'string' ? fields['file'] : '-',
    text: text(fields, 'text'),
  }),
  setImage: (fields) => ({
    type: 'setImage',
    deployment: text(fields, 'deployment'),
    container: typeof fields['container'] === 'string' ? fields['container'] : '*',
    image: text(fields, 'image'),
  }),
  scale: (fields) => ({ type: 'scale', deployment: text(fields, 'deployment'), replicas: count(fields, 'replicas') }),
  undo: (fields) => ({
    type: 'undo',
    deployment: text(fields, 'deployment'),
    toRevision: fields['toRevision'] === undefined ? null : count(fields, 'toRevision'),
  }),
  restart: (fields) => ({ type: 'restart', deployment: text(fields, 'deployment') }),
  pause: (fields) => ({ type: 'pause', deployment: text(fields, 'deployment') }),
  resume: (fields) => ({ type: 'resume', deployment: text(fields, 'deployment') }),
  promoteRollout: (fields) => ({
    type: 'promoteRollout',
    rollout: text(fields, 'rollout'),
    full: fields['full'] === true,
  }),
  abortRollout: (fields) => ({ type: 'abortRollout', rollout: text(fields, 'rollout') }),
  retryRollout: (fields) => ({ type: 'retryRollout', rollout: text(fields, 'rollout') }),
  pauseRollout: (fields) => ({ type: 'pauseRollout', rollout: text(fields, 'rollout') }),
  restartRollout: (fields) => ({ type: 'restartRollout', rollout: text(fields, 'rollout') }),
  undoRollout: (fields) => ({
    type: 'undoRollout',
    rollout: text(fields, 'rollout'),
    toRevision: fields['toRevision'] === undefined ? null : count(fields, 'toRevision'),
  }),
  setRolloutImage: (fields) => ({
    type: 'setRolloutImage',
    rollout: text(fields, 'rollout'),
    container: typeof fields['container'] === 'string' ? fields['container'] : '*',
    image: text(fields, 'image'),
  }),
  scaleRollout: (fields) => ({
    type: 'scaleRollout',
    rollout: text(fields, 'rollout'),
    replicas: count(fields, 'replicas'),
  }),
  evict: (fields) => ({ type: 'evict', pod: text(fields, 'pod') }),
  cordon: (fields) => ({ type: 'cordon', node: text(fields, 'node') }),
  uncordon: (fields) => ({ type: 'uncordon', node: text(fields, 'node') }),
  drain: (fields) => ({ type: 'drain', node: text(fields, 'node') }),
  deletePod: (fields) => ({ type: 'deletePod', pod: text(fields, 'pod') }),
  setBehaviour: (fields) => {
    const id = text(fields, 'behaviour');
    if (!isBehaviour(id)) throw new BadField('behaviour', Object.keys(BEHAVIOURS).join(', '));
    return { type: 'setBehaviour', image: text(fields, 'image'), behaviour: BEHAVIOURS[id] };
  },
};

const problem = (id: InputProblem['id'], index: number, data: InputProblem['data'] = {}): ParsedInputs => ({
  ok: false,
  problem: { id, index, data },
});

export function parseInputs(json: string): ParsedInputs {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch (error) {
    return problem('notJson', -1, { message: error instanceof Error ? error.message : '' });
  }
  if (!Array.isArray(list)) return problem('notAList', -1);
  const inputs: TimedInput<WorldInput>[] = [];
  for (const [index, entry] of list.entries()) {
    const atMs = isFields(entry) ? parseTime(entry['at']) : undefined;
    if (!isFields(entry) || atMs === undefined) return problem('badTime', index);
    const [action, fields] = Object.entries(isFields(entry['do']) ? entry['do'] : {})[0] ?? ['', undefined];
    const read = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!read || !isFields(fields))
      return problem('unknownAction', index, { action, actions: Object.keys(ACTIONS).join(', ') });
    try {
      inputs.push({ atMs, input: read(fields) });
    } catch (error) {
      if (!(error instanceof BadField)) throw error;
      return problem('badField', index, { action, field: error.field, wanted: error.wanted });
    }
  }
  return { ok: true, inputs };
}
