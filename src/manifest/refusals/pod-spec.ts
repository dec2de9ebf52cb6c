// The spec of a pod, in a Pod as in a template.
import type { Path } from '../json.ts';
import { isDnsLabel, isDnsSubdomain, isLabelValue, isQualifiedName } from '../resources/names.ts';
import { checkContainers, checkHostAliases } from './containers.ts';
import type { Inspector } from './inspector.ts';
import { checkSecurityContexts } from './security.ts';
import { checkSelector } from './selectors.ts';

const LARGEST_INT32 = 2_147_483_647;

export function checkPodSpec(inspector: Inspector, spec: Path): void {
  checkPod(inspector.inside(spec));
}

function checkPod(inspector: Inspector): void {
  checkContainers(inspector);
  checkVolumes(inspector);
  checkSecurityContexts(inspector);
  checkTimes(inspector);
  checkNames(inspector);
  checkNodeSelector(inspector);
  for (const toleration of inspector.items(['tolerations'])) checkToleration(inspector, toleration);
  for (const constraint of inspector.items(['topologySpreadConstraints'])) checkSpread(inspector, constraint);
  checkAffinity(inspector, ['affinity']);
  checkHostAliases(inspector);
  for (const gate of inspector.items(['readinessGates']))
    if (!isQualifiedName(inspector.text([...gate, 'conditionType'])))
      inspector.refuse('invalid-label-key', [...gate, 'conditionType'], {
        key: inspector.text([...gate, 'conditionType']),
      });
}

function checkTimes(inspector: Inspector): void {
  inspector.between(['activeDeadlineSeconds'], 1, LARGEST_INT32);
  checkIds(inspector, ['securityContext'], ['runAsUser', 'runAsGroup', 'fsGroup']);
  for (const list of ['initContainers', 'containers'])
    for (const container of inspector.items([list]))
      checkIds(inspector, [...container, 'securityContext'], ['runAsUser', 'runAsGroup']);
  for (const group of inspector.items(['securityContext', 'supplementalGroups']))
    inspector.between(group, 0, LARGEST_INT32);
}

function checkIds(inspector: Inspector, path: Path, fields: readonly string[]): void {
  if (!inspector.has(path)) return;
  const context = inspector.inside(path);
  for (const field of fields) context.between([field], 0, LARGEST_INT32);
}

