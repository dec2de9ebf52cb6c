// What the examples of the rules of jobs cannot show: schedules one by one, and which jobs count as backups.
import { expect, test } from 'vitest';
import { backupWithoutRestoreTest } from '../../../src/lint/rules/jobs/backup-without-restore-test.ts';
import { finishedJobKept } from '../../../src/lint/rules/jobs/finished-job-kept.ts';
import { overlappingBackups } from '../../../src/lint/rules/jobs/overlapping-backups.ts';
import { wrongPartOf } from '../../../src/lint/rules/jobs/shared/cron.ts';
import { findingsOf } from './findings-of.ts';

test.each([
  '* * * * *',
  '0 2 * * *',
  '*/10 * * * *',
  '5/15 * * * *',
  '0-30/5 8-18 * * MON-FRI',
  '0 0 1,15 * ?',
  '0 0 29 2 *',
  '0 0 31 2 1',
  '@daily',
  '@every 1h30m',
])('%s names a time', (schedule) => {
  expect(wrongPartOf(schedule)).toBeUndefined();
});

test.each([
  ['60 * * * *', '60'],
  ['0 24 * * *', '24'],
  ['0 0 0 * *', '0'],
  ['0 0 * 13 *', '13'],
  ['0 0 * * 7', '7'],
  ['0 0 * * sunday', 'sunday'],
  ['30-10 * * * *', '30-10'],
  ['*/0 * * * *', '*/0'],
  ['0 0 1,,2 * *', '1,,2'],
  ['0 0 * *', '0 0 * *'],
  ['0 0 2 * * *', '0 0 2 * * *'],
  ['0 0 30 2 *', '30 2'],
  ['0 0 31 4,6,9,11 *', '31 4,6,9,11'],
  ['@dayly', '@dayly'],
  ['@every 5', '@every 5'],
  ['TZ=Asia/Seoul 0 2 * * *', 'TZ=Asia/Seoul'],
])('%s names none, because of %s', (schedule, part) => {
  expect(wrongPartOf(schedule)).toBe(part);
});

const cronJob = (name: string, container: string): string => `apiVersion: batch/v1
kind: CronJob
metadata: {name: ${name}}
spec:
  schedule: "0 2 * * *"
  startingDeadlineSeconds: 600
  jobTemplate:
    spec:
      activeDeadlineSeconds: 3600
      template:
        spec:
          restartPolicy: Never
          containers:
            - ${container}
`;

test.each([
  [cronJob('orders-backup', '{name: a, image: shop/a:1}'), true],
  [cronJob('nightly', '{name: a, image: registry.example.com/tools/backup:1}'), true],
  [cronJob('nightly', '{name: a, image: shop/a:1, command: [sh, -c, "pg_dump orders | gzip > /out/x"]}'), true],
  [cronJob('backup-cleanup', '{name: a, image: shop/a:1}'), false],
  [cronJob('restore-test', '{name: a, image: shop/backup:1}'), false],
  [cronJob('dumpling-orders', '{name: a, image: shop/dumplings:1}'), false],
])('a job is a backup by its name, image or command: %#', (text, isBackup) => {
  expect(findingsOf(overlappingBackups, text)).toHaveLength(isBackup ? 1 : 0);
});

test('a backup that verifies its own result needs no second job', () => {
  const text = cronJob(
    'orders-backup',
    '{name: a, image: shop/a:1, args: ["pg_dump orders > x && pg_restore --list x"]}',
  );
  expect(findingsOf(backupWithoutRestoreTest, text)).toEqual([]);
});

test('a job that a CronJob owns is not asked for a time to live', () => {
  const job = (owners: string): string => `apiVersion: batch/v1
kind: Job
metadata:
  name: migrate
${owners}spec:
  template:
    spec:
      restartPolicy: Never
      containers: [{name: a, image: shop/a:1}]
`;
  expect(findingsOf(finishedJobKept, job(''))).toHaveLength(1);
  const owner = '  ownerReferences: [{apiVersion: batch/v1, kind: CronJob, name: nightly, uid: "1"}]\n';
  expect(findingsOf(finishedJobKept, job(owner))).toEqual([]);
});
