import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink } from '../../../src/islands/workbench/link.ts';
import { WorkbenchStore } from '../../../src/islands/workbench/store.ts';
import { hashLog } from '../../../src/sim/index.ts';
import { STEPS, TOY_ORIGIN_MS, toyEngine, toyOpening } from './toy-engine.ts';

const open = (seed?: number) => new WorkbenchStore(toyEngine, 'rolling-update', toyOpening(), seed);

function settle(store: WorkbenchStore): void {
  for (let frame = 0; store.getSnapshot().busy; frame++) {
    if (frame > 10_000) throw new Error('The store stays busy.');
    store.advance(0, () => true);
  }
}

/** Plays for a time at 60 frames a second. */
function playFor(store: WorkbenchStore, ms: number): void {
  store.play();
  for (let passed = 0; passed < ms; passed += 16) store.advance(16);
  store.pause();
}

const shown = (store: WorkbenchStore) => store.getSnapshot().nowMs - store.getSnapshot().originMs;
const seenHash = (store: WorkbenchStore) => {
  const { log, seenMs } = store.getSnapshot();
  return hashLog(log.filter(({ atMs }) => atMs <= seenMs));
};

describe('opening', () => {
  test('starts paused at 0 with the first version settled and nothing to read', () => {
    const { nowMs, originMs, playing, decisions, canApply, workload } = open().getSnapshot();
    expect(nowMs).toBe(originMs);
    expect(originMs).toBe(TOY_ORIGIN_MS);
    expect(playing).toBe(false);
    expect(decisions).toEqual([]);
    expect(canApply).toBe(false);
    expect(workload?.containers[0]?.image).toBe('shop/web:1.0.0');
  });

  test('the snapshot keeps its identity until something changes', () => {
    const store = open();
    const before = store.getSnapshot();
    expect(store.getSnapshot()).toBe(before);
    store.selectPod('web-1');
    expect(store.getSnapshot()).not.toBe(before);
    expect(store.getSnapshot().view).toBe(before.view);
  });
});

describe('playing', () => {
  test('moves the playhead by real time and speed', () => {
    const store = open();
    playFor(store, 1600);
    expect(shown(store)).toBe(1600);
    store.setSpeed(4);
    playFor(store, 1600);
    expect(shown(store)).toBe(1600 + 6400);
    store.setSpeed(0.25);
    playFor(store, 1600);
    expect(shown(store)).toBe(1600 + 6400 + 400);
  });

  test('a frame without time left gives back the thread and goes on later', () => {
    const store = open();
    store.act([{ type: 'scale', deployment: 'web', replicas: 5 }]);
    store.setSpeed(8);
    store.play();
    for (let frame = 0; frame < 100; frame++) store.advance(16, () => false);
    expect(shown(store)).toBeGreaterThan(10_000);
  });

  test('does not move while paused', () => {
    const store = open();
    store.advance(1000);
    expect(shown(store)).toBe(0);
  });

  test('tells the listeners', () => {
    const store = open();
    let calls = 0;
    const stop = store.subscribe(() => calls++);
    store.play();
    store.advance(16);
    expect(calls).toBe(2);
    stop();
    store.advance(16);
    expect(calls).toBe(2);
  });
});

