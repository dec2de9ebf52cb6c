// An Ingress, or one of its hosts, without TLS: passwords and sessions cross the internet readable.
import { isSet, listAt, textAt, textMapAt, textsAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webIngress } from './shared/examples.ts';

/** Annotations by which a load balancer of a cloud gets its certificate without `spec.tls`. */
const CERTIFICATES = [
  'alb.ingress.kubernetes.io/certificate-arn',
  'networking.gke.io/managed-certificates',
  'ingress.gcp.kubernetes.io/pre-shared-cert',
  'appgw.ingress.kubernetes.io/appgw-ssl-certificate',
  'traefik.ingress.kubernetes.io/router.tls',
] as const;

/** A certificate for `*.example.com` is one for `shop.example.com`, not for `a.shop.example.com`. */
const covers = (pattern: string, host: string): boolean =>
  pattern === host || (pattern.startsWith('*.') && host.slice(host.indexOf('.')) === pattern.slice(1));

export const ingressWithoutTls = documentRule({
  id: 'ingress-without-tls',
  family: 'network',
  severity: 'high',
  area: 'data-protection',
  principles: ['encrypt-in-transit'],
  controls: { bundle: 'encryption-in-transit' },
  peers: ['polaris:tlsSettingsMissing'],
  fix: 'none',
  types: ['networking.k8s.io/Ingress', 'extensions/Ingress'],
  examples: {
    bad: [webIngress(''), webIngress('tls:\n  - hosts: [www.example.com]\n    secretName: www-tls')],
    good: [
      webIngress('tls:\n  - hosts: [shop.example.com]\n    secretName: shop-tls'),
      webIngress('tls:\n  - hosts: ["*.example.com"]\n    secretName: all-tls'),
      webIngress('', 'networking.gke.io/managed-certificates: shop'),
    ],
  },
  check({ object, name }, report) {
    const annotations = textMapAt(object, 'metadata', 'annotations');
    if (CERTIFICATES.some((key) => annotations.has(key))) return;
    const tls = listAt(object, 'spec', 'tls');
    if (tls.length === 0) {
      // An empty list is enough for the peer.
      report({ at: ['spec', 'tls'], data: { host: name }, ...(isSet(object, 'spec', 'tls') && { peers: [] }) });
      return;
    }
    // An entry without hosts is for those of the controller's default certificate.
    const secured = tls.flatMap((entry) => textsAt(entry, 'hosts'));
    if (tls.some((entry) => listAt(entry, 'hosts').length === 0)) return;
    for (const [index, rule] of listAt(object, 'spec', 'rules').entries()) {
      const host = textAt(rule, 'host') ?? '';
      if (host === '' || secured.some((pattern) => covers(pattern, host))) continue;
      report({ at: ['spec', 'rules', index, 'host'], data: { host }, peers: [] });
    }
  },
});
