// A backup that nobody ever restores: whether it is one is found out on the day it is needed.
import { documentRule } from '../../rule.ts';
import type { LintSet } from '../../set.ts';
import { checksBackup, JOB_TYPES, makesBackup } from './shared/job.ts';

const answers = new WeakMap<LintSet, boolean>();

/** Whether any job of the set looks at a backup; every job that makes one asks. */
function isTested(set: LintSet): boolean {
  const tested = answers.get(set) ?? JOB_TYPES.flatMap((type) => set.ofType(type)).some(checksBackup);
  answers.set(set, tested);
  return tested;
}

export const backupWithoutRestoreTest = documentRule({
  id: 'backup-without-restore-test',
  family: 'jobs',
  severity: 'medium',
  area: 'backup-and-recovery',
  principles: ['automate-backup-and-restore', 'automated-backup', 'keep-the-business-going'],
  controls: { bundle: 'backup' },
  peers: [],
  fix: 'none',
  types: ['batch/CronJob'],
  examples: {
    bad: [
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
---
apiVersion: batch/v1
kind: CronJob
metadata:
  name: orders-restore-test
spec:
  schedule: "0 4 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: restore
              image: shop/backup:2.1.0
`,
    ],
  },
  appliesTo: makesBackup,
  check(document, report, { set }) {
    if (!isTested(set)) report({ at: ['metadata', 'name'], data: { job: document.name } });
  },
});
