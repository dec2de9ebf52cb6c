// An image without a tag, or with `latest`: another program tomorrow, under the same name. A digest makes the tag irrelevant.
import { isPinned, parseImage } from '../../image.ts';
import { textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';

export const latestImageTag = containerRule({
  id: 'latest-image-tag',
  family: 'images',
  severity: 'high',
  area: 'image-security',
  principles: ['same-image-everywhere', 'versions-are-tracked'],
  controls: { bundle: 'supply-chain' },
  peers: ['kube-linter:latest-tag', 'kube-score:container-image-tag', 'polaris:tagNotSpecified', 'trivy:KSV-0013'],
  fix: 'none',
  options: { mutableTags: ['latest'] },
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: registry.example.com:5000/shop/web
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:latest
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
      image: registry.example.com:5000/shop/web:1.4.2
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:latest@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
`,
    ],
  },
  appliesTo: ({ spec }) => Boolean(textAt(spec, 'image')),
  check({ spec, path, name }, report, { options }) {
    const image = textAt(spec, 'image') ?? '';
    const reference = parseImage(image);
    if (isPinned(reference)) return;
    const tag = reference.tag ?? 'latest';
    if (options.mutableTags.includes(tag)) report({ at: [...path, 'image'], data: { container: name, image, tag } });
  },
});
