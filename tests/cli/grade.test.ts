import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { TextFile } from '../../src/labs/index.ts';
import { wrongAnswerFiles } from '../../src/labs/index.ts';
import { labNamed, loadedLabs, verdictOn } from '../labs/load.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: readonly TextFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'attempt-'));
  folders.push(folder);
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return folder;
}

async function call(...argv: string[]) {
  let output = '';
  let errors = '';
  const code = await run(argv, {
    stdin: (async function* () {})(),
    write: (text) => {
      output += text;
    },
    writeError: (text) => {
      errors += text;
    },
    readFile: () => '',
    writeFile: () => {},
    isFolder: () => false,
    listFolder: () => [],
  });
  return { code, output, errors };
}

describe.each(loadedLabs)('grade $id', ({ id, lab, texts }) => {
  test('gives the very verdict of the grading, byte for byte', async () => {
    for (const files of [
      lab.start,
      lab.solution,
      wrongAnswerFiles(lab, texts, lab.definition.wrongAnswers[0]?.id ?? ''),
    ]) {
      const { output, errors } = await call('grade', id, folderOf(files), '--json');
      expect(errors).toBe('');
      expect(output).toBe(`${JSON.stringify(verdictOn(lab, files))}\n`);
    }
  });

  test('ends with 0 when it is passed and with 1 when it is not', async () => {
    expect((await call('grade', id, folderOf(lab.solution), '--json')).code).toBe(0);
    expect((await call('grade', id, folderOf(lab.start), '--json')).code).toBe(1);
  });

  test.each(['ko', 'en'])('tells it in %s, with no word missing', async (language) => {
    for (const files of [lab.start, lab.solution, [], [{ name: 'deployment.yaml', text: 'a: [' }]]) {
      const { output } = await call('grade', id, folderOf(files), '--lang', language);
      expect(output).not.toMatch(/\{\w+\}|undefined|\[object|criterion\.|verdict\.|attempt\.|hint\./);
      expect(output.split('\n').length).toBeGreaterThan(3);
      expect(/[가-힣]/.test(output)).toBe(language === 'ko');
    }
  });
});

describe('grade', () => {
  test('reads the manifests of the folder and nothing else', async () => {
    const { lab } = labNamed('first-release');
    const folder = folderOf([...lab.solution, { name: 'notes.txt', text: 'a: [' }]);
    expect((await call('grade', 'first-release', folder)).code).toBe(0);
  });

  test('--list names the labs, in the language asked for', async () => {
    const { code, output } = await call('grade', '--list', '--lang', 'ko');
    expect(code).toBe(0);
    expect(output.trim().split('\n').length).toBe(loadedLabs.length);
    expect(output).toMatch(/first-release {2}.*[가-힣]/);
    expect(JSON.parse((await call('grade', '--list', '--json')).output)[0]).toMatchObject({ id: 'first-release' });
  });

  test.each([
    ['an unknown lab', ['no-such-lab', '.'], /no-such-lab.*first-release/],
    ['a folder that is not there', ['first-release', 'no/such/folder'], /no\/such\/folder/],
    ['no folder', ['first-release'], /grade/],
    ['no lab', [], /grade/],
  ])('%s is wrong usage, said in the language of the reader', async (_name, args, message) => {
    for (const language of ['ko', 'en']) {
      const { code, output, errors } = await call('grade', ...args, '--lang', language);
      expect([code, output]).toEqual([2, '']);
      expect(errors).toMatch(message);
      expect(/[가-힣]/.test(errors)).toBe(language === 'ko');
    }
  });

  test('an unknown language and an unknown option are wrong usage', async () => {
    expect((await call('grade', '--list', '--lang', 'xx')).code).toBe(2);
    expect((await call('grade', '--what')).code).toBe(2);
  });
});
