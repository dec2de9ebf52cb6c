// What the pages of rules say that their examples cost: the engine's own figures, and a link to that very run.
import { expect, test } from 'vitest';
import { inRelease, SEEDS } from '../../src/components/rules/in-release.ts';
import { ruleById } from '../../src/components/rules/rule-list.ts';
import { decodeLink } from '../../src/islands/workbench/link.ts';
import { runAttempt } from '../../src/run/index.ts';

function figuresOf(id: string) {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  return inRelease(rule);
}

test.each(['no-readiness-probe', 'recreate-interrupts-service', 'no-pause-before-shutdown', 'large-first-step'])(
  'the bad example of %s loses more requests than the good one',
  (id) => {
    const release = figuresOf(id);
    if (release === null) throw new Error('it is released');
    expect(release.bad.failed).toBeGreaterThan(release.good.failed);
  },
);

test.each(['no-disruption-budget', 'latest-image-tag', 'blue-green-without-analysis'])(
  'a release says nothing about %s',
  (id) => {
    expect(figuresOf(id)).toBeNull();
  },
);

test('the link opens the run that was counted, at its first failure', () => {
  const release = figuresOf('recreate-interrupts-service');
  const link = decodeLink(release?.bad.fragment ?? '');
  if (release === null || link.kind !== 'saved') throw new Error('the link can be read');
  expect(link.saved.strategy).toBe('recreate');
  const [branch] = link.saved.branches;
  if (branch === undefined) throw new Error('it has a run');
  expect(branch.nowMs - branch.originMs).toBe(release.bad.firstFailureMs);
  const failed = SEEDS.map(
    (seed) => runAttempt({ files: [], inputs: branch.inputs, seed, untilMs: 240_000 }).ledger.failed,
  );
  expect(failed.reduce((sum, count) => sum + count, 0)).toBe(release.bad.failed);
});
