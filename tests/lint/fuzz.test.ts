// Whatever stands in a file: a result, soon, never an exception. Changed examples of every rule; in the long run (`npm run soak`) as many as
// its seeds allow, and the manifests of others where they are at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRuleWords } from '../../src/i18n/rules/index.ts';
import { fixAll, gradeOf, lint, RULES } from '../../src/lint/index.ts';
import { applyEdits } from '../../src/manifest/index.ts';
import { seedCount } from '../support/seeds.ts';

/** 5,000 in every run, 100,000 in the long one. */
const CHANGES = seedCount >= 1_000 ? 100_000 : 5_000;
/** No text takes longer. One that does is timed again: what else the machine does is not the text's. */
const MOST_MS = 1_000;
const TRIES = 3;

const examples = RULES.flatMap(({ examples: { bad, good } }) => [...bad, ...good]);
await loadRuleWords('en');

/** A generator of our own, so that a failure is found again by its number. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const BITS = [
  ...'\n\t :-[]{},\'"#|>&*!?%@`~<\\0',
  '\r\n',
  ': ',
  '- ',
  '---\n',
  '<<: *a\n',
  '&a ',
  '*a',
  '__proto__: 1\n',
  'constructor: {prototype: 1}\n',
  'null',
  'true',
  '1e309',
  '-1',
  '[]',
  '{}',
  '\ud800',
  '한글',
  '{{ .Values.x }}',
  '# rollout-lab: ignore latest-image-tag -- x\n',
  'toString',
  'hasOwnProperty',
];

/** One text with a few characters changed, lines moved, or a value replaced. */
function change(number: number): string {
  const next = random(number);
  let text = examples[next(examples.length)] ?? '';
  for (let times = 1 + next(4); times > 0; times--) {
    const at = next(text.length + 1);
    const bit = BITS[next(BITS.length)] ?? '';
    switch (next(4)) {
      case 0:
        text = text.slice(0, at) + bit + text.slice(at);
        break;
      case 1:
        text = text.slice(0, at) + text.slice(at + 1 + next(8));
        break;
      case 2: {
        const lines = text.split('\n');
        const [line = ''] = lines.splice(next(lines.length), 1);
        lines.splice(next(lines.length + 1), 0, line);
        text = lines.join('\n');
        break;
      }
      default:
        text = text.replace(/: \S+/g, (value) => (next(6) === 0 ? `: ${bit}` : value));
    }
  }
  return text;
}

function examine(text: string): void {
  const files = [{ name: 'a.yaml', text }];
  const { findings, suppressed, counts } = lint(files, { rules: RULES });
  for (const { range, fix } of [...findings, ...suppressed.map(({ finding }) => finding)]) {
    const places = [range, ...(fix?.edits ?? []).map((edit) => edit.range)];
    if (!places.every(({ start, end }) => start >= 0 && start <= end && end <= text.length))
      throw new Error(`a place outside the text: ${JSON.stringify(range)}`);
  }
  for (const { checked, passed, failed, suppressed: excused } of counts)
    if (checked !== passed + failed + excused || passed < 0) throw new Error('counts that do not add up');
  gradeOf(RULES, counts);
}

function timed(text: string): number {
  const started = performance.now();
  examine(text);
  return performance.now() - started;
}

test(`${CHANGES} changed examples`, { timeout: CHANGES * 200 }, () => {
  const slowest = { number: 0, ms: 0 };
  for (let number = 1; number <= CHANGES; number++) {
    const text = change(number);
    try {
      let ms = timed(text);
      for (let again = 1; ms >= MOST_MS && again < TRIES; again++) ms = Math.min(ms, timed(text));
      if (ms > slowest.ms) Object.assign(slowest, { number, ms });
    } catch (error) {
      throw new Error(`change ${number}:\n${text}`, { cause: error });
    }
  }
  if (CHANGES > 5_000)
    console.log(`slowest of ${CHANGES} texts: change ${slowest.number}, ${slowest.ms.toFixed(0)} ms`);
  expect(slowest.ms, `change ${slowest.number}`).toBeLessThan(MOST_MS);
});

test('making every safe fix twice is making it once, and breaks nothing', { timeout: 120_000 }, () => {
  const sample = CHANGES > 5_000 ? 2_000 : 60;
  for (let number = 1; number <= sample; number++) {
    const files = [{ name: 'a.yaml', text: change(number) }];
    const refused = (texts: typeof files) =>
      lint(texts, { rules: [] }).findings.filter(({ severity }) => severity === 'high' || severity === 'critical')
        .length;
    const once = fixAll(files, { rules: RULES }).files.map(({ name, text }) => ({ name, text }));
    expect(refused(once), `change ${number}`).toBeLessThanOrEqual(refused(files));
    expect(fixAll(once, { rules: RULES }).fixes, `change ${number}`).toBe(0);
  }
});

