// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { egressPolicyBlocksDns } from './egress-policy-blocks-dns.ts';
import { gatewayServesPlainHttp } from './gateway-serves-plain-http.ts';
import { gatewayWithOldTls } from './gateway-with-old-tls.ts';
import { ingressSnippet } from './ingress-snippet.ts';
import { ingressWithoutRedirect } from './ingress-without-redirect.ts';
import { ingressWithoutService } from './ingress-without-service.ts';
import { ingressWithoutTls } from './ingress-without-tls.ts';
import { meshTlsSwitchedOff } from './mesh-tls-switched-off.ts';
import { mutualTlsNotStrict } from './mutual-tls-not-strict.ts';
import { namespaceWithoutDefaultDeny } from './namespace-without-default-deny.ts';
import { networkPolicyAllowsEverything } from './network-policy-allows-everything.ts';
import { networkPolicyIgnoresRules } from './network-policy-ignores-rules.ts';
import { networkPolicyTypesMissing } from './network-policy-types-missing.ts';
import { networkPolicyWithoutPods } from './network-policy-without-pods.ts';
import { nodePortService } from './node-port-service.ts';
import { openLoadBalancer } from './open-load-balancer.ts';
import { podWithoutNetworkPolicy } from './pod-without-network-policy.ts';
import { policyPeersApart } from './policy-peers-apart.ts';
import { privilegedPort } from './privileged-port.ts';
import { serviceMonitorWithoutService } from './service-monitor-without-service.ts';
import { serviceOfUnknownPort } from './service-of-unknown-port.ts';
import { serviceWithExternalIps } from './service-with-external-ips.ts';
import { serviceWithoutPods } from './service-without-pods.ts';
import { sshPort } from './ssh-port.ts';

export const networkRules = [
  podWithoutNetworkPolicy,
  namespaceWithoutDefaultDeny,
  networkPolicyAllowsEverything,
  networkPolicyIgnoresRules,
  networkPolicyTypesMissing,
  policyPeersApart,
  egressPolicyBlocksDns,
  networkPolicyWithoutPods,
  serviceWithoutPods,
  serviceOfUnknownPort,
  ingressWithoutService,
  serviceMonitorWithoutService,
  ingressWithoutTls,
  ingressWithoutRedirect,
  ingressSnippet,
  nodePortService,
  openLoadBalancer,
  serviceWithExternalIps,
  mutualTlsNotStrict,
  meshTlsSwitchedOff,
  gatewayWithOldTls,
  gatewayServesPlainHttp,
  sshPort,
  privilegedPort,
] as const satisfies readonly Rule[];
