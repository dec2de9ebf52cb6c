// A pod template of a job whose restart policy is Always, which is also what a missing one means: the server refuses it.
import { setField } from '../../edits.ts';
import { textAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';

export const jobRestartsAlways = workloadRule({
  id: 'job-restarts-always',
  family: 'jobs',
  severity: 'high',
  area: 'correctness',
  principles: ['manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-score:cronjob-restartpolicy'],
  fix: 'suggested',
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
          containers:
            - name: report
              image: shop/report:1.4.2
`,
      `apiVersion: batch/v1
kind: Job
metadata:
  name: migrate
spec:
  template:
    spec:
      restartPolicy: Always
      containers:
        - name: migrate
          image: shop/migrate:1.4.2
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
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: shop/report:1.4.2
`,
    ],
  },
  appliesTo: ({ runsOn }) => !runsOn,
  check({ document, kind, name, pod, podPath }, report) {
    const policy = textAt(pod, 'restartPolicy');
    if (policy !== undefined && policy !== 'Always') return;
    const at = [...podPath, 'restartPolicy'];
    report({
      at,
      data: { kind, job: name },
      edits: setField(document, at, 'Never'),
      peers: kind === 'CronJob' ? ['kube-score:cronjob-restartpolicy'] : [],
    });
  },
});
