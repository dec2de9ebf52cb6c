// A lab in somebody's hands: texts, results, runs and hints go together, and are there again after reloading. Runs every lab that exists.
import { describe, expect, test } from 'vitest';
import { LabSession, type SessionHost } from '../../../src/islands/lab/lab-session.ts';
import { recordRun } from '../../../src/islands/lab/recorded-run.ts';
import { criterionRows, liveState, releaseMsOf, targetOf, targetPods } from '../../../src/islands/lab/view-model.ts';
import { ProgressStore } from '../../../src/islands/progress/store.ts';
import { briefIn, type Lab, wrongAnswerFiles } from '../../../src/labs/index.ts';
import { labNamed, loadedLabs, verdictOn } from '../../labs/load.ts';
import { MemoryStorage } from '../progress/memory-storage.ts';

interface Hands {
  readonly lab: Lab;
  readonly progress: ProgressStore;
  open(): LabSession;
}

/** Grading at once; timers when the test says so. */
function hands(lab: Lab, storage = new MemoryStorage()): Hands {
  let now = 1000;
  const progress = new ProgressStore({ storage, now: () => now++ });
  const { id } = lab.definition;
  const host: SessionHost = {
    grader: {
      grade(own, files, listener) {
        listener.onEnd({ type: 'graded', verdict: verdictOn(own, files) });
      },
      cancel() {},
    },
    record: (files, seed) => recordRun(lab, files, seed),
    remembered: () => progress.record(id),
    remember: (change) => progress.update(id, change),
    now: () => now++,
    after: () => () => {},
  };
  return { lab, progress, open: () => new LabSession(lab, host) };
}

const edit = (session: LabSession, files: Lab['start']): void => {
  for (const { name, text } of files) session.setText(name, text);
};

describe.each(loadedLabs)('$id', ({ lab, texts }) => {
  const { definition } = lab;

  test('is at rest at 0 with nothing tried, and the target drawn', () => {
    const session = hands(lab).open();
    const { verdict, stale } = session.getSnapshot();
    expect([verdict, stale]).toEqual([null, false]);
    const { nowMs, originMs, seed, view } = session.run.getSnapshot();
    expect([nowMs, seed]).toEqual([originMs, definition.seeds[0]?.seed]);
    expect(view.pods.length).toBeGreaterThan(0);
    expect(criterionRows(definition, null, []).every(({ state }) => state === 'not-tried')).toBe(true);
    for (const { world } of definition.seeds) {
      const target = targetOf(definition, world);
      expect(target && targetPods(target).length).toBeGreaterThan(0);
    }
  });

  test('the start fails, and the deck stands at the second of the failure', () => {
    const session = hands(lab).open();
    session.grade();
    const { verdict, runSeed } = session.getSnapshot();
    expect(verdict?.passed).toBe(false);
    const failing = verdict?.seeds[runSeed];
    expect(failing?.passed).toBe(false);
    const run = session.run.getSnapshot();
    expect(run.seed).toBe(failing?.seed);
    // What no moment is to blame for is shown from the start of the clock.
    expect(run.nowMs).toBe(failing?.firstFailure?.atMs ?? verdict?.originMs);
    expect(run.seenMs).toBe(run.endMs);
    // The replay is the very run that was judged.
    const replay = recordRun(lab, lab.start, { seed: run.seed, world: run.world });
    while (replay && !replay.work());
    expect(replay?.log.length).toBe(run.log.length);
  });

  test('the reference passes, is remembered, and regresses when it is undone', () => {
    const { open, progress } = hands(lab);
    const session = open();
    edit(session, lab.solution);
    session.grade();
    expect(session.getSnapshot().verdict?.passed).toBe(true);
    expect(progress.record(definition.id).attempts.map(({ passed, points }) => [passed, points])).toEqual([
      [true, 100],
    ]);
    session.reset();
    expect(session.getSnapshot()).toMatchObject({ stale: true, notice: { id: 'reset' } });
    session.grade();
    const { verdict } = session.getSnapshot();
    const rows = criterionRows(definition, verdict, progress.record(definition.id).attempts.slice(0, -1));
    expect(rows.some(({ state }) => state === 'regressed')).toBe(true);
    expect(rows.some(({ state }) => state === 'not-met')).toBe(false);
  });

  test.each(definition.wrongAnswers.map(({ id, hint }) => ({ id, hint })))(
    'the wrong answer $id climbs the hint $hint, rung by rung, and has words for each',
    ({ id, hint }) => {
      const session = hands(lab).open();
      edit(session, wrongAnswerFiles(lab, texts, id));
      session.grade();
      expect(session.getSnapshot().verdict?.hint?.id).toBe(hint);
      for (let rung = 1; rung <= 5; rung++) {
        session.nextHint();
        expect(session.rungs).toHaveLength(Math.min(rung, 4));
      }
      for (const language of ['ko', 'en']) {
        const brief = briefIn(texts, language);
        const words = brief.hints[hint];
        expect(words && [words.nudge, words.place, words.partial].every((text) => text !== ''), language).toBe(true);
      }
    },
  );

  test('everything is there again after reloading, at the same second', () => {
    const storage = new MemoryStorage();
    const [wrong] = definition.wrongAnswers;
    const first = hands(lab, storage);
    const session = first.open();
    if (wrong) edit(session, wrongAnswerFiles(lab, texts, wrong.id));
    session.grade();
    session.nextHint();
    session.run.seek(session.run.getSnapshot().originMs + 12_345);
    session.flush();
    const [before, runBefore] = [session.getSnapshot(), session.run.getSnapshot()];
    const again = hands(lab, storage).open();
    const [after, runAfter] = [again.getSnapshot(), again.run.getSnapshot()];
    expect(after.files).toEqual(before.files);
    expect(after.verdict?.hash).toBe(before.verdict?.hash);
    expect(after.stale).toBe(false);
    expect(again.rungs).toEqual(['nudge']);
    expect([runAfter.seed, runAfter.nowMs, runAfter.seenMs]).toEqual([
      runBefore.seed,
      runBefore.nowMs,
      runBefore.seenMs,
    ]);
    expect(hands(lab, storage).progress.record(definition.id).attempts).toHaveLength(1);
  });
});

