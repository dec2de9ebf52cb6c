// A scheduled job without `activeDeadlineSeconds`: a run that hangs is never ended, and stands in the way of those that follow.
import { isSet } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { jobSpecPath } from './shared/job.ts';

export const jobWithoutTimeLimit = documentRule({
  id: 'job-without-time-limit',
  family: 'jobs',
  severity: 'low',
  area: 'availability',
  principles: [],
  controls: { bundle: 'availability' },
  peers: [],
  fix: 'none',
  types: ['batch/CronJob'],
  examples: {
    bad: [
      `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 6 * * *"
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
    good: [
      `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 6 * * *"
  jobTemplate:
    spec:
      activeDeadlineSeconds: 3600
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
    const spec = jobSpecPath(document);
    const limits = [
      [...spec, 'activeDeadlineSeconds'],
      [...spec, 'template', 'spec', 'activeDeadlineSeconds'],
    ];
    if (limits.some((path) => isSet(document.object, ...path))) return;
    report({ at: [...spec, 'activeDeadlineSeconds'], data: { job: document.name } });
  },
});
