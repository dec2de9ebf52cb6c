// Pod Security `windowsHostProcess`: a process of the Windows node itself, in the disguise of a container.
import { setField } from '../../edits.ts';
import { type PodSecurityCheck, settersText, settings, violation } from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';

export const windowsHostProcessCheck: PodSecurityCheck = {
  id: 'windowsHostProcess',
  level: 'baseline',
  since: 0,
  find: (workload) =>
    settings(workload, 'windowsOptions', 'hostProcess')
      .filter(({ value }) => value === true)
      .map(({ by, path }) => violation(by, path, 'true')),
  reason: () => 'hostProcess',
  detail: (violations) => `${settersText(violations)} must not set securityContext.windowsOptions.hostProcess=true`,
};

export const windowsHostProcess = podSecurityRule(windowsHostProcessCheck, {
  id: 'windows-host-process',
  family: 'pss-baseline',
  severity: 'critical',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'least-privilege', cis: ['5.2.11'] },
  peers: ['pod-security:windowsHostProcess', 'polaris:hostProcess', 'trivy:KSV-0103'],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  os: {name: windows}
  hostNetwork: true
  containers:
    - name: agent
      image: shop/agent:1.4.2
      securityContext:
        windowsOptions:
          hostProcess: true
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  os: {name: windows}
  containers:
    - name: agent
      image: shop/agent:1.4.2
`,
    ],
  },
  mend: ({ path }, { document }) => setField(document, path, false),
});
