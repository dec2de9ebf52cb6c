// What the server makes of the annotations that named AppArmor profiles before there was a field (pkg/registry/core/pod/strategy.go).
import { child, type Draft, ensure, items, text } from './draft.ts';

const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';
const LOCAL = 'localhost/';
const LONGEST_PROFILE = 4095;

/** A container without a profile of its own takes that of its annotation, unless it is the pod's. Templates keep the annotation alone. */
export function appArmorFromAnnotations(pod: Draft): void {
  const annotations = child(child(pod, 'metadata'), 'annotations');
  const spec = ensure(pod, 'spec');
  if (!annotations || text(child(spec, 'os'), 'name') === 'windows') return;
  const ofPod = JSON.stringify(child(child(spec, 'securityContext'), 'appArmorProfile') ?? null);
  for (const list of ['initContainers', 'containers'])
    for (const container of items(spec, list)) {
      if (child(child(container, 'securityContext'), 'appArmorProfile')) continue;
      const profile = profileOf(text(annotations, `${ANNOTATION}${text(container, 'name')}`));
      if (profile && JSON.stringify(profile) !== ofPod)
        ensure(container, 'securityContext')['appArmorProfile'] = profile;
    }
}

function profileOf(annotation: string): Draft | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault' };
  const localhostProfile = annotation.startsWith(LOCAL) ? annotation.slice(LOCAL.length) : '';
  const valid = localhostProfile === localhostProfile.trim() && localhostProfile.length <= LONGEST_PROFILE;
  return localhostProfile !== '' && valid ? { localhostProfile, type: 'Localhost' } : undefined;
}
