// Jobs, and the jobs that a CronJob makes (Kubernetes: pkg/apis/batch/validation). What their schedules and restart policies do wrong is told by rules of the linter.
import type { Path } from '../json.ts';
import { isDnsLabel, isQualifiedName } from '../resources/names.ts';
import type { Inspector } from './inspector.ts';
import { checkTemplate, isLeftToRules } from './template-of.ts';

const LARGEST_INT32 = 2_147_483_647;
const MOST_FAILED_INDEXES = 100_000;
const LONGEST_CRON_JOB_NAME = 52;

const isJobs = (path: string): boolean => path.endsWith('template.spec.restartPolicy');

export const jobTemplate = (inspector: Inspector): void => templateOf(inspector, []);
export const cronJobTemplate = (inspector: Inspector): void => templateOf(inspector, ['spec', 'jobTemplate']);

const templateOf = (inspector: Inspector, around: Path): void =>
  checkTemplate(inspector, around, (finding) => !isLeftToRules(finding) && !isJobs(finding.path ?? ''));

export function jobFields(inspector: Inspector): void {
  checkJob(inspector.inside(['spec']));
  const indexed = inspector.text(['spec', 'completionMode']) === 'Indexed';
  const completions = inspector.number(['spec', 'completions']) ?? 0;
  const path: Path = ['metadata', 'name'];
  const host = `${inspector.text(path)}-${completions - 1}`;
  if (indexed && completions > 0 && inspector.text(path) !== '' && !isDnsLabel(host))
    inspector.refuse('invalid-dns-label', path, { value: host });
}

export function cronJobFields(inspector: Inspector): void {
  inspector.required(['spec', 'schedule']);
  inspector.oneOf(['spec', 'concurrencyPolicy'], ['Allow', 'Forbid', 'Replace']);
  for (const field of ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'])
    inspector.notNegative(['spec', field]);
  const path: Path = ['metadata', 'name'];
  const name = inspector.text(path);
  // The names of its jobs add eleven characters.
  if (name.length > LONGEST_CRON_JOB_NAME)
    inspector.refuse('name-too-long', path, { length: name.length, most: LONGEST_CRON_JOB_NAME });
  checkJob(inspector.inside(['spec', 'jobTemplate', 'spec']));
}

function checkJob(spec: Inspector): void {
  for (const field of [
    'parallelism',
    'completions',
    'activeDeadlineSeconds',
    'backoffLimit',
    'ttlSecondsAfterFinished',
    'backoffLimitPerIndex',
    'maxFailedIndexes',
  ])
    spec.notNegative([field]);
  spec.oneOf(['completionMode'], ['Indexed', 'NonIndexed']);
  const indexed = spec.text(['completionMode']) === 'Indexed';
  if (indexed) checkIndexed(spec);
  else
    for (const field of ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'])
      if (spec.has([field]) && (field === 'successPolicy' || isNonIndexed(spec)))
        spec.refuse('forbidden-field', [field], { name: field }, { atKey: true });
  if (spec.has(['maxFailedIndexes'])) spec.required(['backoffLimitPerIndex']);
  checkFailurePolicy(spec);
}

const isNonIndexed = (spec: Inspector): boolean => ['', 'NonIndexed'].includes(spec.text(['completionMode']));

function checkIndexed(spec: Inspector): void {
  if (!spec.has(['completions'])) spec.required(['completions']);
  const completions = spec.number(['completions']);
  if ((spec.number(['parallelism']) ?? 0) > MOST_FAILED_INDEXES) spec.between(['parallelism'], 0, MOST_FAILED_INDEXES);
  const failed = spec.number(['maxFailedIndexes']) ?? 0;
  const most = Math.min(completions ?? LARGEST_INT32, MOST_FAILED_INDEXES);
  if (failed > most) spec.between(['maxFailedIndexes'], 0, most);
  if (spec.has(['successPolicy'])) spec.required(['successPolicy', 'rules']);
}

function checkFailurePolicy(spec: Inspector): void {
  const policy: Path = ['podFailurePolicy'];
  if (!spec.has(policy)) {
    spec.oneOf(['podReplacementPolicy'], ['Failed', 'TerminatingOrFailed']);
    return;
  }
  spec.oneOf(['podReplacementPolicy'], ['Failed']);
  const pod: Path = ['template', 'spec'];
  const containers = [...spec.items([...pod, 'containers']), ...spec.items([...pod, 'initContainers'])].map(
    (container) => spec.text([...container, 'name']),
  );
  for (const rule of spec.items([...policy, 'rules'])) checkFailureRule(spec, rule, containers);
  if (spec.text([...pod, 'restartPolicy']) === 'OnFailure')
    spec.refuse('unsupported-value', [...pod, 'restartPolicy'], { value: 'OnFailure', supported: 'Never' });
}

function checkFailureRule(spec: Inspector, path: Path, containers: readonly string[]): void {
  const rule = spec.inside(path);
  if (rule.required(['action'])) rule.oneOf(['action'], ['Count', 'FailIndex', 'FailJob', 'Ignore']);
  if (rule.text(['action']) === 'FailIndex' && !spec.has(['backoffLimitPerIndex']))
    rule.refuse('forbidden-field', ['action'], { name: 'FailIndex' });
  const conditions = rule.items(['onPodConditions']);
  const codes = rule.has(['onExitCodes']);
  if (codes && conditions.length > 0)
    rule.refuse('several-choices', [], { fields: 'onExitCodes, onPodConditions' }, { atKey: true });
  if (!codes && conditions.length === 0) rule.refuse('missing-choice', [], { fields: 'onExitCodes, onPodConditions' });
  for (const condition of conditions) {
    const type = rule.text([...condition, 'type']);
    if (!isQualifiedName(type)) rule.refuse('invalid-label-key', [...condition, 'type'], { key: type });
    rule.oneOf([...condition, 'status'], ['False', 'True', 'Unknown']);
  }
  if (codes) checkExitCodes(rule.inside(['onExitCodes']), containers);
}

function checkExitCodes(codes: Inspector, containers: readonly string[]): void {
  if (codes.required(['operator'])) codes.oneOf(['operator'], ['In', 'NotIn']);
  const name = codes.value(['containerName']);
  if (typeof name === 'string' && !containers.includes(name))
    codes.refuse('unsupported-value', ['containerName'], { value: name, supported: containers.join(', ') });
  const values = codes.items(['values']);
  if (values.length === 0) codes.required(['values']);
  for (const path of values) {
    const value = codes.number(path) ?? 0;
    if (value === 0 && codes.text(['operator']) === 'In')
      codes.refuse('number-out-of-range', path, { value: '0', min: '1', max: '255' });
  }
}
