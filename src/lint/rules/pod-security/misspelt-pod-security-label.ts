// A label that was meant for Pod Security and is none: the API server takes it for any other label and enforces nothing.
import { documentRule } from '../../rule.ts';
import { LABELS, labelsOf, PREFIX } from './shared/namespace-labels.ts';

/** Prefixes that stand in old blogs and in many memories. */
const ALIKE =
  /^(?:(?:pod-?security|psa|pss)(?:-(?:admission|standards?))?(?:\.(?:beta|alpha))?\.(?:kubernetes|k8s)\.io)\/(.*)$/i;

/** The label that was meant; undefined when it is spelt right, or is no such label at all. */
function meant(key: string): string | undefined {
  if (LABELS.includes(key)) return undefined;
  const mode = ALIKE.exec(key)?.[1]?.toLowerCase();
  if (mode === undefined) return undefined;
  const base = /^(?:enforc|audit|warn)/.exec(mode)?.[0];
  if (base === undefined) return '';
  return `${PREFIX}${base === 'enforc' ? 'enforce' : base}${/version$/.test(mode) ? '-version' : ''}`;
}

export const misspeltPodSecurityLabel = documentRule({
  id: 'misspelt-pod-security-label',
  family: 'pod-security',
  severity: 'high',
  area: 'runtime-security',
  principles: ['policy-as-code', 'detect-violations'],
  controls: { bundle: 'least-privilege', cis: ['5.2.1'] },
  peers: [],
  // The right name starts to refuse pods.
  fix: 'suggested',
  types: ['Namespace'],
  examples: {
    bad: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforced: restricted # since May
`,
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.k8s.io/enforce: restricted
`,
    ],
    good: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: restricted # since May
`,
    ],
  },
  appliesTo: (namespace) => [...labelsOf(namespace).keys()].some((key) => key.startsWith(PREFIX) || ALIKE.test(key)),
  check(namespace, report) {
    const labels = labelsOf(namespace);
    for (const key of labels.keys()) {
      const right = meant(key);
      if (right === undefined) continue;
      const at = ['metadata', 'labels', key];
      const range = namespace.manifest.keyRangeOf(at);
      const free = right !== '' && !labels.has(right);
      const written = range && namespace.file.text.slice(range.start, range.end) === key;
      report({
        at: range ?? at,
        data: { label: key, meant: right || `${PREFIX}enforce` },
        edits: free && written ? [{ range, text: right }] : undefined,
      });
    }
  },
});
