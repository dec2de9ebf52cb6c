// Checks of other linters that mean the same as a finding of src/manifest. A new one is one line here.
import type { Finding } from '../manifest/index.ts';
import type { LintDocument } from './document.ts';

interface PeersOfFinding {
  readonly peers: readonly string[];
  /** Of kinds only: the peer has a check of its own for each. */
  readonly kind?: string;
  /** End of the path that it is about. */
  readonly path?: RegExp;
  /** Of what stands there. */
  readonly value?: RegExp;
}

const PORT_NAMES = /\.ports\[\d+\]\.(?:name|targetPort)$/;
const CONTAINER_PORT = /containers\[\d+\]\.ports\[\d+\]\.name$/i;

const PEERS: Readonly<Record<string, readonly PeersOfFinding[]>> = {
  'selector-template-mismatch': [
    { peers: ['kube-linter:mismatching-selector'] },
    { kind: 'Deployment', peers: ['kube-score:deployment-pod-selector-labels-match-template-metadata-labels'] },
    { kind: 'StatefulSet', peers: ['kube-score:statefulset-pod-selector-labels-match-template-metadata-labels'] },
  ],
  'invalid-label-value': [{ peers: ['kube-score:label-values'] }],
  'invalid-port-name': [
    { path: PORT_NAMES, peers: ['kube-linter:invalid-target-ports'] },
    // It minds the length alone.
    { path: CONTAINER_PORT, value: /^.{16}/, peers: ['kube-score:container-ports-check'] },
  ],
  'duplicate-name': [{ path: CONTAINER_PORT, peers: ['kube-score:container-ports-check'] }],
};

export const SCHEMA_PEERS: readonly string[] = [
  ...new Set(
    Object.values(PEERS)
      .flat()
      .flatMap(({ peers }) => peers),
  ),
];

export function peersOfFinding({ id, path, data }: Finding, document: LintDocument): readonly string[] {
  const own = Object.hasOwn(PEERS, id) ? (PEERS[id] ?? []) : [];
  return own
    .filter((one) => one.kind === undefined || one.kind === document.kind)
    .filter((one) => one.path === undefined || (path !== undefined && one.path.test(path)))
    .filter((one) => one.value === undefined || one.value.test(String(data['value'] ?? '')))
    .flatMap(({ peers }) => peers);
}
