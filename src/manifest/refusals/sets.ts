// StatefulSets and DaemonSets (Kubernetes: pkg/apis/apps/validation).
import type { Path } from '../json.ts';
import { isDnsLabel } from '../resources/names.ts';
import { checkClaimSpec } from './claim.ts';
import type { Inspector } from './inspector.ts';
import { templateDeadline, templateRestartPolicy } from './pod-template.ts';
import { checkAmount, isZero, notOver100Percent } from './rollout.ts';
import { workloadSelector } from './selectors.ts';
import { checkTemplate, isLeftToRules } from './template-of.ts';

const SPEC: Path = ['spec'];
const STRATEGY: Path = ['spec', 'updateStrategy'];
const ROLLING_UPDATE: Path = [...STRATEGY, 'rollingUpdate'];
const CLAIMS: Path = ['spec', 'volumeClaimTemplates'];

const KEEPS_RUNNING = [workloadSelector, templateRestartPolicy, templateDeadline];

/** The controller gives each pod its own name, and the volumes that it claims for it. */
export function statefulSetTemplate(inspector: Inspector): void {
  const claimed = new Set(inspector.items(CLAIMS).map((claim) => inspector.text([...claim, 'metadata', 'name'])));
  checkTemplate(
    inspector,
    [],
    (finding) =>
      !isLeftToRules(finding) &&
      !(finding.id === 'missing-volume' && claimed.has(String(finding.data['name']))) &&
      finding.path !== 'spec.template.spec.hostname' &&
      finding.path !== 'spec.template.spec.subdomain',
    ...KEEPS_RUNNING,
  );
}

export function statefulSetFields(inspector: Inspector): void {
  for (const field of ['replicas', 'minReadySeconds']) inspector.notNegative([...SPEC, field]);
  const start: Path = [...SPEC, 'ordinals', 'start'];
  inspector.notNegative(start);
  inspector.oneOf([...SPEC, 'podManagementPolicy'], ['OrderedReady', 'Parallel']);
  const service: Path = [...SPEC, 'serviceName'];
  const name = inspector.text(service);
  if (name !== '' && !isDnsLabel(name)) inspector.refuse('invalid-dns-label', service, { value: name });
  for (const field of ['whenDeleted', 'whenScaled'])
    inspector.oneOf([...SPEC, 'persistentVolumeClaimRetentionPolicy', field], ['Delete', 'Retain']);
  for (const claim of inspector.items(CLAIMS)) checkClaimSpec(inspector.inside([...claim, 'spec']));
}

export function statefulSetStrategy(inspector: Inspector): void {
  const type = inspector.text([...STRATEGY, 'type']);
  if (type === 'OnDelete') {
    if (inspector.has(ROLLING_UPDATE))
      inspector.refuse('forbidden-field', ROLLING_UPDATE, { name: 'rollingUpdate' }, { atKey: true });
  } else if (type !== 'RollingUpdate') {
    inspector.oneOf([...STRATEGY, 'type'], ['OnDelete', 'RollingUpdate'], { field: 'spec.updateStrategy' });
  } else if (inspector.has(ROLLING_UPDATE)) {
    const unavailable: Path = [...ROLLING_UPDATE, 'maxUnavailable'];
    inspector.notNegative([...ROLLING_UPDATE, 'partition']);
    if (!inspector.has(unavailable)) return;
    checkAmount(inspector, unavailable);
    if (isZero(inspector, unavailable)) inspector.refuse('number-not-positive', unavailable, { value: 0 });
    notOver100Percent(inspector, unavailable);
  }
}

export const daemonSetTemplate = (inspector: Inspector): void =>
  checkTemplate(inspector, [], (finding) => !isLeftToRules(finding), ...KEEPS_RUNNING);

export function daemonSetFields(inspector: Inspector): void {
  for (const field of ['minReadySeconds', 'revisionHistoryLimit']) inspector.notNegative([...SPEC, field]);
}

/** Of surge and unavailable pods one number is 0, and the other is not. */
export function daemonSetStrategy(inspector: Inspector): void {
  const type = inspector.text([...STRATEGY, 'type']);
  if (type === 'OnDelete') return;
  if (type !== 'RollingUpdate') {
    inspector.oneOf([...STRATEGY, 'type'], ['OnDelete', 'RollingUpdate'], { field: 'spec.updateStrategy' });
    return;
  }
  const [surge, unavailable]: [Path, Path] = [
    [...ROLLING_UPDATE, 'maxSurge'],
    [...ROLLING_UPDATE, 'maxUnavailable'],
  ];
  for (const path of [unavailable, surge]) {
    checkAmount(inspector, path);
    notOver100Percent(inspector, path);
  }
  const [surges, sinks] = [!isZero(inspector, surge), !isZero(inspector, unavailable)];
  if (surges && sinks) inspector.refuse('surge-or-unavailable', surge);
  else if (!surges && !sinks) inspector.refuse('surge-or-unavailable', unavailable);
}
