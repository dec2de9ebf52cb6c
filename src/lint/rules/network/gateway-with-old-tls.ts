// A Gateway that still speaks TLS 1.0 or 1.1, which have been withdrawn (RFC 8996).
import { setField } from '../../edits.ts';
import { listAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { istioGateway } from './shared/istio-examples.ts';

export const gatewayWithOldTls = documentRule({
  id: 'gateway-with-old-tls',
  family: 'network',
  severity: 'high',
  area: 'data-protection',
  principles: ['encrypt-in-transit'],
  controls: { bundle: 'encryption-in-transit' },
  peers: [],
  fix: 'suggested',
  types: ['networking.istio.io/Gateway'],
  examples: {
    bad: [istioGateway('HTTPS', 'tls: {mode: SIMPLE, credentialName: shop-tls, minProtocolVersion: TLSV1_0}')],
    good: [
      istioGateway('HTTPS', 'tls: {mode: SIMPLE, credentialName: shop-tls, minProtocolVersion: TLSV1_2}'),
      istioGateway('HTTPS', 'tls: {mode: SIMPLE, credentialName: shop-tls}'),
    ],
  },
  check(gateway, report) {
    for (const index of listAt(gateway.object, 'spec', 'servers').keys()) {
      const at = ['spec', 'servers', index, 'tls', 'minProtocolVersion'];
      const version = textAt(gateway.object, ...at);
      if (version === 'TLSV1_0' || version === 'TLSV1_1')
        report({ at, data: { version }, edits: setField(gateway, at, 'TLSV1_2') });
    }
  },
});
