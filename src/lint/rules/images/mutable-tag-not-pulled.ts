// A tag that moves, and a node that never asks for it again: every node keeps the image that it happened to pull first.
import { setField } from '../../edits.ts';
import { parseImage } from '../../image.ts';
import { textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { MUTABLE_TAGS, tagOf } from './shared/mutable-tags.ts';

export const mutableTagNotPulled = containerRule({
  id: 'mutable-tag-not-pulled',
  family: 'images',
  severity: 'low',
  area: 'image-security',
  principles: ['same-image-everywhere'],
  controls: { bundle: 'supply-chain' },
  peers: ['kube-score:container-image-pull-policy', 'polaris:pullPolicyNotAlways'],
  fix: 'safe',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: registry.example.com/shop/web:latest
      imagePullPolicy: IfNotPresent # saves time
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
      image: registry.example.com/shop/web:latest
      imagePullPolicy: Always # saves time
`,
    ],
  },
  appliesTo({ spec }) {
    const image = textAt(spec, 'image');
    if (!image) return false;
    const reference = parseImage(image);
    return reference.digest === undefined && MUTABLE_TAGS.includes(tagOf(reference));
  },
  check({ document, spec, path, name }, report) {
    const policy = textAt(spec, 'imagePullPolicy');
    if (policy !== 'IfNotPresent' && policy !== 'Never') return;
    const at = [...path, 'imagePullPolicy'];
    report({
      at,
      data: { container: name, policy, tag: tagOf(parseImage(textAt(spec, 'image') ?? '')) },
      edits: setField(document, at, 'Always'),
    });
  },
});
