import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../architecture/sources.ts';

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'conform-'));
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

const conform = (kind: string) =>
  spawnSync(process.execPath, ['tools/launch.mjs', 'tools/conform.ts', kind], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CONFORMANCE_DATA: data },
  });

/** A judge that knows only its closing line. */
function judgeSays(closing: string, folder: string): void {
  mkdirSync(join(data, 'judge'), { recursive: true });
  mkdirSync(join(data, folder), { recursive: true });
  writeFileSync(
    join(data, 'judge/judge.mjs'),
    `console.log('story: something differs');console.log(${JSON.stringify(closing)});`,
  );
}

describe('the comparison with recordings', () => {
  test('says that it was skipped where there is no data, and passes', () => {
    expect(conform('trace')).toMatchObject({ status: 0, stdout: expect.stringContaining('skipped') });
  });

  test('fails for one difference, and shows it', () => {
    judgeSays('9 passed, 1 failed', 'golden/deployments');
    const { status, stdout } = conform('trace');
    expect(status).toBe(1);
    expect(stdout).toContain('something differs');
    expect(stdout).toContain('\n9 passed, 1 failed\n');
  });

  test('needs only its share where one is set', () => {
    judgeSays('98 passed, 2 failed', 'golden/kubelet');
    expect(conform('kubelet')).toMatchObject({ status: 0, stdout: expect.stringContaining('98.0 %') });
    judgeSays('97 passed, 3 failed', 'golden/kubelet');
    expect(conform('kubelet')).toMatchObject({ status: 1 });
  });

  test('a judge that counts nothing is a failure', () => {
    judgeSays('no cases', 'golden/defaults');
    expect(conform('defaults')).toMatchObject({ status: 1 });
  });
});
