// src/lint/rules/pss-baseline의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const pssBaseline = {
  'rule.host-namespace.title': 'Pod가 노드의 네임스페이스를 함께 씁니다',
  'rule.host-namespace.problem':
    '`{field}: true`이면 {owner}에서 노드와 그 위의 다른 모든 Pod에 속한 것을 보고 닿을 수 있습니다.',
  'rule.host-namespace.why':
    '컨테이너와 노드를 나누는 것은 리눅스 네임스페이스입니다. 노드의 네트워크 안에서는 다른 Pod의 통신을 엿듣고 노드에만 열린 서비스에 닿을 수 있고, 노드의 프로세스 사이에서는 환경 변수를 읽고 신호를 보낼 수 있으며, 노드의 공유 메모리에서는 다른 프로그램의 데이터를 바꿀 수 있습니다.',
  'rule.host-namespace.fix': '`{field}` 필드를 지우고, 필요한 것은 Service나 볼륨으로 연결하십시오.',

  'rule.privileged-container.title': '컨테이너가 특권 모드입니다',
  'rule.privileged-container.problem': '컨테이너 {owner}에 침입한 사람은 곧 노드의 root가 됩니다.',
  'rule.privileged-container.why':
    '특권 컨테이너는 노드의 모든 capability와 장치를 얻고 seccomp, AppArmor, SELinux의 제한을 받지 않습니다. 거기서 같은 노드의 다른 Pod와 그 자격 증명까지 손이 닿습니다.',
  'rule.privileged-container.fix': '`privileged` 필드를 지우고, 꼭 필요한 capability가 있다면 그것만 더하십시오.',

  'rule.windows-host-process.title': '컨테이너가 Windows 노드의 프로세스로 실행됩니다',
  'rule.windows-host-process.problem':
    '`hostProcess: true`이면 {owner}의 프로그램이 노드의 권한으로 노드 위에서 바로 실행됩니다.',
  'rule.windows-host-process.why':
    'HostProcess 컨테이너는 전혀 격리되지 않습니다. 노드를 관리하는 에이전트를 위한 것이므로 관리자만 쓸 수 있는 네임스페이스에 두어야 합니다.',
  'rule.windows-host-process.fix': '`hostProcess` 필드를 지우십시오.',

  'rule.non-default-capability.title': '위험한 capability를 더했습니다',
  'rule.non-default-capability.problem': '컨테이너 {owner}에 기본으로는 없는 {value} 권한이 주어집니다.',
  'rule.non-default-capability.why':
    'capability는 root 권한을 잘게 나눈 조각입니다. 기본 묶음에 없는 조각으로는 남의 패킷을 읽거나 커널에 코드를 올리거나 컨테이너 밖으로 나갈 수 있습니다.',
  'rule.non-default-capability.fix': '`capabilities.add` 목록에서 {value} 항목을 지우십시오.',

  'rule.host-path-volume.title': '노드의 디렉터리를 마운트합니다',
  'rule.host-path-volume.problem': '{owner}의 볼륨 {value}에서 컨테이너가 노드 자체의 파일을 봅니다.',
  'rule.host-path-volume.why':
    '노드의 파일에는 kubelet의 자격 증명과 다른 Pod의 데이터가 있고, 거기에 쓸 수 있으면 노드를 차지할 수 있습니다. 또 Pod의 동작이 마침 그 노드에 놓여 있던 파일에 좌우됩니다.',
  'rule.host-path-volume.fix':
    '데이터에는 PersistentVolumeClaim, 임시 파일에는 emptyDir, 설정에는 ConfigMap이나 Secret을 쓰십시오.',

  'rule.host-port.title': '컨테이너가 노드의 포트를 차지합니다',
  'rule.host-port.problem': '노드의 포트 {value}번이 컨테이너 {owner}로 바로 이어집니다.',
  'rule.host-port.why':
    'hostPort는 Service를 거치지 않고, 네트워크에 따라서는 NetworkPolicy도 거치지 않습니다. 한 노드에서 한 Pod만 쓸 수 있어 새 버전이 이전 버전 곁에서 시작할 수 없습니다.',
  'rule.host-port.fix': '`hostPort` 필드를 지우고 Service로 포트를 여십시오.',

  'rule.probe-to-other-host.title': '프로브나 훅이 다른 호스트를 부릅니다',
  'rule.probe-to-other-host.problem': 'kubelet이 컨테이너 {owner} 대신 {value} 주소를 부르게 됩니다.',
  'rule.probe-to-other-host.why':
    '프로브와 훅은 kubelet이 노드의 네트워크에서 보냅니다. 호스트를 마음대로 정하면 Pod가 스스로는 닿을 수 없는 곳에 kubelet을 거쳐 닿을 수 있습니다.',
  'rule.probe-to-other-host.fix': '`host` 필드를 지우십시오. 없으면 Pod 자신에게 묻습니다.',

  'rule.app-armor-disabled.title': 'AppArmor를 껐습니다',
  'rule.app-armor-disabled.problem': '`{value}` 때문에 {owner}에는 AppArmor 프로필이 적용되지 않습니다.',
  'rule.app-armor-disabled.why':
    'AppArmor는 다른 방어가 뚫려도 프로세스가 쓸 수 있는 파일과 시스템 기능을 제한합니다. 컨테이너 런타임의 기본 프로필은 비용이 들지 않고 거의 모든 프로그램에 맞습니다.',
  'rule.app-armor-disabled.fix': '`RuntimeDefault` 프로필이나 프로그램에 맞춘 `Localhost` 프로필을 쓰십시오.',

  'rule.se-linux-options.title': 'SELinux 옵션이 컨테이너의 제한을 벗어납니다',
  'rule.se-linux-options.problem': '{field} 값 {value} 때문에 {owner}에서 SELinux의 컨테이너 제한이 풀립니다.',
  'rule.se-linux-options.why':
    'SELinux는 프로세스의 타입으로 컨테이너를 노드의 파일에서 떼어 놓습니다. 다른 타입, 사용자, 역할을 쓰면 그 제한이 풀릴 수 있으며, 자유롭게 고를 수 있는 것은 level뿐입니다.',
  'rule.se-linux-options.fix':
    '`type`은 `container_t`로 적거나 지우고, `user`와 `role`은 지우십시오. `level`은 두어도 됩니다.',

  'rule.unmasked-proc.title': '/proc이 가려지지 않습니다',
  'rule.unmasked-proc.problem':
    '`procMount: {value}`이면 컨테이너 {owner}에서 노드의 정보를 담고 노드를 바꿀 수도 있는 /proc의 부분이 보입니다.',
  'rule.unmasked-proc.why':
    '컨테이너 런타임은 /proc에서 커널에 관한 부분을 숨기고 쓰지 못하게 합니다. 전부가 필요한 것은 컨테이너를 만드는 컨테이너뿐이며, 그때도 자신만의 사용자 네임스페이스 안이어야 합니다.',
  'rule.unmasked-proc.fix': '`procMount` 필드를 지우십시오.',

  'rule.seccomp-unconfined.title': 'seccomp를 껐습니다',
  'rule.seccomp-unconfined.problem': '`{value}`이면 {owner}에서 모든 시스템 호출을 할 수 있습니다.',
  'rule.seccomp-unconfined.why':
    '컨테이너를 빠져나가는 방법은 대부분 드문 시스템 호출을 씁니다. 기본 프로필은 그런 호출을 막고 보통 프로그램에 필요한 호출은 남겨 둡니다.',
  'rule.seccomp-unconfined.fix': '`type: RuntimeDefault`로 바꾸십시오.',

  'rule.unsafe-sysctl.title': '안전하지 않은 커널 설정을 바꿉니다',
  'rule.unsafe-sysctl.problem': '{owner}에서 바꾸는 {value} 설정은 그 Pod 안에만 머무르지 않습니다.',
  'rule.unsafe-sysctl.why':
    '네임스페이스로 나뉘지 않은 커널 설정은 노드의 모두에게 영향을 줍니다. kubelet은 노드에서 허용한 것이 아니면 거절하므로, 다른 노드에서는 Pod가 실패합니다.',
  'rule.unsafe-sysctl.fix': '{value} 항목을 지우거나 노드 자체에서 설정하십시오.',
} as const satisfies FamilyWords<'pss-baseline'>;
