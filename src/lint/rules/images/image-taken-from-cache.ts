// An image by tag that a node may start without asking the registry: nobody looks whether the tag still means it, or whether the pod may have
// it. Advice: with a digest there is nothing to ask, and that is the better way.
import { setField } from '../../edits.ts';
import { isPinned, parseImage } from '../../image.ts';
import { textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { MUTABLE_TAGS, tagOf } from './shared/mutable-tags.ts';

export const imageTakenFromCache = containerRule({
  id: 'image-taken-from-cache',
  family: 'images',
  severity: 'info',
  area: 'image-security',
  principles: ['private-registry', 'same-image-everywhere', 'update-images-regularly'],
  controls: { bundle: 'supply-chain' },
  peers: ['kube-score:container-image-pull-policy', 'polaris:pullPolicyNotAlways'],
  fix: 'suggested',
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
      image: registry.example.com/shop/web:1.4.2
      imagePullPolicy: Always
`,
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
  appliesTo({ spec }) {
    const image = textAt(spec, 'image');
    if (!image) return false;
    const reference = parseImage(image);
    return !isPinned(reference) && !MUTABLE_TAGS.includes(tagOf(reference));
  },
  check({ document, spec, path, name }, report) {
    if (textAt(spec, 'imagePullPolicy') === 'Always') return;
    const at = [...path, 'imagePullPolicy'];
    const image = textAt(spec, 'image') ?? '';
    report({ at, data: { container: name, image }, edits: setField(document, at, 'Always') });
  },
});
