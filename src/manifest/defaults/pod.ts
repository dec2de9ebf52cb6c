// Defaults of a Pod that a template does not get, and what admission adds to it.
import { compareQuantities } from '../resources/quantity.ts';
import { addMissing, child, type Draft, ensure, items, setDefault, text } from './draft.ts';
import { defaultPodSpec } from './pod-spec.ts';

const PRIORITY_OF_CLASS: Readonly<Record<string, number>> = {
  'system-cluster-critical': 2_000_000_000,
  'system-node-critical': 2_000_001_000,
};

export function defaultPod(pod: Draft): void {
  const spec = ensure(pod, 'spec');
  defaultPodSpec(spec);
  if (Number(spec['terminationGracePeriodSeconds']) < 0) spec['terminationGracePeriodSeconds'] = 1;
  setDefault(spec, 'enableServiceLinks', true);
  const containers = [...items(spec, 'initContainers'), ...items(spec, 'containers')];
  for (const container of containers) requestLimits(child(container, 'resources'));
  requestLimits(child(spec, 'resources'));
  if (spec['hostNetwork'] === true)
    for (const container of containers)
      for (const port of items(container, 'ports')) setDefault(port, 'hostPort', port['containerPort'] ?? 0);
  setDefault(spec, 'priority', PRIORITY_OF_CLASS[text(spec, 'priorityClassName')] ?? 0);
  setDefault(spec, 'preemptionPolicy', 'PreemptLowerPriority');
  tolerateLostNode(spec);
  pod['status'] = {
    phase: 'Pending',
    qosClass: qosClass(spec),
    ...(items(spec, 'schedulingGates').length > 0 ? { conditions: [gatedCondition()] } : {}),
  };
}

const gatedCondition = (): Draft => ({
  type: 'PodScheduled',
  status: 'False',
  reason: 'SchedulingGated',
  message: 'Scheduling is blocked due to non-empty scheduling gates',
});

/** What is limited but not requested is requested as limited. */
function requestLimits(resources: Draft | undefined): void {
  const limits = child(resources, 'limits');
  if (resources && limits) addMissing(ensure(resources, 'requests'), limits);
}

/** A pod stays five minutes on a node that is lost, unless it says how long. */
function tolerateLostNode(spec: Draft): void {
  const own = items(spec, 'tolerations');
  const added = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable']
    .filter((key) => !own.some((toleration) => tolerates(toleration, key)))
    .map((key) => ({ key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 }));
  if (added.length > 0) spec['tolerations'] = [...own, ...added];
}

const tolerates = (toleration: Draft, key: string): boolean =>
  ['', key].includes(text(toleration, 'key')) && ['', 'NoExecute'].includes(text(toleration, 'effect'));

const isSet = (value: unknown): value is string =>
  typeof value === 'string' && compareQuantities(value, '0') !== 0 && compareQuantities(value, '0') !== undefined;

function qosClass(spec: Draft): string {
  const holders = child(spec, 'resources') ? [spec] : [...items(spec, 'containers'), ...items(spec, 'initContainers')];
  let anything = false;
  let guaranteed = true;
  for (const holder of holders) {
    const resources = child(holder, 'resources');
    const [requests, limits] = [child(resources, 'requests'), child(resources, 'limits')];
    for (const name of ['cpu', 'memory']) {
      const [request, limit] = [requests?.[name], limits?.[name]];
      anything ||= isSet(request) || isSet(limit);
      guaranteed &&= isSet(limit) && isSet(request) && compareQuantities(request, limit) === 0;
    }
  }
  if (!anything) return 'BestEffort';
  return guaranteed ? 'Guaranteed' : 'Burstable';
}
