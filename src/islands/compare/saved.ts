// The state of a comparison as text behind the # of an address: readable, and everything in it is looked at before it is believed.
// Results are never kept: opening a link runs again.
import { RULES_VERSION } from '../workbench/saved.ts';
import { type Answer, type Prediction, QUESTIONS } from './prediction.ts';
import {
  ANALYSES,
  DEFAULT_SCENARIO,
  differences,
  FAULTS,
  FIELDS,
  isAmount,
  LENGTHS_SECONDS,
  RANGES,
  RELEASES,
  type Scenario,
  type ScenarioField,
  SHAPES,
} from './scenario.ts';
import { FEWEST_COLUMNS, isStrategy, MOST_COLUMNS, STRATEGIES, type StrategyId } from './strategies.ts';

/** Raised when the names below change. */
const FORMAT = '1';
const MARK = 'compare';
const MOST_LENGTH = 4000;

export interface SavedComparison {
  readonly rules: string;
  readonly columns: readonly StrategyId[];
  readonly scenario: Scenario;
  /** The run before the last change; null without one. */
  readonly previous: Scenario | null;
  readonly prediction: Prediction;
  /** The run has begun: the questions are not asked any more. */
  readonly begun: boolean;
  /** Milliseconds from the origin. */
  readonly nowMs: number;
  readonly seenMs: number;
  readonly speed: number;
  readonly request: number | null;
}

export type ReadResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly saved: SavedComparison }
  | { readonly kind: 'broken' }
  | { readonly kind: 'other-format' };

/** The fragment of a state, without `#`. */
export function writeComparison(saved: Omit<SavedComparison, 'rules'>): string {
  const fields = new URLSearchParams({ [MARK]: FORMAT, rules: RULES_VERSION, columns: saved.columns.join(',') });
  for (const field of differences(DEFAULT_SCENARIO, saved.scenario)) fields.set(field, String(saved.scenario[field]));
  if (saved.previous) {
    fields.set('before', '1');
    for (const field of differences(saved.scenario, saved.previous))
      fields.set(`before.${field}`, String(saved.previous[field]));
  }
  for (const question of QUESTIONS) {
    const answer = saved.prediction[question];
    if (answer !== undefined) fields.set(`guess.${question}`, answer);
  }
  if (saved.begun) fields.set('begun', '1');
  if (saved.seenMs > 0) fields.set('seen', String(saved.seenMs));
  if (saved.nowMs > 0) fields.set('at', String(saved.nowMs));
  if (saved.speed !== 1) fields.set('speed', String(saved.speed));
  if (saved.request !== null) fields.set('request', String(saved.request));
  return fields.toString();
}

const wholeIn = (text: string, [least, most]: readonly [number, number]): number | null => {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
};

const oneOf = <T extends string>(text: string, known: readonly T[]): T | null =>
  known.find((one) => one === text) ?? null;

/** A field of the scenario as text, into the scenario; null when it is not as it should be. */
export function withField(scenario: Scenario, field: ScenarioField, text: string): Scenario | null {
  const set = (value: Scenario[ScenarioField] | null): Scenario | null =>
    value === null ? null : { ...scenario, [field]: value };
  switch (field) {
    case 'release':
      return set(oneOf(text, RELEASES));
    case 'fault':
      return set(oneOf(text, FAULTS));
    case 'analysis':
      return set(oneOf(text, ANALYSES));
    case 'shape':
      return set(oneOf(text, SHAPES));
    case 'seconds':
      return set(LENGTHS_SECONDS.find((seconds) => String(seconds) === text) ?? null);
    case 'maxSurge':
    case 'maxUnavailable':
      return set(isAmount(text) ? text : null);
    default:
      return set(wholeIn(text, RANGES[field]));
  }
}

/** What a fragment (with or without `#`) holds. One of another page is `none`. */
export function readComparison(fragment: string): ReadResult {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(`${MARK}=`)) return { kind: 'none' };
  if (text.length > MOST_LENGTH) return { kind: 'broken' };
  const fields = new URLSearchParams(text);
  if (fields.get(MARK) !== FORMAT) return { kind: 'other-format' };
  const saved = read(fields);
  return saved ? { kind: 'saved', saved } : { kind: 'broken' };
}

function read(fields: URLSearchParams): SavedComparison | null {
  const columns = readColumns(fields.get('columns') ?? '');
  const scenario = readScenario(fields, '', DEFAULT_SCENARIO);
  if (!columns || !scenario) return null;
  const previous = fields.has('before') ? readScenario(fields, 'before.', scenario) : null;
  const prediction = readPrediction(fields);
  const span: readonly [number, number] = [0, scenario.seconds * 1000];
  const seenMs = wholeIn(fields.get('seen') ?? '0', span);
  const nowMs = wholeIn(fields.get('at') ?? '0', span);
  const speed = Number(fields.get('speed') ?? '1');
  const request = fields.has('request') ? wholeIn(fields.get('request') ?? '', [1, 10_000_000]) : null;
  if ((fields.has('before') && !previous) || !prediction || seenMs === null || nowMs === null || nowMs > seenMs)
    return null;
  if (!Number.isFinite(speed) || (fields.has('request') && request === null)) return null;
  return {
    rules: (fields.get('rules') ?? '').slice(0, 40),
    columns,
    scenario,
    previous,
    prediction,
    begun: fields.has('begun') || seenMs > 0,
    nowMs,
    seenMs,
    speed,
    request,
  };
}

/** Two or three different strategies, in the order in which they always stand; null for anything else. */
export function readColumns(text: string): readonly StrategyId[] | null {
  const ids = text.split(',');
  const known = STRATEGIES.filter((id) => ids.includes(id));
  const right = ids.every(isStrategy) && known.length === ids.length;
  return right && known.length >= FEWEST_COLUMNS && known.length <= MOST_COLUMNS ? known : null;
}

function readScenario(fields: URLSearchParams, prefix: string, base: Scenario): Scenario | null {
  let scenario: Scenario | null = base;
  for (const field of FIELDS) {
    const text = fields.get(`${prefix}${field}`);
    if (text !== null) scenario = scenario && withField(scenario, field, text);
  }
  return scenario;
}

function readPrediction(fields: URLSearchParams): Prediction | null {
  let prediction: Prediction = {};
  for (const question of QUESTIONS) {
    const text = fields.get(`guess.${question}`);
    if (text === null) continue;
    const answer: Answer | null = text === 'same' || isStrategy(text) ? text : null;
    if (answer === null) return null;
    prediction = { ...prediction, [question]: answer };
  }
  return prediction;
}
