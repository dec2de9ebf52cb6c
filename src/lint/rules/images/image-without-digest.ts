// An image by tag: a tag is a label that somebody may move, a digest is the image. What has no fixed tag is a finding of `latest-image-tag`.
import { parseImage } from '../../image.ts';
import { textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { MUTABLE_TAGS, tagOf } from './shared/mutable-tags.ts';

export const imageWithoutDigest = containerRule({
  id: 'image-without-digest',
  family: 'images',
  severity: 'medium',
  area: 'image-security',
  principles: ['same-image-everywhere', 'deploy-only-safe-images', 'hand-over-artifacts'],
  controls: { bundle: 'supply-chain', cis: ['5.5.1'] },
  peers: [],
  // Which digest it is, only the registry knows.
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: registry.example.com/shop/web:1.4.2
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
      image: registry.example.com/shop/web:1.4.2@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
`,
    ],
  },
  appliesTo({ spec }) {
    const image = textAt(spec, 'image');
    if (!image) return false;
    const reference = parseImage(image);
    return reference.digest !== undefined || !MUTABLE_TAGS.includes(tagOf(reference));
  },
  check({ spec, path, name }, report) {
    const image = textAt(spec, 'image') ?? '';
    if (parseImage(image).digest === undefined) report({ at: [...path, 'image'], data: { container: name, image } });
  },
});
