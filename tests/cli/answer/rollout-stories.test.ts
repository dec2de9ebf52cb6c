// Recorded stories of real Rollouts, played again by the controllers of the simulation, where they are at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerTrace } from '../../../src/cli/answer/trace.ts';
import {
  comparableOutput,
  eventLists,
  type RecordedStep,
  type RecordedTrace,
  type State,
  wholeStates,
  withoutChance,
} from './compare-trace.ts';

const data = join(process.env['CONFORMANCE_DATA'] ?? join(import.meta.dirname, '../../../../shared'), 'golden');
const FOLDERS = ['rollouts', 'rollouts-console'].map((name) => join(data, name)).filter((path) => existsSync(path));
const traces = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): RecordedTrace => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
);

async function replay({ kubelet, steps }: RecordedTrace): Promise<RecordedStep[]> {
  const asked = steps.map(({ t, until, do: action }) => ({ t, until, do: action }));
  const reply = await answerTrace({ kubelet, steps: asked });
  return JSON.parse(JSON.stringify(reply['steps']));
}

type Rows = Readonly<Record<string, unknown>>;

const isRows = (value: unknown): value is Rows => typeof value === 'object' && value !== null;

const isEmpty = (row: unknown): boolean =>
  isRows(row) && Object.values(row).every((value) => isRows(value) && Object.keys(value).length === 0);

/** Services without addresses and Ingresses without weight are written down or not; a restart is known by the clock of the recording. */
function comparable(state: State, byChance: boolean): unknown {
  const { endpoints = {}, ingresses = {}, rollouts = {}, pods = {}, ...rest } = withoutChance(state, false);
  const filled = (rows: Rows) => Object.fromEntries(Object.entries(rows).filter(([, row]) => !isEmpty(row)));
  const timeless = Object.entries(rollouts).map(([name, row]) => {
    const { restartedAt: _, ...kept } = isRows(row) ? row : {};
    return [name, kept];
  });
  const named = byChance ? {} : { pods, endpoints: filled(endpoints) };
  return { ...rest, ...named, ingresses: filled(ingresses), rollouts: Object.fromEntries(timeless) };
}

/** What a command printed for its reader; the words of an error are those of another program's version. */
function printed(out: RecordedStep['out']): unknown {
  const { stderr: _, ...kept } = { ...(comparableOutput(out) ?? {}) } as Rows;
  return kept;
}

function firstDifference(trace: RecordedTrace, replies: readonly RecordedStep[]): string | null {
  const states = wholeStates(trace.steps);
  try {
    let byChance = false;
    for (const [index, step] of trace.steps.entries()) {
      // Which of equal pods a restart takes first is chance, upstream too: their names say nothing from then on.
      byChance ||= JSON.stringify(step.do).includes('restart');
      const where = `step ${index + 1}`;
      const reply = replies[index];
      if (!trace.loose) expect(reply?.decisions, where).toEqual(step.decisions ?? []);
      if (step.out) expect(printed(reply?.out), where).toEqual(printed(step.out));
      // Of a step in the middle of a restart a story may say nothing at all.
      if (byChance && step.settled === undefined) continue;
      if (!trace.loose || index === states.length - 1)
        expect(comparable(reply?.settled as State, byChance), where).toEqual(comparable(states[index] ?? {}, byChance));
    }
    if (trace.loose) return null;
    const [want, got] = [eventLists(trace.steps), eventLists(replies)];
    for (const object of Object.keys(want.ordered))
      if (!trace.eventsCut?.includes(object)) expect(got.ordered[object], object).toEqual(want.ordered[object]);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 300) : String(error);
  }
}

describe.skipIf(traces.length === 0)('recorded stories of Rollouts', () => {
  test(`${traces.length} stories go as they went`, async () => {
    const failed: string[] = [];
    for (const trace of traces) {
      const difference = firstDifference(trace, await replay(trace));
      if (difference !== null) failed.push(`${trace.name}: ${difference}`);
    }
    expect(failed).toEqual([]);
  }, 120_000);
});
