// Pod Security `runAsUser` (from v1.23): the manifest itself asks for user 0.
import { setField } from '../../edits.ts';
import { ownUserNamespace, type PodSecurityCheck, settersText, settings, violation } from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { booleanAt } from '../../read.ts';

const RELAXED_SINCE = 35;

/** Above the user ids that systems give to their own accounts; the image has to let this user read its files. */
const SOME_USER = 10_001;

export const runAsUserCheck: PodSecurityCheck = {
  id: 'runAsUser',
  level: 'restricted',
  since: 23,
  find: (workload, minor) =>
    minor >= RELAXED_SINCE && ownUserNamespace(workload)
      ? []
      : settings(workload, 'runAsUser')
          .filter(({ value }) => value === 0)
          .map(({ by, path }) => violation(by, path, '0')),
  reason: () => 'runAsUser=0',
  detail: (violations) => `${settersText(violations)} must not set runAsUser=0`,
};

const PEERS = ['pod-security:runAsUser', 'kube-linter:run-as-non-root', 'trivy:KSV-0105'];
/** Is content where the container itself says `runAsNonRoot: true`, and the kubelet refuses to start it. */
const ASKS_THE_CONTAINER = 'polaris:runAsRootAllowed';

export const rootUser = podSecurityRule(runAsUserCheck, {
  id: 'root-user',
  family: 'pss-restricted',
  severity: 'high',
  principles: ['run-as-non-root'],
  controls: { bundle: 'least-privilege', cis: ['5.2.7'] },
  peers: [...PEERS, ASKS_THE_CONTAINER],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsUser: 0
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsUser: 10001
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  mend: ({ path }, { document }) => setField(document, path, SOME_USER),
  peersOf: ({ by }) =>
    typeof by === 'object' && booleanAt(by.spec, 'securityContext', 'runAsNonRoot') !== true
      ? [...PEERS, ASKS_THE_CONTAINER]
      : PEERS,
});
