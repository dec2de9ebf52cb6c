// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { backupSwitchedOff } from './backup-switched-off.ts';
import { backupWithoutRestoreTest } from './backup-without-restore-test.ts';
import { backupWithoutVolumes } from './backup-without-volumes.ts';
import { finishedJobKept } from './finished-job-kept.ts';
import { invalidCronSchedule } from './invalid-cron-schedule.ts';
import { jobRestartsAlways } from './job-restarts-always.ts';
import { jobWithoutTimeLimit } from './job-without-time-limit.ts';
import { noStartingDeadline } from './no-starting-deadline.ts';
import { overlappingBackups } from './overlapping-backups.ts';
import { startingDeadlineTooShort } from './starting-deadline-too-short.ts';
import { twoWaysToRemoveJobs } from './two-ways-to-remove-jobs.ts';

export const jobsRules = [
  jobRestartsAlways,
  invalidCronSchedule,
  noStartingDeadline,
  startingDeadlineTooShort,
  jobWithoutTimeLimit,
  finishedJobKept,
  twoWaysToRemoveJobs,
  overlappingBackups,
  backupSwitchedOff,
  backupWithoutRestoreTest,
  backupWithoutVolumes,
] as const satisfies readonly Rule[];
