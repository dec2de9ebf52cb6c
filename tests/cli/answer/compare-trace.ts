// Compares a replayed story with its recording. What chance decides in a real cluster is written alike on both sides: which of equal
// pods, which of racing reasons.

type Row = Readonly<Record<string, unknown>>;
type Section = Readonly<Record<string, unknown>>;
export type State = Readonly<Record<string, Section>>;

export interface RecordedStep {
  readonly t: number;
  readonly until: number;
  readonly do: Row;
  readonly decisions?: readonly Row[];
  readonly events?: readonly Row[];
  readonly settled?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly out?: Row;
}

export interface RecordedTrace {
  readonly name: string;
  readonly kubelet: { readonly autoSchedule: boolean; readonly autoTerminate: boolean };
  readonly loose?: boolean;
  readonly eventsCut?: readonly string[];
  readonly steps: readonly RecordedStep[];
}

/** The whole state after each step of a recording, which writes only what changed. */
export function wholeStates(steps: readonly RecordedStep[]): State[] {
  let state: State = {};
  return steps.map(({ settled = {} }) => {
    const next: Record<string, Section> = { ...state };
    for (const [section, objects] of Object.entries(settled)) {
      const merged = { ...next[section], ...objects };
      next[section] = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
    }
    state = next;
    return next;
  });
}

const anyPod = (text: string): string => text.replace(/\{?\b(rs\d+)-p\d+\b\}?/g, '$1-pod');

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRow(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
};

/** These reasons race for one write of the status after a new template. */
const RACING = new Set(['NewReplicaSetCreated', 'FoundNewReplicaSet', 'ReplicaSetUpdated']);

function alike(condition: unknown, recreate: boolean): unknown {
  if (!isRow(condition) || condition['type'] !== 'Progressing' || condition['status'] !== 'True') return condition;
  const racing = recreate || RACING.has(String(condition['reason']));
  return racing ? { ...condition, reason: '*', message: '*' } : condition;
}

/** A state in which nothing depends on chance. `recreate`: a Recreate strategy has been seen, whose reasons race longer. */
export function withoutChance(state: State, recreate: boolean): State {
  const { deployments = {}, pods = {}, endpoints = {}, ...rest } = state;
  const deploymentRows = Object.entries(deployments).map(([name, row]): [string, unknown] => {
    if (!isRow(row)) return [name, row];
    const { strategy: _, conditions = [], ...kept } = row;
    const list = Array.isArray(conditions) ? conditions : [];
    return [name, { ...kept, conditions: list.map((condition) => alike(condition, recreate)) }];
  });
  const bags: Record<string, string[]> = {};
  for (const [id, pod] of Object.entries(pods)) {
    const bag = anyPod(id);
    bags[bag] = [...(bags[bag] ?? []), JSON.stringify(sorted(pod))].sort();
  }
  const addresses = Object.entries(endpoints).map(([service, lists]): [string, unknown] => [
    service,
    Object.fromEntries(
      Object.entries(isRow(lists) ? lists : {}).map(([key, list]) => [
        key,
        Array.isArray(list) ? list.map((pod) => anyPod(String(pod))).sort() : list,
      ]),
    ),
  ]);
  const all: Record<string, Section> = {
    ...rest,
    deployments: Object.fromEntries(deploymentRows),
    pods: bags,
    endpoints: Object.fromEntries(addresses),
  };
  return Object.fromEntries(Object.entries(all).filter(([, section]) => Object.keys(section).length > 0));
}

const COUNTED = new Set(['SuccessfulCreate', 'SuccessfulDelete', 'FailedCreate']);

export interface EventLists {
  /** Object → its events, in order. */
  readonly ordered: Readonly<Record<string, readonly string[]>>;
  /** Object and event → how often. */
  readonly counted: Readonly<Record<string, number>>;
}

export function eventLists(steps: readonly { readonly events?: readonly Row[] }[]): EventLists {
  const ordered: Record<string, string[]> = {};
  const counted: Record<string, number> = {};
  for (const event of steps.flatMap(({ events = [] }) => events)) {
    const object = String(event['object']);
    const words = `${event['type']} ${event['reason']}: ${event['message']}`;
    if (COUNTED.has(String(event['reason']))) {
      const key = `${object} ${anyPod(words)}`;
      counted[key] = (counted[key] ?? 0) + 1;
    } else ordered[object] = [...(ordered[object] ?? []), words];
  }
  return { ordered, counted };
}

/** Of a command what it printed and its exit code; of a refusal its code: the words are the server's own. */
export function comparableOutput(out: Row | undefined): unknown {
  if (out === undefined || 'code' in out) return out && { code: out['code'] };
  const tidy = (text: unknown) =>
    String(text ?? '')
      .split('\n')
      .map((line) => line.replace(/ {2,}/g, '   ').trimEnd())
      .join('\n')
      .trimEnd();
  return { exit: out['exit'], stdout: tidy(out['stdout']), stderr: tidy(out['stderr']) };
}
