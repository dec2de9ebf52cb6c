// One thing that the controller of Argo Rollouts refuses in a Rollout that the API server took: the Rollout is then Degraded with
// InvalidSpec, and nothing else happens. The words are upstream's, because people look for them.
import type { FindingId } from '../../finding-ids.ts';
import { isJsonArray, isJsonObject, type JsonValue, type Path } from '../../json.ts';

export interface RolloutProblem {
  readonly id: FindingId;
  /** Where it stands in the Rollout. */
  readonly path: Path;
  /** As the condition InvalidSpec says it: `spec.replicas: Invalid value: -1: …`. */
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What a check has found so far. */
export type Report = (problem: RolloutProblem) => void;

/**
 * How upstream names a field: it leaves `canary` and `blueGreen` out of paths inside of a strategy. Other paths go through unchanged.
 */
export const fieldName = (path: Path): string => {
  const steps = path[1] === 'strategy' ? path.filter((step, index) => index !== 2 || !isStrategy(step)) : path;
  return steps.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
};

const isStrategy = (step: string | number): boolean => step === 'canary' || step === 'blueGreen';

/** A value as Go prints it in such messages. Keys keep the order that they are given in, which is that of Go's fields. */
export function printed(value: JsonValue | undefined): string {
  if (isJsonObject(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${printed(item)}`).join(',')}}`;
  }
  return isJsonArray(value) ? `[${value.map(printed).join(',')}]` : JSON.stringify(value ?? null);
}

export const invalid = (field: string, value: JsonValue | undefined, detail: string): string =>
  `${field}: Invalid value: ${printed(value)}: ${detail}`;

export const required = (field: string, detail = ''): string =>
  `${field}: Required value${detail === '' ? '' : `: ${detail}`}`;
