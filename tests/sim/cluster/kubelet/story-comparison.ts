// Compares what the kubelet did in a story with what was recorded. In lanes: the order within a lane counts, the order between lanes does not;
// times may be off by the story's tolerance; what lasts for a moment only may be missing, or be there in addition.

export interface StoryEntry {
  readonly t: number;
  readonly range?: readonly [number, number];
  readonly brief?: boolean;
  readonly loose?: boolean;
  readonly repeat?: boolean;
  readonly [fact: string]: unknown;
}

export interface RecordedStory {
  readonly name: string;
  readonly until: number;
  readonly tolerance: { readonly seconds: number; readonly share?: number };
  readonly pod: { readonly spec: PodSpecPart };
  readonly timeline: readonly StoryEntry[];
  readonly [field: string]: unknown;
}

interface ContainerPart {
  readonly name: string;
  readonly readinessProbe?: {
    readonly periodSeconds?: number;
    readonly exec?: { readonly command?: readonly string[] };
    readonly httpGet?: { readonly path?: string };
    readonly tcpSocket?: object;
    readonly grpc?: object;
  };
}

interface PodSpecPart {
  readonly containers: readonly ContainerPart[];
  readonly initContainers?: readonly ContainerPart[];
}

interface Row {
  readonly t: number;
  readonly least: number;
  readonly most: number;
  readonly what: string;
}

interface Lane {
  readonly rows: Row[];
  /** States seen for less than two seconds in the recordings: allowed near their time. */
  readonly brief: Row[];
  /** Whether states that last less than two seconds may be missing or come in addition. */
  readonly passing: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One text for equal values, whatever the order of their fields. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isFields(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

const MOMENT_SECONDS = 2;
const SANDBOX = 'PodReadyToStartContainers';

function without(fields: Fields, ...keys: string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}

/** A state of the pod with a change of it laid over; null takes away. */
function overlaid(state: Fields, change: Fields): Fields {
  const out: Record<string, unknown> = { ...state };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete out[key];
    else if (['conditions', 'containers', 'init'].includes(key) && isFields(value)) {
      const before = out[key];
      out[key] = overlaid(isFields(before) ? before : {}, value);
    } else out[key] = value;
  }
  return out;
}

class Lanes {
  readonly all = new Map<string, Lane>();
  readonly #story: RecordedStory;

  constructor(story: RecordedStory, timeline: readonly StoryEntry[]) {
    this.#story = story;
    this.#pods(timeline);
    const seen = new Set<string>();
    for (const entry of timeline) this.#fact(entry, seen);
  }

  #lane(name: string, passing = false): Lane {
    const lane = this.all.get(name) ?? { rows: [], brief: [], passing };
    this.all.set(name, lane);
    return lane;
  }

  #add(lane: Lane, { t, range = [t, t] }: StoryEntry, what: string, onlyChanges = false): void {
    if (onlyChanges && lane.rows.at(-1)?.what === what) return;
    lane.rows.push({ t, least: range[0], most: range[1], what });
  }

  #pods(timeline: readonly StoryEntry[]): void {
    const states = this.#lane('states', true);
    const sandbox = this.#lane('sandbox', true);
    let state: Fields = {};
    let columns: unknown = null;
    for (const entry of timeline) {
      const { pod } = entry;
      if (!isFields(pod)) continue;
      if (pod['gone']) {
        if (!entry.brief) this.#add(states, entry, 'gone');
        continue;
      }
      const after = overlaid(state, pod);
      const shown = entry['kubectl'] ?? columns;
      const conditions = isFields(after['conditions']) ? after['conditions'] : {};
      const what = canonical([{ ...after, conditions: without(conditions, SANDBOX) }, shown]);
      if (entry.brief) {
        states.brief.push({ t: entry.t, least: entry.t, most: entry.t, what });
        continue;
      }
      [state, columns] = [after, shown];
      if (conditions[SANDBOX]) this.#add(sandbox, entry, canonical(conditions[SANDBOX]), true);
      if (after['phase']) this.#add(states, entry, what, true);
    }
  }

  #fact(entry: StoryEntry, seen: Set<string>): void {
    if (entry.pod || entry.loose || entry.brief || entry.repeat) return;
    if (entry['cri'] === 'RemoveContainer' || entry['cri'] === 'RemovePodSandbox') return;
    const fact = without(entry, 't', 'range', 'count');
    const { container = '', image, event, message } = entry;
    if (event !== undefined) {
      const name = `event ${event} ${container} ${message}`;
      // Only the first time counts.
      if (!seen.has(name)) this.#add(this.#lane(name), entry, canonical(fact));
      seen.add(name);
    } else if (entry['endpoints']) this.#add(this.#lane('endpoints', true), entry, canonical(fact), true);
    else if (entry['probe'] !== undefined || entry['exec'] !== undefined) this.#look(entry, fact);
    else if (entry['pull'] !== undefined || entry['cri'] === 'PullImage') {
      this.#add(this.#lane(`image ${image}`), entry, canonical(fact));
    } else this.#add(this.#lane(`runtime ${container}`), entry, canonical(roughTimeout(fact)));
  }

  /** Looks of one readiness probe that follow each other closely count as one, the later. */
  #look(entry: StoryEntry, fact: Fields): void {
    const { container, port, path, service, exec, probe } = entry;
    const lane = this.#lane(`looks ${container} ${probe ?? exec} ${port ?? ''} ${path ?? service ?? ''}`);
    const closeSeconds = this.#closeSeconds(entry);
    const last = lane.rows.at(-1);
    if (last && entry.t - last.t < closeSeconds) lane.rows.pop();
    this.#add(lane, entry, canonical(fact));
  }

  #closeSeconds({ container, exec, probe, path }: StoryEntry): number {
    const { spec } = this.#story.pod;
    const named = [...(spec.initContainers ?? []), ...spec.containers].find(({ name }) => name === container);
    const readiness = named?.readinessProbe;
    if (!readiness) return 0;
    const isOwn =
      exec === undefined
        ? (probe === 'http' && readiness.httpGet?.path === path) ||
          (probe === 'tcp' && readiness.tcpSocket !== undefined) ||
          (probe === 'grpc' && readiness.grpc !== undefined)
        : (readiness.exec?.command ?? []).join(' ') === exec;
    return isOwn ? Math.min(1.1, 0.95 * (readiness.periodSeconds ?? 10)) : 0;
  }
}