function checkNames(inspector: Inspector): void {
  for (const field of ['hostname', 'subdomain']) {
    const value = inspector.text([field]);
    if (value !== '' && !isDnsLabel(value)) inspector.refuse('invalid-dns-label', [field], { value });
  }
  for (const field of ['serviceAccountName', 'priorityClassName', 'nodeName', 'runtimeClassName']) {
    const value = inspector.text([field]);
    const given = value !== '' || (field === 'runtimeClassName' && inspector.has([field]));
    if (given && !isDnsSubdomain(value)) inspector.refuse('invalid-dns-subdomain', [field], { value });
  }
  inspector.oneOf(['dnsPolicy'], ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None']);
  if (inspector.text(['dnsPolicy']) === 'None') {
    const config: Path = ['dnsConfig'];
    if (!inspector.has(config)) inspector.refuse('missing-required-field', config, { name: 'dnsConfig' });
  }
  inspector.oneOf(['preemptionPolicy'], ['PreemptLowerPriority', 'Never']);
  if (inspector.has(['os'])) inspector.required(['os', 'name']);
}

function checkNodeSelector(inspector: Inspector): void {
  const path: Path = ['nodeSelector'];
  const options = { field: inspector.fieldName(path) };
  for (const key of inspector.keys(path)) {
    const value = inspector.text([...path, key]);
    if (!isQualifiedName(key))
      inspector.refuse('invalid-label-key', [...path, key], { key }, { ...options, atKey: true });
    if (!isLabelValue(value)) inspector.refuse('invalid-label-value', [...path, key], { key, value }, options);
  }
}

function checkToleration(inspector: Inspector, path: Path): void {
  const key = inspector.text([...path, 'key']);
  const operator = inspector.text([...path, 'operator']);
  const value = inspector.text([...path, 'value']);
  if (key === '' && operator !== 'Exists')
    inspector.refuse(
      'toleration-without-key',
      [...path, 'operator'],
      {},
      inspector.replace([...path, 'operator'], 'Exists'),
    );
  else if (key !== '' && !isQualifiedName(key)) inspector.refuse('invalid-label-key', [...path, 'key'], { key });
  if (operator === 'Exists' && value !== '')
    inspector.refuse('toleration-with-value', [...path, 'operator'], { value });
  if (operator !== '') inspector.oneOf([...path, 'operator'], ['Equal', 'Exists']);
  if (inspector.text([...path, 'effect']) !== '')
    inspector.oneOf([...path, 'effect'], ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
  if (inspector.has([...path, 'tolerationSeconds']) && inspector.text([...path, 'effect']) !== 'NoExecute')
    inspector.refuse('toleration-seconds-without-no-execute', [...path, 'effect']);
}

function checkSpread(inspector: Inspector, path: Path): void {
  const skew = inspector.number([...path, 'maxSkew']) ?? 0;
  if (skew <= 0) inspector.refuse('number-not-positive', [...path, 'maxSkew'], { value: skew });
  inspector.required([...path, 'topologyKey']);
  inspector.oneOf([...path, 'whenUnsatisfiable'], ['DoNotSchedule', 'ScheduleAnyway']);
  const domains = inspector.number([...path, 'minDomains']);
  if (domains !== undefined && inspector.text([...path, 'whenUnsatisfiable']) === 'ScheduleAnyway')
    inspector.refuse('forbidden-field', [...path, 'minDomains'], { name: 'minDomains' });
  if (domains !== undefined && domains <= 0)
    inspector.refuse('number-not-positive', [...path, 'minDomains'], { value: domains });
  checkSelector(inspector, [...path, 'labelSelector']);
}

function checkTopologyKey(inspector: Inspector, path: Path): void {
  if (inspector.required(path) && !isQualifiedName(inspector.text(path)))
    inspector.refuse('invalid-label-key', path, { key: inspector.text(path) });
}

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

function checkAffinity(inspector: Inspector, path: Path): void {
  for (const kind of ['podAffinity', 'podAntiAffinity']) {
    for (const term of inspector.items([...path, kind, REQUIRED]))
      checkTopologyKey(inspector, [...term, 'topologyKey']);
    for (const term of inspector.items([...path, kind, PREFERRED])) {
      inspector.between([...term, 'weight'], 1, 100);
      checkTopologyKey(inspector, [...term, 'podAffinityTerm', 'topologyKey']);
    }
  }
  const required: Path = [...path, 'nodeAffinity', REQUIRED];
  const terms: Path = [...required, 'nodeSelectorTerms'];
  if (!inspector.has(required)) return;
  inspector.required(terms);
  for (const term of inspector.items(terms))
    for (const expression of inspector.items([...term, 'matchExpressions']))
      checkNodeRequirement(inspector, expression);
}

function checkNodeRequirement(inspector: Inspector, path: Path): void {
  const operator = inspector.text([...path, 'operator']);
  const values = inspector.items([...path, 'values']).length;
  const key = inspector.text([...path, 'key']);
  if (!isQualifiedName(key)) inspector.refuse('invalid-label-key', [...path, 'key'], { key });
  if (operator === 'In' || operator === 'NotIn') {
    if (values === 0) inspector.refuse('selector-without-values', [...path, 'values'], { operator });
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values > 0) inspector.refuse('selector-with-values', [...path, 'values'], { operator });
  } else if (operator === 'Gt' || operator === 'Lt') {
    if (values !== 1) inspector.refuse('missing-required-field', [...path, 'values'], { name: 'values' });
  } else inspector.oneOf([...path, 'operator'], ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']);
}

/** Where the name of what a volume shows must stand. */
const SOURCE_NAMES: Readonly<Record<string, string>> = {
  configMap: 'name',
  secret: 'secretName',
  persistentVolumeClaim: 'claimName',
  hostPath: 'path',
  image: 'reference',
  csi: 'driver',
};

function checkVolumes(inspector: Inspector): void {
  const names = new Set<string>();
  for (const volume of inspector.items(['volumes'])) {
    const name = inspector.text([...volume, 'name']);
    if (inspector.required([...volume, 'name']) && !isDnsLabel(name))
      inspector.refuse('invalid-dns-label', [...volume, 'name'], { value: name });
    if (name !== '' && names.has(name)) inspector.refuse('duplicate-name', [...volume, 'name'], { name });
    names.add(name);
    const sources = inspector.keys(volume).filter((field) => field !== 'name');
    // The server reads `emptyDir` and `hostPath` first, and names the one that is too many.
    const order = ['emptyDir', 'hostPath', 'secret', 'persistentVolumeClaim', 'configMap'];
    const sorted = [...sources].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    for (const extra of sorted.slice(1))
      inspector.refuse('several-sources', [...volume, extra], { sources: sources.join(', ') }, { atKey: true });
    const [source] = sorted;
    const field = source === undefined ? undefined : SOURCE_NAMES[source];
    // A template may leave the image of a volume to a tool that fills it in later.
    if (source === 'image' && inspector.kind !== 'Pod') continue;
    if (source !== undefined && field !== undefined) inspector.required([...volume, source, field]);
    for (const item of inspector.items([...volume, source ?? '', 'items'])) checkItemPath(inspector, item);
  }
}

/** A file of a volume stays inside the volume. */
function checkItemPath(inspector: Inspector, item: Path): void {
  const path: Path = [...item, 'path'];
  const value = inspector.text(path);
  if (inspector.required(path) && (value.startsWith('/') || value.startsWith('..') || value.split('/').includes('..')))
    inspector.refuse('path-not-relative', path, { value });
}
