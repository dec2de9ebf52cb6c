// Recorded stories of real Deployments and PodDisruptionBudgets, played again by the controllers of the simulation. A part stands in the project; all are
// used where they are at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerTrace } from '../../../src/cli/answer/trace.ts';
import {
  comparableOutput,
  eventLists,
  type RecordedTrace,
  type State,
  wholeStates,
  withoutChance,
} from './compare-trace.ts';

const FOLDERS = ['deployments', 'disruption'];
const own = join(import.meta.dirname, '../../recordings');
const shared = join(process.env['CONFORMANCE_DATA'] ?? join(import.meta.dirname, '../../../../shared'), 'golden');
const allowed: Record<string, string> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../allow/trace.json'), 'utf8'),
);

const tracesIn = (root: string): RecordedTrace[] =>
  FOLDERS.map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name): RecordedTrace => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    );

interface StepReply {
  readonly decisions: readonly Record<string, unknown>[];
  readonly events: readonly Record<string, unknown>[];
  readonly settled: State;
  readonly out?: Record<string, unknown>;
}

async function replay({ kubelet, steps }: RecordedTrace): Promise<StepReply[]> {
  const reply = await answerTrace({
    kubelet,
    steps: steps.map(({ t, until, do: action }) => ({ t, until, do: action })),
  });
  return JSON.parse(JSON.stringify(reply['steps']));
}

function compare(trace: RecordedTrace, replies: readonly StepReply[]): void {
  const states = wholeStates(trace.steps);
  const decisions = trace.steps.map((step) => step.decisions ?? []);
  const last = states.length - 1;
  if (trace.loose) {
    expect(replies.flatMap((step) => step.decisions)).toEqual(decisions.flat());
    expect(withoutChance(replies[last]?.settled ?? {}, false)).toEqual(withoutChance(states[last] ?? {}, false));
    return;
  }
  let recreate = false;
  for (const [index, step] of trace.steps.entries()) {
    recreate ||= JSON.stringify(step.do).includes('"Recreate"');
    const reply = replies[index];
    const where = `step ${index + 1} ${JSON.stringify(step.do).slice(0, 100)}`;
    expect(reply?.decisions, where).toEqual(decisions[index]);
    if (step.out) expect(comparableOutput(reply?.out), where).toEqual(comparableOutput(step.out));
    expect(withoutChance(reply?.settled ?? {}, recreate), where).toEqual(withoutChance(states[index] ?? {}, recreate));
  }
  const cut = new Set(trace.eventsCut ?? []);
  const [want, got] = [eventLists(trace.steps), eventLists(replies)];
  for (const object of new Set([...Object.keys(want.ordered), ...Object.keys(got.ordered)])) {
    const wanted = want.ordered[object] ?? [];
    const ours = got.ordered[object] ?? [];
    expect(cut.has(object) ? ours.slice(0, wanted.length) : ours, object).toEqual(wanted);
  }
  if (cut.size === 0) expect(got.counted).toEqual(want.counted);
}

describe('the recorded stories of the project', () => {
  const traces = tracesIn(own);

  test('there are some of every kind', () => {
    expect(traces.length).toBeGreaterThanOrEqual(25);
    expect(traces.some(({ loose }) => loose)).toBe(true);
    expect(traces.filter(({ name }) => name.startsWith('budget-')).length).toBeGreaterThanOrEqual(6);
  });

  test.each(traces)('$name goes as it went', async (trace) => {
    compare(trace, await replay(trace));
  });

  test('a story that goes otherwise is noticed', async () => {
    const trace = traces.find(({ name }) => name === 'rolling-4-surge-default-unavailable-default');
    if (!trace) throw new Error('the story is missing');
    const replies = await replay(trace);
    const at = replies.findIndex(({ decisions }) => decisions.length > 1);
    const altered = replies.map((step, index) =>
      index === at ? { ...step, decisions: step.decisions.slice(1) } : step,
    );
    expect(() => compare(trace, altered)).toThrow();
  });
});

const others = tracesIn(shared);

describe.skipIf(others.length === 0)('all recorded stories at hand', () => {
  test('at most one in a hundred is left out', () => {
    expect(Object.keys(allowed).length).toBeLessThanOrEqual(others.length / 100);
  });

  test(`${others.length} stories go as they went`, async () => {
    const failed: string[] = [];
    for (const trace of others) {
      if (trace.name in allowed) continue;
      try {
        compare(trace, await replay(trace));
      } catch (error) {
        failed.push(`${trace.name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      }
    }
    expect(failed).toEqual([]);
  });
});
