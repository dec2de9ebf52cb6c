// What was seen of each pod, scrape by scrape. Most scrapes of most pods find nothing, or a few answers more: those are told apart from
// what changes in the API, and kept as numbers until somebody asks for a series.
import type { PodObject } from '../cluster/index.ts';
import { AnswerRows, NO_ROW } from './answer-rows.ts';
import { type History, startHistory } from './history.ts';
import { answersOf, isHeard, type Memories, memoryOf, podSeen, serviceOf } from './pod-seen.ts';
import type { LiveApplication, PodSeen, Seen } from './seen.ts';

/** What was last seen stands here once more, side by side: most scrapes of most pods read nothing else. */
interface PodHistory extends History<PodSeen> {
  readonly pod: PodObject;
  live: LiveApplication | undefined;
  /** Answers counted when it was last looked at; −1: not scraped. */
  counted: number;
  /** `changes` of its application. */
  changes: number;
  startedAtMs: number;
  status: PodSeen['status'];
  deletedAtMs: number | null;
  nodeName: string | null;
  service: string | null;
  heard: boolean;
  /** The last row of its answers. */
  row: number;
}

export class PodHistories {
  /** Pods that are there, in the order of the API, and all that ever were. */
  #present: PodHistory[] = [];
  readonly #all: PodHistory[] = [];
  readonly #rows = new AnswerRows();
  readonly #memories: Memories = new WeakMap();
  readonly #byName = new Map<string, PodHistory>();
  /** Those of the present ones whose application could not be seen: time alone may change that. */
  #unseen: PodHistory[] = [];
  /** `applicationChanges` at the last scrape. */
  #applicationChanges = 0;
  #service: string | null = null;
  /** `podChanges` at the last scrape, when every node was heard; −1: it tells nothing. */
  #podChanges = -1;

  see(seen: Seen, scrape: number, atMs: number): void {
    // Once users know of a Service, its pods are targets.
    const anew = seen.service !== this.#service;
    this.#service = seen.service;
    const podChanges = seen.allHeard ? seen.podChanges : -1;
    // To the API nothing has happened to any pod, so only their applications may have something new.
    const sameApi = !anew && podChanges >= 0 && podChanges === this.#podChanges;
    const changed = sameApi ? seen.applicationsChangedSince(this.#applicationChanges) : null;
    if (changed) this.#seeChanged(seen, changed, scrape, atMs);
    else this.#seeAll(seen, scrape, atMs, anew);
    this.#podChanges = podChanges;
    this.#applicationChanges = seen.applicationChanges;
  }

  /** Looks at the pods whose applications have changed, and at those that showed none: of thousands, a few. */
  #seeChanged(seen: Seen, changed: readonly string[], scrape: number, atMs: number): void {
    const unseen = this.#unseen;
    this.#unseen = [];
    for (const history of unseen) {
      this.#lookAgain(seen, history, scrape, atMs, false);
      if (isUnseen(history)) this.#unseen.push(history);
    }
    for (const name of changed) {
      const history = this.#byName.get(name);
      // One that stands there twice, or was looked at just now, has nothing new any more.
      if (!history || history.changes === history.live?.changes) continue;
      this.#lookAgain(seen, history, scrape, atMs, false);
      if (isUnseen(history)) this.#unseen.push(history);
    }
  }

  /** The API keeps pods in the order in which they came, so the pods of the last scrape are met again in their order. */
  #seeAll(seen: Seen, scrape: number, atMs: number, anew: boolean): void {
    const before = this.#present;
    const now: PodHistory[] = [];
    let at = 0;
    for (const pod of seen.api.pods.values()) {
      while (at < before.length && before[at]?.pod !== pod) this.#end(before[at++], scrape);
      const known = before[at];
      if (known) {
        at++;
        this.#lookAgain(seen, known, scrape, atMs, anew);
        now.push(known);
      } else now.push(this.#newPod(seen, pod, scrape, atMs));
    }
    while (at < before.length) this.#end(before[at++], scrape);
    this.#present = now;
    this.#unseen = now.filter(isUnseen);
  }

  #end(history: PodHistory | undefined, scrape: number): void {
    if (!history) return;
    history.goneAt = scrape;
    const { name } = history.pod.metadata;
    if (this.#byName.get(name) === history) this.#byName.delete(name);
  }

  #newPod(seen: Seen, pod: PodObject, scrape: number, atMs: number): PodHistory {
    const live = seen.application(pod.metadata.name);
    const heard = isHeard(seen, pod);
    const value = podSeen(seen, pod, heard, live, atMs, memoryOf(this.#memories, seen, pod));
    const { status, deletedAtMs, nodeName, service } = value;
    const history: PodHistory = {
      ...startHistory(scrape, value),
      pod,
      live,
      counted: answersOf(live, heard, atMs),
      changes: live?.changes ?? 0,
      startedAtMs: live?.processStartedAtMs ?? -1,
      status,
      deletedAtMs,
      nodeName,
      service,
      heard,
      row: NO_ROW,
    };
    this.#all.push(history);
    this.#byName.set(pod.metadata.name, history);
    return history;
  }

  /** Adds a record when something has changed: as good as never, for most pods. */
  #lookAgain(seen: Seen, history: PodHistory, scrape: number, atMs: number, anew: boolean): void {
    const { pod } = history;
    history.live ??= seen.application(pod.metadata.name);
    const { live } = history;
    const heard = isHeard(seen, pod);
    const counted = answersOf(live, heard, atMs);
    history.changes = live?.changes ?? 0;
    const samePod =
      !anew &&
      history.status === pod.status &&
      history.deletedAtMs === pod.metadata.deletedAtMs &&
      history.nodeName === pod.nodeName &&
      history.heard === heard;
    const startedAtMs = live?.processStartedAtMs ?? -1;
    if (samePod && history.counted === counted && (counted < 0 || history.startedAtMs === startedAtMs)) return;
    history.counted = counted;
    history.startedAtMs = startedAtMs;
    if (samePod && live && counted >= 0 && history.service === serviceOf(seen, pod)) {
      history.row = this.#rows.add(scrape, history.row, live);
      return;
    }
    // How much memory a process takes is settled when it starts; only another process may take another amount.
    const known = history.status === pod.status ? history.records.at(-1)?.value.memory : undefined;
    const value = podSeen(seen, pod, heard, live, atMs, known ?? memoryOf(this.#memories, seen, pod));
    history.records.push({ scrape, value });
    history.status = value.status;
    history.deletedAtMs = value.deletedAtMs;
    history.nodeName = value.nodeName;
    history.service = value.service;
    history.heard = heard;
  }

  /** All of them whole, one after the other. `scrapes`: their times. */
  *histories(scrapes: readonly number[]): Iterable<History<PodSeen>> {
    for (const { records, goneAt, row } of this.#all) {
      const whole: History<PodSeen> = { records: [], goneAt };
      const rows = this.#rows.upTo(row);
      let next = 0;
      for (const [at, { scrape, value }] of records.entries()) {
        whole.records.push({ scrape, value });
        const until = records[at + 1]?.scrape ?? Number.POSITIVE_INFINITY;
        for (let answers = rows[next]; answers && answers.scrape < until; answers = rows[++next]) {
          const { scrape: answeredAt, application } = answers;
          whole.records.push({ scrape: answeredAt, value: { ...value, atMs: scrapes[answeredAt] ?? 0, application } });
        }
      }
      yield whole;
    }
  }
}

/** An application that is not there or cannot be scraped may be seen at the next look, without having changed. */
const isUnseen = ({ live, counted }: PodHistory): boolean => !live || counted < 0;
