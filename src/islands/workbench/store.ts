// The workbench as an external store: the texts and what a person does with them, on top of runs that can be visited at any moment.
// Nothing that a person made is dropped silently: acting in the past keeps the future that was there as a branch.
import { type BehaviourId, type WorldInput, worldIn } from '../../sim/index.ts';
import { appliedTexts, type Branch, type BranchId, freeBranchId, lastAction, type TextFile } from './branch.ts';
import type { Engine } from './engine.ts';
import { entriesUntil } from './entries-until.ts';
import { EXAMPLE_SEED, type StrategyName } from './examples/shop-web.ts';
import { nextImage } from './next-version.ts';
import { isAboutAnAction, noticeAfter } from './notice-after.ts';
import { openBranch } from './open-branch.ts';
import { Playback } from './playback.ts';
import type { Opening } from './presets.ts';
import { RULES_VERSION, type SavedBranch, type SavedWorkbench } from './saved.ts';
import { kindOf, type NextImage, setImageInput, workloadsIn } from './workloads.ts';
import { EMPTY_WORLD, setBehaviourOf, WORLD_FILE, withSeed, worldFileOf } from './world-text.ts';

export { LOOK_AHEAD_MS, SPEEDS, TICK_MS } from './playback.ts';

export const DEFAULT_SEED = EXAMPLE_SEED;

export class WorkbenchStore extends Playback {
  /** `first`: what to open with, or a branch that has been opened already. */
  constructor(engine: Engine, strategy: StrategyName, first: Opening | Branch, seed: number = DEFAULT_SEED) {
    super(engine, strategy, 'run' in first ? first : openBranch(engine, 'A', first, seed));
  }

  // --- texts

  setText(name: string, text: string): void {
    const { files } = this.current;
    if (files.every((file) => file.name !== name || file.text === text)) return;
    this.touched = true;
    this.update({ files: files.map((file) => (file.name === name ? { ...file, text } : file)) });
    this.changed();
  }

  addFile(name: string, text: string): void {
    const { files } = this.current;
    const taken = new Set(files.map((file) => file.name));
    let free = name;
    for (let number = 2; taken.has(free); number++) free = name.replace(/(\.[^.]*)?$/, `-${number}$1`);
    this.touched = true;
    this.update({ files: [...files, { name: free, text }], activeFile: free });
    this.changed();
  }

  /** Takes a file out of the editor; what was applied of it stays in the world. */
  removeFile(name: string): void {
    const { files, activeFile } = this.current;
    const left = files.filter((file) => file.name !== name);
    if (left.length === 0 || left.length === files.length) return;
    this.touched = true;
    this.update({ files: left, activeFile: activeFile === name ? (left[0]?.name ?? '') : activeFile });
    this.changed();
  }

  activateFile(name: string): void {
    this.update({ activeFile: name });
    this.changed();
  }

  // --- what a person does

  /** Writes into the World how the next version behaves. It holds from the next deployment on. */
  setBehaviour(behaviour: BehaviourId): void {
    const image = this.nextImage()?.image;
    if (image !== undefined) this.editWorld((text) => setBehaviourOf(text, image, behaviour));
  }

  /** Changes the text of the World; without one a file of its own begins. */
  editWorld(edit: (text: string) => string): void {
    const file = worldFileOf(this.current.files);
    const before = file?.text ?? EMPTY_WORLD;
    const text = edit(before);
    if (text === before) return;
    if (file) {
      this.setText(file.name, text);
      return;
    }
    const { activeFile } = this.current;
    this.addFile(WORLD_FILE, text);
    this.activateFile(activeFile);
  }

  /** Applies the text of the World alone. */
  applyWorld(): void {
    const inputs = this.#worldInputs();
    if (inputs.length > 0) this.act(inputs);
  }

