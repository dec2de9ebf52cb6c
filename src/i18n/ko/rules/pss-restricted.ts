// src/lint/rules/pss-restricted의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const pssRestricted = {
  'rule.restricted-volume-type.title': '볼륨이 Kubernetes를 거치지 않고 저장소에 연결됩니다',
  'rule.restricted-volume-type.problem':
    '{owner}의 {volume} 볼륨은 `{value}` 타입이므로, 서버와 경로를 Pod가 직접 정하고 노드가 그대로 연결합니다.',
  'rule.restricted-volume-type.why':
    '이런 볼륨은 Pod를 작성하는 사람이 서버와 경로를 정하고, 노드는 그 사람의 것인지 묻지 않고 연결합니다. PersistentVolumeClaim을 쓰면 무엇을 누구에게 줄지 관리자가 정합니다.',
  'rule.restricted-volume-type.fix':
    '저장소는 PersistentVolume이나 CSI 드라이버로 제공하고, Pod에는 PersistentVolumeClaim을 마운트하십시오.',

  'rule.privilege-escalation-allowed.title': '프로세스가 부모보다 큰 권한을 얻을 수 있습니다',
  'rule.privilege-escalation-allowed.problem':
    '{owner} 컨테이너에서 권한 상승을 금지하지 않았으므로, setuid 비트가 있는 프로그램 하나로 안에 있는 누구나 root가 될 수 있습니다.',
  'rule.privilege-escalation-allowed.why':
    '금지하지 않으면 root가 아닌 사용자로 실행하는 효과가 작습니다. 이미지에 남은 setuid 프로그램 하나로 다시 root가 될 수 있습니다. 기본값은 허용입니다.',
  'rule.privilege-escalation-allowed.fix': '모든 컨테이너에 `allowPrivilegeEscalation: false`를 적으십시오.',

  'rule.may-run-as-root.title': '컨테이너가 root로 실행될 수 있습니다',
  'rule.may-run-as-root.problem':
    '{owner}에 root 실행을 막는 설정이 없어서, 어떤 사용자로 실행될지는 이미지에 달려 있습니다.',
  'rule.may-run-as-root.why':
    '컨테이너의 root는 방어벽 하나만 더 무너지면 노드의 root가 됩니다. 커널의 결함, 마운트한 디렉터리, 지나친 capability가 그런 틈입니다. `runAsNonRoot`를 적으면 kubelet이 root로 실행되는 이미지를 시작하지 않습니다.',
  'rule.may-run-as-root.fix':
    'Pod나 모든 컨테이너에 `runAsNonRoot: true`를 적고, 이미지의 사용자는 이름이 아니라 번호로 지정하십시오.',

  'rule.root-user.title': '매니페스트가 root를 요구합니다',
  'rule.root-user.problem':
    '`runAsUser: 0` 때문에 이미지에 정한 사용자와 상관없이 {owner}의 프로그램이 root로 실행됩니다.',
  'rule.root-user.why':
    '0번 사용자는 컨테이너 안에서 capability가 허용하는 모든 일을 할 수 있고, 모든 볼륨에서 root의 파일을 소유합니다.',
  'rule.root-user.fix': '이미지에 있는 사용자의 번호를 적으십시오. 0보다 커야 합니다.',

  'rule.seccomp-profile-missing.title': 'seccomp 프로필을 지정하지 않았습니다',
  'rule.seccomp-profile-missing.problem':
    '{owner} 컨테이너에 시스템 호출을 걸러 내는 프로필이 없습니다. 노드가 기본 프로필을 적용하지 않는 한 모든 시스템 호출을 할 수 있습니다.',
  'rule.seccomp-profile-missing.why':
    'kubelet의 기본 설정에서는 프로필을 적지 않은 컨테이너에 아무것도 적용하지 않습니다. 컨테이너 런타임의 프로필은 컨테이너를 빠져나가는 데 쓰이는 호출을 막고, 보통 프로그램은 차이를 느끼지 못합니다.',
  'rule.seccomp-profile-missing.fix':
    'Pod의 securityContext에 `seccompProfile: {type: RuntimeDefault}`를 한 번 적으십시오.',

  'rule.capabilities-not-dropped.title': '컨테이너에 capability가 남아 있습니다',
  'rule.capabilities-not-dropped.problem': '{owner} 컨테이너에 없어도 되는 capability가 남아 있습니다(`{value}`).',
  'rule.capabilities-not-dropped.why':
    '컨테이너는 기본으로 root 권한의 조각을 열 개 남짓 가집니다. 요청을 처리하는 프로그램에는 하나도 필요 없고, 1024보다 낮은 포트를 열 때만 하나가 필요합니다.',
  'rule.capabilities-not-dropped.fix':
    '`drop`에 정확히 `ALL`이라고 적어 모두 없애고, `NET_BIND_SERVICE` 말고는 추가하지 마십시오.',

  'rule.unmasked-proc-in-user-namespace.title': '사용자 네임스페이스에서 /proc이 가려지지 않습니다',
  'rule.unmasked-proc-in-user-namespace.problem':
    '{owner} 컨테이너의 `procMount: {value}` 설정은 사용자 네임스페이스 안이면 baseline에서 허용되지만 restricted에서는 허용되지 않습니다.',
  'rule.unmasked-proc-in-user-namespace.why':
    '사용자 네임스페이스는 /proc의 위험을 대부분 없애지만 전부는 아닙니다. restricted는 어떤 경우에도 가리도록 요구합니다.',
  'rule.unmasked-proc-in-user-namespace.fix':
    '`procMount` 필드를 지우거나, 이런 Pod는 baseline 수준의 네임스페이스에 두십시오.',
} as const satisfies FamilyWords<'pss-restricted'>;
