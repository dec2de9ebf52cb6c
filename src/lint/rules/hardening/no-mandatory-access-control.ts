// Neither AppArmor nor SELinux is asked for by name: which profile the container gets is up to the node. A profile that is switched off is
// a finding of Pod Security (`app-armor-disabled`), not of this rule.
import { setField } from '../../edits.ts';
import { APP_ARMOR_ANNOTATION, isHardened } from '../../kernel-hardening.ts';
import { isWindows } from '../../pod-security/check.ts';
import { objectAt, textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { effectiveSetting } from '../../security-context.ts';
import type { Container } from '../../workloads.ts';

/** Undefined when neither the field nor the old annotation says anything. */
const appArmorOf = (container: Container): string | undefined =>
  textAt(effectiveSetting(container, 'appArmorProfile').value, 'type') ||
  container.workload.annotations.get(`${APP_ARMOR_ANNOTATION}${container.name}`);

export const noMandatoryAccessControl = containerRule({
  id: 'no-mandatory-access-control',
  family: 'hardening',
  severity: 'low',
  area: 'runtime-security',
  principles: ['apparmor-or-selinux'],
  controls: { bundle: 'node-isolation', cis: ['5.7.3'] },
  peers: ['polaris:linuxHardening'],
  // A node without AppArmor refuses a pod that asks for it.
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
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    appArmorProfile:
      type: RuntimeDefault
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        seLinuxOptions:
          level: s0:c123,c456
`,
    ],
  },
  appliesTo: (container) => !isWindows(container.workload) && !/^unconfined$/i.test(appArmorOf(container) ?? ''),
  check(container, report) {
    if (appArmorOf(container) !== undefined) return;
    const seLinux = objectAt(effectiveSetting(container, 'seLinuxOptions').value);
    if (Object.keys(seLinux).length > 0) return;
    const { document, workload, name } = container;
    report({
      at: [...container.path, 'securityContext', 'appArmorProfile'],
      data: { container: name },
      edits: setField(document, [...workload.podPath, 'securityContext', 'appArmorProfile'], {
        type: 'RuntimeDefault',
      }),
      peers: isHardened(container) ? [] : ['polaris:linuxHardening'],
    });
  },
});
