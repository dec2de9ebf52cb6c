// What the page shows at one moment, made from the store's state. Pieces that did not change keep their identity,
// so that components can skip their work.
import type { Finding } from '../../manifest/index.ts';
import type { LogEntry, Timeline, WorkloadView, WorldView } from '../../sim/index.ts';
import { axisEndMs } from './axis.ts';
import { appliedTexts, type Branch, type BranchId, lastAction } from './branch.ts';
import type { Engine, Run } from './engine.ts';
import { entriesUntil } from './entries-until.ts';
import type { StrategyName } from './examples/shop-web.ts';
import { type LastCommand, lastCommand } from './last-command.ts';
import { type DecisionEntry, decisionsBetween } from './log-window.ts';
import type { PresetId } from './presets.ts';
import { waitAhead, workloadsIn } from './workloads.ts';

/** A sentence of the page itself: `notice.<id>` with `data`. */
export interface Notice {
  readonly id:
    | 'forked'
    | 'branchesFull'
    | 'newWorld'
    | 'openedBeside'
    | 'seedBeside'
    | 'noDecision'
    | 'linkBroken'
    | 'unknownPreset'
    | 'linkFromAnotherFormat'
    | 'linkFromAnotherVersion'
    | 'resumed'
    | 'pasteHere'
    | 'linkOverKept'
    | 'undone'
    | 'ranAgain'
    | 'worldIgnored'
    | 'notSimulated'
    | 'refused'
    | 'textRefused';
  readonly data: Readonly<Record<string, string | number>>;
  readonly tone: 'info' | 'fail';
  /** Of `textRefused`: what is wrong with the text, in whose words it is told. */
  readonly problem?: Finding;
}

export interface EditorFile {
  readonly name: string;
  readonly text: string;
  /** What the world has of it at the shown moment; null when it was never applied. */
  readonly applied: string | null;
}

export interface BranchSummary {
  readonly id: BranchId;
  readonly current: boolean;
  readonly originMs: number;
  readonly seenMs: number;
}

/** Another branch, drawn dim under the shown one. Its times count from the same origin. */
export interface Ghost {
  readonly id: BranchId;
  readonly timeline: Timeline;
  readonly seenMs: number;
}

export interface Snapshot {
  readonly strategy: StrategyName;
  readonly seed: number;
  readonly branch: BranchId;
  readonly branches: readonly BranchSummary[];
  readonly originMs: number;
  readonly nowMs: number;
  /** The live edge. */
  readonly seenMs: number;
  /** End of the time axis. All times are milliseconds from the world's start. */
  readonly endMs: number;
  readonly playing: boolean;
  /** The world is being computed, and the page waits for it. */
  readonly busy: boolean;
  readonly speed: number;
  readonly files: readonly EditorFile[];
  readonly activeFile: string;
  readonly canApply: boolean;
  /** Something was done that can be taken back. */
  readonly canUndo: boolean;
  readonly view: WorldView;
  /** The Deployment or Rollout that stage, deck and verbs are about. */
  readonly workload: WorkloadView | null;
  readonly timeline: Timeline;
  /** What `timeline.deadlineAtMs` is: the id of a wait. */
  readonly aheadId: string | null;
  readonly ghost: Ghost | null;
  /** Decisions that have been seen at the shown moment, oldest first. */
  readonly decisions: readonly DecisionEntry[];
  /** How many decisions the run has up to the live edge. */
  readonly decisionCount: number;
  readonly selectedPod: string | null;
  readonly selectedDecision: number | null;
  readonly preset: PresetId | null;
  readonly lastCommand: LastCommand | null;
  readonly notice: Notice | null;
  readonly touched: boolean;
  /** The run's log; entries after the live edge have not been seen. */
  readonly log: readonly LogEntry[];
}

export interface StoreState {
  readonly strategy: StrategyName;
  readonly branches: readonly Branch[];
  readonly current: Branch;
  readonly playing: boolean;
  readonly busy: boolean;
  readonly speed: number;
  readonly selectedPod: string | null;
  readonly selectedDecision: number | null;
  readonly notice: Notice | null;
  readonly touched: boolean;
  /** The Deployment or Rollout that was chosen, or null for the first. */
  readonly workloadName: string | null;
}

/** The chosen one while it exists, else the first. */
function chooseWorkload(all: readonly WorkloadView[], name: string | null): WorkloadView | null {
  return all.find((workload) => workload.name === name) ?? all[0] ?? null;
}

/** While it plays, the stage is looked at this often; the playhead moves every frame. Simulated milliseconds at speed 1. */
const VIEW_EVERY_MS = 100;

/**
 * More pods than this are a crowd, in which something happens at every frame: while it plays, the whole page is as old as the last look,
 * and a look is shown in the frame after the one that took it.
 */
const CROWD = 60;

/** Keeps the last result as long as its keys are the same. */
class Kept<T> {
  #keys: readonly unknown[] = [];
  #value: T | undefined;

  get(keys: readonly unknown[], make: () => T): T {
    const same =
      this.#value !== undefined && keys.length === this.#keys.length && keys.every((key, i) => key === this.#keys[i]);
    if (same && this.#value !== undefined) return this.#value;
    this.#keys = keys;
    this.#value = make();
    return this.#value;
  }
}

/** The world of a run as it was looked at. */
interface Look {
  readonly run: Run;
  readonly atMs: number;
  readonly entries: number;
  readonly inputs: number;
  readonly view: WorldView;
}

export class SnapshotMaker {
  readonly #engine: Engine;
  readonly #files = new Kept<readonly EditorFile[]>();
  readonly #timeline = new Kept<Timeline>();
  readonly #ghost = new Kept<Ghost | null>();
  readonly #decisions = new Kept<readonly DecisionEntry[]>();
  readonly #decisionCount = new Kept<number>();
  readonly #command = new Kept<{ readonly last: LastCommand | null }>();
  readonly #branches = new Kept<readonly BranchSummary[]>();
  #view: Look | null = null;
  /** Taken in the last frame, to be shown in this one. */
  #taken: Look | null = null;
  #snapshot: Snapshot | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  outdate(): void {
    this.#snapshot = null;
  }

