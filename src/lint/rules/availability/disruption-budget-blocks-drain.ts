// A PodDisruptionBudget that never allows an eviction: a node cannot be drained while one of its pods runs there.
import { type JsonValue, percentOf, resolvePercent } from '../../../manifest/index.ts';
import type { LintDocument } from '../../document.ts';
import { setField } from '../../edits.ts';
import { peersThatLook } from '../../peer-sight.ts';
import { numberAt, objectAt, textMapAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { matchesSelector } from '../../selectors.ts';
import type { LintSet } from '../../set.ts';

const asAmount = (value: JsonValue | undefined): number | string | undefined =>
  typeof value === 'number' || (typeof value === 'string' && percentOf(value) !== undefined) ? value : undefined;

/** The fewest pods there may be: the autoscaler's lower bound where there is one, else the replicas; undefined when nothing is known. */
function fewestPods(set: LintSet, budget: LintDocument): number | undefined {
  const counts = set.selectedBy(budget).map((workload) => {
    const [autoscaler] = set.autoscalersOf(workload);
    if (autoscaler) return numberAt(autoscaler.object, 'spec', 'minReplicas') ?? 1;
    return workload.kind === 'DaemonSet' || workload.kind === 'Pod' ? undefined : (workload.replicas ?? 1);
  });
  return counts.reduce<number | undefined>(
    (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
    counts.length > 0 ? 0 : undefined,
  );
}

const COMPARES_REPLICAS = 'kube-linter:pdb-min-available';

/** It takes the labels that a workload selects for those of its pods. */
const comparesReplicas = (set: LintSet, budget: LintDocument): boolean =>
  set
    .selectedBy(budget)
    .some(
      ({ document }) =>
        peersThatLook(document, [COMPARES_REPLICAS]).length > 0 &&
        matchesSelector(
          objectAt(budget.object, 'spec')['selector'],
          textMapAt(document.object, 'spec', 'selector', 'matchLabels'),
        ),
    );

/** It knows autoscalers of Deployments, and none that leaves its lower bound to the default. */
const asksAutoscaler = (set: LintSet, budget: LintDocument): boolean =>
  set
    .selectedBy(budget)
    .some(
      (workload) =>
        workload.kind === 'Deployment' &&
        set.autoscalersOf(workload).some(({ object }) => numberAt(object, 'spec', 'minReplicas') !== undefined),
    );

export const disruptionBudgetBlocksDrain = documentRule({
  id: 'disruption-budget-blocks-drain',
  family: 'availability',
  severity: 'high',
  area: 'availability',
  principles: ['high-availability'],
  controls: { bundle: 'availability' },
  peers: [
    'kube-linter:pdb-max-unavailable',
    COMPARES_REPLICAS,
    'polaris:pdbDisruptionsIsZero',
    'polaris:pdbMinAvailableGreaterThanHPAMinReplicas',
  ],
  fix: 'suggested',
  types: ['policy/PodDisruptionBudget'],
  examples: {
    bad: [
      `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
spec:
  maxUnavailable: 0
  selector:
    matchLabels: {app: web}
`,
      `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
spec:
  minAvailable: 2
  selector:
    matchLabels: {app: web}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
`,
    ],
    good: [
      `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {app: web}
`,
    ],
  },
  check(budget, report, { set }) {
    const spec = objectAt(budget.object, 'spec');
    const pods = fewestPods(set, budget);
    const maxUnavailable = asAmount(spec['maxUnavailable']);
    if (maxUnavailable === 0 || maxUnavailable === '0%')
      report({
        at: ['spec', 'maxUnavailable'],
        data: { field: 'maxUnavailable', value: maxUnavailable, pods: pods ?? 0 },
        edits: setField(budget, ['spec', 'maxUnavailable'], 1),
        peers: ['kube-linter:pdb-max-unavailable', 'polaris:pdbDisruptionsIsZero'],
      });
    const minAvailable = asAmount(spec['minAvailable']);
    if (minAvailable === undefined) return;
    const everyPod = percentOf(minAvailable) === 100;
    const needed = pods === undefined ? undefined : resolvePercent(minAvailable, pods, true);
    if (!everyPod && !(pods !== undefined && pods > 0 && needed !== undefined && needed >= pods)) return;
    report({
      at: ['spec', 'minAvailable'],
      data: { field: 'minAvailable', value: minAvailable, pods: pods ?? 0 },
      peers: [
        ...(everyPod || comparesReplicas(set, budget) ? [COMPARES_REPLICAS] : []),
        ...(everyPod ? ['polaris:pdbDisruptionsIsZero'] : []),
        // It asks for more than the autoscaler leaves: as many is no finding of that check.
        ...(pods !== undefined && (needed ?? 0) > pods && asksAutoscaler(set, budget)
          ? ['polaris:pdbMinAvailableGreaterThanHPAMinReplicas']
          : []),
      ],
    });
  },
});
