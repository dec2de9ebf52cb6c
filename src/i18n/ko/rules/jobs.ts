// src/lint/rules/jobs의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const jobs = {
  'rule.job-restarts-always.title': 'Job의 재시작 정책이 Always입니다',
  'rule.job-restarts-always.problem':
    '{kind} `{job}`의 Pod는 재시작 정책이 `Always`입니다. 적지 않아도 같은 뜻입니다. API 서버는 Job에 이 정책을 허용하지 않습니다.',
  'rule.job-restarts-always.why':
    'Job은 프로세스가 끝나면 끝납니다. `Always`라면 잘 끝난 프로세스도 끝없이 다시 시작하게 되므로, Job에는 `Never`와 `OnFailure`만 쓸 수 있습니다.',
  'rule.job-restarts-always.fix':
    '시도할 때마다 새 Pod를 쓰려면 `restartPolicy: Never`를, 같은 Pod에서 컨테이너를 다시 시작하려면 `restartPolicy: OnFailure`를 적으십시오.',
  'rule.invalid-cron-schedule.title': 'schedule이 올바른 시각을 가리키지 않습니다',
  'rule.invalid-cron-schedule.problem':
    '`{schedule}`에서 `{part}` 부분은 읽을 수 없거나 없는 날을 가리킵니다. API 서버가 CronJob을 거절하거나, 한 번도 실행되지 않습니다.',
  'rule.invalid-cron-schedule.why':
    '`schedule`에는 필드가 다섯 개 있습니다. 분(0–59), 시(0–23), 일(1–31), 월(1–12), 요일(0–6, 일요일이 0)입니다. 초는 없고, 24시도 없으며, 시간대는 다른 필드에 적습니다.',
  'rule.invalid-cron-schedule.fix':
    '필드 다섯 개를 적으십시오. 새벽 2시라면 `0 2 * * *`입니다. 시간대는 `timeZone`에 적습니다.',
  'rule.no-starting-deadline.title': '놓친 실행이 아무 때나 시작될 수 있습니다',
  'rule.no-starting-deadline.problem':
    'CronJob `{job}`에 `startingDeadlineSeconds`가 없습니다. 제때 시작하지 못한 실행은 아무리 늦어도, 시작할 수 있게 되면 시작합니다.',
  'rule.no-starting-deadline.why':
    '컨트롤 플레인이 멈췄거나, CronJob이 일시 중지되었거나, 앞선 실행이 아직 끝나지 않았으면 실행을 놓칩니다. 밤에 할 백업이 한낮에 시작되면 가장 바쁜 시간과 겹칩니다. 기한이 있으면 그런 실행은 놓친 것으로 남아 눈에 보입니다.',
  'rule.no-starting-deadline.fix': '얼마나 늦게까지 시작해도 되는지 적으십시오: `startingDeadlineSeconds: 600`',
  'rule.starting-deadline-too-short.title': '시작 기한이 컨트롤러가 확인하는 간격보다 짧습니다',
  'rule.starting-deadline-too-short.problem':
    '`startingDeadlineSeconds: {seconds}` 기한은 컨트롤러가 다시 확인하기 전에 지날 수 있습니다(간격은 약 {least}초입니다). 아무 문제가 없어도 실행을 놓칩니다.',
  'rule.starting-deadline-too-short.why':
    '컨트롤러는 정해진 시각에 바로 움직이지 않고 약 10초마다 CronJob을 확인합니다. 그보다 짧은 기한은 확인하기도 전에 지나갈 수 있습니다.',
  'rule.starting-deadline-too-short.fix':
    '적어도 {least}, 될 수 있으면 몇 분으로 적으십시오. 늦게 시작해도 의미가 있는 가장 긴 시간이면 됩니다.',
  'rule.job-without-time-limit.title': '멈춰 버린 실행이 끝나지 않습니다',
  'rule.job-without-time-limit.problem':
    'CronJob `{job}`의 Job에 `activeDeadlineSeconds`가 없어서, 멈춰 버린 실행이 끝나지 않고 계속 남습니다.',
  'rule.job-without-time-limit.why':
    '응답이 없는 연결 하나면 그렇게 됩니다. `concurrencyPolicy: Forbid`에서는 그 뒤로 아무 실행도 시작되지 않고, 실패한 Job 하나 없이 몇 주가 지나갑니다. `Allow`에서는 밤마다 멈춘 실행이 하나씩 늘어납니다.',
  'rule.job-without-time-limit.fix':
    '`activeDeadlineSeconds`를 평소 걸리는 시간보다 넉넉하게 적으십시오. 그 시간이 지나면 Job을 끝내고 실패로 칩니다.',
  'rule.finished-job-kept.title': '끝난 Job이 지워지지 않습니다',
  'rule.finished-job-kept.problem':
    'Job `{job}`에 `ttlSecondsAfterFinished`가 없습니다. 끝난 뒤에도 누군가 지울 때까지 Job과 그 Pod가 남아 있습니다.',
  'rule.finished-job-kept.why':
    '끝난 Job은 API 서버의 메모리를 쓰고, 목록을 채우고, 이름도 계속 차지합니다. 같은 이름의 다음 Job은 만들 수 없습니다. 로그를 확인하는 데는 하루면 충분합니다.',
  'rule.finished-job-kept.fix':
    '`ttlSecondsAfterFinished: 86400`을 적으십시오. 파이프라인이 직접 지우는 Job이라면 없어도 됩니다.',
  'rule.two-ways-to-remove-jobs.title': 'CronJob의 Job을 두 설정이 함께 지웁니다',
  'rule.two-ways-to-remove-jobs.problem':
    'Job이 끝나고 {seconds}초 뒤에 지워지므로(`ttlSecondsAfterFinished`), CronJob이 남기기로 한 실패한 Job {failed}개는 찾을 때 이미 없습니다.',
  'rule.two-ways-to-remove-jobs.why':
    '먼저 조건이 맞는 설정이 Job을 지웁니다. 밤에 실패한 실행은 아침이면 로그와 함께 사라져 있습니다.',
  'rule.two-ways-to-remove-jobs.fix':
    '템플릿에서 `ttlSecondsAfterFinished`를 지우고, 몇 개를 남길지는 `successfulJobsHistoryLimit`와 `failedJobsHistoryLimit`로 정하십시오.',
  'rule.overlapping-backups.title': '백업 두 개가 동시에 실행될 수 있습니다',
  'rule.overlapping-backups.problem':
    'CronJob `{job}`에서는 앞선 실행이 끝나지 않아도 다음 실행이 시작됩니다. 그러면 둘이 같은 데이터를 읽고 같은 곳에 씁니다.',
  'rule.overlapping-backups.why':
    '데이터가 늘면 백업도 오래 걸리고, 언젠가는 다음 백업이 시작될 때까지 끝나지 않습니다. 둘이 함께 실행되면 데이터베이스가 느려지고, 나중 것이 앞선 것을 덮어쓸 수도 있습니다.',
  'rule.overlapping-backups.fix': '`concurrencyPolicy: Forbid`를 적으십시오.',
  'rule.backup-switched-off.title': '백업이 꺼져 있습니다',
  'rule.backup-switched-off.problem':
    '`{backup}` 백업에 `{field}: true`가 있습니다. 일정은 있지만 한 번도 실행되지 않습니다.',
  'rule.backup-switched-off.why':
    '점검하려고 잠깐 멈춘 백업은 잊히기 쉽습니다. 실패하는 것이 없으니 아무도 알려 주지 않고, 마지막 백업은 날마다 오래되어 갑니다.',
  'rule.backup-switched-off.fix': '`{field}` 필드를 지우십시오. 백업을 하지 않을 것이라면 객체를 지우십시오.',
  'rule.backup-without-restore-test.title': '백업을 복원할 수 있는지 아무도 시험하지 않습니다',
  'rule.backup-without-restore-test.problem':
    'CronJob `{job}`{job:은/는} 백업을 만들지만, 이 파일들에는 백업을 복원하거나 검증하는 Job이 없습니다.',
  'rule.backup-without-restore-test.why':
    '빈 덤프, 빠진 볼륨, 잃어버린 키가 있어도 Job은 모두 성공으로 보입니다. 쓸 수 있는 백업인지는 복원해 보아야 압니다. 그래서 다른 Job이 최신 백업을 따로 복원해 보고 내용을 확인합니다.',
  'rule.backup-without-restore-test.fix': '최신 백업을 빈 곳에 복원하고 내용을 확인하는 CronJob을 추가하십시오.',
  'rule.backup-without-volumes.title': '백업에 볼륨의 데이터가 들어 있지 않습니다',
  'rule.backup-without-volumes.problem':
    '`{backup}` 백업에 `snapshotVolumes: false`가 있고 파일도 복사하지 않습니다. 복원하면 객체만 돌아오고 데이터는 돌아오지 않습니다.',
  'rule.backup-without-volumes.why':
    'Velero는 API 객체를 늘 저장하지만, 볼륨의 내용은 스냅샷이나 파일 복사로만 저장합니다. 둘 다 끄면 Pod의 애너테이션에 적은 볼륨만 저장됩니다.',
  'rule.backup-without-volumes.fix':
    '`snapshotVolumes: false`를 지우거나, `defaultVolumesToFsBackup: true`로 파일을 복사하게 하십시오.',
} as const satisfies FamilyWords<'jobs'>;
