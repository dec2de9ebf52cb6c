// What other linters do not look into: a check of theirs stands for no finding there. Facts about those programs, found by asking them.
import type { Finding } from '../manifest/index.ts';
import type { LintDocument } from './document.ts';

/** They look at every object as such. */
const OF_ANY_OBJECT: readonly string[] = [
  'kube-linter:no-extensions-v1beta',
  'kube-linter:use-namespace',
  'kube-score:stable-version',
];

interface Blindness {
  /** Beginning of the checks' names. */
  readonly checks: string;
  readonly to: (document: LintDocument) => boolean;
  /** The object is not there for it at all. */
  readonly altogether?: boolean;
}

/** A value does not fit its type. What is misspelt or written twice decodes, unless one asks to be strict. */
const isOfWrongType = ({ id }: Finding): boolean =>
  /^(?:expected|invalid-(?:base64|quantity|time))|^integer-out/.test(id);

const hasWrongType = ({ manifest }: LintDocument): boolean => manifest.findings.some(isOfWrongType);

const standsTwice = ({ id }: Finding): boolean => id === 'duplicate-field';

/** Where YAML is read strictly, and then no more than the pod spec decoded. */
const podsDoNotDecode = ({ manifest, kind }: LintDocument): boolean =>
  manifest.findings.some(
    (finding) =>
      standsTwice(finding) ||
      (isOfWrongType(finding) && (kind === 'Pod' || /\btemplate\.spec\./.test(finding.path ?? ''))),
  );

/** Longer than what stands between a dash and the item behind it. */
const BEFORE_AN_ITEM = 200;

/** An item of a `kind: List`, in whichever style that is written. */
function isListItem({ manifest, file }: LintDocument): boolean {
  const { start } = manifest.root.range;
  return /(?:(?:^|\n)[ \t]*-\s+|[[,]\s*)$/.test(file.text.slice(Math.max(0, start - BEFORE_AN_ITEM), start));
}

/** Versions that are gone, of groups which it still knows. */
const UNKNOWN_TO_KUBE_LINTER = ['networking.k8s.io/v1beta1', 'policy/v1beta1', 'rbac.authorization.k8s.io/v1beta1'];

const isOldApps = ({ apiVersion }: LintDocument): boolean => apiVersion !== 'apps/v1';

/** It asks for the kind under a misspelt name. */
const isClusterRoleBinding = ({ kind }: LintDocument): boolean => kind === 'ClusterRoleBinding';

const BLIND: readonly Blindness[] = [
  {
    checks: 'kube-linter:',
    to: ({ group, kind, apiVersion }) =>
      group === 'extensions' || kind === 'Rollout' || UNKNOWN_TO_KUBE_LINTER.includes(apiVersion),
  },
  { checks: 'kube-linter:', to: hasWrongType, altogether: true },
  { checks: 'kube-score:', to: ({ kind }) => kind === 'Rollout' || kind === 'ReplicaSet' },
  { checks: 'kube-score:deployment-', to: isOldApps },
  { checks: 'kube-score:statefulset-', to: isOldApps },
  { checks: 'pod-security:', to: podsDoNotDecode, altogether: true },
  { checks: 'polaris:', to: podsDoNotDecode, altogether: true },
  { checks: 'polaris:', to: isListItem, altogether: true },
  { checks: 'polaris:', to: ({ name }) => name === '', altogether: true },
  { checks: 'trivy:', to: ({ kind }) => kind === 'Rollout' },
  { checks: 'trivy:', to: ({ manifest }) => manifest.findings.some(standsTwice), altogether: true },
  { checks: 'trivy:', to: isListItem, altogether: true },
  { checks: 'trivy:KSV-0122', to: isClusterRoleBinding },
  { checks: 'trivy:KSV-0123', to: isClusterRoleBinding },
];

const seen = new WeakMap<LintDocument, readonly Blindness[]>();

/** Those of the checks (`tool:check`) whose tool looks at the object. The very same list where all do. */
export function peersThatLook(document: LintDocument, peers: readonly string[]): readonly string[] {
  if (peers.length === 0) return peers;
  let blind = seen.get(document);
  if (blind === undefined) {
    blind = BLIND.filter(({ to }) => to(document));
    seen.set(document, blind);
  }
  if (blind.length === 0) return peers;
  const unseen = blind;
  const looks = (peer: string): boolean =>
    !unseen.some(({ checks, altogether }) => peer.startsWith(checks) && (altogether || !OF_ANY_OBJECT.includes(peer)));
  return peers.every(looks) ? peers : peers.filter(looks);
}
