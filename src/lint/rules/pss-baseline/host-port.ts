// Pod Security `hostPorts`: a port of the node leads straight into the container.
import { removeField } from '../../edits.ts';
import {
  containerNames,
  containersText,
  type PodSecurityCheck,
  plural,
  sortedValues,
  violation,
} from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { listAt, numberAt } from '../../read.ts';

export const hostPortsCheck: PodSecurityCheck = {
  id: 'hostPorts',
  level: 'baseline',
  since: 0,
  find: ({ containers, kind, pod }) =>
    containers.flatMap((container) =>
      [...listAt(container.spec, 'ports').entries()].flatMap(([index, port]) => {
        // A Pod (no template) on the network of its node is given the ports of its containers there.
        const given = kind === 'Pod' && pod['hostNetwork'] === true && container.role !== 'ephemeral';
        const written = numberAt(port, 'hostPort') ?? 0;
        const hostPort = written === 0 && given ? (numberAt(port, 'containerPort') ?? 0) : written;
        const path = [...container.path, 'ports', index, 'hostPort'];
        return hostPort === 0 ? [] : [{ ...violation(container, path, String(hostPort)), given: written === 0 }];
      }),
    ),
  reason: () => 'hostPort',
  detail(violations) {
    const [names, ports] = [containerNames(violations), sortedValues(violations)];
    const verb = plural('uses', 'use', names.length);
    return `${containersText(names)} ${verb} ${plural('hostPort', 'hostPorts', ports.length)} ${ports.join(', ')}`;
  },
};

export const hostPort = podSecurityRule(hostPortsCheck, {
  id: 'host-port',
  family: 'pss-baseline',
  severity: 'medium',
  principles: ['network-policies', 'limits-and-isolation'],
  controls: { bundle: 'network', cis: ['5.2.13'] },
  peers: ['pod-security:hostPorts', 'polaris:hostPortSet', 'trivy:KSV-0024'],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      ports:
        - hostPort: 8080 # straight in
          containerPort: 8080
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      ports:
        - containerPort: 8080
`,
    ],
  },
  // What the server adds by itself follows from hostNetwork, which is reported.
  reportedElsewhere: ({ given }) => given === true,
  mend: ({ path }, { document }) => removeField(document, path),
});
