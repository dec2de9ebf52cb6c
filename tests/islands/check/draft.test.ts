import fc from 'fast-check';
import '../../support/seeds.ts';
import { describe, expect, test } from 'vitest';
import {
  type Draft,
  decodeDraft,
  EMPTY_DRAFT,
  encodeDraft,
  MOST_FILES,
  withDistinctNames,
  withFiles,
  withNewFile,
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
    ['half a link', (encodeDraft(own) ?? '').slice(0, -12)],
    ['no files', `check=1.${pack({ files: [], active: '', example: null })}`],
    ['a file without a text', `check=1.${pack({ files: [{ name: 'a' }] })}`],
    ['a list instead', `check=1.${pack([1, 2])}`],
  ])('%s is broken, and nothing is thrown', (_, fragment) => {
    expect(decodeDraft(fragment).kind).toBe('broken');
  });

  test('one of another version is told apart from a broken one', () => {
    expect(decodeDraft('check=2.abc').kind).toBe('other-format');
  });

  test('whatever somebody writes after the mark does no harm', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['broken', 'draft', 'other-format']).toContain(decodeDraft(`check=${text}`).kind);
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
  const kept = { draft: encodeDraft(own) };
  test('a link wins over what the tab kept', () => {
    const linked = withText(own, 'a.yaml', 'kind: Job\n');
    expect(openDraft('en', address(`#${encodeDraft(linked)}`), kept).draft).toEqual(linked);
  });
  test('a link that cannot be read is said, and what the tab kept is there', () => {
    expect(openDraft('en', address('#check=1.zz'), kept)).toMatchObject({
      draft: own,
      trouble: 'broken-link',
      covered: null,
    });
    expect(openDraft('en', address('#check=9.abc'), kept)).toMatchObject({ draft: own, trouble: 'other-version' });
  });
  test('an example is opened by its name', () => {
    expect(openDraft('en', address('', '?example=backup-at-night'), kept).draft.example).toBe('backup-at-night');
  });
  test('an example that does not exist is said, and what the tab kept is there', () => {
    expect(openDraft('en', address('', '?example=nope'), kept)).toMatchObject({
      draft: own,
      trouble: 'unknown-example',
    });
  });
  test('an example that nobody changed speaks the language of the page', () => {
    const korean = { draft: encodeDraft(exampleDraft('hurried-release', 'ko')) };
    expect(openDraft('en', address(), korean).draft).toEqual(exampleDraft('hurried-release', 'en'));
  });
  test('nothing kept: the first example', () => {
    expect(openDraft('ko', address(), {}).draft.example).toBe('hurried-release');
    expect(openDraft('ko', address(), { draft: 'rubbish' }).draft.example).toBe('hurried-release');
  });
});

describe('own texts that a link covers', () => {
  const kept = { draft: encodeDraft(own) };
  const linkTo = (text: string) => ({ ...own, files: [{ name: 'a.yaml', text }], active: 'a.yaml' });
  const [first, second] = [linkTo('kind: Job\n'), linkTo('kind: CronJob\n')];
  const open = (draft: Draft, before: Parameters<typeof openDraft>[2]) =>
    openDraft('en', address(`#${encodeDraft(draft)}`), before);

  test('are kept, and had back', () => {
    expect(open(first, kept)).toMatchObject({ draft: first, covered: own });
    expect(openDraft('en', address('', '?example=backup-at-night'), kept).covered).toEqual(own);
  });
  test('survive a reload, and further links that nobody worked on', () => {
    const after = { draft: encodeDraft(first), linked: encodeDraft(first), covered: encodeDraft(own) };
    expect(openDraft('en', address(), after)).toMatchObject({ draft: first, covered: own });
    expect(open(second, after)).toMatchObject({ draft: second, covered: own });
  });
  test('are what was changed last', () => {
    const changed = withText(first, 'a.yaml', 'kind: Pod\n');
    const after = { draft: encodeDraft(changed), linked: encodeDraft(first), covered: encodeDraft(own) };
    expect(open(second, after).covered).toEqual(changed);
  });
  test('are none where the link brings the very same, as the other language does', () => {
    expect(open(own, kept)).toMatchObject({ draft: own, covered: null, linked: false });
  });
  test('are none where nobody wrote anything', () => {
    expect(open(first, { draft: encodeDraft(EMPTY_DRAFT) }).covered).toBeNull();
    expect(open(first, { draft: encodeDraft(exampleDraft('backup-at-night', 'en')) }).covered).toBeNull();
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
    expect(withFiles(example, arrived).draft.files).toEqual(arrived);
    expect(withFiles(EMPTY_DRAFT, arrived).draft.files).toEqual(arrived);
    expect(withFiles(own, [{ name: 'a.yaml', text: 'new' }]).draft.files.map(({ text }) => text)).toEqual([
      'new',
      'kind: Service\n',
    ]);
    expect(withFiles(own, arrived).draft.active).toBe('c.yaml');
  });
  test('no more files than anybody looks through', () => {
    const many = Array.from({ length: MOST_FILES + 5 }, (_, index) => ({ name: `${index}.yaml`, text: 'a: 1\n' }));
    const { draft, added, leftOut } = withFiles(own, many);
    expect(draft.files).toHaveLength(MOST_FILES);
    expect([added, leftOut]).toEqual([MOST_FILES - own.files.length, own.files.length + 5]);
  });
  test('what an arrival did is told: new ones, namesakes with another text, and none that came unchanged', () => {
    const [a] = own.files;
    const arrived = [
      { name: 'a.yaml', text: a?.text ?? '' },
      { name: 'b.yaml', text: 'new' },
      { name: 'c.yaml', text: '' },
    ];
    expect(withFiles(own, arrived)).toMatchObject({ added: 1, replaced: ['b.yaml'], leftOut: 0 });
    expect(withFiles(example, arrived)).toMatchObject({ added: 3, replaced: [] });
  });
  test('files of one name that arrive together are all there', () => {
    const twice = [
      { name: 'a.yaml', text: '1' },
      { name: 'a.yaml', text: '2' },
    ];
    expect(withDistinctNames(twice)).toEqual([
      { name: 'a.yaml', text: '1' },
      { name: 'a-2.yaml', text: '2' },
    ]);
  });
  test('a new file stands beside the others, also beside an example', () => {
    const next = withNewFile(example, 'manifest.yaml');
    expect(next.files.map(({ name }) => name)).toEqual([...example.files.map(({ name }) => name), 'manifest.yaml']);
    expect([next.active, next.example]).toEqual(['manifest.yaml', null]);
  });
  test('the file beside the one that is taken away is shown; the last one stays', () => {
    expect(withoutFile(own, 'b.yaml').active).toBe('a.yaml');
    expect(withoutFile(EMPTY_DRAFT, 'manifest.yaml')).toBe(EMPTY_DRAFT);
  });
});
