// A Gateway that answers in plain text instead of sending its visitors to the encrypted address.
import { setField } from '../../edits.ts';
import { booleanAt, listAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { istioGateway } from './shared/istio-examples.ts';

export const gatewayServesPlainHttp = documentRule({
  id: 'gateway-serves-plain-http',
  family: 'network',
  severity: 'medium',
  area: 'data-protection',
  principles: ['encrypt-in-transit'],
  controls: { bundle: 'encryption-in-transit' },
  peers: [],
  fix: 'suggested',
  types: ['networking.istio.io/Gateway'],
  examples: {
    bad: [istioGateway('HTTP')],
    good: [istioGateway('HTTP', 'tls: {httpsRedirect: true}')],
  },
  check(gateway, report) {
    for (const [index, server] of listAt(gateway.object, 'spec', 'servers').entries()) {
      if (!/^(?:HTTP|HTTP2|GRPC)$/.test(textAt(server, 'port', 'protocol') ?? '')) continue;
      if (booleanAt(server, 'tls', 'httpsRedirect') === true) continue;
      report({
        at: ['spec', 'servers', index, 'port', 'protocol'],
        data: { gateway: gateway.name },
        edits: setField(gateway, ['spec', 'servers', index, 'tls', 'httpsRedirect'], true),
      });
    }
  },
});
