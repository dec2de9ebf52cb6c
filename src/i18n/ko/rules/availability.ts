// src/lint/rules/availability의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const availability = {
  'rule.disruption-budget-blocks-drain.title': 'PodDisruptionBudget이 축출을 모두 막습니다',
  'rule.disruption-budget-blocks-drain.problem':
    '`{field}: {value}` 설정에서는 Pod를 하나도 축출할 수 없으므로, 이 Pod가 있는 노드를 비울 수 없습니다.',
  'rule.disruption-budget-blocks-drain.why':
    'PodDisruptionBudget은 유지보수를 막는 장치가 아니라 늦추는 장치입니다. 축출을 하나도 허용하지 않으면 노드 업그레이드가 끝나지 않고, 결국 누군가 PDB를 지우거나 노드를 강제로 내립니다. 그 뒤에는 사용자를 보호하는 것이 없습니다.',
  'rule.disruption-budget-blocks-drain.fix':
    'Pod 하나는 축출할 수 있게 하십시오. `maxUnavailable: 1`을 적거나, `minAvailable`을 복제본 수보다 작게 적으면 됩니다.',
  'rule.no-readiness-probe.title': '컨테이너에 readiness 프로브가 없습니다',
  'rule.no-readiness-probe.problem':
    '{container} 컨테이너가 응답할 수 있는지 확인하는 것이 없습니다. 프로세스가 시작되자마자 요청을 받고, 업데이트는 새 버전이 동작하기 전에 다음 Pod로 넘어갑니다.',
  'rule.no-readiness-probe.why':
    '프로브가 없으면 컨테이너가 시작되자마자 준비된 것으로 봅니다. 롤링 업데이트가 모든 Pod를 응답하지 못하는 버전으로 바꿀 수 있고, 새 Pod마다 처음 몇 초의 요청이 실패합니다.',
  'rule.no-readiness-probe.fix':
    '요청에 응답할 수 있을 때만 성공하는 `readinessProbe`를 적으십시오. 전용 경로를 확인하는 `httpGet`이 가장 좋고, 적어도 `tcpSocket`은 두십시오.',
  'rule.no-liveness-probe.title': '컨테이너에 liveness 프로브가 없습니다',
  'rule.no-liveness-probe.problem':
    '{container} 컨테이너의 프로세스가 멈춰도 아무도 알아채지 못합니다. 프로세스가 종료되었을 때만 다시 시작합니다.',
  'rule.no-liveness-probe.why':
    '교착 상태에 빠진 프로세스는 종료되지 않습니다. liveness 프로브가 있으면 멈춘 컨테이너를 곧 다시 시작합니다. 확인하는 것은 적을수록 좋습니다. 데이터베이스까지 확인하면 데이터베이스가 끊길 때 모든 Pod가 다시 시작합니다.',
  'rule.no-liveness-probe.fix':
    '프로세스만 확인하는 `livenessProbe`를 적고, readiness 프로브보다 늦게 포기하게 하십시오.',
  'rule.probe-of-unknown-port.title': '프로브가 컨테이너에 없는 포트 이름을 씁니다',
  'rule.probe-of-unknown-port.problem':
    '{container} 컨테이너의 {probe} 대상은 `{port}` 포트인데, `ports`에 그런 이름이 없습니다. 이 프로브는 성공할 수 없습니다.',
  'rule.probe-of-unknown-port.why':
    '이름은 같은 컨테이너의 포트에서 찾고, API 서버는 확인하지 않습니다. kubelet은 이름을 찾지 못한 프로브의 결과를 버립니다. 그래서 readiness나 startup 프로브라면 Pod가 끝내 준비되지 않고, liveness 프로브라면 멈춘 컨테이너를 다시 시작하지 못합니다.',
  'rule.probe-of-unknown-port.fix': '`ports`에 있는 이름을 쓰거나, 포트에 이 이름을 붙이십시오.',
  'rule.probe-of-undeclared-port.title': '프로브가 목록에 없는 포트를 확인합니다',
  'rule.probe-of-undeclared-port.problem':
    '{container} 컨테이너의 {probe} 대상은 {port}인데, 적혀 있는 포트는 {ports}입니다. 잘못 적은 것이라면 이 프로브는 성공할 수 없습니다.',
  'rule.probe-of-undeclared-port.why':
    '포트 목록이 포트를 여는 것은 아니므로 목록에 없는 포트가 맞을 수도 있습니다. 그러나 같아야 할 두 수가 다르다면 포트를 바꾸다가 한쪽을 빠뜨린 경우가 많고, 그러면 Pod는 끝내 준비되지 않습니다.',
  'rule.probe-of-undeclared-port.fix': '번호를 고치거나, 포트를 이름과 함께 목록에 적고 프로브에는 그 이름을 쓰십시오.',
  'rule.identical-probes.title': 'liveness 프로브와 readiness 프로브가 같습니다',
  'rule.identical-probes.problem':
    '{container} 컨테이너의 두 프로브는 같은 것을 확인하고 같은 때에 포기합니다. 잠시 요청에서 빼야 할 때 다시 시작하게 됩니다.',
  'rule.identical-probes.why':
    'readiness 프로브는 바쁜 Pod를 회복할 때까지 Service에서 빼고, liveness 프로브는 컨테이너를 다시 시작하게 합니다. 둘이 함께 실패하면 과부하가 재시작으로 번지고, 남은 Pod에 요청이 더 몰립니다.',
  'rule.identical-probes.fix':
    'liveness 프로브가 더 적게 확인하거나 더 늦게 포기하게 하십시오. `failureThreshold`를 readiness 프로브보다 크게 적으면 됩니다.',
  'rule.impatient-liveness-probe.title': 'liveness 프로브가 시작을 기다리지 않습니다',
  'rule.impatient-liveness-probe.problem':
    '{container} 컨테이너는 {seconds}초 안에 시작을 마쳐야 합니다. 그보다 오래 걸리면 liveness 프로브가 다시 시작하게 하고, 시작은 처음부터 되풀이됩니다.',
  'rule.impatient-liveness-probe.why':
    '따로 적지 않으면 프로브는 처음부터 확인합니다. 노드가 바쁘거나 업데이트 뒤에 읽을 것이 늘면 시작이 길어지고, 그러면 어떤 Pod도 시작을 마치지 못합니다.',
  'rule.impatient-liveness-probe.fix':
    '`failureThreshold`가 넉넉한 `startupProbe`를 추가하십시오. 이것이 성공할 때까지 liveness 프로브는 확인하지 않습니다. `initialDelaySeconds`를 늘려도 되지만, 그러면 늘 그만큼 기다립니다.',
  'rule.probe-timeout-exceeds-period.title': '프로브의 제한 시간이 주기보다 깁니다',
  'rule.probe-timeout-exceeds-period.problem':
    '{container} 컨테이너의 {probe}{probe:은/는} {period}초마다 확인하도록 되어 있지만 응답을 {timeout}초까지 기다립니다. 응답이 느리면 실패를 훨씬 늦게 알아챕니다.',
  'rule.probe-timeout-exceeds-period.why':
    '앞의 시도가 끝나야 다음 시도를 시작합니다. 제한 시간이 주기보다 길면, 실패를 알아채기까지 걸리는 시간이 주기가 아니라 제한 시간에 좌우됩니다.',
  'rule.probe-timeout-exceeds-period.fix':
    '`timeoutSeconds`를 `periodSeconds`보다 작게 적으십시오. 응답이 정말 그만큼 걸린다면 주기를 늘리십시오.',
  'rule.single-replica.title': '서비스의 Pod가 하나뿐입니다',
  'rule.single-replica.problem':
    '{workload}의 Pod가 {replicas}개뿐입니다. 이 Pod를 다시 시작하거나 옮기는 동안, 또 노드를 비우는 동안 아무도 응답하지 않습니다.',
  'rule.single-replica.why':
    'Pod가 사라지는 것은 일상입니다. 노드를 업그레이드하고, 프로세스가 죽고, 새 버전으로 바꿉니다. Pod가 하나 더 있으면 사용자는 이를 느끼지 못합니다.',
  'rule.single-replica.fix': '`replicas: 2` 이상을 적거나, `minReplicas: 2`인 오토스케일러에 맡기십시오.',
  'rule.pods-on-one-node.title': 'Pod를 여러 노드로 나누는 설정이 없습니다',
  'rule.pods-on-one-node.problem':
    '{workload}의 Pod {replicas}개가 모두 한 노드에 배치될 수 있습니다. 그 노드가 멈추면 모두 사라집니다.',
  'rule.pods-on-one-node.why':
    '스케줄러는 기본으로도 Pod를 나누려고 하지만 다른 조건이 있으면 양보합니다. 복제본은 여러 노드에 나뉘어 있어야 노드 장애를 견딥니다.',
  'rule.pods-on-one-node.fix':
    '`kubernetes.io/hostname` 기준의 `topologySpreadConstraints`를 적고, 영역(zone)이 있으면 `topology.kubernetes.io/zone` 기준도 추가하십시오. `podAntiAffinity`로 해도 됩니다.',
  'rule.spread-of-no-pods.title': '분산 조건이 자기 Pod를 세지 않습니다',
  'rule.spread-of-no-pods.problem':
    '이 조건의 `labelSelector`가 조건이 적힌 Pod의 레이블과 맞지 않아서, 아무것도 분산하지 않습니다.',
  'rule.spread-of-no-pods.why':
    '분산 조건은 영역이나 노드마다 셀렉터와 맞는 Pod의 수를 비교합니다. 자기 Pod가 맞지 않으면 세지 않으므로 수가 늘지 않고, 모든 곳이 똑같이 좋아 보입니다.',
  'rule.spread-of-no-pods.fix': 'Pod 템플릿의 레이블을 `labelSelector`에 적으십시오.',
  'rule.no-disruption-budget.title': '서비스를 보호하는 PodDisruptionBudget이 없습니다',
  'rule.no-disruption-budget.problem':
    '{workload}의 Pod를 고르는 PodDisruptionBudget이 없습니다. 유지보수 중에 {replicas}개가 한꺼번에 축출될 수 있습니다.',
  'rule.no-disruption-budget.why':
    '노드를 비우는 도구는 축출하기 전에 PDB를 확인합니다. PDB가 없으면, 동시에 비우는 두 노드에 서비스의 모든 Pod가 있어도 그대로 축출합니다.',
  'rule.no-disruption-budget.fix': '셀렉터가 같고 `maxUnavailable: 1`인 PodDisruptionBudget을 추가하십시오.',
  'rule.disruption-budget-without-limit.title': 'PodDisruptionBudget에 한도가 없습니다',
  'rule.disruption-budget-without-limit.problem':
    '`minAvailable`도 `maxUnavailable`도 없습니다. 그러면 컨트롤러가 축출을 하나도 허용하지 않습니다.',
  'rule.disruption-budget-without-limit.why':
    'API 서버는 이런 PDB를 받아들입니다. 그러나 컨트롤러는 있어야 할 Pod를 0개로 세고, 그때는 허용하는 중단도 0으로 정합니다. 노드 비우기는 끝나지 않습니다.',
  'rule.disruption-budget-without-limit.fix': '둘 중 하나를 적으십시오. 대개 `maxUnavailable: 1`이 알맞습니다.',
  'rule.disruption-budget-without-pods.title': 'PodDisruptionBudget이 고르는 Pod가 없습니다',
  'rule.disruption-budget-without-pods.problem':
    '이 파일들의 {namespace} 네임스페이스에는 PDB의 셀렉터와 맞는 워크로드가 없으므로, PDB가 아무것도 보호하지 않습니다.',
  'rule.disruption-budget-without-pods.why':
    '맞는 Pod가 없는 셀렉터도 API 서버에는 오류가 아닙니다. PDB가 있는 것처럼 보이다가, 유지보수를 할 때가 되어서야 효과가 없다는 것을 알게 됩니다.',
  'rule.disruption-budget-without-pods.fix': 'Pod 템플릿의 레이블을 그대로 적고, PDB의 네임스페이스도 확인하십시오.',
  'rule.two-disruption-budgets.title': '두 PodDisruptionBudget이 같은 Pod를 고릅니다',
  'rule.two-disruption-budgets.problem':
    '{workload}의 Pod를 PodDisruptionBudget {other}도 고릅니다. 두 PDB가 무엇을 허용하든 모든 축출이 거절됩니다.',
  'rule.two-disruption-budgets.why':
    '한 Pod에 PDB가 둘 이상이면 축출 API가 오류로 답합니다. 하나를 지울 때까지 노드를 비울 수 없습니다.',
  'rule.two-disruption-budgets.fix': 'PDB를 하나만 남기거나, 셀렉터가 서로 겹치지 않게 하십시오.',
  'rule.unhealthy-pods-block-drain.title': '고장 난 Pod가 노드 비우기를 막을 수 있습니다',
  'rule.unhealthy-pods-block-drain.problem':
    '실행 중이지만 준비되지 않은 Pod를 어떻게 할지 PDB에 적혀 있지 않습니다. 정상인 Pod가 모자라면 고장 난 Pod도 축출하지 못합니다.',
  'rule.unhealthy-pods-block-drain.why':
    '기본값에서는 PDB를 충족하지 못하는 동안 준비되지 않은 Pod도 보호합니다. 그래서 끝내 준비되지 않는 버전이 노드 비우기를 막습니다. 없어져도 아쉬울 것 없는 Pod인데도 그렇습니다.',
  'rule.unhealthy-pods-block-drain.fix':
    '`unhealthyPodEvictionPolicy: AlwaysAllow`를 적으십시오. 준비되지 않은 Pod에도 보호할 것이 있다면 `IfHealthyBudget`을 적으십시오.',
  'rule.recreate-interrupts-service.title': '업데이트할 때마다 서비스가 끊깁니다',
  'rule.recreate-interrupts-service.problem':
    '{workload}의 전략은 `Recreate`입니다. 이전 Pod를 모두 멈춘 뒤에야 새 Pod를 시작하므로, 새 Pod가 준비될 때까지 모든 요청이 실패합니다.',
  'rule.recreate-interrupts-service.why':
    'Recreate는 두 버전이 함께 실행되면 안 되는 프로그램을 위한 전략입니다. 새 버전이 시작하지 못하면 업데이트가 멈추는 데 그치지 않고 서비스가 중단됩니다.',
  'rule.recreate-interrupts-service.fix': '기본값인 `RollingUpdate`를 쓰고, 두 버전이 함께 동작할 수 있게 하십시오.',
  'rule.update-takes-all-pods.title': '롤링 업데이트가 모든 Pod를 한꺼번에 멈출 수 있습니다',
  'rule.update-takes-all-pods.problem':
    '`maxUnavailable: {value}` 때문에 업데이트 중에 {workload}의 Pod {replicas}개가 하나도 남지 않을 수 있습니다.',
  'rule.update-takes-all-pods.why':
    '`maxUnavailable`은 업데이트 중에 없어도 되는 Pod 수입니다. 이 수가 전체와 같으면 새 Pod를 기다리지 않고 이전 Pod를 모두 내립니다.',
  'rule.update-takes-all-pods.fix':
    '`maxUnavailable`을 더 작게 적으십시오. `maxUnavailable: 0`과 `maxSurge: 1`이면 용량을 줄이지 않고 하나씩 바꿉니다.',
  'rule.no-settling-time.title': '새 Pod가 준비되자마자 사용할 수 있는 것으로 봅니다',
  'rule.no-settling-time.problem':
    '{workload}의 `minReadySeconds`가 {seconds}초입니다. 새 Pod가 준비되는 순간 업데이트가 다음으로 넘어가고, 그 Pod가 바로 뒤에 죽어도 멈추지 않습니다.',
  'rule.no-settling-time.why':
    '많은 결함은 첫 요청을 받은 뒤에 드러납니다. 준비된 상태가 몇 초 동안 이어지는지 보고 넘어가면, 업데이트가 마지막이 아니라 첫 Pod에서 멈춥니다.',
  'rule.no-settling-time.fix': '잘못된 버전이 문제를 드러내기까지 걸리는 시간을 `minReadySeconds`에 적으십시오.',
  'rule.no-pause-before-shutdown.title': '요청이 오는 중에 컨테이너가 종료됩니다',
  'rule.no-pause-before-shutdown.problem':
    '{container} 컨테이너에 `preStop` 훅이 없습니다. Service에서 빠지는 일과 종료 신호가 동시에 시작하므로, 프로그램이 계속 응답하지 않으면 그 사이에 온 요청은 실패합니다.',
  'rule.no-pause-before-shutdown.why':
    'Pod가 없어진다는 사실은 노드와 로드 밸런서에 조금 늦게 전해집니다. 그때까지는 요청이 계속 오고, 신호를 받자마자 연결을 받지 않는 프로그램은 그 요청을 거절합니다.',
  'rule.no-pause-before-shutdown.fix':
    '`lifecycle.preStop.sleep.seconds: 5`를 추가하거나, 프로그램이 SIGTERM을 받은 뒤에도 몇 초 더 응답하게 하십시오.',
  'rule.grace-period-too-short.title': '종료 유예 시간이 너무 짧습니다',
  'rule.grace-period-too-short.problem':
    'Pod는 종료를 시작하고 {grace}초 뒤에 강제로 끝나는데, `preStop` 훅에만 {seconds}초가 걸립니다. 프로그램은 하던 일을 마치지 못합니다.',
  'rule.grace-period-too-short.why':
    '유예 시간은 훅이 시작할 때부터 셉니다. 훅이 끝나고 남은 시간 안에 프로그램은 진행 중인 요청에 응답하고 데이터를 저장해야 합니다. 0이면 거의 곧바로 강제로 끝납니다.',
  'rule.grace-period-too-short.fix':
    '`terminationGracePeriodSeconds`를 훅과 가장 긴 요청이 모두 끝날 만큼 크게 적으십시오. 기본값은 30입니다.',
  'rule.autoscaler-minimum-of-one.title': '오토스케일러가 Pod 하나까지 줄일 수 있습니다',
  'rule.autoscaler-minimum-of-one.problem':
    '`minReplicas`가 {min}입니다. 한가한 때에는 서비스 전체가 Pod 하나에 달려 있거나 Pod가 아예 없습니다.',
  'rule.autoscaler-minimum-of-one.why':
    '노드 업그레이드는 한가한 때에 합니다. 하나뿐인 Pod는 서비스를 끊지 않고 옮길 수 없고, 부하가 돌아오면 새 Pod가 준비될 때까지 혼자 감당합니다.',
  'rule.autoscaler-minimum-of-one.fix': '`minReplicas: 2` 이상을 적으십시오. 적지 않으면 1입니다.',
  'rule.autoscaler-without-room.title': '오토스케일러가 늘릴 수 없습니다',
  'rule.autoscaler-without-room.problem': '최솟값과 최댓값이 모두 {max}입니다. 부하가 어떻든 Pod 수가 그대로입니다.',
  'rule.autoscaler-without-room.why':
    '오토스케일러 목록만 보면 이 서비스가 부하에 따라 늘어난다고 믿게 됩니다. 그렇지 않다는 것은 가장 바쁠 때 드러납니다.',
  'rule.autoscaler-without-room.fix': '`maxReplicas`를 올리거나, 오토스케일러를 없애고 `replicas`를 적으십시오.',
  'rule.autoscaler-without-target.title': '오토스케일러의 대상이 없습니다',
  'rule.autoscaler-without-target.problem': '대상인 {target} 객체가 이 파일들의 {namespace} 네임스페이스에 없습니다.',
  'rule.autoscaler-without-target.why':
    '오토스케일러는 자기 네임스페이스에서 종류와 이름으로 대상을 찾습니다. 워크로드의 이름이 바뀌면 상태에 오류만 남기고 아무것도 늘리지 않습니다.',
  'rule.autoscaler-without-target.fix': '`scaleTargetRef`의 종류, 이름 또는 네임스페이스를 고치십시오.',
  'rule.autoscaler-without-request.title': '오토스케일러가 사용률을 계산할 수 없습니다',
  'rule.autoscaler-without-request.problem':
    '오토스케일러는 요청한 {resource}에 대한 사용률을 보는데, {workload}의 {container} 컨테이너에 그 요청이 없어서 Pod 수를 바꾸지 못합니다.',
  'rule.autoscaler-without-request.why':
    '사용률은 쓴 양을 요청한 양으로 나눈 값입니다. Pod의 컨테이너 하나라도 요청이 없으면 Pod 전체의 사용률을 알 수 없고, 오토스케일러는 Pod 수를 그대로 둡니다.',
  'rule.autoscaler-without-request.fix':
    'Pod의 모든 컨테이너에 `resources.requests`를 적거나, `AverageValue` 형식의 목표를 쓰십시오.',
  'rule.replicas-beside-autoscaler.title': '고정한 복제본 수가 오토스케일러와 충돌합니다',
  'rule.replicas-beside-autoscaler.problem':
    '{workload}에 `replicas: {replicas}`가 적혀 있는데 {autoscaler} 오토스케일러도 그 수를 바꿉니다. 파일을 적용할 때마다 적힌 수로 되돌아갑니다.',
  'rule.replicas-beside-autoscaler.why':
    '둘이 같은 필드를 씁니다. 가장 바쁠 때 배포하면 Pod 대부분을 없애고 시작하고, 오토스케일러가 알아챌 때까지 그대로입니다.',
  'rule.replicas-beside-autoscaler.fix':
    '`replicas`를 지우십시오. 이미 적용한 파일이라면 먼저 필드의 소유권을 넘겨야 합니다(server-side apply). 그러지 않으면 다음에 적용할 때 한 번 1이 됩니다.',
  'rule.no-grace-period.title': 'Pod가 종료를 준비할 시간이 없습니다',
  'rule.no-grace-period.problem':
    '종료 유예 시간이 0이므로 {workload}의 Pod는 종료를 시작하자마자 강제로 끝납니다. 진행 중인 요청이 끊기고 아무것도 저장하지 못합니다.',
  'rule.no-grace-period.why':
    '업데이트도, 노드 비우기도, 스케일 인도 모두 Pod를 종료합니다. 유예 시간이 있으면 프로그램이 요청을 마치고 파일을 닫습니다. StatefulSet에서 0이면 첫 Pod가 아직 실행 중인데 같은 이름의 두 번째 Pod가 시작할 수도 있습니다.',
  'rule.no-grace-period.fix': '필드를 지우거나(그러면 30초입니다), 가장 긴 요청이 걸리는 시간을 적으십시오.',
} as const satisfies FamilyWords<'availability'>;
