import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, normalBase, staticServer } from '../../tools/static-server.ts';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'static-server-'));
  mkdirSync(join(folder, 'site/ko'), { recursive: true });
  mkdirSync(join(folder, 'site/_astro'));
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  writeFileSync(join(folder, 'site/index.html'), 'root');
  writeFileSync(join(folder, 'site/404.html'), 'missing');
  writeFileSync(join(folder, 'site/ko/index.html'), 'korean');
  writeFileSync(join(folder, 'site/_astro/page.abc.js'), '');
  server = staticServer(join(folder, 'site'), '/lab/');
  port = await listen(server, 0, false);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A bare request: fetch() would tidy the path before it is sent. */
const get = (path: string) =>
  new Promise<{ status: number; type: string; location: string; body: string }>((resolve, reject) => {
    request({ port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          location: response.headers.location ?? '',
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the server of the built site', () => {
  test.each([
    ['/lab/', 200, 'text/html; charset=utf-8', 'root'],
    ['/lab/ko/?preset=x', 200, 'text/html; charset=utf-8', 'korean'],
    ['/lab/_astro/page.abc.js', 200, 'text/javascript; charset=utf-8', ''],
    ['/lab/nothing/', 404, 'text/html; charset=utf-8', 'missing'],
    ['/ko/', 404, 'text/html; charset=utf-8', 'missing'],
    ['/lab/../secret.txt', 404, 'text/html; charset=utf-8', 'missing'],
    ['/lab/%2e%2e%2fsecret.txt', 404, 'text/html; charset=utf-8', 'missing'],
    ['/lab/%ff', 404, 'text/html; charset=utf-8', 'missing'],
  ])('%s → %d', async (path, status, type, body) => {
    expect(await get(path)).toMatchObject({ status, type, body });
  });

  test('a folder without its slash is sent on, with what was asked', async () => {
    expect(await get('/lab/ko?x=1')).toMatchObject({ status: 301, location: '/lab/ko/?x=1' });
    expect(await get('/lab')).toMatchObject({ status: 302, location: '/lab/' });
  });

  test('a base may be written with or without slashes', () => {
    expect([undefined, '', '/', 'lab', '/lab/', 'a/b'].map(normalBase)).toEqual([
      '/',
      '/',
      '/',
      '/lab/',
      '/lab/',
      '/a/b/',
    ]);
  });

  test('compresses text for whoever takes it, and says so', async () => {
    const compressed = await fetch(`http://localhost:${port}/lab/ko/`, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(await compressed.text()).toBe('korean');
    const plain = await fetch(`http://localhost:${port}/lab/ko/`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe('korean');
  });

  test('compresses a file anew when it has changed', async () => {
    const address = `http://localhost:${port}/lab/changing.txt`;
    const file = join(folder, 'site/changing.txt');
    writeFileSync(file, 'before');
    expect(await (await fetch(address)).text()).toBe('before');
    writeFileSync(file, 'after');
    utimesSync(file, 2_000_000_000, 2_000_000_000);
    expect(await (await fetch(address)).text()).toBe('after');
  });
});
