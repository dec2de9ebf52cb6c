// Security contexts, as far as their fields contradict each other.
import type { Path } from '../json.ts';
import type { Inspector } from './inspector.ts';

export function checkSecurityContexts(inspector: Inspector): void {
  checkContext(inspector, ['securityContext']);
  for (const list of ['containers', 'initContainers'])
    for (const container of inspector.items([list])) checkContext(inspector, [...container, 'securityContext']);
}

function checkContext(inspector: Inspector, path: Path): void {
  if (!inspector.has(path)) return;
  const context = inspector.inside(path);
  checkProfiles(context);
  if (context.value(['privileged']) === true && context.value(['allowPrivilegeEscalation']) === false)
    context.refuse('privileged-without-escalation', [], {}, { atKey: true });
}

/** A profile says which kind it is; only a local one has a file. */
function checkProfiles(context: Inspector): void {
  for (const profile of ['seccompProfile', 'appArmorProfile']) {
    const path: Path = [profile];
    if (!context.has(path)) continue;
    const local: Path = [...path, 'localhostProfile'];
    if (!context.required([...path, 'type'])) continue;
    if (context.text([...path, 'type']) === 'Localhost') context.required(local);
    else if (context.has(local)) context.refuse('forbidden-field', local, { name: 'localhostProfile' });
  }
}
