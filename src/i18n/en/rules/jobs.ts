// Words of the rules in src/lint/rules/jobs: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const jobs = {
  'rule.job-restarts-always.title': 'The restart policy of the Job is Always',
  'rule.job-restarts-always.problem':
    'The pods of {kind} `{job}` have the restart policy `Always`, which is also the default. The API server refuses that for a Job.',
  'rule.job-restarts-always.why':
    'A Job ends when its process ends. Under `Always` a process that has ended well would be started again for ever, so a Job takes only `Never` and `OnFailure`.',
  'rule.job-restarts-always.fix':
    'Write `restartPolicy: Never` to get a new pod for each try, or `restartPolicy: OnFailure` to restart the container in the same pod.',
  'rule.invalid-cron-schedule.title': 'The schedule names no time',
  'rule.invalid-cron-schedule.problem':
    'In `{schedule}` the part `{part}` cannot be read, or names a day that never comes. The API server refuses the CronJob, or it never runs.',
  'rule.invalid-cron-schedule.why':
    'A `schedule` has five fields: minute (0–59), hour (0–23), day of the month (1–31), month (1–12) and day of the week (0–6, Sunday is 0). There are no seconds, 24 is no hour, and the time zone has a field of its own.',
  'rule.invalid-cron-schedule.fix':
    "Write the five fields, for example `0 2 * * *` for two o'clock at night, and the time zone in `timeZone`.",
  'rule.no-starting-deadline.title': 'A missed run may start at any time',
  'rule.no-starting-deadline.problem':
    'CronJob `{job}` has no `startingDeadlineSeconds`: a run that could not start on time starts whenever it can, however late that is.',
  'rule.no-starting-deadline.why':
    'Runs are missed while the control plane is down, while the CronJob is suspended, or while the last run still works. A nightly backup that begins at noon meets the busiest hour. With a deadline such a run counts as missed, and that can be seen.',
  'rule.no-starting-deadline.fix': 'Say how late a run may start: `startingDeadlineSeconds: 600`.',
  'rule.starting-deadline-too-short.title': "The starting deadline is shorter than the controller's interval",
  'rule.starting-deadline-too-short.problem':
    '`startingDeadlineSeconds: {seconds}` can be over before the controller looks again (about every {least} s), so runs are missed although nothing is wrong.',
  'rule.starting-deadline-too-short.why':
    'The controller does not act at the very second of the schedule: it looks at each CronJob about every ten seconds. A deadline below that may pass before it looks.',
  'rule.starting-deadline-too-short.fix':
    'Write at least {least}, better some minutes: as late as a run still makes sense.',
  'rule.job-without-time-limit.title': 'A run that hangs is never stopped',
  'rule.job-without-time-limit.problem':
    'The jobs of CronJob `{job}` have no `activeDeadlineSeconds`: a run that hangs goes on for ever.',
  'rule.job-without-time-limit.why':
    'A connection that never answers is enough. With `concurrencyPolicy: Forbid` no run starts after it, for weeks and without a single failed Job; with `Allow` one more hangs beside it every night.',
  'rule.job-without-time-limit.fix':
    'Write `activeDeadlineSeconds`, well above the time of a usual run: after that the Job is stopped and counts as failed.',
  'rule.finished-job-kept.title': 'The finished Job is never removed',
  'rule.finished-job-kept.problem':
    'Job `{job}` has no `ttlSecondsAfterFinished`: it and its pods stay after they have ended, until somebody deletes them.',
  'rule.finished-job-kept.why':
    'Finished Jobs cost the API server memory, fill lists, and keep their name: the next one of the same name cannot be created. A day is long enough to read the logs.',
  'rule.finished-job-kept.fix':
    'Write `ttlSecondsAfterFinished: 86400`, or leave it out where a pipeline removes its Jobs itself.',
  'rule.two-ways-to-remove-jobs.title': 'Two settings remove the Jobs of the CronJob',
  'rule.two-ways-to-remove-jobs.problem':
    'Each Job is removed {seconds} s after its end (`ttlSecondsAfterFinished`), so the {failed} failed {failed:Job|Jobs} that the CronJob promises to keep are gone when somebody looks for them.',
  'rule.two-ways-to-remove-jobs.why':
    'Whichever setting applies first removes the Job. A run that failed at night is gone in the morning, with its logs.',
  'rule.two-ways-to-remove-jobs.fix':
    'Remove `ttlSecondsAfterFinished` from the template, and set with `successfulJobsHistoryLimit` and `failedJobsHistoryLimit` how many stay.',
  'rule.overlapping-backups.title': 'Two backups may run at the same time',
  'rule.overlapping-backups.problem':
    'CronJob `{job}` lets a run start while the last one still works: both read the same data and write to the same place.',
  'rule.overlapping-backups.why':
    'A backup takes longer as the data grows, until one night it is not done when the next begins. Two of them slow the database down, and the later one may overwrite what the earlier has not finished.',
  'rule.overlapping-backups.fix': 'Write `concurrencyPolicy: Forbid`.',
  'rule.backup-switched-off.title': 'The backup is switched off',
  'rule.backup-switched-off.problem': '`{backup}` has `{field}: true`: there is a schedule, and no run ever starts.',
  'rule.backup-switched-off.why':
    'A backup is suspended for an evening of maintenance and then forgotten. Nothing fails, so nothing tells anybody, and the newest backup gets older every day.',
  'rule.backup-switched-off.fix': 'Remove `{field}`, or delete the object if there is to be no backup.',
  'rule.backup-without-restore-test.title': 'Nobody tests that the backup can be restored',
  'rule.backup-without-restore-test.problem':
    'CronJob `{job}` makes a backup, and no Job in these files restores or verifies one.',
  'rule.backup-without-restore-test.why':
    'Empty dumps, missing volumes and lost keys all look like a successful Job. A backup is known to be good only after it has been restored: a second Job restores the newest one in another place and checks its content.',
  'rule.backup-without-restore-test.fix':
    'Add a CronJob that restores the newest backup into an empty place and checks what it finds there.',
  'rule.backup-without-volumes.title': 'The backup leaves the volumes out',
  'rule.backup-without-volumes.problem':
    '`{backup}` has `snapshotVolumes: false` and copies no files either: a restore brings back the objects without their data.',
  'rule.backup-without-volumes.why':
    'Velero saves the objects of the API in any case, but the contents of volumes only as snapshots or by copying files. With both switched off, only volumes that a pod names in an annotation are saved.',
  'rule.backup-without-volumes.fix':
    'Remove `snapshotVolumes: false`, or let the files be copied with `defaultVolumesToFsBackup: true`.',
} as const satisfies FamilyWords<'jobs'>;
