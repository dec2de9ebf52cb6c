// Defaults of a HorizontalPodAutoscaler (Kubernetes: pkg/apis/autoscaling/v2/defaults.go).
import { child, type Draft, ensure, setDefault } from './draft.ts';

const PERIOD_SECONDS = 15;
const TARGET_UTILIZATION = 80;

export function defaultHorizontalPodAutoscaler(autoscaler: Draft): void {
  const spec = ensure(autoscaler, 'spec');
  setDefault(spec, 'minReplicas', 1);
  const { metrics } = spec;
  if (!Array.isArray(metrics) || metrics.length === 0)
    spec['metrics'] = [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: TARGET_UTILIZATION } },
      },
    ];
  const behavior = child(spec, 'behavior');
  if (!behavior) return;
  const up = ensure(behavior, 'scaleUp');
  setDefault(up, 'stabilizationWindowSeconds', 0);
  setDefault(up, 'selectPolicy', 'Max');
  setDefault(up, 'policies', [
    { type: 'Pods', value: 4, periodSeconds: PERIOD_SECONDS },
    { type: 'Percent', value: 100, periodSeconds: PERIOD_SECONDS },
  ]);
  const down = ensure(behavior, 'scaleDown');
  setDefault(down, 'selectPolicy', 'Max');
  setDefault(down, 'policies', [{ type: 'Percent', value: 100, periodSeconds: PERIOD_SECONDS }]);
}
