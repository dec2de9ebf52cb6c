// A schedule that the server refuses, or that names a day which never comes: the job never runs, and nobody is told.
import { textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { wrongPartOf } from './shared/cron.ts';

export const invalidCronSchedule = documentRule({
  id: 'invalid-cron-schedule',
  family: 'jobs',
  severity: 'high',
  area: 'correctness',
  principles: ['manage-configuration'],
  controls: { bundle: 'secure-configuration' },
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
  schedule: "0 24 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: shop/report:1.4.2
`,
      `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 3 31 2 *"
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
  schedule: "0 0 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: shop/report:1.4.2
`,
      `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "30 6 * JAN-MAR mon-fri/2"
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
  appliesTo: ({ object }) => Boolean(textAt(object, 'spec', 'schedule')),
  check({ object }, report) {
    const schedule = textAt(object, 'spec', 'schedule') ?? '';
    const part = wrongPartOf(schedule);
    if (part !== undefined) report({ at: ['spec', 'schedule'], data: { schedule, part } });
  },
});
