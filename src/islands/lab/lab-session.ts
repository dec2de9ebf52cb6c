// One lab in the hands of one person, as an external store: texts, result, the run on the deck, hints, and what is remembered of them.
// No React and no DOM: grading, recording and remembering are ports.
import type { GradingProgress, Verdict } from '../../grading/index.ts';
import { HINT_RUNGS, type HintRung, type Lab, type LabSeed, type TextFile } from '../../labs/index.ts';
import type { GradeEnd, Grader } from '../../workers/index.ts';
import { sameFiles } from '../progress/merge.ts';
import type { AttemptRecord, LabRecord } from '../progress/record.ts';
import { type RecordedRun, type RunPlace, RunStore } from './run-store.ts';

export interface SessionHost {
  readonly grader: Pick<Grader, 'grade' | 'cancel'>;
  record(files: readonly TextFile[], seed: LabSeed): RecordedRun | null;
  /** What is remembered of this lab, and how it is changed. */
  remembered(): LabRecord;
  remember(change: (record: LabRecord) => LabRecord): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back after some milliseconds; the result takes it back. */
  after(ms: number, callback: () => void): () => void;
}

export interface SessionNotice {
  readonly id: 'reset' | 'restored' | 'readOnly' | 'cannotRun' | 'timed-out' | 'unavailable' | 'cancelled' | 'skipped';
  readonly data: Readonly<Record<string, string | number>>;
  /** The texts before: the notice offers them back. */
  readonly undo: readonly TextFile[] | null;
}

export interface SessionSnapshot {
  readonly files: readonly TextFile[];
  readonly activeFile: string;
  readonly verdict: Verdict | null;
  /** What the verdict was given for. */
  readonly gradedFiles: readonly TextFile[] | null;
  /** The result belongs to an older text. */
  readonly stale: boolean;
  readonly grading: { readonly progress: GradingProgress | null; readonly asked: boolean } | null;
  /** The texts of the run on the deck. */
  readonly runFiles: readonly TextFile[];
  /** Index in the seeds of the lab. */
  readonly runSeed: number;
  readonly notice: SessionNotice | null;
}

/** Between a key and the store, milliseconds. */
const REMEMBER_MS = 300;

export class LabSession {
  readonly lab: Lab;
  readonly #host: SessionHost;
  readonly #listeners = new Set<() => void>();
  readonly run: RunStore;
  #files: readonly TextFile[];
  #activeFile: string;
  #verdict: Verdict | null = null;
  #gradedFiles: readonly TextFile[] | null = null;
  #grading: SessionSnapshot['grading'] = null;
  #runFiles: readonly TextFile[];
  #runSeed = 0;
  #notice: SessionNotice | null = null;
  #snapshot: SessionSnapshot | null = null;
  #stopRemembering: (() => void) | null = null;