describe('names of prototypes are plain names', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s', (name) => {
    const text = `apiVersion: v1
kind: Pod
metadata:
  name: ${JSON.stringify(name)}
  namespace: ${JSON.stringify(name)}
  labels: {${JSON.stringify(name)}: x}
  annotations: {${JSON.stringify(name)}: x}
spec:
  nodeSelector: {${JSON.stringify(name)}: x}
  containers:
    - name: ${JSON.stringify(name)}
      image: ${JSON.stringify(name)}
---
apiVersion: v1
kind: ${JSON.stringify(name)}
metadata: {name: a}
---
apiVersion: v1
kind: Service
metadata: {name: a, namespace: ${JSON.stringify(name)}}
spec: {selector: {${JSON.stringify(name)}: x}, ports: [{port: 80}]}
`;
    examine(text);
    const { findings } = lint([{ name: 'a.yaml', text }], { rules: RULES });
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('dangling-service');
  });
});

test('a text of nothing but problems gives a bounded list', { timeout: 60_000 }, () => {
  const containers = Array.from({ length: 3_000 }, (_, index) => `    - {name: c${index}, image: x}\n`).join('');
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n${containers}`;
  const { findings } = lint([{ name: 'a.yaml', text }], { rules: RULES });
  expect(findings.length).toBeLessThan(3_000);
  expect(findings.map(({ ruleId }) => ruleId)).toContain('too-many-findings');
});

const realWorld = join(import.meta.dirname, '../../../shared/fixtures/realworld');

test.runIf(existsSync(realWorld))('manifests of other projects', { timeout: 600_000 }, () => {
  const names = readdirSync(realWorld, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  for (const name of names.slice(0, CHANGES > 5_000 ? names.length : 200))
    examine(readFileSync(join(realWorld, name), 'utf8'));
});

const peers = join(import.meta.dirname, '../../../shared/golden/peers/kubernetes/files');

test.runIf(existsSync(peers))(
  'safe fixes of a corpus: each finding mended, none added, accepted as before',
  { timeout: 1_200_000 },
  () => {
    const long = CHANGES > 5_000;
    const corpus = readdirSync(peers)
      .filter((_, index) => long || index % 20 === 0)
      .map((name) => join(peers, name));
    if (long && existsSync(realWorld))
      for (const name of readdirSync(realWorld, { recursive: true, encoding: 'utf8' }))
        if (/\.ya?ml$/.test(name)) corpus.push(join(realWorld, name));
    const found = (text: string) => lint([{ name: 'a.yaml', text }], { rules: RULES }).findings;
    const refused = (findings: ReturnType<typeof found>) =>
      findings.filter(({ family, severity }) => family === 'schema' && severity !== 'info').map(({ ruleId }) => ruleId);
    const problems: string[] = [];
    for (const name of corpus) {
      const text = readFileSync(name, 'utf8');
      const before = found(text);
      const ids = new Set(before.map(({ ruleId }) => ruleId));
      for (const { ruleId, path, fix } of before) {
        if (fix?.kind !== 'safe') continue;
        const mended = applyEdits(text, fix.edits);
        const after = found(mended);
        const same = (list: typeof before) => list.filter((own) => own.ruleId === ruleId && own.path === path).length;
        const place = `${name} ${ruleId} ${path}`;
        if (same(after) >= same(before)) problems.push(`${place}: is still found`);
        for (const own of after) if (!ids.has(own.ruleId)) problems.push(`${place}: adds ${own.ruleId}`);
        if (refused(after).length > refused(before).length) problems.push(`${place}: is refused: ${refused(after)}`);
        for (const comment of text.match(/(?<=^|\s)#.*$/gm) ?? [])
          if (!mended.includes(comment.trim())) problems.push(`${place}: loses ${comment}`);
      }
      const all = fixAll([{ name, text }], { rules: RULES }).files[0]?.text ?? '';
      const left = found(all).filter(({ fix }) => fix?.kind === 'safe');
      for (const { ruleId, path } of left) problems.push(`${name} ${ruleId} ${path}: is left by all fixes together`);
    }
    expect(problems).toEqual([]);
  },
);
