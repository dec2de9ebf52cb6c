// Defaults of Job and CronJob (Kubernetes: pkg/apis/batch/v1/defaults.go).
import { addMissing, child, type Draft, ensure, items, setDefault, text } from './draft.ts';
import { defaultTemplate } from './workloads.ts';

const NEVER_GIVE_UP = 2_147_483_647;

/** Stands for the UID that the server gives: nothing can depend on it. */
const UID = '<uid>';

export function defaultJob(job: Draft): void {
  const spec = ensure(job, 'spec');
  defaultTemplate(spec);
  if (spec['completions'] === undefined && spec['parallelism'] === undefined) spec['completions'] = 1;
  setDefault(spec, 'parallelism', 1);
  setDefault(spec, 'backoffLimit', spec['backoffLimitPerIndex'] === undefined ? 6 : NEVER_GIVE_UP);
  setDefault(spec, 'completionMode', 'NonIndexed');
  setDefault(spec, 'suspend', false);
  setDefault(spec, 'manualSelector', false);
  const failurePolicy = child(spec, 'podFailurePolicy');
  setDefault(spec, 'podReplacementPolicy', failurePolicy ? 'Failed' : 'TerminatingOrFailed');
  for (const rule of items(failurePolicy, 'rules'))
    for (const condition of items(rule, 'onPodConditions')) setDefault(condition, 'status', 'True');
  labelJob(job, spec);
}

/** A job without labels of its own takes those of its template; both are marked with the job they belong to. */
function labelJob(job: Draft, spec: Draft): void {
  const metadata = ensure(job, 'metadata');
  const labels = ensure(ensure(ensure(spec, 'template'), 'metadata'), 'labels');
  // Taken over, they are one map in the server: the marks come into both.
  const inherits = Object.keys(ensure(metadata, 'labels')).length === 0;
  if (spec['manualSelector'] !== true) {
    const name = text(metadata, 'name');
    Object.assign(labels, {
      'batch.kubernetes.io/controller-uid': UID,
      'batch.kubernetes.io/job-name': name,
      'controller-uid': UID,
      'job-name': name,
    });
    ensure(ensure(spec, 'selector'), 'matchLabels')['batch.kubernetes.io/controller-uid'] = UID;
  }
  if (inherits) addMissing(ensure(metadata, 'labels'), labels);
}

/** The job inside is defaulted when it is created, except its pod. */
export function defaultCronJob(cronJob: Draft): void {
  const spec = ensure(cronJob, 'spec');
  setDefault(spec, 'concurrencyPolicy', 'Allow');
  setDefault(spec, 'suspend', false);
  setDefault(spec, 'successfulJobsHistoryLimit', 3);
  setDefault(spec, 'failedJobsHistoryLimit', 1);
  const job = ensure(ensure(spec, 'jobTemplate'), 'spec');
  defaultTemplate(job);
  for (const rule of items(child(job, 'podFailurePolicy'), 'rules'))
    for (const condition of items(rule, 'onPodConditions')) setDefault(condition, 'status', 'True');
}
