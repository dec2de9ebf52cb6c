import fc from 'fast-check';
import '../../support/seeds.ts';
import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { decodeLink, encodeLink } from '../../../src/islands/workbench/link.ts';
import { RULES_VERSION, type SavedWorkbench } from '../../../src/islands/workbench/saved.ts';
import { DEFAULT_BEHAVIOUR } from '../../../src/sim/index.ts';

const saved: SavedWorkbench = {
  rules: RULES_VERSION,
  strategy: 'recreate',
  branches: [
    {
      id: 'A',
      seed: 4213,
      originMs: 60_000,
      seenMs: 99_000,
      nowMs: 72_400,
      files: [{ name: '배포.yaml', text: '# 한글 주석 🙂\nkind: Deployment\n' }],
      activeFile: '배포.yaml',
      inputs: [
        { atMs: 0, input: { type: 'apply', file: '배포.yaml', text: '# 한글 주석 🙂\nkind: Deployment\n' } },
        { atMs: 61_000, input: { type: 'setBehaviour', image: 'a:2', behaviour: DEFAULT_BEHAVIOUR } },
        { atMs: 61_000, input: { type: 'setImage', deployment: 'web', container: 'web', image: 'a:2' } },
        { atMs: 62_000, input: { type: 'scale', deployment: 'web', replicas: 6 } },
        { atMs: 63_000, input: { type: 'undo', deployment: 'web', toRevision: null } },
        { atMs: 64_000, input: { type: 'undo', deployment: 'web', toRevision: 1 } },
        { atMs: 65_000, input: { type: 'pause', deployment: 'web' } },
        { atMs: 66_000, input: { type: 'deletePod', pod: 'web-1' } },
        { atMs: 67_000, input: { type: 'evict', pod: 'web-1' } },
        { atMs: 68_000, input: { type: 'drain', node: 'node-1' } },
        { atMs: 69_000, input: { type: 'uncordon', node: 'node-1' } },
      ],
      from: null,
      preset: 'rounding',
    },
  ],
  current: 'A',
  speed: 0.5,
  playing: true,
  selectedPod: 'web-1',
  selectedDecision: 12,
};

const encodeAny = (value: unknown): string =>
  `lab=1.${Buffer.from(deflateSync(Buffer.from(JSON.stringify(value)))).toString('base64url')}`;

test('the rules of a link are those of the package', () => {
  expect(RULES_VERSION).toBe(packageJson.version);
});

test('what goes in comes out, and only characters that an address keeps are used', () => {
  const link = encodeLink(saved);
  expect(link).toMatch(/^lab=1\.[\w-]+$/);
  expect(decodeLink(`#${link}`)).toEqual({ kind: 'saved', saved });
});

test('a state that holds more than a link can is told apart, not cut', () => {
  const [branch] = saved.branches;
  if (!branch) throw new Error('There is a branch.');
  const text = '가'.repeat(2_000_000);
  expect(encodeLink({ ...saved, branches: [{ ...branch, files: [{ name: 'a.yaml', text }] }] })).toBeNull();
});

test('a behaviour from before a field existed has the value that everything had then', () => {
  const old = { startSeconds: 9, outcome: 'works', shutdownSeconds: 1, image: 'in-registry' };
  const inputs = [{ atMs: 0, input: { type: 'setBehaviour', image: 'a:2', behaviour: old } }];
  const result = decodeLink(encodeAny({ ...saved, branches: [{ ...saved.branches[0], inputs }] }));
  const input = result.kind === 'saved' ? result.saved.branches[0]?.inputs[0]?.input : undefined;
  expect(input).toEqual({ type: 'setBehaviour', image: 'a:2', behaviour: { ...DEFAULT_BEHAVIOUR, startSeconds: 9 } });
});

describe('a link that cannot be opened', () => {
  test('a fragment of the page itself is none of ours', () => {
    expect(decodeLink('#main')).toEqual({ kind: 'none' });
    expect(decodeLink('')).toEqual({ kind: 'none' });
  });

  test('another format is told from a broken one', () => {
    expect(decodeLink('#lab=2.AAAA')).toEqual({ kind: 'other-format' });
    expect(decodeLink('#lab=nonsense')).toEqual({ kind: 'broken' });
    expect(decodeLink(`#${encodeLink(saved)?.slice(0, -9)}`)).toEqual({ kind: 'broken' });
  });

  test.each([
    ['no object', 7],
    ['no branches', { ...saved, branches: [] }],
    ['a branch twice', { ...saved, branches: [saved.branches[0], saved.branches[0]] }],
    ['a current branch that is not there', { ...saved, current: 'C' }],
    ['a moment before the start', { ...saved, branches: [{ ...saved.branches[0], nowMs: 1 }] }],
    ['days of computing', { ...saved, branches: [{ ...saved.branches[0], seenMs: 1e12 }] }],
    [
      'an unknown action',
      { ...saved, branches: [{ ...saved.branches[0], inputs: [{ atMs: 0, input: { type: 'rm' } }] }] },
    ],
    [
      'a million replicas',
      {
        ...saved,
        branches: [
          { ...saved.branches[0], inputs: [{ atMs: 0, input: { type: 'scale', deployment: 'web', replicas: 1e6 } }] },
        ],
      },
    ],
  ])('%s', (_, value) => {
    expect(decodeLink(encodeAny(value))).toEqual({ kind: 'broken' });
  });

  test('a bomb is not unfolded', () => {
    const bomb = Buffer.from(deflateSync(new Uint8Array(50_000_000))).toString('base64url');
    const before = performance.now();
    expect(decodeLink(`lab=1.${bomb}`)).toEqual({ kind: 'broken' });
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 200 }), fc.jsonValue(), (text, bytes, value) => {
        decodeLink(`lab=${text}`);
        decodeLink(`lab=1.${Buffer.from(bytes).toString('base64url')}`);
        decodeLink(encodeAny(value));
        decodeLink(encodeAny({ ...saved, branches: [{ ...saved.branches[0], inputs: value }] }));
      }),
    );
  });
});
