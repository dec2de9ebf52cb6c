import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { root } from '../architecture/sources.ts';

/** Runs the guard in a Node that believes to be another one. */
function guard(version: string, platform: string) {
  const pretend = [
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`,
    `Object.defineProperty(process, 'version', { value: 'v${version}' })`,
    `Object.defineProperty(process, 'platform', { value: '${platform}' })`,
    `Object.defineProperty(process, 'arch', { value: 'x64' })`,
  ].join(';');
  return spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, 'tools/check-node.mjs'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
}

describe('the guard against an old Node', () => {
  test.each(['22.12.0', '24.0.0', '30.1.2'])('lets %s pass without a word', (version) => {
    expect(guard(version, 'linux')).toMatchObject({ status: 0, stderr: '' });
  });

  test('stops a host whose packaged Node is missing, and says how to get it', () => {
    const { status, stderr } = guard('20.20.2', 'linux');
    expect(status).toBe(1);
    expect(stderr).toContain('v20.20.2');
    expect(stderr).toContain('npm ci');
  });

  test('stops a system for which no Node is packaged, and says which to install', () => {
    const { status, stderr } = guard('22.11.0', 'darwin');
    expect(status).toBe(1);
    expect(stderr).toContain('install Node 24');
  });
});
