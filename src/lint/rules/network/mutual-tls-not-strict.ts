// Istio's PeerAuthentication that lets plain text in: whoever is not in the mesh may talk to the service unrecognised.
import { setField } from '../../edits.ts';
import { objectAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';

const authentication = (mtls: string): string => `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata:
  name: default
  namespace: shop
spec:
  ${mtls}
`;

export const mutualTlsNotStrict = documentRule({
  id: 'mutual-tls-not-strict',
  family: 'network',
  severity: 'high',
  area: 'access-control',
  principles: ['mutual-tls', 'encrypt-in-transit'],
  controls: { bundle: 'encryption-in-transit' },
  peers: [],
  fix: 'suggested',
  types: ['security.istio.io/PeerAuthentication'],
  examples: {
    bad: [
      authentication('mtls: {mode: PERMISSIVE}'),
      authentication('selector:\n    matchLabels: {app: web}\n  portLevelMtls:\n    8080: {mode: DISABLE}'),
    ],
    good: [authentication('mtls: {mode: STRICT}')],
  },
  check(authentication, report) {
    const places = [
      ['spec', 'mtls', 'mode'],
      ...Object.keys(objectAt(authentication.object, 'spec', 'portLevelMtls')).map((port) => [
        'spec',
        'portLevelMtls',
        port,
        'mode',
      ]),
    ];
    for (const at of places) {
      const mode = textAt(authentication.object, ...at);
      if (mode !== 'PERMISSIVE' && mode !== 'DISABLE') continue;
      report({ at, data: { mode }, edits: setField(authentication, at, 'STRICT') });
    }
  },
});
