// Defaults of a pod spec, in a Pod as in a template (Kubernetes: pkg/apis/core/v1/defaults.go).
import { imageTag } from '../resources/image.ts';
import { child, type Draft, ensure, items, setDefault, text } from './draft.ts';
import { defaultClaimSpec } from './storage.ts';

const READ_ONLY_FOR_OTHERS = 0o644;

export function defaultPodSpec(spec: Draft): void {
  setDefault(spec, 'dnsPolicy', 'ClusterFirst');
  setDefault(spec, 'restartPolicy', 'Always');
  setDefault(spec, 'securityContext', {});
  setDefault(spec, 'terminationGracePeriodSeconds', 30);
  setDefault(spec, 'schedulerName', 'default-scheduler');
  // `serviceAccount` is the old name of the field; both are written.
  const account = text(spec, 'serviceAccountName') || text(spec, 'serviceAccount');
  if (account !== '') Object.assign(spec, { serviceAccountName: account, serviceAccount: account });
  for (const list of ['initContainers', 'containers', 'ephemeralContainers'])
    for (const container of items(spec, list)) defaultContainer(container);
  for (const volume of items(spec, 'volumes')) defaultVolume(volume);
}

/** An image without a tag, or with the tag `latest`, is pulled each time. */
const pullPolicy = (image: string): string => (imageTag(image) === 'latest' ? 'Always' : 'IfNotPresent');

function defaultContainer(container: Draft): void {
  setDefault(container, 'imagePullPolicy', pullPolicy(text(container, 'image')));
  setDefault(container, 'terminationMessagePath', '/dev/termination-log');
  setDefault(container, 'terminationMessagePolicy', 'File');
  for (const port of items(container, 'ports')) setDefault(port, 'protocol', 'TCP');
  for (const variable of items(container, 'env')) {
    const source = child(variable, 'valueFrom');
    defaultFieldRef(source);
    const file = child(source, 'fileKeyRef');
    if (file) setDefault(file, 'optional', false);
  }
  for (const name of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
    const probe = child(container, name);
    if (probe) defaultProbe(probe);
  }
  const lifecycle = child(container, 'lifecycle');
  defaultHttpGet(child(lifecycle, 'postStart'));
  defaultHttpGet(child(lifecycle, 'preStop'));
}

function defaultProbe(probe: Draft): void {
  setDefault(probe, 'timeoutSeconds', 1);
  setDefault(probe, 'periodSeconds', 10);
  setDefault(probe, 'successThreshold', 1);
  setDefault(probe, 'failureThreshold', 3);
  defaultHttpGet(probe);
  const grpc = child(probe, 'grpc');
  if (grpc) setDefault(grpc, 'service', '');
}

function defaultHttpGet(handler: Draft | undefined): void {
  const httpGet = child(handler, 'httpGet');
  if (!httpGet) return;
  setDefault(httpGet, 'path', '/');
  setDefault(httpGet, 'scheme', 'HTTP');
}

function defaultFieldRef(holder: Draft | undefined): void {
  const fieldRef = child(holder, 'fieldRef');
  if (fieldRef) setDefault(fieldRef, 'apiVersion', 'v1');
}

type SourceDefaults = (source: Draft) => void;

const withMode: SourceDefaults = (source) => setDefault(source, 'defaultMode', READ_ONLY_FOR_OTHERS);

/** Volume source → what it gets by default. Sources without an entry get nothing. */
const VOLUME_SOURCES: Readonly<Record<string, SourceDefaults>> = {
  configMap: withMode,
  secret: withMode,
  downwardAPI: (source) => {
    withMode(source);
    for (const item of items(source, 'items')) defaultFieldRef(item);
  },
  projected: (source) => {
    withMode(source);
    for (const part of items(source, 'sources')) {
      const token = child(part, 'serviceAccountToken');
      if (token) setDefault(token, 'expirationSeconds', 3600);
      const certificate = child(part, 'podCertificate');
      if (certificate) setDefault(certificate, 'maxExpirationSeconds', 86400);
      for (const item of items(child(part, 'downwardAPI'), 'items')) defaultFieldRef(item);
    }
  },
  hostPath: (source) => setDefault(source, 'type', ''),
  ephemeral: (source) => {
    const template = child(source, 'volumeClaimTemplate');
    if (template) defaultClaimSpec(ensure(template, 'spec'));
  },
  image: (source) => setDefault(source, 'pullPolicy', pullPolicy(text(source, 'reference'))),
  iscsi: (source) => setDefault(source, 'iscsiInterface', 'default'),
  rbd: (source) => {
    setDefault(source, 'pool', 'rbd');
    setDefault(source, 'user', 'admin');
    setDefault(source, 'keyring', '/etc/ceph/keyring');
  },
  azureDisk: (source) => {
    setDefault(source, 'cachingMode', 'ReadWrite');
    setDefault(source, 'kind', 'Shared');
    setDefault(source, 'fsType', 'ext4');
    setDefault(source, 'readOnly', false);
  },
  scaleIO: (source) => {
    setDefault(source, 'storageMode', 'ThinProvisioned');
    setDefault(source, 'fsType', 'xfs');
  },
};

function defaultVolume(volume: Draft): void {
  const source = Object.keys(volume).find((field) => field !== 'name');
  if (source === undefined) volume['emptyDir'] = {};
  for (const [name, apply] of Object.entries(VOLUME_SOURCES)) {
    const present = child(volume, name);
    if (present) apply(present);
  }
}