  /** `own`: the run that `beginning` asks for, when it has been recorded already. */
  constructor(lab: Lab, host: SessionHost, own?: RecordedRun | null) {
    this.lab = lab;
    this.#host = host;
    const record = host.remembered();
    const begin = beginning(lab, record);
    this.#files = begin.files;
    const names = this.#files.map(({ name }) => name);
    this.#activeFile = names.find((name) => name === record.activeFile) ?? names[0] ?? '';
    this.#runSeed = begin.seedAt;
    const ownRun = own === undefined ? host.record(this.#files, this.#seed) : own;
    this.#runFiles = ownRun === null ? lab.start : this.#files;
    const run = ownRun ?? host.record(lab.start, this.#seed);
    if (run === null) throw new Error(`The start files of ${lab.definition.id} cannot be run.`);
    this.run = new RunStore(run);
    if (begin.place && ownRun !== null) this.run.open(run, begin.place);
    this.run.subscribe(() => this.#rememberSoon());
    const last = record.attempts.at(-1);
    if (last?.files) this.#gradeAgain(last.files);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): SessionSnapshot => {
    this.#snapshot ??= {
      files: this.#files,
      activeFile: this.#activeFile,
      verdict: this.#verdict,
      gradedFiles: this.#gradedFiles,
      stale: this.#gradedFiles !== null && !sameFiles(this.#files, this.#gradedFiles),
      grading: this.#grading,
      runFiles: this.#runFiles,
      runSeed: this.#runSeed,
      notice: this.#notice,
    };
    return this.#snapshot;
  };

  get #seed(): LabSeed {
    return seedOf(this.lab, this.#runSeed);
  }

  #changed(): void {
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  }

  // --- texts

  isReadOnly(name: string): boolean {
    return this.lab.definition.files.find((file) => file.name === name)?.access === 'read';
  }

  setText(name: string, text: string): void {
    if (this.#files.every((file) => file.name !== name || file.text === text)) return;
    if (this.isReadOnly(name)) {
      this.#notice = { id: 'readOnly', data: { file: name }, undo: null };
      this.#changed();
      return;
    }
    this.#notice = null;
    this.#replace(this.#files.map((file) => (file.name === name ? { ...file, text } : file)));
    this.#changed();
  }

  #replace(files: readonly TextFile[]): void {
    this.#files = files;
    // Nobody waits for a result about a text that is gone.
    if (this.#grading?.asked) this.#stopGrading();
    this.#rememberSoon();
  }

  activateFile(name: string): void {
    if (this.#files.every((file) => file.name !== name)) return;
    this.#activeFile = name;
    this.#rememberSoon();
    this.#changed();
  }

  /** The files as the lab gives them; the page asks before. */
  reset(): void {
    this.#exchange(this.lab.start, 'reset');
  }

  /** Texts of an earlier attempt, or those that a notice offers back. */
  restore(files: readonly TextFile[]): void {
    this.#exchange(filesOf(this.lab, files), 'restored');
  }

  #exchange(files: readonly TextFile[], id: 'reset' | 'restored'): void {
    const before = this.#files;
    if (sameFiles(before, files)) return;
    this.#host.remember((record) => ({ ...record, kept: [...record.kept, { at: this.#host.now(), files: before }] }));
    this.#notice = { id, data: {}, undo: before };
    this.#replace(files);
    this.#changed();
  }

  undo(): void {
    const before = this.#notice?.undo;
    if (!before) return;
    this.#notice = null;
    this.#replace(before);
    this.#changed();
  }

  dismiss(): void {
    this.#notice = null;
    this.#changed();
  }

  // --- runs

  /** Plays the present texts on the shown seed, or on the one of the deck. */
  play(): void {
    if (this.#open(this.#runSeed, this.#files, null)) this.run.play();
  }

  /** Puts the run of a seed on the deck; with a moment, the whole of it is known and the playhead stands there. */
  openSeed(index: number, atMs: number | null): void {
    const files = this.#gradedFiles ?? this.#files;
    if (!this.#open(index, files, null)) return;
    const { originMs } = this.run.getSnapshot();
    this.run.reveal(atMs ?? originMs);
  }

  #open(index: number, files: readonly TextFile[], place: RunPlace | null): boolean {
    const seed = this.lab.definition.seeds[index];
    if (!seed) return false;
    if (index === this.#runSeed && sameFiles(files, this.#runFiles)) return true;
    const run = this.#host.record(files, seed);
    if (run === null) {
      this.#notice = { id: 'cannotRun', data: {}, undo: null };
      this.#changed();
      return false;
    }
    this.#runSeed = index;
    this.#runFiles = files;
    this.run.open(run, place);
    this.#changed();
    return true;
  }

  // --- grading

  grade(): void {
    const files = this.#files;
    this.#notice = null;
    this.#grading = { progress: null, asked: true };
    this.#host.grader.grade(this.lab, files, {
      onProgress: (progress) => this.#progressed(progress),
      onEnd: (end) => this.#ended(end, files, true),
    });
    this.#changed();
  }

  /** The result of the last attempt is computed again: only its texts are remembered. */
  #gradeAgain(files: readonly TextFile[]): void {
    this.#grading = { progress: null, asked: false };
    this.#host.grader.grade(this.lab, filesOf(this.lab, files), {
      onProgress: (progress) => this.#progressed(progress),
      onEnd: (end) => this.#ended(end, filesOf(this.lab, files), false),
    });
  }

  #progressed(progress: GradingProgress): void {
    if (!this.#grading) return;
    this.#grading = { ...this.#grading, progress };
    this.#changed();
  }

  #ended(end: GradeEnd, files: readonly TextFile[], asked: boolean): void {
    this.#grading = null;
    if (end.type !== 'graded') this.#notice = { id: end.type, data: {}, undo: null };
    else {
      this.#verdict = end.verdict;
      this.#gradedFiles = files;
      if (asked) {
        this.#rememberAttempt(end.verdict, files);
        this.#showResult(end.verdict);
      }
    }
    this.#changed();
  }

  /** The run that shows the result best: the first that fails, at its second; the shown one when all pass. */
  #showResult({ seeds, untilMs }: Verdict): void {
    if (seeds.length === 0) return;
    const failing = seeds.findIndex(({ passed }) => !passed);
    const at = failing < 0 ? untilMs : (seeds[failing]?.firstFailure?.atMs ?? null);
    this.openSeed(Math.max(0, failing), at);
  }

  cancelGrading(): void {
    this.#stopGrading();
    this.#notice = { id: 'cancelled', data: {}, undo: null };
    this.#changed();
  }

  #stopGrading(): void {
    this.#host.grader.cancel();
    this.#grading = null;
  }

  #rememberAttempt(verdict: Verdict, files: readonly TextFile[]): void {
    const at = this.#host.now();
    const attempt: AttemptRecord = {
      id: `${at}-${verdict.hash}`,
      at,
      points: verdict.points,
      passed: verdict.passed,
      passedSeeds: verdict.passedSeeds,
      seeds: verdict.seeds.length,
      met: verdict.criteria.filter(({ state }) => state === 'met').map(({ criterion }) => criterion),
      criteria: verdict.criteria.length,
      files,
    };
    this.#host.remember((record) => ({ ...record, attempts: [...record.attempts, attempt] }));
  }

  // --- hints and ways on

  /** The rungs of the present hint that were taken; they stay taken. */
  get rungs(): readonly HintRung[] {
    const hint = this.#verdict?.hint?.id;
    const taken = this.#host.remembered().hints.filter((record) => record.hint === hint);
    return HINT_RUNGS.filter((rung) => taken.some((record) => record.rung === rung));
  }

  nextHint(): void {
    const hint = this.#verdict?.hint?.id;
    const rung = HINT_RUNGS[this.rungs.length];
    if (hint === undefined || rung === undefined) return;
    this.#host.remember((record) => ({ ...record, hints: [...record.hints, { hint, rung, at: this.#host.now() }] }));
    this.#changed();
  }

  skip(skipped: boolean): void {
    this.#host.remember((record) => ({ ...record, skipped }));
    this.#notice = skipped ? { id: 'skipped', data: {}, undo: null } : null;
    this.#changed();
  }

  // --- remembering

  #rememberSoon(): void {
    this.#stopRemembering ??= this.#host.after(REMEMBER_MS, () => this.flush());
  }

  /** Now, not soon: the page is about to go. */
  flush(): void {
    if (this.#stopRemembering === null) return;
    this.#stopRemembering();
    this.#stopRemembering = null;
    const { seed, nowMs, seenMs } = this.run.getSnapshot();
    const place = { seed, nowMs: Math.round(nowMs), seenMs: Math.round(seenMs) };
    this.#host.remember((record) => {
      const same = sameFiles(record.files ?? this.lab.start, this.#files);
      const files = same ? record.files : this.#files;
      const editedAt = same ? record.editedAt : this.#host.now();
      return { ...record, files, editedAt, activeFile: this.#activeFile, place };
    });
  }
}

