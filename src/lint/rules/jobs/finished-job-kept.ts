// A Job that nobody owns and nobody removes: it and its pods stay in the cluster after they have ended.
import { setField } from '../../edits.ts';
import { isSet, listAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';

export const finishedJobKept = documentRule({
  id: 'finished-job-kept',
  family: 'jobs',
  severity: 'low',
  area: 'resources',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-linter:job-ttl-seconds-after-finished'],
  fix: 'suggested',
  options: { ttlSecondsAfterFinished: 86_400 },
  types: ['batch/Job'],
  examples: {
    bad: [
      `apiVersion: batch/v1
kind: Job
metadata:
  name: migrate
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: migrate
          image: shop/migrate:1.4.2
`,
    ],
    good: [
      `apiVersion: batch/v1
kind: Job
metadata:
  name: migrate
spec:
  ttlSecondsAfterFinished: 86400
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: migrate
          image: shop/migrate:1.4.2
`,
    ],
  },
  // What has an owner goes with it.
  appliesTo: ({ object }) => listAt(object, 'metadata', 'ownerReferences').length === 0,
  check(document, report, { options }) {
    const at = ['spec', 'ttlSecondsAfterFinished'];
    if (isSet(document.object, ...at)) return;
    report({ at, data: { job: document.name }, edits: setField(document, at, options.ttlSecondsAfterFinished) });
  },
});
