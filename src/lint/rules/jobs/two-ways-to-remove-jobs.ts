// A CronJob whose jobs carry a time to live: they go by it before the history that the CronJob promises to keep.
import { removeField } from '../../edits.ts';
import { isSet, numberAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';

const TTL = ['spec', 'jobTemplate', 'spec', 'ttlSecondsAfterFinished'];

export const twoWaysToRemoveJobs = documentRule({
  id: 'two-ways-to-remove-jobs',
  family: 'jobs',
  severity: 'low',
  area: 'correctness',
  principles: ['manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-linter:job-ttl-seconds-after-finished'],
  fix: 'suggested',
  types: ['batch/CronJob'],
  examples: {
    bad: [
      `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 6 * * *"
  failedJobsHistoryLimit: 5
  jobTemplate:
    spec:
      ttlSecondsAfterFinished: 300
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: shop/report:1.4.2
`,
    ],
    good: [
      `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 6 * * *"
  failedJobsHistoryLimit: 5
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: shop/report:1.4.2
`,
    ],
  },
  check(document, report) {
    if (!isSet(document.object, ...TTL)) return;
    const seconds = numberAt(document.object, ...TTL) ?? 0;
    const failed = numberAt(document.object, 'spec', 'failedJobsHistoryLimit') ?? 1;
    report({
      at: TTL,
      data: { seconds, failed },
      edits: removeField(document, TTL),
      // kube-linter does not ask this of batch/v1beta1.
      ...(document.apiVersion !== 'batch/v1' && { peers: [] }),
    });
  },
});
