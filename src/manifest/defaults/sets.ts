// Defaults of the workloads whose pods are not alike, or one a node: StatefulSet and DaemonSet.
import { child, type Draft, ensure, items, setDefault, text } from './draft.ts';
import { defaultPersistentVolumeClaim } from './storage.ts';
import { defaultTemplate } from './workloads.ts';

export function defaultDaemonSet(daemonSet: Draft): void {
  const spec = ensure(daemonSet, 'spec');
  defaultTemplate(spec);
  setDefault(spec, 'revisionHistoryLimit', 10);
  const strategy = ensure(spec, 'updateStrategy');
  setDefault(strategy, 'type', 'RollingUpdate');
  const rolls = text(strategy, 'type') === 'RollingUpdate';
  const rollingUpdate = rolls ? ensure(strategy, 'rollingUpdate') : child(strategy, 'rollingUpdate');
  if (rollingUpdate) {
    // With OnDelete nothing is set by default, but what is stored has numbers in both places.
    setDefault(rollingUpdate, 'maxUnavailable', rolls ? 1 : 0);
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
