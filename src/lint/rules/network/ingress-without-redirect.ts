// An Ingress with a certificate that still answers in plain text.
import { removeField } from '../../edits.ts';
import { listAt, objectAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webIngress } from './shared/examples.ts';

const KEYS = ['nginx.ingress.kubernetes.io/ssl-redirect', 'nginx.ingress.kubernetes.io/force-ssl-redirect'] as const;
const TLS = 'tls:\n  - hosts: [shop.example.com]\n    secretName: shop-tls';

export const ingressWithoutRedirect = documentRule({
  id: 'ingress-without-redirect',
  family: 'network',
  severity: 'medium',
  area: 'data-protection',
  principles: ['encrypt-in-transit'],
  controls: { bundle: 'encryption-in-transit' },
  peers: [],
  fix: 'suggested',
  types: ['networking.k8s.io/Ingress', 'extensions/Ingress'],
  examples: {
    bad: [webIngress(TLS, 'nginx.ingress.kubernetes.io/ssl-redirect: "false"')],
    good: [webIngress(TLS), webIngress(TLS, 'nginx.ingress.kubernetes.io/ssl-redirect: "true"')],
  },
  appliesTo: ({ object }) => listAt(object, 'spec', 'tls').length > 0,
  check(ingress, report) {
    const annotations = objectAt(ingress.object, 'metadata', 'annotations');
    // force-ssl-redirect redirects whatever the other says; switching it off is its default.
    if (annotations[KEYS[1]] === 'true' || annotations[KEYS[0]] !== 'false') return;
    const at = ['metadata', 'annotations', KEYS[0]];
    report({ at, data: { ingress: ingress.name }, edits: removeField(ingress, at) });
  },
});
