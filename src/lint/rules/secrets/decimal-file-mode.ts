// `400` is not `0400`: without the zero in front YAML reads a decimal number, and the files get quite another mode.
import { workloadRule } from '../../rule.ts';
import { fileModes, octal, setFileMode } from './shared/file-modes.ts';

/** Decimal numbers that are the usual modes to the eye. The other way round, 420 and 256 are the usual way to write 0644 and 0400 in JSON. */
const LOOKS_OCTAL = /^(?:400|440|444|500|550|555|600|640|644|660|664|700|750|755|770|775|777)$/;

export const decimalFileMode = workloadRule({
  id: 'decimal-file-mode',
  family: 'secrets',
  severity: 'medium',
  area: 'data-protection',
  principles: ['manage-secrets', 'manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: [],
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
      image: shop/web:1.4.2
      volumeMounts:
        - {name: key, mountPath: /run/secrets/key, readOnly: true}
  volumes:
    - name: key
      secret:
        secretName: web-key
        defaultMode: 400 # the owner only
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
      image: shop/web:1.4.2
      volumeMounts:
        - {name: key, mountPath: /run/secrets/key, readOnly: true}
  volumes:
    - name: key
      secret:
        secretName: web-key
        defaultMode: 0400 # the owner only
`,
    ],
  },
  appliesTo: (workload) => fileModes(workload).some(({ mode }) => mode !== undefined),
  check(workload, report) {
    const { document } = workload;
    for (const { volume, path, mode } of fileModes(workload)) {
      const range = mode === undefined ? undefined : document.manifest.rangeOf(path);
      const written = range && document.file.text.slice(range.start, range.end);
      if (mode === undefined || written === undefined || !LOOKS_OCTAL.test(written)) continue;
      const meant = Number.parseInt(written, 8);
      report({
        at: path,
        data: { volume, written, effect: octal(mode), meant: octal(meant) },
        edits: setFileMode(document, path, meant),
      });
    }
  },
});
