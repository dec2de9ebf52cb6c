// The workbench as an external store: runs of the world, the playhead, texts and branches. No React, no clock and no DOM:
// the island that plays calls `advance` with the real time that passed. Nothing a person made is dropped silently.
import type { BehaviourId, WorldInput } from '../../sim/world/inputs.ts';
import { BEHAVIOURS } from '../../sim/world/inputs.ts';
import { appliedTexts, type Branch, type BranchId, freeBranchId } from './branch.ts';
import type { Engine, Run } from './engine.ts';
import type { StrategyName } from './examples/shop-web.ts';
import { entriesUntil, nextDecision, previousDecision } from './log-window.ts';
import { nextImage } from './next-version.ts';
import type { Opening } from './presets.ts';
import { RULES_VERSION, type SavedBranch, type SavedWorkbench } from './saved.ts';
import { type Notice, type Snapshot, SnapshotMaker } from './snapshot.ts';

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;
export const TICK_MS = 1000;
export const DEFAULT_SEED = 4213;
/** How far "next decision" looks ahead before it says that nothing will be decided soon. */
export const LOOK_AHEAD_MS = 15 * 60_000;
/** Events that are handled between two looks at the clock: well under a millisecond of work. */
const PORTION = 60;

/** Work that runs in portions before the page goes on. */
type Job =
  | { readonly kind: 'reach'; readonly untilMs: number; readonly play: boolean }
  | { readonly kind: 'decision'; readonly fromEntry: number; readonly untilMs: number };

const always = () => true;

export class WorkbenchStore {
  readonly #engine: Engine;
  readonly strategy: StrategyName;
  readonly #listeners = new Set<() => void>();
  readonly #snapshots: SnapshotMaker;
  #branches: readonly Branch[];
  #currentId: BranchId = 'A';
  #playing = false;
  #speed = 1;
  #selectedPod: string | null = null;
  #selectedDecision: number | null = null;
  #notice: Notice | null = null;
  #job: Job | null = null;
  /** Part of a millisecond of simulated time that is still owed to the playhead. */
  #owedMs = 0;
  /** Whether anything was done that a new opening would take away. */
  #touched = false;

  constructor(engine: Engine, strategy: StrategyName, opening: Opening, seed: number = DEFAULT_SEED) {
    this.#engine = engine;
    this.strategy = strategy;
    this.#snapshots = new SnapshotMaker(engine);
    this.#branches = [this.#openBranch('A', opening, seed)];
  }

