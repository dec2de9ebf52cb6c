// `kubectl argo rollouts get rollout`: a summary, and the tree of what belongs to the Rollout. Source: argo-rollouts
// pkg/kubectl-argo-rollouts/cmd/get.
import { humanDuration } from '../../sim/cluster/kubelet/index.ts';
import type { ReplicaSetInfo, RolloutInfo, RunInfo } from './rollout-info.ts';
import { table } from './table.ts';

/** How ages and what is left of a delay are written. */
export interface Ages {
  age(createdAtMs: number): string;
  left(deadlineMs: number): string;
}

export const agesAt = (nowMs: number): Ages => ({
  age: (createdAtMs) => humanDuration(nowMs - createdAtMs),
  left: (deadlineMs) => (deadlineMs < nowMs ? 'passed' : humanDuration(deadlineMs - nowMs)),
});

/** Width of the first column of the summary. */
const LABEL_WIDTH = 17;

const line = (label: string, value: string | number): string => `${label.padEnd(LABEL_WIDTH)}${value}\n`;

/** Images of the ReplicaSets that have pods, each once, with whose they are. */
function imageTexts({ replicaSets }: RolloutInfo): string[] {
  const tags = new Map<string, Set<string> | readonly string[]>();
  for (const replicaSet of replicaSets) {
    if (replicaSet.replicas === 0) continue;
    for (const image of replicaSet.images) {
      const known = tags.get(image);
      tags.set(image, known ? new Set([...known, ...replicaSet.tags].sort()) : replicaSet.tags);
    }
  }
  return [...tags.keys()].sort().map((image) => {
    const list = [...(tags.get(image) ?? [])];
    return list.length === 0 ? image : `${image} (${list.join(', ')})`;
  });
}

const prefixes = (last: boolean, before: string): { readonly own: string; readonly below: string } =>
  last ? { own: `${before}└──`, below: `${before}   ` } : { own: `${before}├──`, below: `${before}│  ` };

function replicaSetRows(replicaSet: ReplicaSetInfo, ages: Ages, own: string, below: string): string[][] {
  const { name, icon, status, tags, createdAtMs, deadlineMs, pods } = replicaSet;
  const marks = [...tags, ...(deadlineMs === null ? [] : [`delay:${ages.left(deadlineMs)}`])];
  const rows = [[`${own}⧉ ${name}`, 'ReplicaSet', `${icon} ${status}`, ages.age(createdAtMs), marks.join(',')]];
  for (const [index, pod] of pods.entries()) {
    const { own: podPrefix } = prefixes(index === pods.length - 1, below);
    const facts = [`ready:${pod.ready}`, ...(pod.restarts > 0 ? [`restarts:${pod.restarts}`] : [])];
    const age = ages.age(pod.createdAtMs);
    rows.push([`${podPrefix}□ ${pod.name}`, 'Pod', `${pod.icon} ${pod.status}`, age, facts.join(',')]);
  }
  return rows;
}

function runRow(run: RunInfo, ages: Ages, own: string): string[] {
  const counts: readonly (readonly [string, number])[] = [
    ['✔', run.successful],
    ['✖', run.failed],
    ['?', run.inconclusive],
    ['⚠', run.error],
  ];
  const facts = counts.filter(([, count]) => count > 0).map(([icon, count]) => `${icon} ${count}`);
  return [
    `${own}α ${run.name}`,
    'AnalysisRun',
    `${run.icon} ${run.status}`,
    ages.age(run.createdAtMs),
    facts.join(','),
  ];
}

function treeRows(info: RolloutInfo, ages: Ages): string[][] {
  const rows = [
    ['NAME', 'KIND', 'STATUS', 'AGE', 'INFO'],
    [`⟳ ${info.name}`, 'Rollout', `${info.icon} ${info.status}`, ages.age(info.createdAtMs), ''],
  ];
  const revisions = [...new Set([...info.replicaSets, ...info.runs].map(({ revision }) => revision))].sort(
    (a, b) => b - a,
  );
  for (const [at, revision] of revisions.entries()) {
    const { own, below } = prefixes(at === revisions.length - 1, '');
    rows.push([`${own}# revision:${revision}`, '', ' ', '', '']);
    const replicaSets = info.replicaSets.filter((replicaSet) => replicaSet.revision === revision);
    const runs = info.runs.filter((run) => run.revision === revision);
    const total = replicaSets.length + runs.length;
    for (const [index, replicaSet] of replicaSets.entries()) {
      const child = prefixes(index === total - 1, below);
      rows.push(...replicaSetRows(replicaSet, ages, child.own, child.below));
    }
    for (const [index, run] of runs.entries()) {
      rows.push(runRow(run, ages, prefixes(replicaSets.length + index === total - 1, below).own));
    }
  }
  return rows;
}

export function getRollout(info: RolloutInfo, ages: Ages): string {
  const [first, ...others] = imageTexts(info);
  return [
    line('Name:', info.name),
    line('Namespace:', info.namespace),
    line('Status:', `${info.icon} ${info.status}`),
    info.message === '' ? '' : line('Message:', info.message),
    line('Strategy:', info.strategy),
    info.strategy === 'Canary' ? line('  Step:', info.step) : '',
    info.strategy === 'Canary' ? line('  SetWeight:', info.setWeight) : '',
    info.strategy === 'Canary' ? line('  ActualWeight:', info.actualWeight) : '',
    first === undefined ? '' : line('Images:', first),
    ...others.map((image) => line('', image)),
    'Replicas:\n',
    line('  Desired:', info.desired),
    line('  Current:', info.current),
    line('  Updated:', info.updated),
    line('  Ready:', info.ready),
    line('  Available:', info.available),
    '\n',
    table(treeRows(info, ages)),
  ].join('');
}
