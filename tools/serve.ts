// Serves the built site and prints its address. Environment: PORT (default 4321; another free one when that is taken), BASE_PATH,
// SITE_FOLDER (default dist).
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './run.ts';
import { listen, normalBase, staticServer } from './static-server.ts';

const folder = resolve(root, process.env['SITE_FOLDER'] ?? 'dist');
const base = normalBase(process.env['BASE_PATH']);

if (!existsSync(join(folder, 'index.html'))) {
  console.error(
    `There is no built site in ${folder}. Run "npm run build" first, or "npm start", which builds and serves.`,
  );
  process.exit(1);
}
const wanted = process.env['PORT'];
try {
  const port = await listen(staticServer(folder, base), Number(wanted ?? 4321), wanted === undefined);
  console.log(`Rollout Lab is served at http://localhost:${port}${base}  (Ctrl+C ends it)`);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`The site cannot be served on the port asked for (${reason}). Choose another PORT, or leave it out.`);
  process.exitCode = 1;
}
