// HorizontalPodAutoscalers: bounds, target, metrics, behavior.
import { isJsonArray, type Path } from '../json.ts';
import { compareQuantities } from '../resources/quantity.ts';
import type { Inspector } from './inspector.ts';

const SPEC: Path = ['spec'];

export function autoscalerBounds(inspector: Inspector): void {
  const [min, max] = [inspector.number([...SPEC, 'minReplicas']) ?? 1, inspector.number([...SPEC, 'maxReplicas'])];
  const path: Path = [...SPEC, 'maxReplicas'];
  // Without a metric besides CPU and memory nothing could wake a workload of no pods.
  const scalesFromZero = inspector
    .items([...SPEC, 'metrics'])
    .some((metric) => ['Object', 'External'].includes(inspector.text([...metric, 'type'])));
  if (min < (scalesFromZero ? 0 : 1))
    inspector.refuse('number-out-of-range', [...SPEC, 'minReplicas'], {
      value: String(min),
      min: '1',
      max: '2147483647',
    });
  if (max === undefined || max === 0) inspector.refuse('missing-required-field', path, { name: 'maxReplicas' });
  else if (max < 1) inspector.refuse('number-not-positive', path, { value: max });
  if ((max ?? 0) < min) inspector.refuse('max-below-min', path, { min, max: max ?? 0 });
}

export function autoscalerTarget(inspector: Inspector): void {
  const path: Path = [...SPEC, 'scaleTargetRef'];
  const apiVersion = inspector.text([...path, 'apiVersion']);
  for (const field of ['kind', 'name'])
    if (inspector.required([...path, field]) && /[/%]/.test(inspector.text([...path, field])))
      inspector.refuse('invalid-path-name', [...path, field], { value: inspector.text([...path, field]) });
  const kind = inspector.text([...path, 'kind']);
  if (apiVersion.split('/').length > 2)
    inspector.refuse('unsupported-value', [...path, 'apiVersion'], { value: apiVersion, supported: 'apps/v1' });
  else if (!apiVersion.includes('/') && !(apiVersion === 'v1' && kind === 'ReplicationController'))
    inspector.refuse(
      'target-without-group',
      [...path, 'apiVersion'],
      { value: apiVersion },
      inspector.replace([...path, 'apiVersion'], 'apps/v1'),
    );
}

const SOURCES: Readonly<Record<string, string>> = {
  ContainerResource: 'containerResource',
  External: 'external',
  Object: 'object',
  Pods: 'pods',
  Resource: 'resource',
};

export function autoscalerMetrics(inspector: Inspector): void {
  for (const metric of inspector.items([...SPEC, 'metrics'])) {
    const type = inspector.text([...metric, 'type']);
    const source = SOURCES[type];
    if (type === '') inspector.refuse('missing-required-field', [...metric, 'type'], { name: 'type' });
    else if (source === undefined) inspector.oneOf([...metric, 'type'], Object.keys(SOURCES));
    const present = Object.values(SOURCES).filter((field) => inspector.has([...metric, field]));
    if (source !== undefined && !present.includes(source))
      inspector.refuse('missing-required-field', [...metric, source], { name: source });
    for (const other of present)
      if (source !== undefined && other !== source && present.includes(source))
        inspector.refuse('several-sources', [...metric, other], { sources: present.join(', ') }, { atKey: true });
    for (const field of present) checkSource(inspector, [...metric, field], field);
  }
}

function checkSource(inspector: Inspector, path: Path, field: string): void {
  const resource = field === 'resource' || field === 'containerResource';
  inspector.required(resource ? [...path, 'name'] : [...path, 'metric', 'name']);
  if (field === 'containerResource') inspector.required([...path, 'container']);
  checkTarget(inspector, [...path, 'target'], field, resource);
}

function checkTarget(inspector: Inspector, path: Path, field: string, resource: boolean): void {
  const type = inspector.text([...path, 'type']);
  if (type === '') inspector.refuse('missing-required-field', [...path, 'type'], { name: 'type' });
  else inspector.oneOf([...path, 'type'], ['Utilization', 'Value', 'AverageValue']);
  const utilization = inspector.number([...path, 'averageUtilization']);
  if (utilization !== undefined && utilization < 1)
    inspector.refuse('number-not-positive', [...path, 'averageUtilization'], { value: utilization });
  for (const amount of ['value', 'averageValue']) {
    const text = inspector.text([...path, amount]);
    if (text !== '' && (compareQuantities(text, '0') ?? 1) <= 0)
      inspector.refuse('negative-quantity', [...path, amount], { value: text });
  }
  const average = inspector.has([...path, 'averageValue']);
  if (field === 'pods' && !average)
    inspector.refuse('missing-required-field', [...path, 'averageValue'], { name: 'averageValue' });
  if (!resource) return;
  if (utilization === undefined && !average)
    inspector.refuse('missing-required-field', [...path, 'averageUtilization'], { name: 'averageUtilization' });
  if (utilization !== undefined && average)
    inspector.refuse('forbidden-field', [...path, 'averageValue'], { name: 'averageValue' }, { atKey: true });
}

const LONGEST_WINDOW = 3600;
const LONGEST_PERIOD = 1800;

export function autoscalerBehavior(inspector: Inspector): void {
  for (const direction of ['scaleUp', 'scaleDown']) {
    const rules: Path = [...SPEC, 'behavior', direction];
    if (!inspector.has(rules)) continue;
    inspector.between([...rules, 'stabilizationWindowSeconds'], 0, LONGEST_WINDOW);
    inspector.oneOf([...rules, 'selectPolicy'], ['Max', 'Min', 'Disabled']);
    const policies = inspector.items([...rules, 'policies']);
    const written = inspector.written([...rules, 'policies']);
    if (isJsonArray(written) && written.length === 0)
      inspector.refuse('missing-required-field', [...rules, 'policies'], { name: 'policies' });
    for (const policy of policies) {
      inspector.oneOf([...policy, 'type'], ['Percent', 'Pods']);
      for (const field of ['value', 'periodSeconds']) {
        const value = inspector.number([...policy, field]) ?? 0;
        if (value <= 0) inspector.refuse('number-not-positive', [...policy, field], { value });
      }
      const period = inspector.number([...policy, 'periodSeconds']) ?? 0;
      if (period > LONGEST_PERIOD)
        inspector.refuse('number-out-of-range', [...policy, 'periodSeconds'], {
          value: period,
          min: 1,
          max: LONGEST_PERIOD,
        });
    }
  }
}
