// Root where root is wanted on purpose: in a user namespace of its own it is nobody on the node. Advice, since not every volume and node can.
import { setField } from '../../edits.ts';
import { isWindows } from '../../pod-security/check.ts';
import { booleanAt, isSet, listAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';
import { effectiveSetting } from '../../security-context.ts';
import type { Container } from '../../workloads.ts';

const wantsRoot = (container: Container): boolean => effectiveSetting(container, 'runAsUser').value === 0;

export const rootWithoutUserNamespace = workloadRule({
  id: 'root-without-user-namespace',
  family: 'hardening',
  severity: 'info',
  area: 'runtime-security',
  principles: ['limits-and-isolation', 'run-as-non-root'],
  controls: { bundle: 'node-isolation' },
  peers: [],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: mail
spec:
  containers:
    - name: mail
      image: shop/mail:3.2.0
      securityContext:
        runAsUser: 0
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: mail
spec:
  hostUsers: false
  containers:
    - name: mail
      image: shop/mail:3.2.0
      securityContext:
        runAsUser: 0
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
        runAsUser: 10001
`,
    ],
  },
  // The API server refuses a user namespace beside one of the node's own, and block devices do not go with it.
  appliesTo: (workload) =>
    !isWindows(workload) &&
    workload.containers.some(wantsRoot) &&
    !workload.containers.some(({ spec }) => listAt(spec, 'volumeDevices').length > 0) &&
    !listAt(workload.pod, 'volumes').some((volume) => isSet(volume, 'hostPath')),
  check({ document, pod, podPath, containers }, report) {
    if (booleanAt(pod, 'hostUsers') === false) return;
    const at = [...podPath, 'hostUsers'];
    const root = containers.find(wantsRoot);
    // Together with a namespace of the host the API server refuses it: that one has to go first.
    const shared = ['hostNetwork', 'hostPID', 'hostIPC'].some((field) => booleanAt(pod, field) === true);
    const edits = shared ? undefined : setField(document, at, false);
    report({ at, data: { container: root?.name ?? '' }, edits });
  },
});
