// What the server refuses in a Service besides what src/manifest/refusals/service.ts looks at.
import type { Path } from '../json.ts';
import type { Inspector } from './inspector.ts';
import { checkLabels } from './metadata.ts';

const SPEC: Path = ['spec'];

export const serviceSelector = (inspector: Inspector): void =>
  checkLabels(inspector, [...SPEC, 'selector'], 'spec.selector');

/** How traffic from outside goes on is a question only where there is a way in. */
export function serviceTraffic(inspector: Inspector): void {
  const type = inspector.text([...SPEC, 'type']);
  const policy: Path = [...SPEC, 'externalTrafficPolicy'];
  const reached =
    type === 'LoadBalancer' ||
    type === 'NodePort' ||
    (type === 'ClusterIP' && inspector.items([...SPEC, 'externalIPs']).length > 0);
  if (!reached && inspector.text(policy) !== '')
    inspector.refuse('forbidden-field', policy, { name: 'externalTrafficPolicy' }, { atKey: true });
  const check: Path = [...SPEC, 'healthCheckNodePort'];
  const checked = type === 'LoadBalancer' && inspector.text(policy) === 'Local';
  if (!checked && (inspector.number(check) ?? 0) !== 0)
    inspector.refuse('forbidden-field', check, { name: 'healthCheckNodePort' }, { atKey: true });
}
