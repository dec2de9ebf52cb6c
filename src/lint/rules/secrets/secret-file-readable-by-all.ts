// Files of a Secret that every user in the container may read, which is what the kubelet does when nothing is said (0644).
import { isSet } from '../../read.ts';
import { workloadRule } from '../../rule.ts';
import { DEFAULT_MODE, fileModes, octal, setFileMode } from './shared/file-modes.ts';

const OTHERS = 0o007;
const FOR_GROUP = 0o440;

export const secretFileReadableByAll = workloadRule({
  id: 'secret-file-readable-by-all',
  family: 'secrets',
  severity: 'low',
  area: 'data-protection',
  principles: ['manage-secrets', 'least-privilege'],
  controls: { bundle: 'secrets' },
  peers: [],
  fix: 'safe',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    fsGroup: 10001
  containers:
    - name: web
      image: shop/web:1.4.2
      volumeMounts:
        - {name: key, mountPath: /run/secrets/key, readOnly: true}
  volumes:
    - name: key
      secret:
        secretName: web-key # signs sessions
`,
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
        defaultMode: 0444
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    fsGroup: 10001
  containers:
    - name: web
      image: shop/web:1.4.2
      volumeMounts:
        - {name: key, mountPath: /run/secrets/key, readOnly: true}
  volumes:
    - name: key
      secret:
        secretName: web-key # signs sessions
        defaultMode: 0440
`,
    ],
  },
  appliesTo: (workload) => fileModes(workload).some(({ secret }) => secret),
  check(workload, report) {
    const { document, pod } = workload;
    for (const { volume, path, mode, secret } of fileModes(workload)) {
      if (!secret || ((mode ?? DEFAULT_MODE) & OTHERS) === 0) continue;
      report({
        at: path,
        data: { volume, mode: octal(mode ?? DEFAULT_MODE) },
        // With a group for files the program can still read them; without one it may be no longer able to.
        edits: isSet(pod, 'securityContext', 'fsGroup') ? setFileMode(document, path, FOR_GROUP) : undefined,
      });
    }
  },
});
