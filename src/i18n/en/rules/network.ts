// Words of the rules in src/lint/rules/network: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const network = {
  'rule.pod-without-network-policy.title': 'No network policy limits the pod',
  'rule.pod-without-network-policy.problem':
    'No NetworkPolicy in these files limits the traffic of {workload} in these directions: {directions}.',
  'rule.pod-without-network-policy.why':
    'Until policies divide it, a cluster is one flat network: from a pod that is broken into every other one can be reached, and what is found there can be sent out. Policies do not apply to a pod in the network of its node (`hostNetwork`).',
  'rule.pod-without-network-policy.fix':
    'Write a NetworkPolicy that selects the pod, with both policy types, and list who may come in and where it may go.',
  'rule.namespace-without-default-deny.title': 'The namespace has no default deny',
  'rule.namespace-without-default-deny.problem':
    'The policies of namespace {namespace} select single pods. For {directions} nothing closes the rest: a pod that is added tomorrow is open.',
  'rule.namespace-without-default-deny.why':
    'A policy limits only the pods that it selects; all others stay open. The safe order is to close everything once and then to open what is needed.',
  'rule.namespace-without-default-deny.fix':
    'Add a NetworkPolicy with `podSelector: {}`, `policyTypes: [Ingress, Egress]` and no rules.',
  'rule.network-policy-allows-everything.title': 'The network policy allows everything',
  'rule.network-policy-allows-everything.problem':
    'This {direction} rule of the policy {policy} limits neither ports nor peers: it lets everything through.',
  'rule.network-policy-allows-everything.why':
    'An empty list of rules denies all, an empty rule in the list allows all; the difference is a pair of braces. The address range `0.0.0.0/0` is everybody as well.',
  'rule.network-policy-allows-everything.fix':
    'To deny, leave the list empty. To allow, name the peers or at least the ports.',
  'rule.network-policy-ignores-rules.title': 'The network policy has rules that are not used',
  'rule.network-policy-ignores-rules.problem':
    'There are rules under `{field}`, but {direction} is not among the `policyTypes`: the rules have no effect.',
  'rule.network-policy-ignores-rules.why':
    'Only the directions listed in `policyTypes` are limited. Rules for the other direction look like a limit and are none.',
  'rule.network-policy-ignores-rules.fix':
    'Add {direction} to `policyTypes`, and see that the rules then allow all that is needed.',
  'rule.network-policy-types-missing.title': 'The network policy does not say which directions it limits',
  'rule.network-policy-types-missing.problem':
    'Without `policyTypes` this policy limits {directions}: that follows from the rules that happen to be there.',
  'rule.network-policy-types-missing.why':
    'Ingress is always limited, Egress only when there is a rule for it. Whoever removes the last egress rule to forbid everything allows everything.',
  'rule.network-policy-types-missing.fix': 'Write the directions that are meant in `policyTypes`.',
  'rule.policy-peers-apart.title': 'Namespace selector and pod selector are separate items',
  'rule.policy-peers-apart.problem':
    'In `{list}` of the policy {policy} the two selectors are two items: every pod of those namespaces is allowed, and the chosen pods of this namespace besides.',
  'rule.policy-peers-apart.why':
    'Items of the list are alternatives; selectors within one item must both match. One hyphen makes the difference, and with the hyphen far more is allowed.',
  'rule.policy-peers-apart.fix':
    'If both must match, remove the hyphen before `podSelector`. If either may, write two rules, so that the meaning is plain.',
  'rule.egress-policy-blocks-dns.title': 'The network policy blocks DNS',
  'rule.egress-policy-blocks-dns.problem':
    'The policy {policy} limits where its pods may go, and no rule lets them ask DNS on UDP port 53: they can connect to nothing by name.',
  'rule.egress-policy-blocks-dns.why':
    'Nearly every connection begins with a question to the cluster DNS. It is sent over UDP; a port without `protocol` is TCP.',
  'rule.egress-policy-blocks-dns.fix':
    'Allow UDP and TCP port 53 to the namespace `kube-system`, here or in a policy for all pods.',
  'rule.network-policy-without-pods.title': 'The network policy selects no pods',
  'rule.network-policy-without-pods.problem':
    'No workload of these files in namespace {namespace} has the labels that the policy {policy} asks for: it limits nothing.',
  'rule.network-policy-without-pods.why':
    'A selector without a match is no error to the API server. The pods that were meant stay open, and the list of policies says the opposite.',
  'rule.network-policy-without-pods.fix': 'Copy the labels of the pod template, and check the namespace of the policy.',
  'rule.service-without-pods.title': 'The Service selects no pods',
  'rule.service-without-pods.problem':
    'No workload of these files in namespace {namespace} has the labels that the Service {service} asks for: every request to it fails.',
  'rule.service-without-pods.why':
    'A Service finds its pods by labels alone. When a label is renamed on one side only, it loses its endpoints, and nothing reports an error.',
  'rule.service-without-pods.fix': 'Copy labels of the pod template into `selector`; all of them must be on the pods.',
  'rule.service-of-unknown-port.title': 'The Service goes to a port that its pods do not have',
  'rule.service-of-unknown-port.problem':
    'The Service {service} goes to the port named `{port}`, and no container of its pods has a port of this name: it gets no endpoint.',
  'rule.service-of-unknown-port.why':
    'A name in `targetPort` is looked up in each pod. A pod without it is left out of the Service silently.',
  'rule.service-of-unknown-port.fix': "Use a name from the container's `ports`, or give the port this name.",
  'rule.ingress-without-service.title': 'The Ingress leads to nothing',
  'rule.ingress-without-service.problem':
    'The Ingress leads to port {port} of the Service {service}. In namespace {namespace} of these files there is no such Service, or it has no such port.',
  'rule.ingress-without-service.why':
    'The API server does not check where an Ingress leads. Its users get a 503 or the default page of the controller.',
  'rule.ingress-without-service.fix':
    'Correct the name or the port. The port is that of the Service, not of the container.',
  'rule.service-monitor-without-service.title': 'The ServiceMonitor finds no Service',
  'rule.service-monitor-without-service.problem':
    'No Service of these files has the labels that the ServiceMonitor {monitor} asks for: Prometheus scrapes nothing for it.',
  'rule.service-monitor-without-service.why':
    'A ServiceMonitor looks at the labels of the Service, not at those of the pods or at its selector. Without a target there are no series, and alerts on them stay silent.',
  'rule.service-monitor-without-service.fix': 'Put the labels on the Service, under `metadata.labels`.',
  'rule.ingress-without-tls.title': 'The Ingress has no TLS',
  'rule.ingress-without-tls.problem': '{host} has no certificate: whatever is sent there can be read on the way.',
  'rule.ingress-without-tls.why':
    'Between the browser and the cluster lie networks that you do not control. Without TLS passwords, sessions and data can be read and changed in all of them.',
  'rule.ingress-without-tls.fix': 'Add an entry to `spec.tls` with the host and the Secret that holds its certificate.',
  'rule.ingress-without-redirect.title': 'The Ingress has a certificate and still answers in plain text',
  'rule.ingress-without-redirect.problem':
    'The Ingress {ingress} has TLS but switches off the redirect to it: whoever types the address without https stays unencrypted.',
  'rule.ingress-without-redirect.why':
    'Where there is a certificate, the controller redirects by itself. Without the redirect, old links and first visits go in plain text, cookies included.',
  'rule.ingress-without-redirect.fix': 'Remove the annotation.',
  'rule.ingress-snippet.title': 'The Ingress carries configuration for nginx',
  'rule.ingress-snippet.problem':
    'The annotation `{annotation}` is copied into the configuration of the controller that serves the Ingresses of all namespaces.',
  'rule.ingress-snippet.why':
    'Whoever may create an Ingress can use it to read the Secrets of all namespaces that the controller sees (CVE-2021-25742). Since version 1.9 ingress-nginx refuses such annotations by default.',
  'rule.ingress-snippet.fix':
    'Use the annotation made for the purpose, or let the owner of the controller configure it for everybody.',
  'rule.node-port-service.title': 'The Service opens a port on every node',
  'rule.node-port-service.problem':
    'The Service {service} can be reached on every node under the same port, past the load balancer, its TLS and its limits.',
  'rule.node-port-service.why':
    'A NodePort is open on every node, whether a pod runs there or not. Who may reach it is up to firewalls that no manifest shows.',
  'rule.node-port-service.fix': 'Use `ClusterIP`, behind an Ingress or a Gateway.',
  'rule.open-load-balancer.title': 'The load balancer is open to everybody',
  'rule.open-load-balancer.problem':
    'The Service {service} gets a load balancer that takes requests from any address. For a public site that is right; for anything else it is an open door.',
  'rule.open-load-balancer.why':
    'A load balancer of its own bypasses the Ingress with its TLS and its log. It should be the exception, and narrow.',
  'rule.open-load-balancer.fix':
    'List who may come in under `loadBalancerSourceRanges`, make it internal with the annotation of your cloud, or use an Ingress.',
  'rule.service-with-external-ips.title': 'The Service claims addresses for itself',
  'rule.service-with-external-ips.problem':
    'The Service {service} has `externalIPs`: all nodes send what goes to these addresses to its pods, whoever owns the addresses.',
  'rule.service-with-external-ips.why':
    'Nobody checks who owns the addresses. With them a Service can intercept the traffic of other programs in the cluster (CVE-2020-8554). The field is deprecated since Kubernetes 1.36 and will be switched off by default in a later release.',
  'rule.service-with-external-ips.fix':
    'Remove `externalIPs`; use a load balancer or an Ingress to be reached from outside.',
  'rule.mutual-tls-not-strict.title': 'Mutual TLS is not required',
  'rule.mutual-tls-not-strict.problem':
    'In the mode {mode} connections in plain text are accepted: whoever reaches the pod may talk to it, unidentified and unencrypted.',
  'rule.mutual-tls-not-strict.why':
    'PERMISSIVE is for the time of a migration. As long as plain text is accepted, identity proves nothing, and rules that rely on it can be bypassed.',
  'rule.mutual-tls-not-strict.fix': 'Write `mode: STRICT` as soon as every client is in the mesh.',
  'rule.mesh-tls-switched-off.title': 'The DestinationRule switches encryption off',
  'rule.mesh-tls-switched-off.problem':
    'Traffic to {host} is sent in plain text, even where both sides are in the mesh.',
  'rule.mesh-tls-switched-off.why':
    'By itself the mesh encrypts wherever the other side can. DISABLE overrides that, and where the other side requires mutual TLS every connection fails.',
  'rule.mesh-tls-switched-off.fix':
    'Write `ISTIO_MUTUAL`, or leave the setting out; for a service outside the mesh write `SIMPLE`.',
  'rule.gateway-with-old-tls.title': 'The Gateway accepts a withdrawn version of TLS',
  'rule.gateway-with-old-tls.problem': 'The oldest version that is accepted is {version}, for which attacks are known.',
  'rule.gateway-with-old-tls.why':
    'TLS 1.0 and 1.1 were withdrawn in 2021 (RFC 8996). Where they are accepted, an attacker may push down to them even a client that supports a newer version.',
  'rule.gateway-with-old-tls.fix': 'Write `TLSV1_2`, the default, or `TLSV1_3`.',
  'rule.gateway-serves-plain-http.title': 'The Gateway answers in plain text',
  'rule.gateway-serves-plain-http.problem':
    'A server of the Gateway {gateway} takes requests without TLS and does not redirect them.',
  'rule.gateway-serves-plain-http.why':
    'What is sent to it can be read and changed on the way, sessions included. The port for plain text should only send visitors to the encrypted one.',
  'rule.gateway-serves-plain-http.fix':
    'Write `tls.httpsRedirect: true` for this server, and serve from one with HTTPS.',
  'rule.ssh-port.title': 'The container offers a remote shell',
  'rule.ssh-port.problem':
    'Container {container} listens on port 22: no audit log of the cluster sees who gets in there.',
  'rule.ssh-port.why':
    'A container is replaced, not logged in to. `kubectl exec` and `kubectl debug` check permissions and are recorded; an SSH server needs keys in the image and asks the cluster nothing.',
  'rule.ssh-port.fix': 'Take the SSH server out of the image and the port out of the list.',
  'rule.privileged-port.title': 'The container listens on a port below 1024',
  'rule.privileged-port.problem':
    'Container {container} listens on port {port}. Depending on the container runtime it needs root or `NET_BIND_SERVICE` for that.',
  'rule.privileged-port.why':
    'A Service can offer port 80 whatever the container listens on. A port from 1024 on works everywhere, for any user and without a capability.',
  'rule.privileged-port.fix':
    'Let the program listen on a port such as 8080, and point `targetPort` of the Service there.',
} as const satisfies FamilyWords<'network'>;