/** What is remembered of a lab: texts, the run on the deck, and where it stood; that is null at its start. */
export interface Beginning {
  readonly files: readonly TextFile[];
  /** Index in the seeds of the lab. */
  readonly seedAt: number;
  readonly place: RunPlace | null;
}

export function beginning(lab: Lab, { files, place }: LabRecord): Beginning {
  const at = lab.definition.seeds.findIndex(({ seed }) => seed === place?.seed);
  return { files: filesOf(lab, files), seedAt: Math.max(0, at), place: at < 0 ? null : place };
}

/** The first one for an index that the lab does not have. */
export function seedOf({ definition: { id, seeds } }: Lab, at: number): LabSeed {
  const seed = seeds[at] ?? seeds[0];
  if (!seed) throw new Error(`${id} has no seed.`);
  return seed;
}

/** The lab's files with the texts that are remembered; those that are only read are always the lab's. */
function filesOf({ definition, start }: Lab, saved: readonly TextFile[] | null): readonly TextFile[] {
  const known = start.map((file): TextFile => {
    const readOnly = definition.files.some(({ name, access }) => name === file.name && access === 'read');
    return readOnly ? file : (saved?.find(({ name }) => name === file.name) ?? file);
  });
  return saved !== null && sameFiles(known, start) ? start : known;
}
