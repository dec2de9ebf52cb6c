// A digest that cannot be one. The API server takes any text as an image; the kubelet does not.
import { parseImage } from '../../image.ts';
import { textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';

/** The algorithms that the image specification registers, with the digits of each. */
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}|blake3:[0-9a-f]{64})$/;

export const malformedImageDigest = containerRule({
  id: 'malformed-image-digest',
  family: 'images',
  severity: 'high',
  area: 'image-security',
  principles: ['same-image-everywhere'],
  controls: { bundle: 'supply-chain' },
  peers: [],
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
      image: registry.example.com/shop/web@sha256:9f86d081884c
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
      image: registry.example.com/shop/web@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
`,
    ],
  },
  appliesTo: ({ spec }) => textAt(spec, 'image')?.includes('@') === true,
  check({ spec, path, name }, report) {
    const { digest = '' } = parseImage(textAt(spec, 'image') ?? '');
    if (!DIGEST.test(digest)) report({ at: [...path, 'image'], data: { container: name, digest } });
  },
});
