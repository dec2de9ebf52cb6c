// An autoscaler whose bounds are the same: it cannot scale.
import { numberAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webAutoscaler } from './shared/examples.ts';
import { minReplicasOf } from './shared/replicas.ts';

export const autoscalerWithoutRoom = documentRule({
  id: 'autoscaler-without-room',
  family: 'availability',
  severity: 'medium',
  area: 'resources',
  principles: ['tune-autoscaling', 'automate-scaling'],
  controls: { bundle: 'availability' },
  peers: ['polaris:hpaMaxAvailability'],
  fix: 'none',
  types: ['autoscaling/HorizontalPodAutoscaler'],
  examples: { bad: [webAutoscaler(3, 3)], good: [webAutoscaler(3, 9)] },
  check(autoscaler, report) {
    const max = numberAt(autoscaler.object, 'spec', 'maxReplicas');
    // A lower bound above the upper one is refused by the API server.
    if (max !== undefined && max === minReplicasOf(autoscaler)) report({ at: ['spec', 'maxReplicas'], data: { max } });
  },
});
