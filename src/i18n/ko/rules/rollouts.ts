// src/lint/rules/rollouts의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const rollouts = {
  'rule.canary-without-steps.title': 'canary에 단계가 없습니다',
  'rule.canary-without-steps.problem':
    'Rollout `{rollout}`의 canary 전략에 단계가 없습니다. Pod가 준비되는 대로 새 버전이 모든 사용자에게 갑니다.',
  'rule.canary-without-steps.why':
    'canary는 단계로 이루어집니다. 몇 명이 새 버전을 만나는지, 얼마 동안인지, 더 늘리기 전에 무엇을 보는지를 단계가 정합니다. 단계가 없으면 컨트롤러는 보통의 롤링 업데이트를 합니다.',
  'rule.canary-without-steps.fix': '단계를 적으십시오. 작은 `setWeight`, 그다음 `pause`, 그러고 나서 더 늘립니다.',
  'rule.canary-without-analysis.title': 'canary를 판단하는 측정이 없습니다',
  'rule.canary-without-analysis.problem':
    'Rollout `{rollout}`{rollout:은/는} 단계에서도 배경에서도 analysis를 요구하지 않습니다. 사용자에게 실패하는 버전도 잘 되는 버전처럼 승격됩니다.',
  'rule.canary-without-analysis.why':
    'pause는 시간을 주지만, 밤에는 아무도 보지 않습니다. analysis는 새 버전의 수치를 기대한 값과 비교하고 스스로 Rollout을 중단합니다. 그것이 자동 롤백입니다.',
  'rule.canary-without-analysis.fix':
    'AnalysisTemplate을 적으십시오. 배포 내내 보려면 `strategy.canary.analysis`에, 한 단계에서 보려면 `analysis` 단계에 적습니다.',
  'rule.blue-green-without-analysis.title': '전환을 판단하는 측정이 없습니다',
  'rule.blue-green-without-analysis.problem':
    'Rollout `{rollout}`{rollout:은/는} 전에도 뒤에도 analysis 없이 모든 사용자를 새 버전으로 전환합니다. 잘못되면 모두가 겪습니다.',
  'rule.blue-green-without-analysis.why':
    '블루-그린에는 작은 첫 단계가 없습니다. 그래서 전환하기 전에 보는 것이 보호의 전부입니다. 미리보기에 요청을 조금 보내 수치로 판단합니다. 전환한 뒤의 analysis는 옛 버전이 아직 돌고 있는 동안 되돌릴 수 있습니다.',
  'rule.blue-green-without-analysis.fix':
    '`prePromotionAnalysis`나 `postPromotionAnalysis`, 또는 둘 다에 AnalysisTemplate을 적으십시오.',
  'rule.large-first-step.title': 'canary의 첫 단계가 큽니다',
  'rule.large-first-step.problem':
    '첫 단계에서 아직 아무도 써 보지 않은 버전에 요청의 {percent}%를 보냅니다(권하는 것은 {most}% 이하입니다).',
  'rule.large-first-step.why':
    'canary가 지키는 것은 나쁜 버전을 만나지 않은 사용자입니다. 누군가 알아차릴 때까지의 피해는 첫 단계의 크기만큼입니다.',
  'rule.large-first-step.fix': '5나 10처럼 작은 비율로 시작하고, 수치를 본 뒤에 늘리십시오.',
  'rule.no-pause-before-full-traffic.title': 'canary가 멈추지 않고 모두에게 갑니다',
  'rule.no-pause-before-full-traffic.problem':
    'Rollout `{rollout}`{rollout:은/는} 첫 비율 뒤로 한 번도 멈추거나 측정하지 않습니다. Pod가 준비되는 대로 단계가 이어집니다.',
  'rule.no-pause-before-full-traffic.why':
    '비율은 순식간에 바뀌지만 오류가 드러나려면 시간이 걸립니다. 요청이 와야 하고, 지표가 모여야 하고, 누군가 또는 무언가가 보아야 합니다. 뒤에 pause가 없는 단계는 조심스러워 보일 뿐입니다.',
  'rule.no-pause-before-full-traffic.fix': '비율마다 그 뒤에 시간을 적은 `pause`나 `analysis`를 넣으십시오.',
  'rule.weight-finer-than-replicas.title': '비율에 비해 Pod가 너무 적습니다',
  'rule.weight-finer-than-replicas.problem':
    'Pod는 {replicas}개이고 트래픽 라우터가 없는데 비율은 {weight}입니다. 그 사이의 canary Pod 하나가 요청의 약 {real}%를 받습니다.',
  'rule.weight-finer-than-replicas.why':
    '`trafficRouting`이 없으면 컨트롤러는 Pod를 섞을 수만 있고, 요청은 Service가 그 사이에 나눕니다. 단계에 무엇을 적든 가장 작은 canary는 Pod 하나입니다.',
  'rule.weight-finer-than-replicas.fix':
    '`trafficRouting`에 트래픽 라우터를 적거나, Pod를 늘리거나, Pod 하나의 실제 비율을 적으십시오.',
  'rule.old-version-gone-too-soon.title': '전환하자마자 옛 버전이 꺼집니다',
  'rule.old-version-gone-too-soon.problem':
    '옛 Pod가 전환 뒤 {seconds}초 만에 사라집니다(권하는 것은 {least}초 이상입니다). 그 뒤에 되돌리려면 다시 켜야 합니다.',
  'rule.old-version-gone-too-soon.why':
    '블루-그린의 즉시 롤백은 블루가 돌고 있는 동안만 가능합니다. 문제는 대개 전환하고 몇 초가 아니라 몇 분 뒤에 보입니다. 프록시가 따라오는 데도 시간이 걸려서, 그때까지는 옛 Pod로 요청이 갑니다.',
  'rule.old-version-gone-too-soon.fix':
    '`scaleDownDelaySeconds`를 빼거나(30초), 바로 되돌릴 수 있기를 바라는 시간만큼 길게 적으십시오.',
  'rule.promotion-without-approval.title': '아무도 승격을 승인하지 않습니다',
  'rule.promotion-without-approval.problem':
    'Rollout `{rollout}`{rollout:은/는} 스스로 모든 사용자에게 갑니다. 거절할 수 있는 analysis도, 사람을 기다리는 단계도 없습니다.',
  'rule.promotion-without-approval.why':
    '배포에는 멈출 수 있는 누군가나 무언가가 필요합니다. 수치이거나, 직접 본 사람입니다. 시간을 적지 않은 pause는 승격할 때까지 기다립니다.',
  'rule.promotion-without-approval.fix':
    'analysis를 더하십시오. 사람을 기다리게 하려면 canary에는 `pause: {}`, 블루-그린에는 `autoPromotionEnabled: false`를 적습니다.',
  'rule.deadline-does-not-abort.title': '멈춰 선 배포가 중단되지 않습니다',
  'rule.deadline-does-not-abort.problem':
    '{seconds}초 동안 진행이 없으면 Rollout은 Degraded로 표시될 뿐, 옛것과 새것이 섞인 채 그대로 있습니다.',
  'rule.deadline-does-not-abort.why':
    '`progressDeadlineSeconds`만으로는 알리기만 합니다. 새 버전으로 보내진 사용자는 누군가 중단할 때까지 거기에 남습니다.',
  'rule.deadline-does-not-abort.fix': '`progressDeadlineAbort: true`라고 적으십시오.',
  'rule.no-revision-to-return-to.title': '옛 revision을 남기지 않습니다',
  'rule.no-revision-to-return-to.problem':
    '{kind} `{name}`{name:은/는} 기록을 남기지 않습니다(`revisionHistoryLimit: 0`). 되돌아갈 revision이 없습니다.',
  'rule.no-revision-to-return-to.why':
    '롤백은 옛 ReplicaSet이나 revision에 남아 있는 Pod 템플릿을 되살립니다. 거의 비용이 들지 않지만, 가장 급한 순간에 없으면 곤란한 것입니다.',
  'rule.no-revision-to-return-to.fix': '`revisionHistoryLimit`를 빼거나(10개가 남습니다) 적어도 두세 개는 남기십시오.',
  'rule.workload-runs-twice.title': 'Rollout 뒤의 Deployment가 계속 돕니다',
  'rule.workload-runs-twice.problem':
    'Rollout은 {kind} `{name}`에서 템플릿을 가져오고 그것을 줄이지 않습니다. 둘 다 Pod를 돌리고, 그 Pod를 고르는 Service는 양쪽으로 요청을 보냅니다.',
  'rule.workload-runs-twice.why':
    '`workloadRef`는 템플릿을 옮겨 적지 않고 Rollout으로 넘어가는 방법입니다. `scaleDown`을 적지 않으면 옛 Pod가 계속 남아 비용이 두 배가 되고, canary 단계의 영향을 받지 않습니다.',
  'rule.workload-runs-twice.fix': '`scaleDown: onsuccess`(첫 배포가 성공한 뒤)나 `progressively`를 적으십시오.',
  'rule.service-of-other-pods.title': 'Rollout의 Service가 그 Pod를 고르지 않습니다',
  'rule.service-of-other-pods.problem':
    'Rollout `{rollout}`{rollout:이/가} 가리키는 Service `{service}`{service:은/는} 다른 Service가 있는 이 파일들에 없거나, 다른 Pod를 고릅니다. 컨트롤러는 시작하지 않습니다(InvalidSpec).',
  'rule.service-of-other-pods.why':
    '컨트롤러는 이 Service들의 selector에 버전의 해시를 적어 요청을 보냅니다. 그 전에 Service가 있고 템플릿의 Pod를 고르는지 확인합니다.',
  'rule.service-of-other-pods.fix': 'selector가 템플릿의 레이블과 맞는 Service의 이름을 적으십시오.',
  'rule.missing-analysis-template.title': 'analysis 템플릿이 없습니다',
  'rule.missing-analysis-template.problem':
    '{kind} `{template}`{template:이/가} 이 파일들에 없습니다. 있는 것은 {known}입니다. 템플릿이 없으면 Rollout은 잘못된 것이 되고 새 버전은 시작되지 않습니다.',
  'rule.missing-analysis-template.why':
    'Rollout을 적용할 때는 템플릿의 이름을 확인하지 않습니다. 잘못 적은 이름은 다음 배포에서 드러나고, 그 배포는 멈춥니다.',
  'rule.missing-analysis-template.fix':
    '템플릿에 적힌 대로 이름을 적으십시오. 클러스터 전체의 템플릿이면 `clusterScope: true`가 필요합니다.',
  'rule.missing-analysis-argument.title': 'analysis에 인수가 모자랍니다',
  'rule.missing-analysis-argument.problem':
    '템플릿 `{template}`에는 인수 `{argument}`{argument:이/가} 필요한데, 템플릿에도 값이 없고 Rollout도 주지 않습니다. analysis를 시작할 수 없습니다.',
  'rule.missing-analysis-argument.why':
    '값이 없는 인수는 템플릿을 쓰는 쪽에서 주어야 합니다. 빠지면 실행이 오류로 끝나고 배포도 함께 끝납니다.',
  'rule.missing-analysis-argument.fix':
    '`templates` 옆의 `args`에 `{argument}`{argument:을/를} 주거나, 템플릿에 값을 적으십시오.',
  'rule.metric-without-condition.title': '지표가 아무것도 요구하지 않습니다',
  'rule.metric-without-condition.problem':
    '지표 `{metric}`에 `successCondition`도 `failureCondition`도 없습니다. 어떤 답이든 성공으로 칩니다.',
  'rule.metric-without-condition.why':
    '컨트롤러는 재고, 값을 남기고, 계속 갑니다. 이런 analysis는 보호처럼 보이지만 배포를 멈춘 적이 없습니다.',
  'rule.metric-without-condition.fix':
    '무엇이 좋은지 `successCondition: result[0] >= 0.99`처럼 적거나, 무엇이 나쁜지 `failureCondition`에 적으십시오.',
  'rule.failure-limit-never-reached.title': '지표가 실패할 수 없습니다',
  'rule.failure-limit-never-reached.problem':
    '`failureLimit: {limit}`이면 지표 `{metric}`{metric:은/는} 재는 만큼 다 실패해도 됩니다(count: {count}). -1은 실패를 아예 세지 않는다는 뜻입니다.',
  'rule.failure-limit-never-reached.why':
    '실패가 `failureLimit`보다 많아야 analysis가 실패합니다. 허용한 실패만큼만 재면 가장 나쁜 버전도 통과합니다.',
  'rule.failure-limit-never-reached.fix': '`failureLimit`를 낮추거나(보통 0이나 1입니다) 더 자주 재십시오.',
  'rule.measured-once.title': '지표를 한 번만 잽니다',
  'rule.measured-once.problem':
    '지표 `{metric}`에 `interval`이 없어서, analysis가 시작될 때 한 번만 잽니다. 새 버전이 아직 거의 아무에게도 답하지 않은 때입니다.',
  'rule.measured-once.why':
    '표본 하나로는 알 수 있는 것이 적고, 너무 이릅니다. 몇 분에 걸쳐 여러 번 재면 천천히 나타나는 문제도 보이고, 나쁜 표본 하나가 혼자 결정하지 않습니다.',
  'rule.measured-once.fix': '`interval`과 `count`를 적으십시오. 1분 간격으로 다섯 번이면 됩니다.',
} as const satisfies FamilyWords<'rollouts'>;
