// The lecture's backup, as a CronJob of ours: it may run twice at once, fail in silence, and knows a password by heart.
import type { Language } from '../../../i18n/index.ts';
import type { CheckFile } from '../draft.ts';

const NOTE = {
  ko: '지난 백업이 아직 돌고 있어도 시작합니다',
  en: 'starts even while the last one still runs',
} as const;

export const backupAtNight = (language: Language): readonly CheckFile[] => [
  {
    name: 'backup.yaml',
    text: `apiVersion: batch/v1
kind: CronJob
metadata:
  name: backup
  namespace: shop
spec:
  schedule: "0 3 * * *"
  concurrencyPolicy: Allow # ${NOTE[language]}
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: OnFailure
          containers:
            - name: dump
              image: postgres
              command:
                - sh
                - -c
                - pg_dump -h db -U shop shop > /backup/$(date +%F).sql; find /backup -mtime +30 -delete
              env:
                - name: PGPASSWORD
                  value: hunter2
              volumeMounts:
                - name: backup
                  mountPath: /backup
          volumes:
            - name: backup
              hostPath: {path: /var/backup}
`,
  },
];
