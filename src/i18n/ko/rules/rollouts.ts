// src/lint/rules/rollouts의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const rollouts = {
  'rule.canary-without-steps.title': '카나리에 단계가 없습니다',
  'rule.canary-without-steps.problem':
    'Rollout `{rollout}`의 카나리 전략에 단계가 없습니다. Pod가 준비되는 대로 새 버전이 모든 사용자에게 갑니다.',
  'rule.canary-without-steps.why':
    '카나리는 단계로 이루어집니다. 사용자의 몇 %가 새 버전을 쓰는지, 얼마 동안인지, 더 늘리기 전에 무엇을 확인하는지를 단계가 정합니다. 단계가 없으면 컨트롤러는 보통의 롤링 업데이트를 합니다.',
  'rule.canary-without-steps.fix': '단계를 적으십시오. 작은 `setWeight`로 시작해 `pause`를 두고, 그다음에 늘립니다.',
  'rule.canary-without-analysis.title': '카나리를 판단하는 측정이 없습니다',
  'rule.canary-without-analysis.problem':
    'Rollout `{rollout}`{rollout:은/는} 단계에서도 백그라운드에서도 분석을 실행하지 않습니다. 사용자의 요청이 실패하는 버전도 정상인 버전처럼 승격됩니다.',
  'rule.canary-without-analysis.why':
    '`pause`는 시간을 주지만, 밤에는 아무도 보지 않습니다. 분석은 새 버전의 수치를 기대한 값과 비교해 스스로 롤아웃을 중단합니다. 이것이 자동 롤백입니다.',
  'rule.canary-without-analysis.fix':
    'AnalysisTemplate을 지정하십시오. 배포 내내 분석하려면 `strategy.canary.analysis`에, 한 단계에서만 하려면 `analysis` 단계에 적습니다.',
  'rule.blue-green-without-analysis.title': '전환을 판단하는 측정이 없습니다',
  'rule.blue-green-without-analysis.problem':
    'Rollout `{rollout}`{rollout:은/는} 전환 전에도 뒤에도 분석 없이 모든 사용자를 새 버전으로 보냅니다. 버전이 잘못되면 모두가 겪습니다.',
  'rule.blue-green-without-analysis.why':
    '블루-그린에는 작은 첫 단계가 없습니다. 그래서 전환하기 전에 확인하는 것이 보호의 전부입니다. 미리보기에 요청을 조금 보내 수치로 판단합니다. 전환한 뒤의 분석은 이전 버전이 아직 실행 중일 때 되돌릴 수 있습니다.',
  'rule.blue-green-without-analysis.fix':
    '`prePromotionAnalysis`나 `postPromotionAnalysis`, 또는 둘 다에 AnalysisTemplate을 지정하십시오.',
  'rule.large-first-step.title': '카나리의 첫 단계가 큽니다',
  'rule.large-first-step.problem':
    '첫 단계에서 아직 아무도 써 보지 않은 버전에 요청의 {percent}%를 보냅니다. {most}% 이하를 권합니다.',
  'rule.large-first-step.why':
    '카나리는 나쁜 버전을 만나지 않는 사용자를 지키는 방법입니다. 문제를 알아차릴 때까지의 피해는 첫 단계의 크기만큼입니다.',
  'rule.large-first-step.fix': '5나 10처럼 작은 비율로 시작하고, 수치를 확인한 뒤에 늘리십시오.',
  'rule.no-pause-before-full-traffic.title': '카나리가 멈추지 않고 모든 사용자에게 갑니다',
  'rule.no-pause-before-full-traffic.problem':
    'Rollout `{rollout}`{rollout:은/는} 첫 비율 뒤로 한 번도 멈추거나 측정하지 않습니다. Pod가 준비되는 대로 단계가 이어집니다.',
  'rule.no-pause-before-full-traffic.why':
    '비율은 순식간에 바뀌지만 오류가 드러나려면 시간이 걸립니다. 요청이 와야 하고, 지표가 수집되어야 하고, 누군가 또는 무언가가 확인해야 합니다. 뒤에 `pause`가 없는 단계는 조심스러워 보일 뿐입니다.',
  'rule.no-pause-before-full-traffic.fix': '비율마다 그 뒤에 시간을 적은 `pause`나 `analysis`를 넣으십시오.',
  'rule.weight-finer-than-replicas.title': '비율에 비해 Pod가 너무 적습니다',
  'rule.weight-finer-than-replicas.problem':
    '비율은 {weight}%인데 Pod는 {replicas}개이고 트래픽 라우터가 없습니다. 카나리 Pod 하나가 요청의 약 {real}%를 받습니다.',
  'rule.weight-finer-than-replicas.why':
    '`trafficRouting`이 없으면 컨트롤러는 Pod 수로만 비율을 맞출 수 있고, 요청은 Service가 그 Pod에 나눕니다. 단계에 무엇을 적든 카나리의 최소 크기는 Pod 하나입니다.',
  'rule.weight-finer-than-replicas.fix':
    '`trafficRouting`에 트래픽 라우터를 지정하거나, Pod를 늘리거나, Pod 하나가 실제로 받는 비율을 적으십시오.',
  'rule.old-version-gone-too-soon.title': '전환하자마자 이전 버전이 꺼집니다',
  'rule.old-version-gone-too-soon.problem':
    '이전 Pod가 전환하고 {seconds}초 뒤에 사라집니다. {least}초 이상을 권합니다. 그 뒤에 되돌리려면 Pod를 다시 시작해야 합니다.',
  'rule.old-version-gone-too-soon.why':
    '블루-그린의 즉시 롤백은 블루가 실행 중일 때만 가능합니다. 문제는 대개 전환하고 몇 초가 아니라 몇 분 뒤에 보입니다. 프록시에 반영되는 데도 시간이 걸려서, 그때까지는 이전 Pod로 요청이 갑니다.',
  'rule.old-version-gone-too-soon.fix':
    '`scaleDownDelaySeconds`를 지우거나(그러면 30초입니다), 즉시 되돌릴 수 있어야 하는 시간만큼 길게 적으십시오.',
  'rule.promotion-without-approval.title': '승격을 승인하는 단계가 없습니다',
  'rule.promotion-without-approval.problem':
    'Rollout `{rollout}`{rollout:은/는} 저절로 모든 사용자에게 갑니다. 막을 수 있는 분석도, 사람을 기다리는 단계도 없습니다.',
  'rule.promotion-without-approval.why':
    '배포를 멈출 수 있는 것이 있어야 합니다. 수치이거나, 직접 확인한 사람입니다. 시간을 적지 않은 `pause`는 누군가 승격할 때까지 기다립니다.',
  'rule.promotion-without-approval.fix':
    '분석을 추가하십시오. 사람을 기다리게 하려면 카나리에는 `pause: {}`, 블루-그린에는 `autoPromotionEnabled: false`를 적으십시오.',
  'rule.deadline-does-not-abort.title': '멈춰 있는 배포를 중단하지 않습니다',
  'rule.deadline-does-not-abort.problem':
    '{seconds}초 동안 진행이 없으면 Rollout은 Degraded로 표시될 뿐, 두 버전이 섞인 채 그대로 있습니다.',
  'rule.deadline-does-not-abort.why':
    '`progressDeadlineSeconds`만으로는 알리기만 합니다. 누군가 중단할 때까지 일부 사용자는 새 버전을 계속 씁니다.',
  'rule.deadline-does-not-abort.fix': '`progressDeadlineAbort: true`를 적으십시오.',
  'rule.no-revision-to-return-to.title': '이전 리비전을 남기지 않습니다',
  'rule.no-revision-to-return-to.problem':
    '{kind} `{name}`{name:은/는} 기록을 남기지 않습니다(`revisionHistoryLimit: 0`). 되돌아갈 리비전이 없습니다.',
  'rule.no-revision-to-return-to.why':
    '롤백은 이전 ReplicaSet이나 ControllerRevision에 남아 있는 Pod 템플릿을 되살립니다. 남겨 두는 데 비용이 거의 들지 않지만, 없으면 가장 급한 순간에 곤란해집니다.',
  'rule.no-revision-to-return-to.fix':
    '`revisionHistoryLimit`를 지우거나(그러면 10개가 남습니다) 적어도 두세 개는 남기십시오.',
  'rule.workload-runs-twice.title': 'Rollout이 참조하는 Deployment가 계속 실행됩니다',
  'rule.workload-runs-twice.problem':
    'Rollout은 {kind} `{name}`에서 템플릿을 가져오면서 그 Pod 수는 줄이지 않습니다. 둘 다 Pod를 실행하고, 그 Pod를 고르는 Service는 양쪽으로 요청을 보냅니다.',
  'rule.workload-runs-twice.why':
    '`workloadRef`는 템플릿을 옮겨 적지 않고 Rollout으로 넘어가는 방법입니다. `scaleDown`을 적지 않으면 이전 Pod가 계속 남아 비용이 두 배가 되고, 카나리 단계의 영향을 받지 않습니다.',
  'rule.workload-runs-twice.fix':
    '`scaleDown: onsuccess`(첫 배포가 성공한 뒤)나 `scaleDown: progressively`를 적으십시오.',
  'rule.service-of-other-pods.title': 'Rollout의 Service가 Rollout의 Pod를 고르지 않습니다',
  'rule.service-of-other-pods.problem':
    'Rollout `{rollout}`{rollout:이/가} 가리키는 Service `{service}`{service:은/는} 이 파일들에 없거나 다른 Pod를 고릅니다. 컨트롤러는 배포를 시작하지 않습니다(InvalidSpec).',
  'rule.service-of-other-pods.why':
    '컨트롤러는 이 Service들의 셀렉터에 버전의 해시를 적어 요청을 나눕니다. 그 전에 Service가 있고 셀렉터가 템플릿의 레이블과 맞는지 확인합니다.',
  'rule.service-of-other-pods.fix': '셀렉터가 템플릿의 레이블과 맞는 Service의 이름을 적으십시오.',
  'rule.missing-analysis-template.title': '분석 템플릿이 없습니다',
  'rule.missing-analysis-template.problem':
    '{kind} `{template}`{template:이/가} 이 파일들에 없습니다. 있는 것은 {known}입니다. 템플릿이 없으면 Rollout이 유효하지 않게 되고 새 버전은 시작되지 않습니다.',
  'rule.missing-analysis-template.why':
    'Rollout을 적용할 때는 템플릿이 있는지 확인하지 않습니다. 잘못 적은 이름은 다음 배포에서 드러나고, 그 배포는 멈춥니다.',
  'rule.missing-analysis-template.fix':
    '템플릿의 이름을 그대로 적으십시오. 클러스터 범위의 템플릿이면 `clusterScope: true`도 필요합니다.',
  'rule.missing-analysis-argument.title': '분석에 인수가 모자랍니다',
  'rule.missing-analysis-argument.problem':
    '`{template}` 템플릿에는 인수 `{argument}`{argument:이/가} 필요한데, 템플릿에 기본값이 없고 Rollout도 값을 주지 않습니다. 컨트롤러가 Rollout을 거절합니다(InvalidSpec).',
  'rule.missing-analysis-argument.why':
    '값이 없는 인수는 템플릿을 쓰는 쪽에서 주어야 합니다. 컨트롤러는 배포를 시작하기 전에 이를 확인하므로, 빠지면 새 버전이 시작되지 않습니다.',
  'rule.missing-analysis-argument.fix':
    '`templates` 옆의 `args`에 `{argument}` 값을 주거나, 템플릿에 기본값을 적으십시오.',
  'rule.metric-without-condition.title': '지표에 성공 조건이 없습니다',
  'rule.metric-without-condition.problem':
    '`{metric}` 지표에 `successCondition`도 `failureCondition`도 없어서, 어떤 값이든 성공으로 칩니다.',
  'rule.metric-without-condition.why':
    '컨트롤러는 값을 재어 기록하고 그대로 진행합니다. 이런 분석은 보호처럼 보이지만 배포를 멈추는 일이 없습니다.',
  'rule.metric-without-condition.fix':
    '성공 조건을 `successCondition: result[0] >= 0.99`처럼 적거나, 실패 조건을 `failureCondition`에 적으십시오.',
  'rule.failure-limit-never-reached.title': '지표가 실패할 수 없습니다',
  'rule.failure-limit-never-reached.problem':
    '`failureLimit: {limit}`이므로 `{metric}` 지표는 모든 측정이 실패해도 통과합니다(`count: {count}`).',
  'rule.failure-limit-never-reached.why':
    '실패가 `failureLimit`보다 많아야 분석이 실패합니다. 허용한 실패만큼만 재면 아무리 나쁜 버전도 통과합니다. -1은 실패를 아예 세지 않는다는 뜻입니다.',
  'rule.failure-limit-never-reached.fix': '`failureLimit`를 낮추거나(보통 0이나 1입니다) 더 여러 번 재십시오.',
  'rule.measured-once.title': '지표를 한 번만 잽니다',
  'rule.measured-once.problem':
    '`{metric}` 지표에 `interval`이 없어서, 분석이 시작될 때 한 번만 잽니다. 새 버전이 아직 요청을 거의 처리하지 않은 때입니다.',
  'rule.measured-once.why':
    '한 번 재어서는 알 수 있는 것이 적고, 너무 이릅니다. 몇 분에 걸쳐 여러 번 재면 천천히 나타나는 문제도 보이고, 나쁜 값 하나가 혼자 결정하지 않습니다.',
  'rule.measured-once.fix': '`interval`과 `count`를 적으십시오. 예를 들어 1분 간격으로 다섯 번 잽니다.',
} as const satisfies FamilyWords<'rollouts'>;