describe('acting at the live edge', () => {
  test('deploying the next version sets its image, plays, and is a decision of a person', () => {
    const store = open();
    store.deployNext();
    const { playing, workload, decisions, lastCommand, branch } = store.getSnapshot();
    expect(playing).toBe(true);
    expect(branch).toBe('A');
    expect(workload?.containers[0]?.image).toBe('shop/web:2.0.0');
    expect(decisions.at(-1)?.decision.who).toBe('person');
    expect(lastCommand?.command).toBe('kubectl set image deployment/web web=shop/web:2.0.0');
  });

  test('how the next version behaves is written into the World, and applied with it', () => {
    const store = open();
    store.setBehaviour('missing-image');
    const { files, activeFile } = store.getSnapshot();
    expect(files.map(({ name }) => name)).toEqual(['web.yaml', 'world.yaml']);
    expect(activeFile).toBe('web.yaml');
    expect(files[1]?.text).toContain('- image: shop/web:2.0.0\n      registry: missing');
    store.deployNext();
    const applied = store.save().branches[0]?.inputs.filter(({ atMs }) => atMs > 0);
    expect(applied?.map(({ input }) => input.type)).toEqual(['apply', 'setImage']);
    expect(store.getSnapshot().files[1]?.applied).toBe(files[1]?.text);
    // The next one after it works again, and nothing has to be applied for that.
    store.deployNext();
    expect(store.save().branches[0]?.inputs.at(-2)?.input.type).toBe('setImage');
  });

  test('applying takes the texts that changed', () => {
    const store = open();
    store.setText('web.yaml', 'web shop/web:3.0.0');
    expect(store.getSnapshot().canApply).toBe(true);
    store.applyFiles();
    expect(store.getSnapshot().canApply).toBe(false);
    expect(store.getSnapshot().branches).toHaveLength(1);
    expect(store.getSnapshot().workload?.containers[0]?.image).toBe('shop/web:3.0.0');
  });
});

test('what the server refuses is said, until something else is done', () => {
  const store = open();
  store.act([{ type: 'undo', deployment: 'web', toRevision: null }]);
  expect(store.getSnapshot().notice).toMatchObject({ id: 'refused', data: { message: 'no rollout history found' } });
  expect(store.getSnapshot().lastCommand).toEqual({
    command: 'kubectl rollout undo deployment/web',
    answers: [{ ok: false, message: 'no rollout history found' }],
  });
  store.act([{ type: 'scale', deployment: 'web', replicas: 5 }]);
  expect(store.getSnapshot().notice).toBeNull();
  store.toStart();
  expect(store.getSnapshot().lastCommand?.command).toBe('kubectl apply -f web.yaml');
});

test('a text that is refused is told by what stands in it, and where', () => {
  const store = open();
  store.setText('web.yaml', 'web shop/web:2.0.0\n!');
  store.applyFiles();
  expect(store.getSnapshot().notice).toMatchObject({
    id: 'textRefused',
    data: { file: 'web.yaml', line: 2 },
    problem: { id: 'toy-problem' },
  });
});

describe('stepping', () => {
  test('by decision runs the world on until something is decided, and back', () => {
    const store = open();
    store.act([{ type: 'scale', deployment: 'web', replicas: 5 }]);
    const moments: number[] = [];
    for (let step = 0; step < STEPS; step++) {
      store.stepDecision(1);
      settle(store);
      moments.push(shown(store));
      expect(store.getSnapshot().selectedDecision).toBe(store.getSnapshot().decisions.at(-1)?.entry);
    }
    expect(new Set(moments).size).toBe(STEPS);
    expect(store.getSnapshot().decisions).toHaveLength(STEPS + 1);
    for (const moment of moments.toReversed()) {
      expect(shown(store)).toBe(moment);
      store.stepDecision(-1);
    }
    store.stepDecision(-1);
    store.stepDecision(-1);
    expect(shown(store)).toBe(0);
  });

  test('back from between two decisions goes to the one before, not to the one before that', () => {
    const store = open();
    store.act([{ type: 'scale', deployment: 'web', replicas: 5 }]);
    store.stepDecision(1);
    settle(store);
    const first = shown(store);
    store.tick(1);
    store.seek(store.getSnapshot().originMs + first + 10);
    store.stepDecision(-1);
    expect(shown(store)).toBe(first);
  });

  test('says so when nothing will be decided, and does not move the live edge', () => {
    const store = open();
    store.stepDecision(1);
    settle(store);
    expect(store.getSnapshot().notice?.id).toBe('noDecision');
    expect(shown(store)).toBe(0);
    expect(store.getSnapshot().seenMs).toBe(TOY_ORIGIN_MS);
  });

  test('a tick is a second, also back, and never before the start', () => {
    const store = open();
    store.tick(1);
    store.tick(1);
    expect(shown(store)).toBe(2000);
    store.tick(-1);
    expect(shown(store)).toBe(1000);
    store.toStart();
    store.tick(-1);
    expect(shown(store)).toBe(0);
    store.toLive();
    expect(shown(store)).toBe(2000);
  });

  test('scrubbing goes at most to the live edge and shows the world of then', () => {
    const store = open();
    playFor(store, 2000);
    store.deployNext();
    playFor(store, 2000);
    store.seek(TOY_ORIGIN_MS + 1000);
    expect(store.getSnapshot().workload?.containers[0]?.image).toBe('shop/web:1.0.0');
    store.seek(1_000_000);
    expect(shown(store)).toBe(store.getSnapshot().seenMs - TOY_ORIGIN_MS);
    expect(store.getSnapshot().workload?.containers[0]?.image).toBe('shop/web:2.0.0');
  });
});

