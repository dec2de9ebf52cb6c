// The workbench as an external store: the texts and what a person does with them, on top of runs that can be visited at any moment.
// Nothing that a person made is dropped silently: acting in the past keeps the future that was there as a branch.
import { BEHAVIOURS, type BehaviourId, type WorldInput } from '../../sim/index.ts';
import { appliedTexts, type Branch, type BranchId, freeBranchId } from './branch.ts';
import type { Engine } from './engine.ts';
import type { StrategyName } from './examples/shop-web.ts';
import { answersSince } from './last-command.ts';
import { entriesUntil } from './log-window.ts';
import { nextImage } from './next-version.ts';
import { Playback } from './playback.ts';
import type { Opening } from './presets.ts';
import { RULES_VERSION, type SavedBranch, type SavedWorkbench } from './saved.ts';

export { LOOK_AHEAD_MS, SPEEDS, TICK_MS } from './playback.ts';

export const DEFAULT_SEED = 4213;

function openBranch(engine: Engine, id: BranchId, opening: Opening, seed: number): Branch {
  const run = engine.record(
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

export class WorkbenchStore extends Playback {
  constructor(engine: Engine, strategy: StrategyName, opening: Opening, seed: number = DEFAULT_SEED) {
    super(engine, strategy, openBranch(engine, 'A', opening, seed));
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

  setBehaviour(behaviour: BehaviourId): void {
    this.touched = true;
    this.update({ behaviour });
    this.changed();
  }

  /** Applies every text that differs from what the world has. */
  applyFiles(): void {
    const { files, run, nowMs } = this.current;
    const applied = appliedTexts(run.inputs, nowMs);
    const changed = files.filter((file) => applied.get(file.name) !== file.text && file.text.trim() !== '');
    if (changed.length === 0) return;
    const described = changed.flatMap((file) => this.engine.deploymentsIn(file.text));
    const view = this.snapshots.exactView(this.current);
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
    const { behaviour } = this.current;
    if (behaviour === 'works') return [];
    const known = this.#knownImages();
    return [...new Set(images)]
      .filter((image) => !known.has(image))
      .map((image): WorldInput => ({ type: 'setBehaviour', image, behaviour: BEHAVIOURS[behaviour] }));
  }

  #knownImages(): Set<string> {
    const { deployments, pods } = this.snapshots.exactView(this.current);
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
    const wasPlaying = this.playing;
    const { run, nowMs, seenMs } = this.current;
    const lost =
      entriesUntil(run.log, seenMs) > entriesUntil(run.log, nowMs) || run.inputs.some(({ atMs }) => atMs > nowMs);
    if (lost && !this.#branchHere(true)) return false;
    // What was computed ahead but never seen is given up: it will be computed again, with the action.
    if (!lost && run.reachedMs > nowMs) this.update({ run: run.fork(nowMs), seenMs: nowMs });
    this.touched = true;
    const future = this.current.run;
    let atMs = nowMs;
    for (const input of inputs) atMs = future.dispatch(input, nowMs);
    future.runUntil(atMs);
    this.stop();
    this.playing = wasPlaying || options.play === true;
    this.selectedPod = null;
    const refused = answersSince(future.log, atMs, future.log.length).find(({ ok }) => !ok);
    if (refused) this.notice = { id: 'refused', data: { message: refused.message }, tone: 'fail' };
    else if (this.notice?.id === 'refused') this.notice = null;
    this.show(atMs, null);
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
  #beginWorld(files: readonly { name: string; text: string }[], inputs: readonly WorldInput[], stranger: string): void {
    const former = this.current;
    const id = this.#roomForBranch();
    if (!id) return;
    const applied = appliedTexts(former.run.inputs, former.nowMs);
    this.update({ files: former.files.map((file) => ({ ...file, text: applied.get(file.name) ?? file.text })) });
    const branch = openBranch(
      this.engine,
      id,
      { files, inputs, behaviour: former.behaviour, preset: null, originMs: 0 },
      former.run.seed,
    );
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
    const run = this.engine.record(seed, former.run.inputs);
    if (!this.touched) {
      this.update({ run });
    } else {
      const id = this.#roomForBranch();
      if (!id) return false;
      this.#enter({ ...former, id, run, from: null });
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
        run: this.engine.record(seed, inputs),
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