/** The kubelet cuts timeouts to whole seconds: one more or less is the same. They are compared apart, by `timeoutsAgree`. */
const roughTimeout = (fact: Fields): Fields => (fact['cri'] === 'StopContainer' ? without(fact, 'timeout') : fact);

const timeoutsOf = (timeline: readonly StoryEntry[]): number[] =>
  timeline.filter((entry) => entry['cri'] === 'StopContainer').map((entry) => Number(entry['timeout']));

function timeoutsAgree(want: readonly number[], got: readonly number[]): boolean {
  const [left, right] = [want.toSorted((a, b) => a - b), got.toSorted((a, b) => a - b)];
  return left.every((timeout, index) => Math.abs(timeout - (right[index] ?? timeout)) <= 1);
}

function compareLane(story: RecordedStory, name: string, want: Lane, got: Lane): string | null {
  const { seconds, share = 0 } = story.tolerance;
  const slack = (t: number): number => seconds + share * t;
  const endSeconds = story.until - slack(story.until) - 0.3;
  const inTime = (row: Row, t: number): boolean => t >= row.least - slack(t) && t <= row.most + slack(t);
  const isShort = (rows: readonly Row[], index: number): boolean =>
    (rows[index + 1]?.t ?? Number.POSITIVE_INFINITY) - (rows[index]?.t ?? 0) < MOMENT_SECONDS;
  const isAllowed = (row: Row): boolean =>
    want.brief.some((brief) => brief.what === row.what && Math.abs(brief.t - row.t) <= MOMENT_SECONDS + slack(row.t));
  let [i, j] = [0, 0];
  for (;;) {
    const [wanted, found] = [want.rows[i], got.rows[j]];
    if (!wanted && !found) return null;
    if (wanted && found && wanted.what === found.what && inTime(wanted, found.t)) {
      i++;
      j++;
    } else if (
      found &&
      want.passing &&
      (isShort(got.rows, j) || isAllowed(found) || want.rows[i - 1]?.what === found.what)
    )
      j++;
    else if (wanted && want.passing && isShort(want.rows, i)) i++;
    else if ((!wanted || wanted.t > endSeconds) && (!found || found.t > endSeconds)) return null;
    else return `${name}: wanted ${show(wanted)}, found ${show(found)}`;
  }
}

const show = (row: Row | undefined): string => (row ? `at ${row.least}–${row.most} s ${row.what}` : 'nothing');

const EMPTY: Lane = { rows: [], brief: [], passing: false };

/** Where a replay differs from the recording: the first difference of each lane. */
export function differences(story: RecordedStory, timeline: readonly StoryEntry[]): string[] {
  const want = new Lanes(story, story.timeline).all;
  const got = new Lanes(story, timeline).all;
  const found: string[] = [];
  for (const name of new Set([...want.keys(), ...got.keys()])) {
    const difference = compareLane(story, name, want.get(name) ?? EMPTY, got.get(name) ?? EMPTY);
    if (difference !== null) found.push(difference);
  }
  if (!timeoutsAgree(timeoutsOf(story.timeline), timeoutsOf(timeline))) found.push('timeouts of StopContainer');
  return found;
}