  /** The World as it stands in the editor, when the run has it otherwise. */
  #worldInputs(): WorldInput[] {
    const { files, run, nowMs } = this.current;
    const file = worldFileOf(files);
    if (!file || appliedTexts(run.inputs, nowMs).get(file.name) === file.text) return [];
    return [{ type: 'apply', file: file.name, text: file.text }];
  }

  /** Applies every text that differs from what the world has; the World first, so that it holds for what comes after. */
  applyFiles(): void {
    const { files, run, nowMs } = this.current;
    const applied = appliedTexts(run.inputs, nowMs);
    const world = worldFileOf(files);
    const changed = files
      .filter((file) => applied.get(file.name) !== file.text && file.text.trim() !== '')
      .sort((a, b) => Number(b === world) - Number(a === world));
    if (changed.length === 0) return;
    const described = changed.flatMap((file) => this.engine.workloadsIn(file.text));
    const all = workloadsIn(this.snapshots.exactView(this.current));
    const stranger = described.find(({ kind, name }) => all.every((one) => one.name !== name || kindOf(one) !== kind));
    if (stranger && all.length > 0) {
      // The circumstances go along.
      const files = world && !changed.includes(world) ? [...changed, world] : changed;
      this.#beginWorld(files, stranger.name);
    } else
      this.act(
        changed.map(({ name, text }): WorldInput => ({ type: 'apply', file: name, text })),
        { play: true },
      );
  }

  #knownImages(): Set<string> {
    const { view } = this.getSnapshot();
    return new Set([
      ...workloadsIn(view).flatMap(({ containers, replicaSets }) =>
        [...containers, ...replicaSets].map(({ image }) => image),
      ),
      ...view.pods.map(({ image }) => image),
    ]);
  }

  /** The image that "deploy the next version" would set, or null when nothing runs one. */
  nextImage(): NextImage | null {
    const { workload } = this.getSnapshot();
    const container = workload?.containers[0];
    if (!workload || !container) return null;
    const image = nextImage(container.image, this.#knownImages());
    return { kind: kindOf(workload), name: workload.name, container: container.name, image };
  }

  deployNext(): void {
    const next = this.nextImage();
    if (!next) return;
    this.act([...this.#worldInputs(), setImageInput(next)], { play: true });
  }

  /**
   * Gives the world a person's actions, now. In the past that opens another branch; the one that was there stays.
   * False when there is no room for a branch (the notice says what to do).
   */
  act(inputs: readonly WorldInput[], options: { readonly play?: boolean } = {}): boolean {
    const wasPlaying = this.playing;
    const { run, nowMs, seenMs } = this.current;
    const lost =
      entriesUntil(run.log, seenMs) > entriesUntil(run.log, nowMs) || run.inputs.some(({ atMs }) => atMs > nowMs);
    if (lost && !this.#branchHere(true)) return false;
    // What was computed ahead but never seen is given up: it will be computed again, with the action.
    if (!lost && run.reachedMs > nowMs) this.update({ run: run.fork(nowMs), seenMs: nowMs });
    this.touched = true;
    const before = this.snapshots.exactView(this.current).notSimulated;
    const future = this.current.run;
    let atMs = nowMs;
    for (const input of inputs) atMs = future.dispatch(input, nowMs);
    future.runUntil(atMs);
    this.stop();
    this.playing = wasPlaying || options.play === true;
    this.selectedPod = null;
    const said = noticeAfter(this.engine, future, { inputs, fromMs: nowMs, atMs }, before);
    if (said || isAboutAnAction(this.notice)) this.notice = said;
    this.show(atMs, null);
    return true;
  }

  /** Back to just before the last action, as a future of its own; the one with the action stays. */
  undoLast(): boolean {
    const former = this.current;
    const actedMs = lastAction(former.run.inputs, former.nowMs);
    if (actedMs === null) return false;
    const id = this.#roomForBranch();
    if (!id) return false;
    const run = former.run.fork(actedMs - 1);
    const nowMs = Math.max(former.originMs, actedMs - 1);
    run.runUntil(nowMs);
    this.#enter({ ...former, id, run, nowMs, seenMs: nowMs, from: { id: former.id, atMs: nowMs } });
    this.notice = { id: 'undone', data: { from: former.id, to: id }, tone: 'info' };
    this.changed();
    return true;
  }

  /** The same actions from the start in the World as it stands in the editor, up to the same moment; what was there stays beside it. */
  runAgain(): boolean {
    const former = this.current;
    const world = worldFileOf(former.files);
    if (!world) return false;
    const id = this.#roomForBranch();
    if (!id) return false;
    const applied = appliedTexts(former.run.inputs, former.nowMs);
    this.update({ files: former.files.map((file) => ({ ...file, text: applied.get(file.name) ?? file.text })) });
    const begin: WorldInput = { type: 'apply', file: world.name, text: world.text };
    const rest = former.run.inputs.filter(({ input }) => input.type !== 'apply' || input.file !== world.name);
    const seed = worldIn(world.text)?.spec?.seed ?? former.run.seed;
    const run = this.engine.record(seed, [{ atMs: 0, input: begin }, ...rest], former.originMs);
    this.#enter({ ...former, id, run, from: { id: former.id, atMs: former.originMs } });
    this.notice = { id: 'ranAgain', data: { branch: former.id }, tone: 'info' };
    this.reach(former.seenMs, false);
    this.changed();
    return true;
  }

  // --- branches

  /** Another future from here on, asked for by hand. */
  fork(): boolean {
    this.stop();
    return this.#branchHere(false);
  }

  #branchHere(forAction: boolean): boolean {
    const from = this.current;
    const id = this.#roomForBranch();
    if (!id) return false;
    const applied = appliedTexts(from.run.inputs, from.seenMs);
    // Texts that this very action applies belong to the new branch; the old one keeps what it ran with.
    if (forAction)
      this.update({ files: from.files.map((file) => ({ ...file, text: applied.get(file.name) ?? file.text })) });
    const branch: Branch = {
      ...from,
      id,
      run: from.run.fork(from.nowMs),
      seenMs: from.nowMs,
      from: { id: from.id, atMs: from.nowMs },
    };
    this.branches = [...this.branches, branch].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.currentId = id;
    this.touched = true;
    this.notice = { id: 'forked', data: { from: from.id, to: id }, tone: 'info' };
    this.changed();
    return true;
  }

  #roomForBranch(): BranchId | null {
    const id = freeBranchId(this.branches);
    if (id) return id;
    this.stop();
    this.notice = { id: 'branchesFull', data: {}, tone: 'fail' };
    this.changed();
    return null;
  }

  switchBranch(id: BranchId): void {
    const branch = this.branches.find((candidate) => candidate.id === id);
    if (!branch || id === this.currentId) return;
    this.stop();
    this.currentId = id;
    this.selectedDecision = null;
    this.selectedPod = null;
    this.reach(branch.seenMs, false);
    this.changed();
  }

  closeBranch(id: BranchId): void {
    if (this.branches.length < 2) return;
    this.stop();
    const closed = this.branches.find((branch) => branch.id === id);
    this.branches = this.branches
      .filter((branch) => branch.id !== id)
      .map((branch) => (branch.from?.id === id ? { ...branch, from: closed?.from ?? null } : branch));
    if (this.currentId === id) this.currentId = closed?.from?.id ?? this.branches[0]?.id ?? 'A';
    if (!this.branches.some((branch) => branch.id === this.currentId)) this.currentId = this.branches[0]?.id ?? 'A';
    this.notice = null;
    this.selectedDecision = null;
    this.reach(this.current.seenMs, false);
    this.changed();
  }

  // --- worlds

  /** An empty cluster with the texts that were applied: their first creation is watched. The former world stays as a branch. */
  #beginWorld(files: readonly TextFile[], stranger: string): void {
    const former = this.current;
    const id = this.#roomForBranch();
    if (!id) return;
    const applied = appliedTexts(former.run.inputs, former.nowMs);
    this.update({ files: former.files.map((file) => ({ ...file, text: applied.get(file.name) ?? file.text })) });
    const inputs = files.map(({ name, text }): WorldInput => ({ type: 'apply', file: name, text }));
    const seed = files.map(({ text }) => worldIn(text)?.spec?.seed).find((named) => named !== undefined);
    const branch = openBranch(this.engine, id, { files, inputs, preset: null, originMs: 0 }, seed ?? former.run.seed);
    this.#enter(branch);
    this.notice = { id: 'newWorld', data: { name: stranger, branch: former.id }, tone: 'info' };
    this.playing = true;
    this.changed();
  }

  #enter(branch: Branch): void {
    this.stop();
    this.branches = [...this.branches, branch].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.currentId = branch.id;
    this.selectedDecision = null;
    this.selectedPod = null;
    this.touched = true;
  }

  /** Another situation. A world in which something was done stays as a branch; an untouched one gives way. */
  open(opening: Opening): boolean {
    if (!this.touched) {
      this.#replaceAll([openBranch(this.engine, 'A', opening, this.current.run.seed)]);
      return true;
    }
    const former = this.current;
    const id = this.#roomForBranch();
    if (!id) return false;
    this.#enter(openBranch(this.engine, id, opening, former.run.seed));
    this.notice = { id: 'openedBeside', data: { branch: former.id }, tone: 'info' };
    this.changed();
    return true;
  }

  /** Everything from the beginning: branches and edits go. The page asks before. */
  reset(opening: Opening): void {
    this.#replaceAll([openBranch(this.engine, 'A', opening, DEFAULT_SEED)]);
  }

  #replaceAll(branches: readonly Branch[]): void {
    this.stop();
    this.branches = branches;
    this.currentId = branches[0]?.id ?? 'A';
    this.selectedDecision = null;
    this.selectedPod = null;
    this.notice = null;
    this.touched = false;
    this.changed();
  }

  /** The same inputs with other chance, up to the same moment; what was there stays as a branch. */
  setSeed(seed: number): boolean {
    const former = this.current;
    if (seed === former.run.seed) return true;
    // A World that names its seed names this one from now on.
    const inputs = former.run.inputs.map(({ atMs, input }) => ({
      atMs,
      input: input.type === 'apply' ? { ...input, text: withSeed(input.text, seed) } : input,
    }));
    const files = former.files.map((file) => ({ ...file, text: withSeed(file.text, seed) }));
    const run = this.engine.record(seed, inputs, former.originMs);
    if (!this.touched) {
      this.update({ run, files });
    } else {
      const id = this.#roomForBranch();
      if (!id) return false;
      this.#enter({ ...former, id, run, files, from: { id: former.id, atMs: former.originMs } });
      this.notice = { id: 'seedBeside', data: { branch: former.id, seed: String(seed) }, tone: 'info' };
    }
    this.reach(former.seenMs, false);
    this.changed();
    return true;
  }

  // --- saving

  save(): SavedWorkbench {
    return {
      rules: RULES_VERSION,
      strategy: this.strategy,
      branches: this.branches.map(
        ({ run, ...branch }): SavedBranch => ({
          ...branch,
          seed: run.seed,
          inputs: [...run.inputs],
        }),
      ),
      current: this.currentId,
      speed: this.speed,
      playing: this.playing,
      selectedPod: this.selectedPod,
      selectedDecision: this.selectedDecision,
    };
  }

  /** Opens what was saved, at the very moment. What is here now is replaced: ask before when it was touched. */
  restore(saved: SavedWorkbench): void {
    const branches = saved.branches.map(
      ({ seed, inputs, ...branch }): Branch => ({
        ...branch,
        run: this.engine.record(seed, inputs, branch.originMs),
      }),
    );
    this.#replaceAll(branches);
    this.currentId = saved.current;
    this.speed = saved.speed;
    this.selectedPod = saved.selectedPod;
    this.selectedDecision = saved.selectedDecision;
    this.touched = true;
    this.reach(this.current.seenMs, saved.playing);
    this.changed();
  }
}
