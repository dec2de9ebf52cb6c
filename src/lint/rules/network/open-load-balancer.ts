// A load balancer of its own that takes requests from any address. Whether it is meant for the public no file shows: advice.
import { listAt, textAt, textMapAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webService } from './shared/examples.ts';

/** Annotations by which the clouds make a load balancer that only their own network reaches, or limit who may come. */
const INTERNAL: readonly (readonly [key: RegExp, value: RegExp])[] = [
  [/^networking\.gke\.io\/load-balancer-type$/, /^internal$/i],
  [/^cloud\.google\.com\/load-balancer-type$/, /^internal$/i],
  [/^service\.beta\.kubernetes\.io\/aws-load-balancer-internal$/, /^(?:true|0\.0\.0\.0\/0)$/i],
  [/^service\.beta\.kubernetes\.io\/aws-load-balancer-scheme$/, /^internal$/i],
  [/^service\.beta\.kubernetes\.io\/azure-load-balancer-internal$/, /^true$/i],
  [/load-balancer-source-ranges$/, /\d/],
  [/^service\.kubernetes\.io\/qcloud-loadbalancer-internal-subnetid$/, /./],
];

export const openLoadBalancer = documentRule({
  id: 'open-load-balancer',
  family: 'network',
  severity: 'info',
  area: 'network-security',
  principles: ['network-policies'],
  controls: { bundle: 'network' },
  peers: ['kube-linter:exposed-services'],
  fix: 'none',
  types: ['Service'],
  examples: {
    bad: [webService('type: LoadBalancer\nselector: {app: web}')],
    good: [
      webService('type: LoadBalancer\nloadBalancerSourceRanges: [203.0.113.0/24]\nselector: {app: web}'),
      webService('type: LoadBalancer\nselector: {app: web}').replace(
        '  labels:',
        '  annotations: {networking.gke.io/load-balancer-type: Internal}\n  labels:',
      ),
    ],
  },
  check({ object, name }, report) {
    if (textAt(object, 'spec', 'type') !== 'LoadBalancer') return;
    if (listAt(object, 'spec', 'loadBalancerSourceRanges').length > 0) return;
    const annotations = [...textMapAt(object, 'metadata', 'annotations')];
    if (annotations.some(([key, value]) => INTERNAL.some(([k, v]) => k.test(key) && v.test(value)))) return;
    report({ at: ['spec', 'type'], data: { service: name } });
  },
});
