// src/lint/rules/availability의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const availability = {
  'rule.disruption-budget-blocks-drain.title': 'PodDisruptionBudget이 어떤 Pod도 내보내지 않습니다',
  'rule.disruption-budget-blocks-drain.problem':
    '`{field}: {value}`에서는 Pod를 하나도 내보낼 수 없으므로, 이 Pod가 있는 노드를 비울 수 없습니다.',
  'rule.disruption-budget-blocks-drain.why':
    'PodDisruptionBudget은 유지보수를 늦추는 장치이지 막는 장치가 아닙니다. 중단을 하나도 허용하지 않으면 노드 업그레이드는 누군가 예산을 지우거나 노드를 강제로 내릴 때까지 기다리고, 그 뒤에는 사용자를 지켜 줄 것이 없습니다.',
  'rule.disruption-budget-blocks-drain.fix':
    'Pod 하나는 비울 수 있게 하십시오: `maxUnavailable: 1`, 또는 레플리카 수보다 작은 `minAvailable`.',
  'rule.no-readiness-probe.title': '컨테이너에 준비 프로브가 없습니다',
  'rule.no-readiness-probe.problem':
    '컨테이너 {container}에 응답할 수 있는지 아무도 묻지 않습니다. 프로세스가 뜨자마자 요청을 받고, 새 버전이 동작하기 전에 업데이트가 계속됩니다.',
  'rule.no-readiness-probe.why':
    '프로브가 없으면 시작한 컨테이너를 곧 준비된 것으로 봅니다. 롤링 업데이트는 응답하지 못하는 버전으로 모든 Pod를 바꿀 수 있고, 새 Pod는 처음 몇 초의 요청을 놓칩니다.',
  'rule.no-readiness-probe.fix':
    '요청에 응답할 수 있을 때만 성공하는 `readinessProbe`를 적습니다. 전용 주소를 묻는 `httpGet`이 가장 좋고, 적어도 `tcpSocket`은 둡니다.',
  'rule.no-liveness-probe.title': '컨테이너에 활성 프로브가 없습니다',
  'rule.no-liveness-probe.problem':
    '컨테이너 {container}의 프로세스가 멈춰도 아무도 알아채지 못합니다. 끝난 프로세스만 다시 시작합니다.',
  'rule.no-liveness-probe.why':
    '교착 상태에 빠진 프로세스는 끝나지 않습니다. 활성 프로브가 있으면 몇 초 안에 다시 시작합니다. 묻는 것은 적을수록 좋습니다. 데이터베이스까지 보는 프로브는 데이터베이스가 끊기면 모든 Pod를 다시 시작하게 만듭니다.',
  'rule.no-liveness-probe.fix': '프로세스만 보고 답하는 `livenessProbe`를 적고, 준비 프로브보다 오래 참게 합니다.',
  'rule.probe-of-unknown-port.title': '프로브가 컨테이너에 없는 포트 이름을 씁니다',
  'rule.probe-of-unknown-port.problem':
    '컨테이너 {container}의 {probe} 대상은 포트 `{port}`인데, `ports`에 그런 이름이 없습니다. 이 프로브는 성공할 수 없습니다.',
  'rule.probe-of-unknown-port.why':
    '이름은 같은 컨테이너의 포트에서 찾고, API 서버는 이를 확인하지 않습니다. kubelet은 이름을 찾지 못하면 프로브 실패로 셉니다. Pod는 끝내 준비되지 않거나 계속 다시 시작합니다.',
  'rule.probe-of-unknown-port.fix': '`ports`에 있는 이름을 쓰거나, 포트에 이 이름을 붙입니다.',
  'rule.probe-of-undeclared-port.title': '프로브가 목록에 없는 포트로 갑니다',
  'rule.probe-of-undeclared-port.problem':
    '컨테이너 {container}의 {probe} 대상은 {port}인데, 적혀 있는 포트는 {ports}입니다. 잘못 적은 것이라면 이 프로브는 성공할 수 없습니다.',
  'rule.probe-of-undeclared-port.why':
    '포트 목록이 무엇을 여는 것은 아니므로 목록에 없는 포트가 맞을 수도 있습니다. 그러나 같아야 할 두 수가 다르다면 포트를 옮기다 빠뜨린 경우가 많고, 그러면 Pod는 끝내 준비되지 않습니다.',
  'rule.probe-of-undeclared-port.fix': '번호를 고치거나, 포트를 이름과 함께 목록에 적고 프로브에는 이름을 씁니다.',
  'rule.identical-probes.title': '활성 프로브와 준비 프로브가 같습니다',
  'rule.identical-probes.problem':
    '컨테이너 {container}의 두 프로브는 같은 것을 묻고 같은 때에 포기합니다. 잠시 쉬게 해야 할 때에 다시 시작합니다.',
  'rule.identical-probes.why':
    '준비 프로브는 바쁜 Pod를 회복할 때까지 Service에서 빼고, 활성 프로브는 죽입니다. 둘이 함께 실패하면 과부하가 재시작으로 번지고, 남은 Pod에 요청이 더 몰립니다.',
  'rule.identical-probes.fix':
    '활성 프로브가 더 적게 묻거나 더 오래 기다리게 합니다. 준비 프로브보다 큰 `failureThreshold`를 적습니다.',
  'rule.impatient-liveness-probe.title': '활성 프로브가 시작을 기다리지 않습니다',
  'rule.impatient-liveness-probe.problem':
    '컨테이너 {container}에 주어진 시작 시간은 {seconds}초입니다. 그 뒤에는 활성 프로브 때문에 다시 시작하고, 시작이 처음부터 되풀이됩니다.',
  'rule.impatient-liveness-probe.why':
    '프로브는 기다리라고 적지 않으면 처음부터 묻습니다. 노드가 바쁘거나 업데이트 뒤에 읽을 것이 늘면 시작이 길어지고, 그러면 어떤 Pod도 시작을 마치지 못합니다.',
  'rule.impatient-liveness-probe.fix':
    '`failureThreshold`가 넉넉한 `startupProbe`를 더합니다. 이것이 성공할 때까지 활성 프로브는 묻지 않습니다. 간단히 `initialDelaySeconds`를 늘려도 됩니다.',
  'rule.probe-timeout-exceeds-period.title': '프로브 하나가 주기보다 오래 걸릴 수 있습니다',
  'rule.probe-timeout-exceeds-period.problem':
    '컨테이너 {container}의 {probe} 설정은 {period}초마다 묻고 대답을 {timeout}초까지 기다립니다. 대답이 느리면 실패를 훨씬 늦게 알아챕니다.',
  'rule.probe-timeout-exceeds-period.why':
    '앞의 시도가 끝나야 다음 시도를 시작합니다. 제한 시간이 주기보다 길면 실패를 알아채는 시간은 계획한 주기가 아니라 제한 시간이 정합니다.',
  'rule.probe-timeout-exceeds-period.fix':
    '`timeoutSeconds`를 `periodSeconds`보다 작게 적습니다. 대답이 정말 그만큼 걸린다면 주기를 늘립니다.',
  'rule.single-replica.title': '서비스가 Pod 하나에 달려 있습니다',
  'rule.single-replica.problem':
    '{workload}의 Pod는 {replicas}개뿐입니다. 이 Pod를 다시 시작하거나 옮기거나 노드를 비우는 동안 아무도 응답하지 않습니다.',
  'rule.single-replica.why':
    'Pod는 일부러 사라지기도 합니다. 노드를 업그레이드하고, 프로세스가 죽고, 새 버전이 시작합니다. Pod가 하나 더 있으면 사용자는 이를 모릅니다.',
  'rule.single-replica.fix': '`replicas: 2` 이상을 적거나, `minReplicas: 2`인 오토스케일러에 맡깁니다.',
  'rule.pods-on-one-node.title': 'Pod를 서로 다른 노드에 두게 하는 설정이 없습니다',
  'rule.pods-on-one-node.problem':
    '{workload}의 Pod {replicas}개가 모두 한 노드에 놓일 수 있습니다. 그 노드가 멈추면 모두 사라집니다.',
  'rule.pods-on-one-node.why':
    '스케줄러는 스스로도 조금 나누지만 다른 이유가 있으면 포기합니다. 복제본은 여러 노드에 있어야만 노드 장애를 견딥니다.',
  'rule.pods-on-one-node.fix':
    '`kubernetes.io/hostname` 기준의 `topologySpreadConstraints`를 적습니다. 영역이 있으면 `topology.kubernetes.io/zone` 기준도 더합니다. `podAntiAffinity`도 됩니다.',
  'rule.spread-of-no-pods.title': '분산 조건이 자기 Pod를 세지 않습니다',
  'rule.spread-of-no-pods.problem':
    '이 조건의 `labelSelector`는 조건이 적힌 Pod의 레이블과 맞지 않습니다. 아무것도 나누지 않습니다.',
  'rule.spread-of-no-pods.why':
    '분산 조건은 영역이나 노드마다 맞는 Pod의 수를 비교합니다. 자기 자신이 맞지 않으면 세지 않으므로 수가 그대로이고, 어느 곳이든 똑같이 좋아 보입니다.',
  'rule.spread-of-no-pods.fix': 'Pod 템플릿의 레이블을 `labelSelector`에 적습니다.',
  'rule.no-disruption-budget.title': '서비스를 지키는 PodDisruptionBudget이 없습니다',
  'rule.no-disruption-budget.problem':
    '{workload}의 Pod를 고르는 PodDisruptionBudget이 없습니다. 유지보수 중에 {replicas}개가 한꺼번에 쫓겨날 수 있습니다.',
  'rule.no-disruption-budget.why':
    '노드를 비우는 쪽은 먼저 예산에 묻습니다. 예산이 없으면 함께 비우는 두 노드에 서비스의 모든 Pod가 있을 수도 있습니다.',
  'rule.no-disruption-budget.fix': '셀렉터가 같고 `maxUnavailable: 1`인 PodDisruptionBudget을 더합니다.',
  'rule.disruption-budget-without-limit.title': 'PodDisruptionBudget에 한도가 없습니다',
  'rule.disruption-budget-without-limit.problem':
    '`minAvailable`도 `maxUnavailable`도 없습니다. 기대하는 Pod가 0개가 되어 어떤 Pod도 내보내지 못합니다.',
  'rule.disruption-budget-without-limit.why':
    'API 서버는 이런 예산을 받아들입니다. 컨트롤러는 기대하는 Pod를 0개로 세고, 그러면 중단을 하나도 허용하지 않습니다. 노드를 비우는 작업은 헛되이 기다립니다.',
  'rule.disruption-budget-without-limit.fix': '둘 중 하나를 적습니다. 거의 언제나 `maxUnavailable: 1`이 알맞습니다.',
  'rule.disruption-budget-without-pods.title': 'PodDisruptionBudget이 고르는 Pod가 없습니다',
  'rule.disruption-budget-without-pods.problem':
    '이 파일들의 네임스페이스 {namespace}에는 예산이 찾는 레이블을 가진 워크로드가 없습니다. 지키는 것이 없습니다.',
  'rule.disruption-budget-without-pods.why':
    '맞는 Pod가 없는 셀렉터도 API 서버에는 오류가 아닙니다. 예산이 있는 것처럼 보이다가, 유지보수 때가 되어서야 없다는 것을 알게 됩니다.',
  'rule.disruption-budget-without-pods.fix': 'Pod 템플릿의 레이블을 그대로 적고, 예산의 네임스페이스도 확인합니다.',
  'rule.two-disruption-budgets.title': '두 PodDisruptionBudget이 같은 Pod를 고릅니다',
  'rule.two-disruption-budgets.problem':
    '{workload}의 Pod를 예산 {other}도 고릅니다. 두 예산이 무엇을 허용하든 모든 축출이 거절됩니다.',
  'rule.two-disruption-budgets.why':
    '한 Pod에 예산이 둘 이상이면 축출 API는 오류로 답합니다. 하나를 지울 때까지 노드를 비울 수 없습니다.',
  'rule.two-disruption-budgets.fix': '예산을 하나만 남기거나, 셀렉터가 서로 겹치지 않게 합니다.',
  'rule.unhealthy-pods-block-drain.title': '고장 난 Pod가 노드 비우기를 막을 수 있습니다',
  'rule.unhealthy-pods-block-drain.problem':
    '준비되지 않은 채 실행 중인 Pod를 어떻게 할지 예산에 적혀 있지 않습니다. 건강한 Pod가 모자라면 고장 난 Pod도 내보내지 못합니다.',
  'rule.unhealthy-pods-block-drain.why':
    '기본값에서는 예산이 채워지지 않은 동안 준비되지 않은 Pod도 보호합니다. 끝내 준비되지 않는 버전이 노드 비우기를 막는데, 그 Pod를 아쉬워할 사람은 없습니다.',
  'rule.unhealthy-pods-block-drain.fix':
    '`unhealthyPodEvictionPolicy: AlwaysAllow`를 적습니다. 준비되지 않은 Pod도 지킬 것이 있다면 `IfHealthyBudget`을 적습니다.',
  'rule.recreate-interrupts-service.title': '업데이트할 때마다 서비스가 끊깁니다',
  'rule.recreate-interrupts-service.problem':
    '{workload}의 전략은 `Recreate`입니다. 첫 새 Pod를 시작하기 전에 이전 Pod를 모두 멈추고, 새 Pod가 준비될 때까지 모든 요청이 실패합니다.',
  'rule.recreate-interrupts-service.why':
    'Recreate는 두 버전이 함께 돌면 안 되는 프로그램을 위한 것입니다. 시작하지 못하는 버전이면 업데이트가 멈추는 것이 아니라 서비스가 멈춥니다.',
  'rule.recreate-interrupts-service.fix': '기본값인 `RollingUpdate`를 쓰고, 두 버전이 나란히 동작하게 합니다.',
  'rule.update-takes-all-pods.title': '롤링 업데이트가 모든 Pod를 한꺼번에 멈출 수 있습니다',
  'rule.update-takes-all-pods.problem':
    '`maxUnavailable: {value}` 설정에서는 {workload}의 Pod {replicas}개가 업데이트 중에 하나도 남지 않을 수 있습니다.',
  'rule.update-takes-all-pods.why':
    '`maxUnavailable`은 어느 순간에든 없어도 되는 수입니다. 모든 Pod를 덮으면 새 Pod를 기다리지 않고 마지막 이전 Pod까지 내립니다.',
  'rule.update-takes-all-pods.fix':
    '더 작은 `maxUnavailable`을 적습니다. `0`과 `maxSurge: 1`이면 빈틈없이 하나씩 바꿉니다.',
  'rule.no-settling-time.title': '새 Pod를 곧바로 쓸 수 있는 것으로 셉니다',
  'rule.no-settling-time.problem':
    '{workload}에서 기다리는 시간(`minReadySeconds`)이 {seconds}초입니다. 새 Pod가 준비된 그 순간 업데이트가 계속되고, 바로 뒤에 죽어도 마찬가지입니다.',
  'rule.no-settling-time.why':
    '많은 결함은 첫 요청을 받은 뒤에 드러납니다. 몇 초 동안 끊김 없이 준비된 상태를 기다리면, 업데이트가 마지막이 아니라 첫 Pod에서 멈춥니다.',
  'rule.no-settling-time.fix': '`minReadySeconds`를 적습니다. 나쁜 버전이 쓰러지기까지 걸리는 시간이면 됩니다.',
  'rule.no-pause-before-shutdown.title': '요청이 오는 중에 컨테이너가 멈춥니다',
  'rule.no-pause-before-shutdown.problem':
    '컨테이너 {container}에 `preStop` 훅이 없습니다. Service에서 빠지는 것과 멈추라는 신호가 같은 때에 시작하므로, 프로그램이 더 응답하지 않으면 그 사이에 온 요청은 실패합니다.',
  'rule.no-pause-before-shutdown.why':
    'Pod가 사라진다는 소식은 노드와 로드 밸런서에 조금 늦게 닿습니다. 그때까지는 요청을 계속 보내고, 바로 듣기를 그친 프로그램은 이를 거절합니다.',
  'rule.no-pause-before-shutdown.fix':
    '`lifecycle.preStop.sleep.seconds: 5`를 더하거나, 프로그램이 SIGTERM을 받은 뒤 몇 초 더 응답하게 합니다.',
  'rule.grace-period-too-short.title': '종료 유예 시간이 종료보다 먼저 끝납니다',
  'rule.grace-period-too-short.problem':
    'Pod는 멈추라는 신호를 받고 {grace}초 뒤에 강제로 끝나는데, `preStop` 훅에만 {seconds}초가 걸립니다. 프로그램은 하던 일을 마치지 못합니다.',
  'rule.grace-period-too-short.why':
    '유예 시간은 훅이 시작할 때부터 셉니다. 훅이 끝나고 남은 시간이 열린 요청에 답하고 가진 것을 저장할 시간의 전부입니다. 0이면 바로 강제로 끝납니다.',
  'rule.grace-period-too-short.fix':
    '훅과 가장 긴 요청이 들어갈 만큼 `terminationGracePeriodSeconds`를 적습니다. 기본값은 30입니다.',
  'rule.autoscaler-minimum-of-one.title': '오토스케일러가 Pod 하나까지 줄일 수 있습니다',
  'rule.autoscaler-minimum-of-one.problem':
    '아래 한도가 {min}입니다. 한가한 때에는 서비스 전체가 Pod 하나에 달려 있거나 아예 없습니다.',
  'rule.autoscaler-minimum-of-one.why':
    '노드 업그레이드는 한가한 때에 합니다. 하나뿐인 Pod는 끊김 없이 옮길 수 없고, 부하가 돌아오면 새 Pod가 준비될 때까지 혼자 감당합니다.',
  'rule.autoscaler-minimum-of-one.fix': '`minReplicas: 2` 이상을 적습니다. 적지 않으면 1입니다.',
  'rule.autoscaler-without-room.title': '오토스케일러가 늘릴 수 없습니다',
  'rule.autoscaler-without-room.problem': '위아래 한도가 모두 {max}입니다. 부하가 어떻든 수가 그대로입니다.',
  'rule.autoscaler-without-room.why':
    '오토스케일러 목록을 보면 이 서비스가 부하에 따라 늘어난다고 믿게 됩니다. 그렇지 않다는 것은 가장 바쁠 때 드러납니다.',
  'rule.autoscaler-without-room.fix': '`maxReplicas`를 올리거나, 오토스케일러를 없애고 `replicas`를 적습니다.',
  'rule.autoscaler-without-target.title': '오토스케일러에 대상이 없습니다',
  'rule.autoscaler-without-target.problem': '대상인 {target} 객체가 이 파일들의 네임스페이스 {namespace}에 없습니다.',
  'rule.autoscaler-without-target.why':
    '오토스케일러는 자기 네임스페이스에서 종류와 이름으로 대상을 찾습니다. 워크로드의 이름이 바뀌면 상태에 오류만 남기고 아무것도 늘리지 않습니다.',
  'rule.autoscaler-without-target.fix': '`scaleTargetRef`의 종류와 이름, 네임스페이스를 고칩니다.',
  'rule.autoscaler-without-request.title': '오토스케일러가 나눌 기준이 없습니다',
  'rule.autoscaler-without-request.problem':
    '오토스케일러는 요청한 {resource}에 대한 비율을 보는데, {workload}의 컨테이너 {container}에 그 요청이 없습니다. 수를 바꾸지 못합니다.',
  'rule.autoscaler-without-request.why':
    '사용률은 쓴 양을 요청한 양으로 나눈 값입니다. Pod의 컨테이너 하나라도 요청이 없으면 Pod 전체의 비율을 알 수 없고, 오토스케일러는 수를 그대로 둡니다.',
  'rule.autoscaler-without-request.fix':
    'Pod의 모든 컨테이너에 `resources.requests`를 적거나, `AverageValue` 형식의 목표를 씁니다.',
  'rule.replicas-beside-autoscaler.title': '고정한 레플리카 수가 오토스케일러와 다툽니다',
  'rule.replicas-beside-autoscaler.problem':
    '{workload}에 `replicas: {replicas}`가 적혀 있는데 오토스케일러 {autoscaler}도 수를 바꿉니다. 파일을 적용할 때마다 적힌 수로 되돌아갑니다.',
  'rule.replicas-beside-autoscaler.why':
    '둘이 같은 필드를 씁니다. 가장 바쁠 때 배포하면 오토스케일러가 알아챌 때까지 Pod 대부분을 없애고 시작합니다.',
  'rule.replicas-beside-autoscaler.fix':
    '`replicas`를 적지 않습니다. 이미 적용한 파일이라면 먼저 필드의 소유를 넘깁니다(server-side apply). 그러지 않으면 다음 적용 때 한 번 1이 됩니다.',
  'rule.no-grace-period.title': 'Pod가 예고 없이 끝납니다',
  'rule.no-grace-period.problem':
    '종료 유예 시간이 0이므로 {workload}의 Pod는 멈추라는 신호와 동시에 강제로 끝납니다. 열린 요청이 끊기고 아무것도 저장하지 못합니다.',
  'rule.no-grace-period.why':
    '업데이트도, 노드 비우기도, 줄이기도 모두 Pod를 멈춥니다. 유예 시간이 있으면 프로그램이 요청을 마치고 파일을 닫습니다. StatefulSet에서는 0이면 첫 Pod가 아직 도는데 둘째 Pod가 시작할 수도 있습니다.',
  'rule.no-grace-period.fix': '필드를 지우거나(그러면 30초입니다), 가장 긴 요청이 걸리는 시간을 적습니다.',
} as const satisfies FamilyWords<'availability'>;
