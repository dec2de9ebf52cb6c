// A deadline below the ten seconds after which the controller looks again: runs are missed although nothing is wrong.
import { numberAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';

/** The controller looks at a CronJob at least this often; its reference says that a shorter deadline may never be met. */
const LOOKS_EVERY_SECONDS = 10;

export const startingDeadlineTooShort = documentRule({
  id: 'starting-deadline-too-short',
  family: 'jobs',
  severity: 'medium',
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
  schedule: "0 6 * * *"
  startingDeadlineSeconds: 5
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
  startingDeadlineSeconds: 300
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
  appliesTo: ({ object }) => numberAt(object, 'spec', 'startingDeadlineSeconds') !== undefined,
  check({ object }, report) {
    const seconds = numberAt(object, 'spec', 'startingDeadlineSeconds') ?? 0;
    if (seconds < LOOKS_EVERY_SECONDS)
      report({ at: ['spec', 'startingDeadlineSeconds'], data: { seconds, least: LOOKS_EVERY_SECONDS } });
  },
});
