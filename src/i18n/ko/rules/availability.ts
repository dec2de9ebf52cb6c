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
} as const satisfies FamilyWords<'availability'>;
