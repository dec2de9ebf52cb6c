// A spread constraint whose selector does not match the pod's own labels: it counts other pods, or none, and spreads nothing.
import { setField } from '../../edits.ts';
import { listAt, objectAt, textsAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';
import { matchesSelector } from '../../selectors.ts';
import { webDeployment } from './shared/examples.ts';

const spread = (selector: string): string => `topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: ScheduleAnyway${selector}`;

export const spreadOfNoPods = workloadRule({
  id: 'spread-of-no-pods',
  family: 'availability',
  severity: 'medium',
  area: 'availability',
  principles: ['high-availability'],
  controls: { bundle: 'availability' },
  peers: [],
  fix: 'suggested',
  examples: {
    bad: [
      webDeployment('replicas: 3', spread('\n    labelSelector:\n      matchLabels: {app: website}')),
      webDeployment('replicas: 3', spread('')),
    ],
    good: [webDeployment('replicas: 3', spread('\n    labelSelector:\n      matchLabels: {app: web}'))],
  },
  appliesTo: ({ pod }) => listAt(pod, 'topologySpreadConstraints').length > 0,
  check({ document, pod, podPath, labels }, report) {
    const own = objectAt(document.object, 'spec', 'selector', 'matchLabels');
    for (const [index, constraint] of listAt(pod, 'topologySpreadConstraints').entries()) {
      if (matchesSelector(objectAt(constraint)['labelSelector'], labels)) continue;
      // These are looked up in the pod and added to the selector by the API server; alone they are enough.
      if (
        textsAt(constraint, 'matchLabelKeys').some((key) => labels.has(key)) &&
        !('labelSelector' in objectAt(constraint))
      )
        continue;
      const at = [...podPath, 'topologySpreadConstraints', index, 'labelSelector'];
      report({ at, edits: Object.keys(own).length === 0 ? undefined : setField(document, at, { matchLabels: own }) });
    }
  },
});
