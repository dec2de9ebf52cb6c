// A container that may write to its own root file system: whoever gets in can change the program and stay. Pod Security has no opinion on it.
import { setField } from '../../edits.ts';
import { isWindows } from '../../pod-security/check.ts';
import { booleanAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';

export const writableRootFilesystem = containerRule({
  id: 'writable-root-filesystem',
  family: 'hardening',
  severity: 'high',
  area: 'runtime-security',
  principles: ['read-only-root-filesystem', 'containers-are-immutable'],
  controls: { bundle: 'least-privilege', cis: ['5.7.3'] },
  peers: [
    'kube-linter:no-read-only-root-fs',
    'kube-score:container-security-context-readonlyrootfilesystem',
    'polaris:notReadOnlyRootFilesystem',
    'trivy:KSV-0014',
  ],
  // A program that writes beside its volumes stops working: a person has to know where it writes.
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
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        readOnlyRootFilesystem: false # writes to /tmp
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
      securityContext:
        readOnlyRootFilesystem: true
      volumeMounts:
        - name: tmp
          mountPath: /tmp
  volumes:
    - name: tmp
      emptyDir: {}
`,
    ],
  },
  // Windows does not know the setting; somebody who attaches an ephemeral container wants to look around.
  appliesTo: ({ role, workload }) => role !== 'ephemeral' && !isWindows(workload),
  check({ document, spec, path, name }, report) {
    if (booleanAt(spec, 'securityContext', 'readOnlyRootFilesystem') === true) return;
    const at = [...path, 'securityContext', 'readOnlyRootFilesystem'];
    report({ at, data: { container: name }, edits: setField(document, at, true) });
  },
});