  /** The world at the playhead, to the millisecond. */
  exactView(branch: Branch): WorldView {
    return this.#viewOf(branch, 0);
  }

  #viewOf(branch: Branch, toleranceMs: number): WorldView {
    const { run } = branch;
    const nowMs = Math.min(branch.nowMs, Math.max(run.reachedMs, 0));
    const entries = entriesUntil(run.log, nowMs);
    const inputs = run.inputs.length;
    const taken = this.#taken;
    this.#taken = null;
    const goesOn = (look: Look | null): look is Look =>
      look?.run === run && look.inputs === inputs && nowMs >= look.atMs;
    const crowded = toleranceMs > 0 && (this.#view?.view.pods.length ?? 0) > CROWD;
    if (crowded && goesOn(taken)) this.#view = taken;
    const last = this.#view;
    if (goesOn(last) && (crowded || last.entries === entries)) {
      if (nowMs - last.atMs <= toleranceMs) return last.view;
      if (crowded) {
        this.#taken = { run, atMs: nowMs, entries, inputs, view: run.viewAt(nowMs) };
        return last.view;
      }
    }
    const view = run.viewAt(nowMs);
    this.#view = { run, atMs: nowMs, entries, inputs, view };
    return view;
  }

  make(state: StoreState): Snapshot {
    if (this.#snapshot) return this.#snapshot;
    const { current } = state;
    const { run, originMs, nowMs } = current;
    const view = this.#viewOf(current, state.playing ? VIEW_EVERY_MS * Math.max(1, state.speed) : 0);
    const lookedMs = state.playing && view.pods.length > CROWD ? view.atMs : nowMs;
    const seen = entriesUntil(run.log, nowMs < current.seenMs ? current.seenMs : lookedMs);
    const until = entriesUntil(run.log, lookedMs);
    const first = originMs === 0 ? 0 : entriesUntil(run.log, originMs);
    const all = workloadsIn(view);
    const workload = chooseWorkload(all, state.workloadName);
    const shownOf = all.length > 1 ? (workload?.name ?? null) : null;
    const ahead = workload === null ? null : waitAhead(workload);
    const deadline = ahead?.untilMs ?? null;
    const timeline = this.#timeline.get([run, seen, shownOf, deadline], () => ({
      ...this.#engine.timeline(run.log.slice(0, seen), current.seenMs, shownOf),
      deadlineAtMs: deadline,
    }));
    const decisions = this.#decisions.get([run, first, until], () => decisionsBetween(run.log, first, until));
    const files = this.#files.get(
      [current.files, run, run.inputs.length, nowMs >= current.seenMs ? 'live' : nowMs],
      () => {
        const applied = appliedTexts(run.inputs, nowMs);
        return current.files.map(({ name, text }) => ({ name, text, applied: applied.get(name) ?? null }));
      },
    );
    const chosen = decisions.some(({ entry }) => entry === state.selectedDecision);
    this.#snapshot = {
      strategy: state.strategy,
      seed: run.seed,
      branch: current.id,
      branches: this.#branches.get(
        state.branches.flatMap((branch) => [branch.id, branch === current ? 'now' : branch.seenMs]),
        () =>
          state.branches.map(({ id, originMs: origin, seenMs }) => ({
            id,
            current: id === current.id,
            originMs: origin,
            seenMs,
          })),
      ),
      originMs,
      nowMs,
      seenMs: current.seenMs,
      endMs: originMs + axisEndMs(current.seenMs - originMs, deadline === null ? null : deadline - originMs),
      playing: state.playing,
      busy: state.busy,
      speed: state.speed,
      files,
      activeFile: current.activeFile,
      canApply: files.some(({ text, applied }) => text !== applied && text.trim() !== ''),
      canUndo: lastAction(run.inputs, nowMs) !== null,
      view,
      workload,
      timeline,
      aheadId: ahead?.id ?? null,
      ghost: this.#ghostOf(state, shownOf),
      decisions,
      decisionCount: this.#decisionCount.get([run, first, seen], () => decisionsBetween(run.log, first, seen).length),
      selectedPod: view.pods.some(({ name }) => name === state.selectedPod) ? state.selectedPod : null,
      selectedDecision: chosen ? state.selectedDecision : (decisions.at(-1)?.entry ?? null),
      preset: current.preset,
      lastCommand: this.#command.get([run, run.inputs.length, until], () => ({
        last: lastCommand(run.inputs, run.log, nowMs, until),
      })).last,
      notice: state.notice,
      touched: state.touched,
      log: run.log,
    };
    return this.#snapshot;
  }

  /** The branch that the shown one left, when it has been computed. */
  #ghostOf({ branches, current }: StoreState, workload: string | null): Ghost | null {
    const parent = branches.find(({ id }) => id === current.from?.id);
    return this.#ghost.get([parent?.run, parent?.seenMs, parent?.run.reachedMs, workload], () => {
      if (!parent || parent.run.reachedMs < parent.seenMs) return null;
      const { log } = parent.run;
      const seen = log.slice(0, entriesUntil(log, parent.seenMs));
      return { id: parent.id, timeline: this.#engine.timeline(seen, parent.seenMs, workload), seenMs: parent.seenMs };
    });
  }
}
