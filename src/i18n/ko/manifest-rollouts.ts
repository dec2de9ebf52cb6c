// Argo Rollouts 객체에 관한 지적: title(무엇이 잘못되었는지), consequence(어떤 일이 왜 생기는지), fix(어떻게 고치는지).
import type { manifestRollouts as en } from '../en/manifest-rollouts.ts';

export const manifestRollouts = {
  'finding.rollout-without-selector.title': 'Rollout이 고르는 Pod가 없습니다',
  'finding.rollout-without-selector.consequence':
    'API 서버는 받아들이지만 컨트롤러가 어떤 Pod가 이 Rollout의 것인지 알 수 없어 InvalidSpec으로 Degraded가 되고 ReplicaSet은 만들어지지 않습니다.',
  'finding.rollout-without-selector.fix': 'spec.selector.matchLabels에 템플릿의 레이블을 적으십시오.',

  'finding.rollout-number-out-of-range.title': '{name} 값 {value}{value:이/가} 범위를 벗어났습니다',
  'finding.rollout-number-out-of-range.consequence':
    'API 서버는 받아들이지만 컨트롤러는 InvalidSpec이라고 알리고 아무것도 바꾸지 않습니다.',
  'finding.rollout-number-out-of-range.fix': '{range} 범위의 숫자를 적으십시오.',

  'finding.rollout-strategy-not-one.title': 'Rollout에는 전략이 하나만 있어야 하는데 {count}개입니다',
  'finding.rollout-strategy-not-one.consequence':
    '단계를 밟을지 한 번에 바꿀지 알 수 없어 컨트롤러가 InvalidSpec이라고 알리고 아무 일도 하지 않습니다.',
  'finding.rollout-strategy-not-one.fix': 'spec.strategy 아래에 `canary`와 `blueGreen` 가운데 하나만 적으십시오.',

  'finding.same-service-twice.title': '두 역할을 Service 하나가 맡고 있습니다',
  'finding.same-service-twice.consequence':
    'Service({service}) 하나는 한 번에 ReplicaSet 하나만 가리켜 이전 버전과 새 버전을 나눌 수 없으므로 컨트롤러가 InvalidSpec이라고 알립니다.',
  'finding.same-service-twice.fix': 'Service를 하나 더 만들어 여기에 적으십시오.',

  'finding.scale-down-limit-over-history.title': '남겨 두는 수보다 많은 이전 ReplicaSet을 실행하려 합니다',
  'finding.scale-down-limit-over-history.consequence':
    'scaleDownDelayRevisionLimit {limit}{limit:이/가} revisionHistoryLimit {history}보다 커서 컨트롤러가 InvalidSpec이라고 알립니다.',
  'finding.scale-down-limit-over-history.fix':
    'scaleDownDelayRevisionLimit 값을 {history} 이하로 낮추거나 revisionHistoryLimit 값을 높이십시오.',

  'finding.anti-affinity-not-one.title': 'antiAffinity에는 규칙이 하나만 있어야 합니다',
  'finding.anti-affinity-not-one.consequence':
    '이전 Pod와 새 Pod를 반드시 떼어 놓거나 되도록 떼어 놓거나 둘 가운데 하나여야 하며, 둘 다이거나 둘 다 없으면 컨트롤러가 InvalidSpec이라고 알립니다.',
  'finding.anti-affinity-not-one.fix':
    'requiredDuringSchedulingIgnoredDuringExecution과 preferredDuringSchedulingIgnoredDuringExecution 가운데 하나만 적으십시오.',

  'finding.canary-cannot-proceed.title': '카나리가 한 걸음도 나아갈 수 없습니다',
  'finding.canary-cannot-proceed.consequence':
    'maxSurge {maxSurge}이면 Pod를 더할 수 없고 maxUnavailable {maxUnavailable}이면 뺄 수도 없어 컨트롤러가 InvalidSpec이라고 알립니다.',
  'finding.canary-cannot-proceed.fix': '둘 가운데 하나를 허용하십시오. 예: maxSurge 1, maxUnavailable 0',

  'finding.router-without-services.title': '라우터가 트래픽을 나눌 곳이 없습니다: {name} 값이 비어 있습니다',
  'finding.router-without-services.consequence':
    '라우터는 요청의 일부를 canaryService로, 나머지를 stableService로 보냅니다. 둘 가운데 하나라도 없으면 컨트롤러가 InvalidSpec이라고 알립니다.',
  'finding.router-without-services.fix': 'Service 두 개를 만들어 stableService와 canaryService에 적으십시오.',

  'finding.ping-pong-incomplete.title': 'pingPong 설정이 갖추어지지 않았습니다',
  'finding.ping-pong-incomplete.consequence':
    'ALB나 Istio 라우터와 서로 다른 Service 두 개가 있어야 하며 그렇지 않으면 InvalidSpec입니다.',
  'finding.ping-pong-incomplete.fix': 'canaryService와 stableService를 쓰거나 pingPong을 마저 적으십시오.',

  'finding.field-needs-router.title': '{name} 필드는 트래픽 라우터가 있어야 쓸 수 있습니다',
  'finding.field-needs-router.consequence':
    '{router} 없이는 Pod 수가 어느 버전이 응답할지를 정하므로 {name} 값을 지킬 수 없어 컨트롤러가 InvalidSpec이라고 알립니다.',
  'finding.field-needs-router.fix': '{router} 설정을 더하거나 {name} 필드를 지우십시오.',

  'finding.dynamic-scale-with-delay.title': 'dynamicStableScale과 scaleDownDelaySeconds는 함께 쓸 수 없습니다',
  'finding.dynamic-scale-with-delay.consequence':
    '하나는 트래픽이 빠지는 대로 stable Pod를 줄이고 다른 하나는 그 뒤로도 모두 남겨 두므로 함께 적으면 InvalidSpec입니다.',
  'finding.dynamic-scale-with-delay.fix': '둘 가운데 하나를 지우십시오.',

  'finding.step-not-one.title': '단계 하나는 한 가지 일만 하는데 {count}가지가 적혀 있습니다',
  'finding.step-not-one.consequence':
    '다음 단계로 가기 전에 무엇을 기다려야 할지 알 수 없어 컨트롤러가 InvalidSpec이라고 알립니다.',
  'finding.step-not-one.fix': 'setWeight, pause, setCanaryScale, analysis를 저마다 별도 항목으로 적으십시오.',

  'finding.invalid-pause.title': '{value}{value:은/는} 멈추는 시간으로 읽을 수 없습니다',
  'finding.invalid-pause.consequence':
    '컨트롤러는 0보다 작은 시간으로 읽어 InvalidSpec이라고 알리고 업데이트를 시작하지 않습니다.',
  'finding.invalid-pause.fix':
    '초를 숫자로 적거나 5m처럼 s, m, h를 붙여 적으십시오. duration이 없으면 승격할 때까지 기다립니다.',

  'finding.managed-route-missing.title': '이 이름으로 관리하는 경로가 없습니다',
  'finding.managed-route-missing.consequence':
    '단계는 trafficRouting.managedRoutes에 적힌 경로만 바꿀 수 있고, 그 밖의 경로({route})를 바꾸려 하면 InvalidSpec입니다.',
  'finding.managed-route-missing.fix': 'trafficRouting.managedRoutes에 경로 이름을 적으십시오.',

  'finding.route-match-not-one.title': '조건에는 exact, prefix, regex 가운데 하나만 있어야 합니다',
  'finding.route-match-not-one.consequence':
    '하나도 없거나 여럿이면 라우터가 어떤 요청을 뜻하는지 정할 수 없어 컨트롤러가 InvalidSpec이라고 알립니다.',
  'finding.route-match-not-one.fix': '셋 가운데 하나만 남기십시오.',

  'finding.analysis-field-unknown.title': '값을 가져올 {field} 필드가 Rollout에 없습니다',
  'finding.analysis-field-unknown.consequence': '분석에 넘길 인수가 비게 되므로 컨트롤러가 InvalidSpec이라고 알립니다.',
  'finding.analysis-field-unknown.fix':
    "metadata.name, metadata.namespace, metadata.uid를 적거나 metadata.labels['app']처럼 레이블이나 애너테이션 하나를 적으십시오.",

  'finding.stable-ingress-not-one.title': 'nginx에는 stableIngress와 stableIngresses 가운데 하나만 있어야 합니다',
  'finding.stable-ingress-not-one.consequence':
    '지금은 {count}개여서 컨트롤러가 어느 Ingress 곁에 카나리 Ingress를 둘지 몰라 InvalidSpec이라고 알립니다.',
  'finding.stable-ingress-not-one.fix': 'stable Service의 Ingress 이름을 stableIngress에 적으십시오.',

  'finding.not-simulated.title': '{name}{name:은/는} 여기에서 시뮬레이션하지 않습니다',
  'finding.not-simulated.consequence':
    '객체는 받아들이고 형식도 검사하지만 시뮬레이션에서는 아무 일도 일어나지 않습니다. 실제 클러스터에서는 다를 수 있습니다.',
  'finding.not-simulated.fix':
    '고칠 것은 없습니다. 여기에서 효과를 보려면 nginx 라우터, web이나 prometheus 지표, setWeight·pause·setCanaryScale·analysis 단계를 쓰십시오.',
} satisfies Record<keyof typeof en, string>;
