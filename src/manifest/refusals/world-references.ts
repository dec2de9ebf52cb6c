// What a World says about images and other Worlds, held against the other documents of its text. Warnings: a world may well be
// there before what it is about.
import type { ManifestDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isJsonArray, isJsonObject, type JsonObject, type Path, valueAt } from '../json.ts';
import { LAB_API_VERSION } from '../schema/lab-kinds.ts';
import { nearestName } from '../schema/nearest.ts';
import { Inspector } from './inspector.ts';

const isWorld = ({ apiVersion, kind }: ManifestDocument): boolean => apiVersion === LAB_API_VERSION && kind === 'World';

/** The name of an image without its tag and digest: what stays from release to release. */
function repository(image: string): string {
  const name = image.split('@')[0] ?? '';
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}

const POD_SPECS: readonly Path[] = [
  ['spec', 'template', 'spec'],
  ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ['spec'],
];

function imagesOf(object: JsonObject): string[] {
  return POD_SPECS.flatMap((path) =>
    ['initContainers', 'containers'].flatMap((list) => {
      const containers = valueAt(object, [...path, list]);
      return isJsonArray(containers)
        ? containers.flatMap((container) => {
            const image = isJsonObject(container) ? container['image'] : undefined;
            return typeof image === 'string' ? [image] : [];
          })
        : [];
    }),
  );
}

/** Findings about the Worlds of a text, by document. */
export function worldReferences(documents: readonly ManifestDocument[]): readonly Finding[] {
  const worlds = documents.filter(isWorld);
  if (worlds.length === 0) return [];
  const images = documents.filter((document) => !isWorld(document)).flatMap(({ object }) => imagesOf(object));
  const repositories = [...new Set(images.map(repository))];
  return worlds.flatMap((world, index) => {
    const inspector = new Inspector(world);
    if (index > 0) inspector.warn('several-worlds', ['kind']);
    const listed = inspector.items(['spec', 'releases']).map((release) => [...release, 'image']);
    const known = [...repositories, ...listed.map((path) => repository(inspector.text(path)))];
    if (repositories.length > 0) for (const path of listed) knownImage(inspector, path, repositories);
    if (known.length > 0)
      for (const fault of inspector.items(['spec', 'faults'])) knownImage(inspector, [...fault, 'image'], known);
    return inspector.findings.map((finding) => ({ ...finding, object: { kind: world.kind, name: world.name } }));
  });
}

function knownImage(inspector: Inspector, path: Path, repositories: readonly string[]): void {
  const image = inspector.text(path);
  const name = repository(image);
  if (image === '' || repositories.includes(name)) return;
  const near = nearestName(name, repositories);
  inspector.warn(
    'unknown-image',
    path,
    { value: image, known: [...new Set(repositories)].slice(0, 8).join(', ') },
    near === undefined ? {} : inspector.replace(path, near + image.slice(name.length)),
  );
}