  // --- the external store

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): Snapshot =>
    this.#snapshots.make({
      strategy: this.strategy,
      branches: this.#branches,
      current: this.#current,
      playing: this.#playing,
      busy: this.#job !== null,
      speed: this.#speed,
      selectedPod: this.#selectedPod,
      selectedDecision: this.#selectedDecision,
      notice: this.#notice,
      touched: this.#touched,
    });

  #changed(): void {
    this.#snapshots.outdate();
    for (const listener of this.#listeners) listener();
  }

  get #current(): Branch {
    const current = this.#branches.find((branch) => branch.id === this.#currentId) ?? this.#branches[0];
    if (!current) throw new Error('A workbench has at least one branch.');
    return current;
  }

  #update(change: Partial<Branch>): void {
    const { id } = this.#current;
    this.#branches = this.#branches.map((branch) => (branch.id === id ? { ...branch, ...change } : branch));
  }

  // --- time

  get needsFrames(): boolean {
    return this.#playing || this.#job !== null;
  }

  play(): void {
    if (this.#playing) return;
    this.#playing = true;
    this.#owedMs = 0;
    this.#selectedDecision = null;
    this.#changed();
  }

  pause(): void {
    if (!this.#playing && !this.#job) return;
    this.#playing = false;
    if (this.#job?.kind === 'decision') this.#job = null;
    this.#changed();
  }

  togglePlay(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  setSpeed(speed: number): void {
    if (!SPEEDS.some((known) => known === speed)) return;
    this.#speed = speed;
    this.#changed();
  }

  /**
   * Real time has passed. Runs the world on while `hasTime` says so and moves the playhead; a world that is too large to keep up
   * plays slower than asked instead of blocking.
   */
  advance(realMs: number, hasTime: () => boolean = always): void {
    if (this.#job) {
      this.#work(this.#job, hasTime);
      return;
    }
    if (!this.#playing) return;
    const { run, nowMs, seenMs } = this.#current;
    const exact = nowMs + this.#owedMs + realMs * this.#speed;
    const target = Math.floor(exact);
    const reached = this.#runTo(run, target, hasTime);
    const next = reached ? target : Math.max(nowMs, run.reachedMs - 1);
    this.#owedMs = reached ? exact - target : 0;
    this.#update({ nowMs: next, seenMs: Math.max(seenMs, next) });
    this.#changed();
  }

  /** Makes a run known up to a time, as far as there is time; true when it got there. */
  #runTo(run: Run, untilMs: number, hasTime: () => boolean): boolean {
    if (run.reachedMs >= untilMs) return true;
    do {
      if (run.runUntil(untilMs, PORTION) === 'reached') return true;
    } while (hasTime());
    return false;
  }

  #work(job: Job, hasTime: () => boolean): void {
    const { run } = this.#current;
    if (job.kind === 'reach') {
      if (!this.#runTo(run, job.untilMs, hasTime)) return;
      this.#job = null;
      this.#playing = job.play;
      this.#changed();
      return;
    }
    let next = nextDecision(run.log, job.fromEntry);
    let over = false;
    while (!next && !over) {
      const reached = run.runUntil(Math.min(run.nextAtMs, job.untilMs), PORTION) === 'reached';
      next = nextDecision(run.log, job.fromEntry);
      over = reached && run.nextAtMs > job.untilMs;
      if (!next && !over && !hasTime()) return;
    }
    this.#job = null;
    if (next) {
      // The whole millisecond belongs to the moment.
      run.runUntil(next.decision.atMs);
      this.#show(next.decision.atMs, next.entry);
    } else {
      this.#notice = { id: 'noDecision', data: { span: LOOK_AHEAD_MS }, tone: 'info' };
      this.#changed();
    }
  }

  /** Moves the playhead, at most to the live edge, and stops playing. */
  seek(atMs: number): void {
    const { originMs, seenMs } = this.#current;
    this.#stop();
    this.#show(Math.min(Math.max(Math.round(atMs), originMs), seenMs), null);
  }

  #stop(): void {
    this.#playing = false;
    this.#job = null;
    this.#owedMs = 0;
  }

  #show(atMs: number, decision: number | null): void {
    this.#selectedDecision = decision;
    this.#update({ nowMs: atMs, seenMs: Math.max(this.#current.seenMs, atMs) });
    this.#changed();
  }

  toStart(): void {
    this.seek(this.#current.originMs);
  }

  toLive(): void {
    this.seek(this.#current.seenMs);
  }

  /** One second on or back. Beyond the live edge the world runs on. */
  tick(direction: 1 | -1): void {
    const { nowMs, originMs, run } = this.#current;
    this.#stop();
    const atMs = Math.max(originMs, nowMs + direction * TICK_MS);
    run.runUntil(Math.max(run.reachedMs, atMs));
    this.#show(atMs, null);
  }

  /** To the next or previous decision; at the live edge the world runs on until a controller decides something. */
  stepDecision(direction: 1 | -1): void {
    const { run, nowMs, originMs } = this.#current;
    const chosen = this.#selectedDecision;
    this.#stop();
    if (direction < 0) {
      const first = originMs === 0 ? 0 : entriesUntil(run.log, originMs);
      const previous = previousDecision(run.log, chosen ?? entriesUntil(run.log, nowMs), first);
      if (previous) this.#show(previous.decision.atMs, previous.entry);
      else this.#show(originMs, null);
      return;
    }
    const fromEntry = chosen === null ? entriesUntil(run.log, nowMs) : chosen + 1;
    this.#job = { kind: 'decision', fromEntry, untilMs: nowMs + LOOK_AHEAD_MS };
    this.advance(0, () => false);
    if (this.#job) this.#changed();
  }

  selectDecision(entry: number | null): void {
    const { run, seenMs } = this.#current;
    const decision = entry === null ? undefined : run.log[entry];
    this.#stop();
    if (entry === null || decision === undefined || decision.atMs > seenMs) {
      this.#selectedDecision = null;
      this.#changed();
    } else this.#show(decision.atMs, entry);
  }

  /** Goes to the moment of an entry of the log; a decision becomes the selected one. */
  goToEntry(entry: number): void {
    const target = this.#current.run.log[entry];
    if (target?.kind === 'decision') this.selectDecision(entry);
    else if (target) this.seek(target.atMs);
  }

  selectPod(name: string | null): void {
    this.#selectedPod = name;
    this.#changed();
  }

  // --- texts

  setText(name: string, text: string): void {
    const { files } = this.#current;
    if (files.every((file) => file.name !== name || file.text === text)) return;
    this.#touched = true;
    this.#update({ files: files.map((file) => (file.name === name ? { ...file, text } : file)) });
    this.#changed();
  }

  addFile(name: string, text: string): void {
    const { files } = this.#current;
    const taken = new Set(files.map((file) => file.name));
    let free = name;
    for (let number = 2; taken.has(free); number++) free = name.replace(/(\.[^.]*)?$/, `-${number}$1`);
    this.#touched = true;
    this.#update({ files: [...files, { name: free, text }], activeFile: free });
    this.#changed();
  }

  /** Takes a file out of the editor; what was applied of it stays in the world. */
  removeFile(name: string): void {
    const { files, activeFile } = this.#current;
    const left = files.filter((file) => file.name !== name);
    if (left.length === 0 || left.length === files.length) return;
    this.#touched = true;
    this.#update({ files: left, activeFile: activeFile === name ? (left[0]?.name ?? '') : activeFile });
    this.#changed();
  }

  activateFile(name: string): void {
    this.#update({ activeFile: name });
    this.#changed();
  }

  // --- what a person does

  setBehaviour(behaviour: BehaviourId): void {
    this.#touched = true;
    this.#update({ behaviour });
    this.#changed();
  }

  /** Applies every text that differs from what the world has. */
  applyFiles(): void {
    const { files, run, nowMs } = this.#current;
    const applied = appliedTexts(run.inputs, nowMs);
    const changed = files.filter((file) => applied.get(file.name) !== file.text && file.text.trim() !== '');
    if (changed.length === 0) return;
    const described = changed.flatMap((file) => this.#engine.deploymentsIn(file.text));
    const view = this.#snapshots.exactView(this.#current);
    const stranger = described.find(({ name }) => view.deployments.every((deployment) => deployment.name !== name));
    const inputs: WorldInput[] = [
      ...this.#behaviourInputs(described.flatMap(({ images }) => images)),
      ...changed.map(({ name, text }): WorldInput => ({ type: 'apply', file: name, text })),
    ];
    if (stranger && view.deployments.length > 0) this.#beginWorld(changed, inputs, stranger.name);
    else this.act(inputs, { play: true });
  }

  /** Images that the world has not seen behave as the panel says. */
  #behaviourInputs(images: readonly string[]): WorldInput[] {
    const { behaviour } = this.#current;
    if (behaviour === 'works') return [];
    const known = this.#knownImages();
    return [...new Set(images)]
      .filter((image) => !known.has(image))
      .map((image): WorldInput => ({ type: 'setBehaviour', image, behaviour: BEHAVIOURS[behaviour] }));
  }

  #knownImages(): Set<string> {
    const { deployments, pods } = this.#snapshots.exactView(this.#current);
    return new Set([
      ...deployments.flatMap(({ containers, replicaSets }) =>
        [...containers, ...replicaSets].map(({ image }) => image),
      ),
      ...pods.map(({ image }) => image),
    ]);
  }

  /** The image that "deploy the next version" would set, or null without a Deployment. */
  nextImage(): { readonly deployment: string; readonly container: string; readonly image: string } | null {
    const deployment = this.getSnapshot().deployment;
    const container = deployment?.containers[0];
    if (!deployment || !container) return null;
    const image = nextImage(container.image, this.#knownImages());
    return { deployment: deployment.name, container: container.name, image };
  }

  deployNext(): void {
    const next = this.nextImage();
    if (!next) return;
    this.act([...this.#behaviourInputs([next.image]), { type: 'setImage', ...next }], { play: true });
  }

  /**
   * Gives the world a person's actions, now. In the past that opens another branch; the one that was there stays.
   * False when there is no room for a branch (the notice says what to do).
   */
  act(inputs: readonly WorldInput[], options: { readonly play?: boolean } = {}): boolean {
    const wasPlaying = this.#playing;
    const { run, nowMs, seenMs } = this.#current;
    const lost =
      entriesUntil(run.log, seenMs) > entriesUntil(run.log, nowMs) || run.inputs.some(({ atMs }) => atMs > nowMs);
    if (lost && !this.#branchHere(true)) return false;
    // What was computed ahead but never seen is given up: it will be computed again, with the action.
    if (!lost && run.reachedMs > nowMs) this.#update({ run: run.fork(nowMs), seenMs: nowMs });
    this.#touched = true;
    const future = this.#current.run;
    let atMs = nowMs;
    for (const input of inputs) atMs = future.dispatch(input, nowMs);
    future.runUntil(atMs);
    this.#stop();
    this.#playing = wasPlaying || options.play === true;
    this.#selectedPod = null;
    this.#show(atMs, null);
    return true;
  }

  // --- branches

  /** Another future from here on, asked for by hand. */
  fork(): boolean {
    this.#stop();
    return this.#branchHere(false);
  }

  #branchHere(forAction: boolean): boolean {
    const from = this.#current;
    const id = this.#roomForBranch();
    if (!id) return false;
    const applied = appliedTexts(from.run.inputs, from.seenMs);
    // Texts that this very action applies belong to the new branch; the old one keeps what it ran with.
    if (forAction)
      this.#update({ files: from.files.map((file) => ({ ...file, text: applied.get(file.name) ?? file.text })) });
    const branch: Branch = {
      ...from,
      id,
      run: from.run.fork(from.nowMs),
      seenMs: from.nowMs,
      from: { id: from.id, atMs: from.nowMs },
    };
    this.#branches = [...this.#branches, branch].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#currentId = id;
    this.#touched = true;
    this.#notice = { id: 'forked', data: { from: from.id, to: id }, tone: 'info' };
    this.#changed();
    return true;
  }

  #roomForBranch(): BranchId | null {
    const id = freeBranchId(this.#branches);
    if (id) return id;
    this.#stop();
    this.#notice = { id: 'branchesFull', data: {}, tone: 'fail' };
    this.#changed();
    return null;
  }

  switchBranch(id: BranchId): void {
    const branch = this.#branches.find((candidate) => candidate.id === id);
    if (!branch || id === this.#currentId) return;
    this.#stop();
    this.#currentId = id;
    this.#selectedDecision = null;
    this.#selectedPod = null;
    this.#reach(branch.seenMs, false);
    this.#changed();
  }

  closeBranch(id: BranchId): void {
    if (this.#branches.length < 2) return;
    this.#stop();
    const closed = this.#branches.find((branch) => branch.id === id);
    this.#branches = this.#branches
      .filter((branch) => branch.id !== id)
      .map((branch) => (branch.from?.id === id ? { ...branch, from: closed?.from ?? null } : branch));
    if (this.#currentId === id) this.#currentId = closed?.from?.id ?? this.#branches[0]?.id ?? 'A';
    if (!this.#branches.some((branch) => branch.id === this.#currentId)) this.#currentId = this.#branches[0]?.id ?? 'A';
    this.#notice = null;
    this.#selectedDecision = null;
    this.#reach(this.#current.seenMs, false);
    this.#changed();
  }

  // --- worlds

  #openBranch(id: BranchId, opening: Opening, seed: number): Branch {
    const run = this.#engine.record(
      seed,
      opening.inputs.map((input) => ({ atMs: 0, input })),
    );
    run.runUntil(opening.originMs);
    return {
      id,
      run,
      originMs: opening.originMs,
      seenMs: opening.originMs,
      nowMs: opening.originMs,
      files: opening.files,
      activeFile: opening.files[0]?.name ?? '',
      from: null,
      behaviour: opening.behaviour,
      preset: opening.preset,
    };
  }

  /** An empty cluster with the texts that were applied: their first creation is watched. The former world stays as a branch. */
  #beginWorld(files: readonly { name: string; text: string }[], inputs: readonly WorldInput[], stranger: string): void {
    const former = this.#current;
    const id = this.#roomForBranch();
    if (!id) return;
    const applied = appliedTexts(former.run.inputs, former.nowMs);
    this.#update({ files: former.files.map((file) => ({ ...file, text: applied.get(file.name) ?? file.text })) });
    const branch = this.#openBranch(
      id,
      { files, inputs, behaviour: former.behaviour, preset: null, originMs: 0 },
      former.run.seed,
    );
    this.#enter(branch);
    this.#notice = { id: 'newWorld', data: { name: stranger, branch: former.id }, tone: 'info' };
    this.#playing = true;
    this.#changed();
  }

  #enter(branch: Branch): void {
    this.#stop();
    this.#branches = [...this.#branches, branch].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#currentId = branch.id;
    this.#selectedDecision = null;
    this.#selectedPod = null;
    this.#touched = true;
  }

  /** Another situation. A world in which something was done stays as a branch; an untouched one gives way. */
  open(opening: Opening): boolean {
    if (!this.#touched) {
      this.#replaceAll([this.#openBranch('A', opening, this.#current.run.seed)]);
      return true;
    }
    const former = this.#current;
    const id = this.#roomForBranch();
    if (!id) return false;
    this.#enter(this.#openBranch(id, opening, former.run.seed));
    this.#notice = { id: 'openedBeside', data: { branch: former.id }, tone: 'info' };
    this.#changed();
    return true;
  }

  /** Everything from the beginning: branches and edits go. The page asks before. */
  reset(opening: Opening): void {
    this.#replaceAll([this.#openBranch('A', opening, DEFAULT_SEED)]);
  }

  #replaceAll(branches: readonly Branch[]): void {
    this.#stop();
    this.#branches = branches;
    this.#currentId = branches[0]?.id ?? 'A';
    this.#selectedDecision = null;
    this.#selectedPod = null;
    this.#notice = null;
    this.#touched = false;
    this.#changed();
  }

  /** The same inputs with other chance, up to the same moment; what was there stays as a branch. */
  setSeed(seed: number): boolean {
    const former = this.#current;
    if (seed === former.run.seed) return true;
    const run = this.#engine.record(seed, former.run.inputs);
    if (!this.#touched) {
      this.#update({ run });
    } else {
      const id = this.#roomForBranch();
      if (!id) return false;
      this.#enter({ ...former, id, run, from: null });
      this.#notice = { id: 'seedBeside', data: { branch: former.id, seed }, tone: 'info' };
    }
    this.#reach(former.seenMs, false);
    this.#changed();
    return true;
  }

  /** Runs the current branch up to a moment, in portions. */
  #reach(untilMs: number, play: boolean): void {
    if (this.#current.run.reachedMs < untilMs) this.#job = { kind: 'reach', untilMs, play };
    else this.#playing = play;
  }

  say(notice: Notice | null): void {
    this.#notice = notice;
    this.#changed();
  }

  // --- saving

  save(): SavedWorkbench {
    return {
      rules: RULES_VERSION,
      strategy: this.strategy,
      branches: this.#branches.map(
        ({ run, ...branch }): SavedBranch => ({
          ...branch,
          seed: run.seed,
          inputs: [...run.inputs],
        }),
      ),
      current: this.#currentId,
      speed: this.#speed,
      playing: this.#playing,
      selectedPod: this.#selectedPod,
      selectedDecision: this.#selectedDecision,
    };
  }

  /** Opens what was saved, at the very moment. What is here now is replaced: ask before when it was touched. */
  restore(saved: SavedWorkbench): void {
    const branches = saved.branches.map(
      ({ seed, inputs, ...branch }): Branch => ({
        ...branch,
        run: this.#engine.record(seed, inputs),
      }),
    );
    this.#replaceAll(branches);
    this.#currentId = saved.current;
    this.#speed = saved.speed;
    this.#selectedPod = saved.selectedPod;
    this.#selectedDecision = saved.selectedDecision;
    this.#touched = true;
    this.#reach(this.#current.seenMs, saved.playing);
    this.#changed();
  }
}
