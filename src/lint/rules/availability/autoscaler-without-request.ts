// An autoscaler on a share of the request, for pods that request nothing: it has nothing to divide by and never scales.
import { isSet, listAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { type Container, keepsRunning } from '../../workloads.ts';
import { webAutoscaler, webDeployment } from './shared/examples.ts';

const requests = ({ spec, workload }: Container, resource: string): boolean =>
  (['requests', 'limits'] as const).some(
    (list) => isSet(spec, 'resources', list, resource) || isSet(workload.pod, 'resources', list, resource),
  );

export const autoscalerWithoutRequest = documentRule({
  id: 'autoscaler-without-request',
  family: 'availability',
  severity: 'high',
  area: 'resources',
  principles: ['automate-scaling', 'tune-autoscaling'],
  controls: { bundle: 'availability' },
  peers: [],
  fix: 'none',
  types: ['autoscaling/HorizontalPodAutoscaler'],
  examples: {
    bad: [webDeployment('') + webAutoscaler(2, 6)],
    good: [webDeployment('', '', 'resources:\n  requests: {cpu: 100m}') + webAutoscaler(2, 6)],
  },
  appliesTo: (autoscaler, { set }) => set.scaleTarget(autoscaler) !== undefined,
  check(autoscaler, report, { set }) {
    const target = set.scaleTarget(autoscaler);
    if (target === undefined) return;
    const asked: {
      readonly resource: string;
      readonly container?: string;
      readonly at: readonly (string | number)[];
    }[] = listAt(autoscaler.object, 'spec', 'metrics').flatMap((metric, index) => {
      const field = textAt(metric, 'type') === 'ContainerResource' ? 'containerResource' : 'resource';
      const resource = textAt(metric, field, 'name');
      if (resource === undefined || textAt(metric, field, 'target', 'type') !== 'Utilization') return [];
      const container = textAt(metric, field, 'container');
      const at = ['spec', 'metrics', index, field, 'name'];
      return [container === undefined ? { resource, at } : { resource, at, container }];
    });
    // autoscaling/v1, and what the API server adds where no metric is named.
    if (isSet(autoscaler.object, 'spec', 'targetCPUUtilizationPercentage'))
      asked.push({ resource: 'cpu', at: ['spec', 'targetCPUUtilizationPercentage'] });
    else if (listAt(autoscaler.object, 'spec', 'metrics').length === 0)
      asked.push({ resource: 'cpu', at: ['spec', 'metrics'] });
    for (const { resource, container, at } of asked) {
      const silent = target.containers.find(
        (own) => keepsRunning(own) && (container === undefined || own.name === container) && !requests(own, resource),
      );
      if (silent === undefined) continue;
      report({
        at,
        data: { resource, container: silent.name, workload: `${target.kind}/${target.name}` },
        related: [{ document: target.document, at: [...silent.path, 'name'] }],
      });
    }
  },
});
