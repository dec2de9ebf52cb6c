// @monokle/validation over a folder, as a program of its own, so that its start is measured as ours is. It is no dependency of the project:
// the first argument is the node_modules folder in which it and @monokle/parser are installed. Without its schema check, which fetches.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules = '', folder = ''] = process.argv.slice(2);
const load = (path: string) => import(pathToFileURL(join(modules, '@monokle', path)).href);

const { extractK8sResources } = await load('parser/lib/index.js');
const { createDefaultMonokleValidator } = await load('validation/lib/node.js');
const files = readdirSync(folder).map((name) => ({
  id: name,
  path: name,
  content: readFileSync(join(folder, name), 'utf8'),
}));
const resources = extractK8sResources(files);
const validator = createDefaultMonokleValidator();
await validator.preload({
  plugins: { 'yaml-syntax': true, 'pod-security-standards': true, practices: true, 'resource-links': true },
});
const { runs } = await validator.validate({ resources });
console.log(
  `${resources.length} objects, ${runs.flatMap(({ results }: { results: unknown[] }) => results).length} findings`,
);
