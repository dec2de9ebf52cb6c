// Defaults of the controllers that keep pods running (Kubernetes: pkg/apis/apps/v1/defaults.go).
import { type Draft, ensure, setDefault, text } from './draft.ts';
import { defaultPodSpec } from './pod-spec.ts';

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
