// Security contexts, as far as their fields contradict each other.
import type { Path } from '../json.ts';
import type { Inspector } from './inspector.ts';

export function checkSecurityContexts(inspector: Inspector, spec: Path): void {
  checkProfiles(inspector, [...spec, 'securityContext']);
  for (const list of ['containers', 'initContainers'])
    for (const container of inspector.items([...spec, list])) {
      const context: Path = [...container, 'securityContext'];
      checkProfiles(inspector, context);
      const privileged = inspector.value([...context, 'privileged']) === true;
      if (privileged && inspector.value([...context, 'allowPrivilegeEscalation']) === false)
        inspector.refuse('privileged-without-escalation', context, {}, { atKey: true });
    }
}

/** A profile says which kind it is; only a local one has a file. */
function checkProfiles(inspector: Inspector, context: Path): void {
  for (const profile of ['seccompProfile', 'appArmorProfile']) {
    const path: Path = [...context, profile];
    if (!inspector.has(path)) continue;
    const local: Path = [...path, 'localhostProfile'];
    if (!inspector.required([...path, 'type'])) continue;
    if (inspector.text([...path, 'type']) === 'Localhost') inspector.required(local);
    else if (inspector.has(local)) inspector.refuse('forbidden-field', local, { name: 'localhostProfile' });
  }
}
