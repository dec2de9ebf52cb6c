// Defaults of the controllers that keep pods running (Kubernetes: pkg/apis/apps/v1/defaults.go).
import { child, type Draft, ensure, items, setDefault, text } from './draft.ts';
import { defaultPodSpec } from './pod-spec.ts';
import { defaultPersistentVolumeClaim } from './storage.ts';

const QUARTER = '25%';

export function defaultTemplate(spec: Draft): void {
  defaultPodSpec(ensure(ensure(spec, 'template'), 'spec'));
}

export function defaultDeployment(deployment: Draft): void {
  const spec = ensure(deployment, 'spec');
  defaultTemplate(spec);
  setDefault(spec, 'replicas', 1);
  setDefault(spec, 'revisionHistoryLimit', 10);
  setDefault(spec, 'progressDeadlineSeconds', 600);
  const strategy = ensure(spec, 'strategy');
  setDefault(strategy, 'type', 'RollingUpdate');
  if (text(strategy, 'type') !== 'RollingUpdate') return;
  const rollingUpdate = ensure(strategy, 'rollingUpdate');
  setDefault(rollingUpdate, 'maxUnavailable', QUARTER);
  setDefault(rollingUpdate, 'maxSurge', QUARTER);
}

export function defaultReplicaSet(replicaSet: Draft): void {
  const spec = ensure(replicaSet, 'spec');
  defaultTemplate(spec);
  setDefault(spec, 'replicas', 1);
}

export function defaultDaemonSet(daemonSet: Draft): void {
  const spec = ensure(daemonSet, 'spec');
  defaultTemplate(spec);
  setDefault(spec, 'revisionHistoryLimit', 10);
  const strategy = ensure(spec, 'updateStrategy');
  setDefault(strategy, 'type', 'RollingUpdate');
  if (text(strategy, 'type') === 'RollingUpdate') {
    const rollingUpdate = ensure(strategy, 'rollingUpdate');
    setDefault(rollingUpdate, 'maxUnavailable', 1);
    setDefault(rollingUpdate, 'maxSurge', 0);
  }
  const annotations = ensure(ensure(daemonSet, 'metadata'), 'annotations');
  annotations['deprecated.daemonset.template.generation'] = '1';
}

export function defaultStatefulSet(statefulSet: Draft): void {
  const spec = ensure(statefulSet, 'spec');
  defaultTemplate(spec);
  setDefault(spec, 'replicas', 1);
  setDefault(spec, 'revisionHistoryLimit', 10);
  setDefault(spec, 'podManagementPolicy', 'OrderedReady');
  const strategy = ensure(spec, 'updateStrategy');
  if (text(strategy, 'type') === '') {
    strategy['type'] = 'RollingUpdate';
    if (!child(strategy, 'rollingUpdate')) strategy['rollingUpdate'] = { partition: 0 };
  }
  const rollingUpdate = child(strategy, 'rollingUpdate');
  if (text(strategy, 'type') === 'RollingUpdate' && rollingUpdate) {
    setDefault(rollingUpdate, 'partition', 0);
    setDefault(rollingUpdate, 'maxUnavailable', 1);
  }
  const retention = ensure(spec, 'persistentVolumeClaimRetentionPolicy');
  setDefault(retention, 'whenDeleted', 'Retain');
  setDefault(retention, 'whenScaled', 'Retain');
  for (const claim of items(spec, 'volumeClaimTemplates')) {
    Object.assign(claim, { apiVersion: 'v1', kind: 'PersistentVolumeClaim' });
    defaultPersistentVolumeClaim(claim);
  }
}
