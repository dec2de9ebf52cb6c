// A Velero backup that takes no snapshots and copies no files: the objects come back, the data does not.
import type { Path } from '../../../manifest/index.ts';
import { removeField } from '../../edits.ts';
import { booleanAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';

export const backupWithoutVolumes = documentRule({
  id: 'backup-without-volumes',
  family: 'jobs',
  severity: 'medium',
  area: 'backup-and-recovery',
  principles: ['automate-backup-and-restore', 'automated-backup'],
  controls: { bundle: 'backup' },
  peers: [],
  fix: 'suggested',
  types: ['velero.io/Backup', 'velero.io/Schedule'],
  examples: {
    bad: [
      `apiVersion: velero.io/v1
kind: Schedule
metadata:
  name: nightly
spec:
  schedule: "0 2 * * *"
  template:
    includedNamespaces: [shop]
    snapshotVolumes: false
`,
    ],
    good: [
      `apiVersion: velero.io/v1
kind: Schedule
metadata:
  name: nightly
spec:
  schedule: "0 2 * * *"
  template:
    includedNamespaces: [shop]
    snapshotVolumes: true
`,
      `apiVersion: velero.io/v1
kind: Backup
metadata:
  name: before-migration
spec:
  snapshotVolumes: false
  defaultVolumesToFsBackup: true
`,
    ],
  },
  check(document, report) {
    const template: Path = document.kind === 'Schedule' ? ['spec', 'template'] : ['spec'];
    if (booleanAt(document.object, ...template, 'snapshotVolumes') !== false) return;
    const copiesFiles = ['defaultVolumesToFsBackup', 'defaultVolumesToRestic'].some(
      (field) => booleanAt(document.object, ...template, field) === true,
    );
    if (copiesFiles) return;
    const at = [...template, 'snapshotVolumes'];
    report({ at, data: { backup: document.name }, edits: removeField(document, at) });
  },
});
