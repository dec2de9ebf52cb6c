// What the rules of jobs share: where the job stands in its object, and what it is for, as far as names and commands tell.
import type { Path } from '../../../../manifest/index.ts';
import type { LintDocument } from '../../../document.ts';
import { textAt, textsAt } from '../../../read.ts';
import { type Workload, workloadOf } from '../../../workloads.ts';

export const JOB_TYPES = ['batch/Job', 'batch/CronJob'] as const;

/** Of the Job's spec: a CronJob has it in its template. */
export const jobSpecPath = ({ kind }: LintDocument): Path =>
  kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec'] : ['spec'];

const BACKUP_NAME = /(?:^|[-_/.])(?:backups?|dumps?|snapshots?)(?:[-_.]|$)/;
const BACKUP_COMMAND =
  /\b(?:pg_dump(?:all)?|pg_basebackup|mysqldump|mariadb-dump|mongodump|xtrabackup|restic|borg|barman|wal-g|pgbackrest|redis-cli[^|]*--rdb|etcdctl[^|]*snapshot save)\b/;
/** It works on backups, but does not make one. */
const OTHER_WORK = /(?:^|[-_])(?:cleanup|prune|delete|expire|rotate|restore|verify|verification|check|test)(?:[-_]|$)/;
const CHECKS_BACKUP =
  /(?:^|[^a-z])(?:restore|pg_restore|mongorestore|verify|verification|checksum|sha256sum|recovery|check-backups?|backup-(?:check|test))(?:[^a-z]|$)/;

const commandsOf = ({ containers }: Workload): readonly string[] =>
  containers.map(({ spec }) => [...textsAt(spec, 'command'), ...textsAt(spec, 'args')].join(' '));

/** A Job or CronJob whose name, image or command says that it makes a backup. */
export function makesBackup(document: LintDocument): boolean {
  const workload = workloadOf(document);
  if (OTHER_WORK.test(document.name) || workload === undefined) return false;
  const names = [document.name, ...workload.containers.map(({ name }) => name)];
  const images = workload.containers.map(({ spec }) => (textAt(spec, 'image') ?? '').split(/[:@]/)[0] ?? '');
  return (
    [...names, ...images].some((name) => BACKUP_NAME.test(name)) ||
    commandsOf(workload).some((command) => BACKUP_COMMAND.test(command))
  );
}

/** A Job or CronJob that restores or verifies a backup; also a backup that looks at its own result. */
export function checksBackup(document: LintDocument): boolean {
  const workload = workloadOf(document);
  return (
    CHECKS_BACKUP.test(document.name) ||
    (workload !== undefined && commandsOf(workload).some((command) => CHECKS_BACKUP.test(command)))
  );
}
