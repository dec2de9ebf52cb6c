// A backup that is suspended: the object is there and looks well, and no run ever starts.
import { removeField } from '../../edits.ts';
import { booleanAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { makesBackup } from './shared/job.ts';

export const backupSwitchedOff = documentRule({
  id: 'backup-switched-off',
  family: 'jobs',
  severity: 'high',
  area: 'backup-and-recovery',
  principles: ['automate-backup-and-restore', 'automated-backup'],
  controls: { bundle: 'backup' },
  peers: [],
  fix: 'suggested',
  types: ['batch/CronJob', 'velero.io/Schedule'],
  examples: {
    bad: [
      `apiVersion: batch/v1
kind: CronJob
metadata:
  name: orders-backup
spec:
  schedule: "0 2 * * *"
  suspend: true
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: dump
              image: shop/backup:2.1.0
`,
      `apiVersion: velero.io/v1
kind: Schedule
metadata:
  name: nightly
spec:
  schedule: "0 2 * * *"
  paused: true
  template:
    ttl: 720h0m0s
`,
    ],
    good: [
      `apiVersion: batch/v1
kind: CronJob
metadata:
  name: orders-backup
spec:
  schedule: "0 2 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: dump
              image: shop/backup:2.1.0
`,
    ],
  },
  appliesTo: (document) => document.kind === 'Schedule' || makesBackup(document),
  check(document, report) {
    const field = document.kind === 'Schedule' ? 'paused' : 'suspend';
    if (booleanAt(document.object, 'spec', field) !== true) return;
    report({
      at: ['spec', field],
      data: { backup: document.name, field },
      edits: removeField(document, ['spec', field]),
    });
  },
});
