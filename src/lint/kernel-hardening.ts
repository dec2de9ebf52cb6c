// Whether anything at all keeps a container from what the kernel can do, as one of the peers asks: it is content with any of the ways. Pure.
import { objectAt, textAt, textsAt } from './read.ts';
import { effectiveSetting } from './security-context.ts';
import type { Container } from './workloads.ts';

export const APP_ARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

const seccompOf = (container: Container): string | undefined =>
  textAt(effectiveSetting(container, 'seccompProfile').value, 'type');

/** A capability that is dropped, and not all of them added. */
function dropsCapabilities({ spec }: Container): boolean {
  const capabilities = objectAt(spec, 'securityContext', 'capabilities');
  const addsAll = textsAt(capabilities, 'add').some((name) => name.toUpperCase() === 'ALL');
  return textsAt(capabilities, 'drop').length > 0 && !addsAll;
}

/** An annotation of AppArmor, SELinux, a seccomp profile, a dropped capability: the question of `polaris:linuxHardening`. */
export const isHardened = (container: Container): boolean =>
  (container.workload.annotations.get(APP_ARMOR_ANNOTATION + container.name) ?? '') !== '' ||
  Object.keys(objectAt(effectiveSetting(container, 'seLinuxOptions').value)).length > 0 ||
  (seccompOf(container) ?? 'Unconfined') !== 'Unconfined' ||
  dropsCapabilities(container);
