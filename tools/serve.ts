// Serves the built site and prints its address. Environment: PORT (default 4321; another free one when that is taken), BASE_PATH.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen, normalBase, staticServer } from './static-server.ts';

const root = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const base = normalBase(process.env['BASE_PATH']);

if (!existsSync(join(root, 'index.html'))) {
  console.error('There is no built site in dist/. Run "npm run build" first, or "npm start", which builds and serves.');
  process.exit(1);
}
const wanted = process.env['PORT'];
const port = await listen(staticServer(root, base), Number(wanted ?? 4321), wanted === undefined);
console.log(`Rollout Lab is served at http://localhost:${port}${base}  (Ctrl+C ends it)`);
