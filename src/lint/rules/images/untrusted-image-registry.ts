// Where an image comes from. As long as nobody has said which registries are trusted, only names that Docker Hub gives to whoever comes
// first are found; official images and registries that are written out are left alone.
import { parseImage } from '../../image.ts';
import { textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';

const DOCKER_HUB = 'docker.io';
const HUB_NAMES = ['', DOCKER_HUB, 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];

interface Source {
  readonly registry: string;
  readonly repository: string;
}

function sourceOf(image: string): Source {
  const { registry, repository } = parseImage(image);
  if (!HUB_NAMES.includes(registry)) return { registry, repository };
  return { registry: DOCKER_HUB, repository: repository.includes('/') ? repository : `library/${repository}` };
}

/** `registry.example.com`, `registry.example.com/shop`, or `*.example.com` for every registry below that name. */
function isTrusted({ registry, repository }: Source, trusted: string): boolean {
  const slash = trusted.indexOf('/');
  const host = slash < 0 ? trusted : trusted.slice(0, slash);
  const folder = slash < 0 ? '' : trusted.slice(slash + 1);
  const hostFits = host.startsWith('*.') ? registry.endsWith(host.slice(1)) : registry === host;
  return hostFits && (folder === '' || repository === folder || repository.startsWith(`${folder}/`));
}

export const untrustedImageRegistry = containerRule({
  id: 'untrusted-image-registry',
  family: 'images',
  severity: 'low',
  area: 'image-security',
  principles: ['trusted-base-images', 'private-registry', 'assess-suppliers'],
  controls: { bundle: 'supply-chain', cis: ['5.5.1'] },
  peers: [],
  fix: 'none',
  options: { trustedRegistries: [] as readonly string[] },
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop-of-somebody/web:1.4.2
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: registry.example.com/shop/web:1.4.2
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: cache
spec:
  containers:
    - name: cache
      image: redis:7.4.1
`,
    ],
  },
  appliesTo: ({ spec }) => Boolean(textAt(spec, 'image')),
  check({ spec, path, name }, report, { options }) {
    const image = textAt(spec, 'image') ?? '';
    const source = sourceOf(image);
    const { trustedRegistries } = options;
    const trusted =
      trustedRegistries.length === 0
        ? source.registry !== DOCKER_HUB || source.repository.startsWith('library/')
        : trustedRegistries.some((entry) => isTrusted(source, entry));
    if (!trusted) report({ at: [...path, 'image'], data: { container: name, image, registry: source.registry } });
  },
});
