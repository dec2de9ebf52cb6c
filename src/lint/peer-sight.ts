// What other linters do not look into: a check of theirs stands for no finding there. Facts about those programs, found by asking them.
import type { LintDocument } from './document.ts';

/** Tool → whether it passes over objects of that kind. */
const BLIND: Readonly<Record<string, (document: LintDocument) => boolean>> = {
  'kube-linter': ({ group, kind, apiVersion }) =>
    group === 'extensions' || kind === 'Rollout' || apiVersion === 'networking.k8s.io/v1beta1',
  'kube-score': ({ kind }) => kind === 'Rollout' || kind === 'ReplicaSet',
  trivy: ({ kind }) => kind === 'Rollout',
};

/** They look at every object as such. */
const OF_ANY_OBJECT: readonly string[] = [
  'kube-linter:no-extensions-v1beta',
  'kube-linter:use-namespace',
  'kube-score:stable-version',
];

const seen = new WeakMap<LintDocument, readonly string[]>();

/** Those of the checks (`tool:check`) whose tool looks at the object. The very same list where all do. */
export function peersThatLook(document: LintDocument, peers: readonly string[]): readonly string[] {
  let blind = seen.get(document);
  if (blind === undefined) {
    blind = Object.keys(BLIND)
      .filter((tool) => BLIND[tool]?.(document))
      .map((tool) => `${tool}:`);
    seen.set(document, blind);
  }
  if (blind.length === 0) return peers;
  const tools = blind;
  return peers.filter((peer) => OF_ANY_OBJECT.includes(peer) || !tools.some((tool) => peer.startsWith(tool)));
}
