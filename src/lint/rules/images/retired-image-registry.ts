// Registries that are frozen or switched off. k8s.gcr.io got its last image in April 2023 (kubernetes.io/blog/2023/03/10).
import type { TextEdit } from '../../../manifest/index.ts';
import { setField } from '../../edits.ts';
import { parseImage } from '../../image.ts';
import { textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';

interface Retired {
  /** What an image of it begins with. */
  readonly prefix: string;
  readonly successor: string;
  /** Whether the same images lie there under the same names. */
  readonly moved: boolean;
}

const RETIRED: readonly Retired[] = [
  { prefix: 'k8s.gcr.io/', successor: 'registry.k8s.io/', moved: true },
  ...['', 'us.', 'eu.', 'asia.'].flatMap((region) => [
    { prefix: `${region}gcr.io/k8s-artifacts-prod/`, successor: 'registry.k8s.io/', moved: true },
    { prefix: `${region}gcr.io/google-containers/`, successor: 'registry.k8s.io/', moved: false },
    { prefix: `${region}gcr.io/google_containers/`, successor: 'registry.k8s.io/', moved: false },
  ]),
  { prefix: 'docker.pkg.github.com/', successor: 'ghcr.io/', moved: false },
];

export const retiredImageRegistry = containerRule({
  id: 'retired-image-registry',
  family: 'images',
  severity: 'medium',
  area: 'image-security',
  principles: ['trusted-base-images'],
  controls: { bundle: 'supply-chain' },
  peers: [],
  fix: 'safe',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: pause
spec:
  containers:
    - name: pause
      image: k8s.gcr.io/pause:3.9 # keeps the room
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: proxy
spec:
  containers:
    - name: proxy
      image: gcr.io/google_containers/kube-proxy:1.20.0
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: pause
spec:
  containers:
    - name: pause
      image: registry.k8s.io/pause:3.9 # keeps the room
`,
    ],
  },
  appliesTo: ({ spec }) => parseImage(textAt(spec, 'image') ?? '').registry !== '',
  check({ document, spec, path, name }, report) {
    const image = textAt(spec, 'image') ?? '';
    const retired = RETIRED.find(({ prefix }) => image.startsWith(prefix));
    if (retired === undefined) return;
    const { prefix, successor, moved } = retired;
    const at = [...path, 'image'];
    const edits: readonly TextEdit[] | undefined = moved
      ? setField(document, at, `${successor}${image.slice(prefix.length)}`)
      : undefined;
    report({
      at,
      data: { container: name, image, registry: prefix.replace(/\/$/, ''), successor: successor.replace(/\/$/, '') },
      edits,
    });
  },
});