const { lab } = labNamed('first-release');
const text = '# 무엇을 바꿀까';

test('a file that is only read stays as it is, and says so', () => {
  const session = hands(lab).open();
  session.setText('service.yaml', text);
  expect(session.getSnapshot()).toMatchObject({ files: lab.start, notice: { id: 'readOnly' } });
});

test('start over can be undone, and what was there is kept in the store', () => {
  const { open, progress } = hands(lab);
  const session = open();
  session.setText('deployment.yaml', text);
  session.reset();
  expect(session.getSnapshot().files).toEqual(lab.start);
  expect(progress.record(lab.definition.id).kept[0]?.files[0]?.text).toBe(text);
  session.undo();
  expect(session.getSnapshot().files[0]?.text).toBe(text);
});

test('files that cannot be run say so, keep the last run, and are graded with a place', () => {
  const session = hands(lab).open();
  session.setText('deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: [');
  session.play();
  expect(session.getSnapshot().notice?.id).toBe('cannotRun');
  expect(session.run.getSnapshot().playing).toBe(false);
  session.grade();
  expect(session.getSnapshot().verdict).toMatchObject({ passed: false, seeds: [], hint: { id: 'accepted' } });
  session.skip(true);
  expect(session.getSnapshot().notice?.id).toBe('skipped');
});

test('the present state counts failures and the fewest ready pods up to the playhead only', () => {
  const timeline = {
    failures: [
      { atMs: 1000, value: 9 },
      { atMs: 12_000, value: 3 },
      { atMs: 14_000, value: 4 },
    ],
    readyPods: [
      {
        version: 1,
        points: [
          { atMs: 0, value: 4 },
          { atMs: 12_500, value: 1 },
        ],
      },
      { version: 2, points: [{ atMs: 13_000, value: 2 }] },
    ],
  };
  expect(liveState(timeline, 10_000, 12_600, 11_000)).toEqual({ failed: 3, leastReady: 1, sinceReleaseMs: 1600 });
  expect(liveState(timeline, 10_000, 10_500, 11_000)).toEqual({ failed: 0, leastReady: 4, sinceReleaseMs: null });
  expect(releaseMsOf(lab.definition)).toBe(130_000);
});