describe('branches', () => {
  /** A deployed v2; the playhead is back in the past of it. */
  function inThePast(): WorkbenchStore {
    const store = open();
    playFor(store, 1000);
    store.deployNext();
    playFor(store, 5000);
    store.seek(TOY_ORIGIN_MS + 500);
    return store;
  }

  test('acting in the past makes a branch and keeps the one that was there', () => {
    const store = inThePast();
    const before = store.save().branches[0];
    store.act([{ type: 'scale', deployment: 'web', replicas: 8 }]);
    const { branch, branches, notice, ghost } = store.getSnapshot();
    expect(branch).toBe('B');
    expect(branches.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(notice?.id).toBe('forked');
    expect(ghost?.id).toBe('A');
    expect(store.save().branches[0]?.inputs).toEqual(before?.inputs);
    store.switchBranch('A');
    settle(store);
    expect(store.getSnapshot().seenMs).toBe(before?.seenMs);
    store.toLive();
    expect(store.getSnapshot().workload?.containers[0]?.image).toBe('shop/web:2.0.0');
  });

  test('a past after which nothing happened is still the live edge', () => {
    const store = open();
    playFor(store, 3000);
    store.seek(TOY_ORIGIN_MS + 1000);
    store.act([{ type: 'scale', deployment: 'web', replicas: 8 }]);
    expect(store.getSnapshot().branches).toHaveLength(1);
    expect(shown(store)).toBeLessThan(1100);
    expect(store.getSnapshot().nowMs).toBe(store.getSnapshot().seenMs);
  });

  test('the last action is taken back as a branch that stands just before it', () => {
    const store = open();
    expect(store.getSnapshot().canUndo).toBe(false);
    expect(store.undoLast()).toBe(false);
    playFor(store, 3000);
    store.act([{ type: 'scale', deployment: 'web', replicas: 5 }]);
    playFor(store, 1000);
    store.deployNext();
    const actedMs = store.getSnapshot().nowMs;
    playFor(store, 4000);
    expect(store.undoLast()).toBe(true);
    const { branch, nowMs, seenMs, workload, ghost } = store.getSnapshot();
    expect(branch).toBe('B');
    expect([nowMs, seenMs]).toEqual([actedMs - 1, actedMs - 1]);
    expect(workload?.containers[0]?.image).toBe('shop/web:1.0.0');
    expect(ghost?.id).toBe('A');
    expect(store.undoLast()).toBe(true);
    expect(store.getSnapshot().canUndo).toBe(false);
    store.switchBranch('A');
    settle(store);
    store.toLive();
    expect(store.getSnapshot().workload?.containers[0]?.image).toBe('shop/web:2.0.0');
  });

  test('run again: the same actions in the changed World, to the same moment, with the run before as its ghost', () => {
    const store = inThePast();
    store.toLive();
    const before = store.getSnapshot();
    store.setBehaviour('crashes');
    expect(store.runAgain()).toBe(true);
    settle(store);
    const { branch, nowMs, ghost, notice } = store.getSnapshot();
    expect([branch, ghost?.id, notice?.id]).toEqual(['B', 'A', 'ranAgain']);
    expect(nowMs).toBe(before.nowMs);
    const [former, again] = store.save().branches;
    expect(again?.inputs.slice(1)).toEqual(former?.inputs);
    expect(again?.inputs[0]).toMatchObject({ atMs: 0, input: { type: 'apply', file: 'world.yaml' } });
  });

  test('a text that is applied in the past leaves the other branch with its own text', () => {
    const store = inThePast();
    store.setText('web.yaml', 'web shop/web:7.0.0');
    store.applyFiles();
    expect(store.getSnapshot().files[0]?.text).toBe('web shop/web:7.0.0');
    store.switchBranch('A');
    expect(store.getSnapshot().files[0]?.text).toBe('web shop/web:1.0.0');
  });

  test('with three branches nothing is dropped: the action waits for room', () => {
    const store = inThePast();
    expect(store.fork()).toBe(true);
    expect(store.fork()).toBe(true);
    expect(store.fork()).toBe(false);
    expect(store.getSnapshot().notice?.id).toBe('branchesFull');
    expect(store.getSnapshot().branches).toHaveLength(3);
    store.closeBranch('B');
    expect(store.getSnapshot().branches.map(({ id }) => id)).toEqual(['A', 'C']);
    expect(store.fork()).toBe(true);
    expect(store.getSnapshot().branch).toBe('B');
  });

  test('a text that names a stranger begins an empty world and keeps the former one', () => {
    const store = open();
    playFor(store, 2000);
    store.setText('web.yaml', 'cart shop/cart:1.0.0');
    store.applyFiles();
    const { originMs, branch, branches, notice, view } = store.getSnapshot();
    expect(originMs).toBe(0);
    expect(branch).toBe('B');
    expect(branches).toHaveLength(2);
    expect(notice).toMatchObject({ id: 'newWorld', data: { name: 'cart', branch: 'A' } });
    expect(view.deployments.map(({ name }) => name)).toEqual(['cart']);
    store.switchBranch('A');
    expect(store.getSnapshot().view.deployments.map(({ name }) => name)).toEqual(['web']);
    expect(store.getSnapshot().files[0]?.text).toBe('web shop/web:1.0.0');
  });

  test('another seed keeps the former run when something was done in it', () => {
    const store = inThePast();
    store.setSeed(7);
    settle(store);
    expect(store.getSnapshot().seed).toBe(7);
    expect(store.getSnapshot().branches).toHaveLength(2);
    const fresh = open();
    fresh.setSeed(7);
    expect(fresh.getSnapshot().branches).toHaveLength(1);
  });

  test('opening a situation gives way only when nothing was done', () => {
    const fresh = open();
    fresh.open(toyOpening('web shop/web:5.0.0'));
    expect(fresh.getSnapshot().branches).toHaveLength(1);
    const store = inThePast();
    store.open(toyOpening('web shop/web:5.0.0'));
    expect(store.getSnapshot().branches).toHaveLength(2);
    store.reset(toyOpening());
    expect(store.getSnapshot().branches).toHaveLength(1);
    expect(store.getSnapshot().touched).toBe(false);
  });
});

describe('a link', () => {
  test.each([1, 77, 4213])('opens the whole world at the very moment (seed %i)', (seed) => {
    const store = open(seed);
    playFor(store, 1000);
    store.deployNext();
    playFor(store, 4000);
    store.seek(TOY_ORIGIN_MS + 1500);
    store.act([{ type: 'scale', deployment: 'web', replicas: 8 }]);
    playFor(store, 2000);
    store.setSpeed(2);
    const decoded = decodeLink(`#${encodeLink(store.save())}`);
    if (decoded.kind !== 'saved') throw new Error(`The link is ${decoded.kind}.`);
    const other = open(99);
    other.restore(decoded.saved);
    settle(other);
    const [was, is] = [store.getSnapshot(), other.getSnapshot()];
    expect(is.nowMs).toBe(was.nowMs);
    expect(is.branch).toBe('B');
    expect(is.speed).toBe(2);
    expect(seenHash(other)).toBe(seenHash(store));
    expect(is.decisions).toEqual(was.decisions);
    other.switchBranch('A');
    settle(other);
    store.switchBranch('A');
    expect(seenHash(other)).toBe(seenHash(store));
  });
});
