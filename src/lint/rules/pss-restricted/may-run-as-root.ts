// Pod Security `runAsNonRoot`: nothing keeps the kubelet from starting the container as root.
import type { JsonObject } from '../../../manifest/index.ts';
import { setField } from '../../edits.ts';
import {
  containerNames,
  containersText,
  missing,
  ownUserNamespace,
  type PodSecurityCheck,
  settersText,
  settings,
  type Violation,
  violation,
} from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { booleanAt, numberAt } from '../../read.ts';
import { effectiveSetting } from '../../security-context.ts';
import type { Container, Workload } from '../../workloads.ts';

/** From here on root is allowed in a user namespace of its own: there it is nobody outside. */
const RELAXED_SINCE = 35;

export const runAsNonRootCheck: PodSecurityCheck = {
  id: 'runAsNonRoot',
  level: 'restricted',
  since: 0,
  find(workload, minor) {
    if (minor >= RELAXED_SINCE && ownUserNamespace(workload)) return [];
    // A bad value of the pod counts even if every container has a good one.
    const explicit = settings(workload, 'runAsNonRoot')
      .filter(({ value }) => value === false)
      .map(({ by, path }) => violation(by, path, 'false'));
    if (booleanAt(workload.pod, 'securityContext', 'runAsNonRoot') === true) return explicit;
    const implicit = workload.containers
      .filter(({ spec }) => booleanAt(spec, 'securityContext', 'runAsNonRoot') === undefined)
      .map((container) => missing(container, [...container.path, 'securityContext', 'runAsNonRoot']));
    return [...explicit, ...implicit];
  },
  reason: () => 'runAsNonRoot != true',
  detail(violations) {
    const explicit = violations.filter((own) => !own.missing);
    return explicit.length > 0
      ? `${settersText(explicit)} must not set securityContext.runAsNonRoot=false`
      : `pod or ${containersText(containerNames(violations))} must set securityContext.runAsNonRoot=true`;
  },
};

/** What the kubelet would refuse to start once it has to be another user. */
const startsAsRoot = (workload: Workload, { by }: Violation): boolean =>
  workload.containers.some(
    (container) => (typeof by !== 'object' || by === container) && effectiveSetting(container, 'runAsUser').value === 0,
  );

const PEERS = ['pod-security:runAsNonRoot', 'trivy:KSV-0012'];
/** Looks for a user above 0 as well. */
const CONTENT_WITH_A_USER = 'kube-linter:run-as-non-root';
/** Is content with either in the container's own context, and with either in the pod's unless the container says otherwise. */
const CONTENT_WITH_EITHER = 'polaris:runAsRootAllowed';

const hasUser = (container: Container): boolean => Number(effectiveSetting(container, 'runAsUser').value) > 0;

const saysEither = (holder: JsonObject): boolean =>
  (numberAt(holder, 'securityContext', 'runAsUser') ?? 0) > 0 ||
  booleanAt(holder, 'securityContext', 'runAsNonRoot') === true;

const saysNeither = (holder: JsonObject): boolean =>
  numberAt(holder, 'securityContext', 'runAsUser') === 0 ||
  booleanAt(holder, 'securityContext', 'runAsNonRoot') === false;

const isContent = ({ spec, workload }: Container): boolean =>
  saysEither(spec) || (saysEither(workload.pod) && !saysNeither(spec));

function peersOf({ by, missing }: Violation, { containers, pod }: Workload): readonly string[] {
  const concerned = typeof by === 'object' ? [by] : containers;
  // trivy is content with a pod that says true, whatever its containers say.
  const overridden = !missing && typeof by === 'object' && booleanAt(pod, 'securityContext', 'runAsNonRoot') === true;
  return [
    ...PEERS.filter((peer) => !(overridden && peer.startsWith('trivy:'))),
    ...(concerned.every(hasUser) ? [] : [CONTENT_WITH_A_USER]),
    ...(concerned.every(isContent) ? [] : [CONTENT_WITH_EITHER]),
  ];
}

export const mayRunAsRoot = podSecurityRule(runAsNonRootCheck, {
  id: 'may-run-as-root',
  family: 'pss-restricted',
  severity: 'high',
  principles: ['run-as-non-root', 'least-privilege'],
  controls: { bundle: 'least-privilege', cis: ['5.2.7'] },
  peers: [...PEERS, CONTENT_WITH_A_USER, CONTENT_WITH_EITHER],
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
      image: shop/web:1.4.2
      securityContext:
        runAsUser: 10001
`,
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
  securityContext:
    runAsNonRoot: true
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        runAsNonRoot: false # for now
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
        runAsUser: 10001
        runAsNonRoot: true
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: build
spec:
  hostUsers: false
  containers:
    - name: build
      image: shop/build:1.4.2
      securityContext:
        runAsUser: 0
`,
    ],
  },
  mend: (own, workload) => (startsAsRoot(workload, own) ? undefined : setField(workload.document, own.path, true)),
  // With a user above 0 nothing changes; else it depends on the image whether the container still starts.
  fixOf: ({ by }, { containers }) =>
    (typeof by === 'object' ? [by] : containers).every(hasUser) ? 'safe' : 'suggested',
  peersOf,
});
