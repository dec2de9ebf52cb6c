// A backup that may start while the last one still runs: two of them read the same database and write to the same place.
import { setField } from '../../edits.ts';
import { textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { makesBackup } from './shared/job.ts';

export const overlappingBackups = documentRule({
  id: 'overlapping-backups',
  family: 'jobs',
  severity: 'medium',
  area: 'backup-and-recovery',
  principles: ['automate-backup-and-restore', 'automated-backup'],
  controls: { bundle: 'backup' },
  peers: [],
  fix: 'safe',
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
  concurrencyPolicy: Forbid
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
  appliesTo: makesBackup,
  check(document, report) {
    const policy = textAt(document.object, 'spec', 'concurrencyPolicy') ?? 'Allow';
    if (policy !== 'Allow') return;
    report({
      at: ['spec', 'concurrencyPolicy'],
      data: { job: document.name },
      edits: setField(document, ['spec', 'concurrencyPolicy'], 'Forbid'),
    });
  },
});
