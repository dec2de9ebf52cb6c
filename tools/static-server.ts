// Serves a built site as any static host would: right content types, /404.html for what is missing, a slash after a folder, text compressed.
// Knows nothing of the product; used by `npm start` and by the browser tests.
import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
};

/** `lab` and `/lab/` are `/lab/`; nothing is `/`. */
export const normalBase = (base: string | undefined): string =>
  `/${(base ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

const stat = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

/** The file inside `root` for a path of the site, or what to do instead. */
function locate(root: string, path: string): { file: string } | { redirect: string } | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const file = normalize(join(root, decoded));
  if (decoded.includes('\0') || (file !== root && !file.startsWith(root + sep))) return undefined;
  const found = stat(file);
  if (found?.isFile()) return { file };
  if (!found?.isDirectory() || !stat(join(file, 'index.html'))?.isFile()) return undefined;
  return decoded.endsWith('/') ? { file: join(file, 'index.html') } : { redirect: `${path}/` };
}

const COMPRESSED: ReadonlySet<string> = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.mjs',
  '.svg',
  '.txt',
  '.xml',
  '.yaml',
]);

/** Compresses each file once for as long as it stays the same. */
class Compressor {
  readonly #known = new Map<string, { readonly changedMs: number; readonly bytes: Buffer }>();

  bytesOf(file: string): Buffer {
    const changedMs = stat(file)?.mtimeMs ?? 0;
    const known = this.#known.get(file);
    if (known?.changedMs === changedMs) return known.bytes;
    const bytes = gzipSync(readFileSync(file));
    this.#known.set(file, { changedMs, bytes });
    return bytes;
  }
}

interface Sending {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly compressor: Compressor;
}

function send({ request, response, compressor }: Sending, status: number, file: string, immutable: boolean): void {
  const takes = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const bytes = takes && COMPRESSED.has(extname(file)) ? compressor.bytesOf(file) : null;
  response.writeHead(status, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': bytes?.length ?? stat(file)?.size ?? 0,
    ...(bytes ? { 'content-encoding': 'gzip' } : {}),
    vary: 'accept-encoding',
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  if (request.method === 'HEAD') response.end();
  else if (bytes) response.end(bytes);
  else createReadStream(file).pipe(response);
}

/** A server for the built site in `root`, hosted under `base`; the caller listens and closes. */
export function staticServer(root: string, base: string): Server {
  const folder = normalize(root).replace(/[\\/]+$/, '');
  const compressor = new Compressor();
  return createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const sending = { request, response, compressor };
    if (pathname === base.slice(0, -1)) {
      response.writeHead(302, { location: `${base}${search}` }).end();
      return;
    }
    const found = pathname.startsWith(base) ? locate(folder, `/${pathname.slice(base.length)}`) : undefined;
    if (found && 'redirect' in found) {
      response.writeHead(301, { location: `${base}${found.redirect.slice(1)}${search}` }).end();
    } else if (found) {
      // Astro names the files of this folder after their content.
      send(sending, 200, found.file, pathname.startsWith(`${base}_astro/`));
    } else if (stat(join(folder, '404.html'))?.isFile()) {
      send(sending, 404, join(folder, '404.html'), false);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    }
  });
}

/** Listens on the wanted port, or on any free one when it is taken and may be another; resolves to the port. */
export function listen(server: Server, port: number, mayMove: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && mayMove && port !== 0) resolve(listen(server, 0, false));
      else reject(error);
    });
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
