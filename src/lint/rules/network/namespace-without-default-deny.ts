// A namespace with policies for some of its pods: one that no policy selects stays open. Only a policy for all pods closes the rest.
import { namespaceRule } from '../../rule.ts';
import type { NamespaceGroup } from '../../set.ts';
import { namespacePolicy, WEB_POD, webPolicy } from './shared/examples.ts';
import {
  allowsEverything,
  DIRECTIONS,
  directionsOf,
  POLICY_TYPE,
  rulesOf,
  selectsEveryPod,
} from './shared/policies.ts';

const policiesOf = ({ documents }: NamespaceGroup) => documents.filter(({ type }) => type === POLICY_TYPE);

const OPEN_TO_GATEWAY = `policyTypes: [Ingress]
ingress:
  - from:
      - podSelector:
          matchLabels: {app: gateway}
`;

export const namespaceWithoutDefaultDeny = namespaceRule({
  id: 'namespace-without-default-deny',
  family: 'network',
  severity: 'medium',
  area: 'network-security',
  principles: ['network-policies', 'limit-the-blast-radius'],
  controls: { bundle: 'network', cis: ['5.3.2'] },
  peers: [],
  fix: 'none',
  examples: {
    bad: [webPolicy(OPEN_TO_GATEWAY) + WEB_POD],
    good: [`${namespacePolicy('policyTypes: [Ingress, Egress]')}---\n${webPolicy(OPEN_TO_GATEWAY)}${WEB_POD}`, WEB_POD],
  },
  // Without any policy every pod is told so already.
  appliesTo: (group) => group.workloads.length > 0 && policiesOf(group).length > 0,
  check(group, report) {
    const policies = policiesOf(group);
    const closing = policies.filter(selectsEveryPod);
    const open = DIRECTIONS.filter(
      (direction) =>
        !closing.some(
          (policy) =>
            directionsOf(policy).includes(direction) &&
            !rulesOf(policy, direction).some((rule) => allowsEverything(rule, direction)),
        ),
    );
    const [first] = policies;
    if (open.length > 0 && first !== undefined)
      report({
        at: ['metadata', 'name'],
        document: group.declaration ?? first,
        data: { namespace: group.name, directions: open.join(', ') },
      });
  },
});
