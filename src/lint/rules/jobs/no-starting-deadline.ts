// A CronJob without `startingDeadlineSeconds`: a run that was missed starts whenever it can, however late that is.
import { setField } from '../../edits.ts';
import { isSet } from '../../read.ts';
import { documentRule } from '../../rule.ts';

export const noStartingDeadline = documentRule({
  id: 'no-starting-deadline',
  family: 'jobs',
  severity: 'low',
  area: 'availability',
  principles: [],
  controls: { bundle: 'availability' },
  peers: ['kube-score:cronjob-has-deadline'],
  fix: 'suggested',
  options: { startingDeadlineSeconds: 600 },
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
  startingDeadlineSeconds: 600
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
  check(document, report, { options }) {
    const at = ['spec', 'startingDeadlineSeconds'];
    if (isSet(document.object, ...at)) return;
    report({ at, data: { job: document.name }, edits: setField(document, at, options.startingDeadlineSeconds) });
  },
});
