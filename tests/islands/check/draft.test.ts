import fc from 'fast-check';
import '../../support/seeds.ts';
import { describe, expect, test } from 'vitest';
import {
  type Draft,
  decodeDraft,
  EMPTY_DRAFT,
  encodeDraft,
  MOST_FILES,
  withFiles,
  withoutFile,
  withText,
} from '../../../src/islands/check/draft.ts';
import { exampleDraft } from '../../../src/islands/check/examples/index.ts';
import { openDraft } from '../../../src/islands/check/use-draft.ts';
import { pack } from '../../../src/islands/shared/packed.ts';

const own: Draft = {
  files: [
    { name: 'a.yaml', text: '# 한글 🙂\nkind: Pod\n' },
    { name: 'b.yaml', text: 'kind: Service\n' },
  ],
  active: 'b.yaml',
  example: null,
};
const address = (hash = '', search = '') => ({ hash, search });

describe('a draft in an address', () => {
  test('comes back as it was', () => {
    expect(decodeDraft(`#${encodeDraft(own)}`)).toEqual({ kind: 'draft', draft: own });
  });

  test('another fragment is none of ours', () => {
    expect(decodeDraft('#latest-image-tag').kind).toBe('none');
    expect(decodeDraft('').kind).toBe('none');
  });

  test.each([
    ['an unknown format', 'check=2.abc'],
    ['half a link', (encodeDraft(own) ?? '').slice(0, -12)],
    ['no files', `check=1.${pack({ files: [], active: '', example: null })}`],
    ['a file without a text', `check=1.${pack({ files: [{ name: 'a' }] })}`],
    ['a list instead', `check=1.${pack([1, 2])}`],
  ])('%s is broken, and nothing is thrown', (_, fragment) => {
    expect(decodeDraft(fragment).kind).toBe('broken');
  });

  test('whatever somebody writes after the mark does no harm', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['broken', 'draft']).toContain(decodeDraft(`check=${text}`).kind);
      }),
    );
  });

  test('names are taken once, an unknown active file becomes the first, an odd example none', () => {
    const packed = pack({
      files: [...own.files, { name: 'a.yaml', text: 'again' }],
      active: 'nowhere',
      example: '<b>',
    });
    const decoded = decodeDraft(`check=1.${packed}`);
    expect(decoded).toEqual({ kind: 'draft', draft: { ...own, active: 'a.yaml' } });
  });
});

describe('opening the page', () => {
  const kept = encodeDraft(own);
  test('a link wins over what the tab kept', () => {
    const linked = withText(own, 'a.yaml', 'kind: Job\n');
    expect(openDraft('en', address(`#${encodeDraft(linked)}`), kept).draft).toEqual(linked);
  });
  test('a link that cannot be read is said, and what the tab kept is there', () => {
    expect(openDraft('en', address('#check=1.zz'), kept)).toEqual({ draft: own, brokenLink: true });
  });
  test('an example is opened by its name', () => {
    expect(openDraft('en', address('', '?example=backup-at-night'), kept).draft.example).toBe('backup-at-night');
  });
  test('an example that nobody changed speaks the language of the page', () => {
    const korean = encodeDraft(exampleDraft('hurried-release', 'ko'));
    expect(openDraft('en', address(), korean).draft).toEqual(exampleDraft('hurried-release', 'en'));
  });
  test('nothing kept: the first example', () => {
    expect(openDraft('ko', address(), null).draft.example).toBe('hurried-release');
    expect(openDraft('ko', address(), 'rubbish').draft.example).toBe('hurried-release');
  });
});

describe('changing what is checked', () => {
  const example = exampleDraft('hurried-release', 'en');
  test('an example that is changed is one no more', () => {
    expect(withText(example, 'deployment.yaml', 'x').example).toBeNull();
    expect(withText(example, 'deployment.yaml', example.files[0]?.text ?? '')).toBe(example);
  });
  test('files that arrive take the place of an example and of empty texts, and of their namesakes', () => {
    const arrived = [{ name: 'c.yaml', text: 'kind: Job\n' }];
    expect(withFiles(example, arrived).files).toEqual(arrived);
    expect(withFiles(EMPTY_DRAFT, arrived).files).toEqual(arrived);
    expect(withFiles(own, [{ name: 'a.yaml', text: 'new' }]).files.map(({ text }) => text)).toEqual([
      'new',
      'kind: Service\n',
    ]);
    expect(withFiles(own, arrived).active).toBe('c.yaml');
  });
  test('no more files than anybody looks through', () => {
    const many = Array.from({ length: MOST_FILES + 5 }, (_, index) => ({ name: `${index}.yaml`, text: 'a: 1\n' }));
    expect(withFiles(own, many).files).toHaveLength(MOST_FILES);
  });
  test('the file beside the one that is taken away is shown; the last one stays', () => {
    expect(withoutFile(own, 'b.yaml').active).toBe('a.yaml');
    expect(withoutFile(EMPTY_DRAFT, 'manifest.yaml')).toBe(EMPTY_DRAFT);
  });
});
