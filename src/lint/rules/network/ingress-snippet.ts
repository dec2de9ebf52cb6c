// Configuration of nginx in an annotation: whoever may write an Ingress writes into the controller that serves all of them.
import { objectAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webIngress } from './shared/examples.ts';

/** Source: the controller's annotations of risk "critical". */
const SNIPPET = /^nginx\.(?:ingress\.kubernetes\.io|org)\/(?:[\w-]+-)?snippets?$/;

export const ingressSnippet = documentRule({
  id: 'ingress-snippet',
  family: 'network',
  severity: 'high',
  area: 'network-security',
  principles: ['least-privilege'],
  controls: { bundle: 'secure-configuration' },
  peers: [],
  fix: 'none',
  types: ['networking.k8s.io/Ingress', 'extensions/Ingress'],
  examples: {
    bad: [webIngress('', "nginx.ingress.kubernetes.io/configuration-snippet: 'return 403;'")],
    good: [webIngress(''), webIngress('', 'nginx.ingress.kubernetes.io/proxy-body-size: 8m')],
  },
  check({ object }, report) {
    for (const key of Object.keys(objectAt(object, 'metadata', 'annotations')))
      if (SNIPPET.test(key)) report({ at: ['metadata', 'annotations', key], data: { annotation: key } });
  },
});
