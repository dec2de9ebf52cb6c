// Istio's DestinationRule that sends plain text: it overrides the mutual TLS which the mesh would use by itself.
import type { Path } from '../../../manifest/index.ts';
import { setField } from '../../edits.ts';
import { listAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';

const rule = (policy: string): string => `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: web
spec:
  host: web.shop.svc.cluster.local
  trafficPolicy:
    ${policy}
`;

export const meshTlsSwitchedOff = documentRule({
  id: 'mesh-tls-switched-off',
  family: 'network',
  severity: 'high',
  area: 'data-protection',
  principles: ['mutual-tls', 'encrypt-in-transit'],
  controls: { bundle: 'encryption-in-transit' },
  peers: [],
  fix: 'suggested',
  types: ['networking.istio.io/DestinationRule'],
  examples: {
    bad: [rule('tls: {mode: DISABLE}')],
    good: [rule('tls: {mode: ISTIO_MUTUAL}'), rule('loadBalancer: {simple: LEAST_REQUEST}')],
  },
  check(destination, report) {
    const { object } = destination;
    const policies: readonly Path[] = [
      ['spec', 'trafficPolicy'],
      ...listAt(object, 'spec', 'subsets').map((_, index) => ['spec', 'subsets', index, 'trafficPolicy']),
    ];
    const places: readonly Path[] = policies.flatMap((policy) => [
      [...policy, 'tls', 'mode'],
      ...listAt(object, ...policy, 'portLevelSettings').map((_, index) => [
        ...policy,
        'portLevelSettings',
        index,
        'tls',
        'mode',
      ]),
    ]);
    for (const at of places)
      if (textAt(object, ...at) === 'DISABLE')
        report({
          at,
          data: { host: textAt(object, 'spec', 'host') ?? destination.name },
          edits: setField(destination, at, 'ISTIO_MUTUAL'),
        });
  },
});
