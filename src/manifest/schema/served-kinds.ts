// Which kinds an API server of this release serves by default, so that a misspelt or outdated type is told from one that is merely not modelled here.

import { KIND_TYPES } from './kind-types.ts';
import { nearestName } from './nearest.ts';

/** Served, but without a schema of ours: nothing inside them is checked. */
const WITHOUT_SCHEMA: Readonly<Record<string, readonly string[]>> = {
  v1: [
    'Binding',
    'ComponentStatus',
    'Endpoints',
    'Event',
    'Node',
    'PersistentVolume',
    'PodTemplate',
    'ReplicationController',
  ],
  'admissionregistration.k8s.io/v1': [
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'MutatingWebhookConfiguration',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingWebhookConfiguration',
  ],
  'apiextensions.k8s.io/v1': ['CustomResourceDefinition'],
  'apiregistration.k8s.io/v1': ['APIService'],
  'apps/v1': ['ControllerRevision'],
  'authentication.k8s.io/v1': ['SelfSubjectReview', 'TokenReview'],
  'authorization.k8s.io/v1': [
    'LocalSubjectAccessReview',
    'SelfSubjectAccessReview',
    'SelfSubjectRulesReview',
    'SubjectAccessReview',
  ],
  'autoscaling/v1': ['HorizontalPodAutoscaler', 'Scale'],
  'certificates.k8s.io/v1': ['CertificateSigningRequest'],
  'coordination.k8s.io/v1': ['Lease'],
  'discovery.k8s.io/v1': ['EndpointSlice'],
  'events.k8s.io/v1': ['Event'],
  'flowcontrol.apiserver.k8s.io/v1': ['FlowSchema', 'PriorityLevelConfiguration'],
  'networking.k8s.io/v1': ['IPAddress', 'IngressClass', 'ServiceCIDR'],
  'node.k8s.io/v1': ['RuntimeClass'],
  'policy/v1': ['Eviction'],
  'resource.k8s.io/v1': ['DeviceClass', 'ResourceClaim', 'ResourceClaimTemplate', 'ResourceSlice'],
  'storage.k8s.io/v1': [
    'CSIDriver',
    'CSINode',
    'CSIStorageCapacity',
    'StorageClass',
    'VolumeAttachment',
    'VolumeAttributesClass',
  ],
};

const served: ReadonlyMap<string, readonly string[]> = (() => {
  const kinds = new Map<string, string[]>();
  const add = (apiVersion: string, kind: string): void => {
    kinds.set(apiVersion, [...(kinds.get(apiVersion) ?? []), kind]);
  };
  for (const name of Object.keys(KIND_TYPES))
    add(name.slice(0, name.lastIndexOf('/')), name.slice(name.lastIndexOf('/') + 1));
  for (const [apiVersion, names] of Object.entries(WITHOUT_SCHEMA)) for (const name of names) add(apiVersion, name);
  return kinds;
})();

const groupOf = (apiVersion: string): string => {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
};

/** Groups of which only some kinds are known here: Argo CD and Argo Workflows have theirs in the group of Argo Rollouts. */
const SHARED_GROUPS: ReadonlySet<string> = new Set(['argoproj.io']);

/** Groups that Kubernetes itself owns, also those it no longer serves. */
const OWN_GROUPS: ReadonlySet<string> = new Set([
  'core',
  'extensions',
  ...[...served.keys()].map(groupOf).filter((group) => !SHARED_GROUPS.has(group)),
]);

/** How many letters a slip changes at most. */
const SLIP = 2;

/** Whether a type is one of ours, in another version or with a slip, in a group that others share. */
const isSlipInSharedGroup = (apiVersion: string, kind: string): boolean =>
  SHARED_GROUPS.has(groupOf(apiVersion)) &&
  (isKnownKind(kind) || nearestName(kind, servedKinds(apiVersion)) !== undefined);

/** Whether a type that is not served must be a mistake. */
export const mustBeServed = (apiVersion: string, kind: string): boolean =>
  isOwnGroup(apiVersion) || isSlipInSharedGroup(apiVersion, kind);

/**
 * Whether a type must be one of Kubernetes' own: `apps/v1beta1` must, `argoproj.io/v1alpha1` need not. A group of others has a domain, and
 * is not just a slip of the pen away from one of ours.
 */
function isOwnGroup(apiVersion: string): boolean {
  const group = groupOf(apiVersion).toLowerCase();
  if (OWN_GROUPS.has(group) || !group.includes('.')) return true;
  return nearestOwnGroup(group) !== undefined;
}

/** Answers that are worth keeping: a folder of manifests has few groups and kinds, and asks for each of them a thousand times. */
const REMEMBERED = 1_000;

function remember(answer: (question: string) => string | undefined): (question: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (question) => {
    if (known.has(question)) return known.get(question);
    const found = answer(question);
    if (known.size < REMEMBERED) known.set(question, found);
    return found;
  };
}

const nearestOwnGroup = remember((group) => nearestName(group, OWN_GROUPS, SLIP));

/** The kind of any group that was meant by a name that is none. */
export const nearestKind = remember((kind) => nearestName(kind, allKinds()));

export const isServed = (apiVersion: string, kind: string): boolean => served.get(apiVersion)?.includes(kind) ?? false;

export const servedKinds = (apiVersion: string): readonly string[] => served.get(apiVersion) ?? [];

/** The API versions that serve a kind, those with a schema first. */
export const apiVersionsOf = (kind: string): readonly string[] =>
  [...served].filter(([, kinds]) => kinds.includes(kind)).map(([apiVersion]) => apiVersion);

const allKinds = (): readonly string[] => [...new Set([...served.values()].flat())];

/** Whether any API version serves a kind of this name. */
export const isKnownKind = (kind: string): boolean => apiVersionsOf(kind).length > 0;
