// An autoscaler that goes down to one pod: in a quiet hour the service has no redundancy, and load that comes back meets one pod.
import { setField } from '../../edits.ts';
import { isSet } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webAutoscaler } from './shared/examples.ts';
import { minReplicasOf } from './shared/replicas.ts';

export const autoscalerMinimumOfOne = documentRule({
  id: 'autoscaler-minimum-of-one',
  family: 'availability',
  severity: 'medium',
  area: 'availability',
  principles: ['high-availability', 'tune-autoscaling'],
  controls: { bundle: 'availability' },
  peers: ['kube-score:horizontalpodautoscaler-replicas', 'polaris:hpaMinAvailability'],
  fix: 'suggested',
  options: { minReplicas: 2 },
  types: ['autoscaling/HorizontalPodAutoscaler'],
  examples: {
    bad: [webAutoscaler(1, 6), webAutoscaler(2, 6).replace('  minReplicas: 2\n', '')],
    good: [webAutoscaler(2, 6)],
  },
  check(autoscaler, report, { options }) {
    const min = minReplicasOf(autoscaler);
    if (min >= options.minReplicas) return;
    const at = ['spec', 'minReplicas'];
    report({
      at,
      data: { min },
      edits: setField(autoscaler, at, options.minReplicas),
      peers: [
        'kube-score:horizontalpodautoscaler-replicas',
        ...(isSet(autoscaler.object, ...at) ? ['polaris:hpaMinAvailability'] : []),
      ],
    });
  },
});
