// Selector, template and numbers of a Rollout. Source: argo-rollouts pkg/apis/rollouts/validation, v1.9.1.
import type { LabelSelector, Labels } from '../../kubernetes/metadata.ts';
import type { RolloutSpec } from '../rollout.ts';
import { invalid, type Report, required } from './problem.ts';

type Spec = Partial<RolloutSpec>;

export function checkSelector({ selector, workloadRef }: Spec, report: Report): void {
  if (workloadRef) return;
  const path = ['spec', 'selector'];
  if (!selector) {
    const message = required('spec.selector', "Rollout has missing field '.spec.selector'");
    report({ id: 'rollout-without-selector', path, message, data: {} });
  } else if (isEmpty(selector)) {
    const message = invalid('spec.selector', {}, 'empty selector is invalid for deployment');
    report({ id: 'rollout-without-selector', path, message, data: {} });
  }
}

const isEmpty = ({ matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean =>
  Object.keys(matchLabels).length === 0 && matchExpressions.length === 0;

/** What else is wrong with the template is said by the findings about pods. */
export function checkTemplate({ selector, template, workloadRef }: Spec, report: Report): void {
  if (workloadRef) return;
  const labels = template?.metadata?.labels;
  if (selector && !isEmpty(selector) && !selects(selector, labels ?? {})) {
    const sorted = labels && Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
    const field = 'spec.template.metadata.labels';
    report({
      id: 'selector-template-mismatch',
      path: ['spec', 'template', 'metadata', 'labels'],
      message: invalid(field, sorted ?? null, '`selector` does not match template `labels`'),
      data: { selector: listed(selector.matchLabels), labels: listed(labels) },
    });
  }
  checkContainers(template?.spec?.containers ?? [], report);
}

function checkContainers(
  containers: readonly { readonly name?: string; readonly image?: string }[],
  report: Report,
): void {
  const path = ['spec', 'template', 'spec', 'containers'];
  if (containers.length === 0)
    report({ id: 'missing-containers', path, message: required('spec.template.spec.containers'), data: {} });
  for (const [index, { name = '', image = '' }] of containers.entries()) {
    const field = `spec.template.spec.containers[${index}]`;
    if (name === '')
      report({
        id: 'missing-required-field',
        path: [...path, index, 'name'],
        message: required(`${field}.name`),
        data: { name: 'name', field: `${field}.name` },
      });
    if (image === '')
      report({
        id: 'missing-image',
        path: [...path, index, 'image'],
        message: required(`${field}.image`),
        data: { container: name },
      });
  }
}

const listed = (labels: Labels | undefined): string =>
  Object.entries(labels ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .join(', ') || '–';

function selects({ matchLabels = {}, matchExpressions = [] }: LabelSelector, labels: Labels): boolean {
  const has = (key: string): boolean => Object.hasOwn(labels, key);
  return (
    Object.entries(matchLabels).every(([key, value]) => has(key) && labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      if (operator === 'Exists') return has(key);
      if (operator === 'DoesNotExist') return !has(key);
      const listed = has(key) && values.some((value) => value === labels[key]);
      return operator === 'In' ? listed : !listed;
    })
  );
}

export function checkReplicas({ replicas = 1 }: Spec, report: Report): void {
  checkNotNegative('replicas', replicas, report);
}

export function checkDeadlines(spec: Spec, report: Report): void {
  const { minReadySeconds: ready = 0, revisionHistoryLimit = 10, progressDeadlineSeconds: deadline = 600 } = spec;
  checkNotNegative('minReadySeconds', ready, report);
  checkNotNegative('revisionHistoryLimit', revisionHistoryLimit, report);
  checkNotNegative('progressDeadlineSeconds', deadline, report);
  if (deadline <= ready)
    report({
      id: 'deadline-before-ready',
      path: ['spec', 'progressDeadlineSeconds'],
      message: invalid('spec.progressDeadlineSeconds', deadline, 'must be greater than minReadySeconds'),
      data: { deadline, ready, suggestion: Math.max(600, ready * 2) },
    });
}

function checkNotNegative(name: string, value: number, report: Report): void {
  if (value >= 0) return;
  report({
    id: 'rollout-number-out-of-range',
    path: ['spec', name],
    message: invalid(`spec.${name}`, value, 'must be greater than or equal to 0'),
    data: { name, value, range: '0 –' },
  });
}
