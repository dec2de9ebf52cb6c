// src/lint/rules/pss-baseline의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const pssBaseline = {
  'rule.host-namespace.title': 'Pod가 노드의 네임스페이스를 함께 씁니다',
  'rule.host-namespace.problem':
    '`{field}: true` 때문에 {owner}의 프로세스는 노드와 그 노드의 다른 모든 Pod에 속한 것을 보고 접근할 수 있습니다.',
  'rule.host-namespace.why':
    '컨테이너를 노드와 나누는 것은 리눅스 네임스페이스입니다. 노드의 네트워크에서는 다른 Pod의 통신을 엿듣고 노드에만 열린 서비스에 접근할 수 있습니다. 노드의 프로세스가 보이면 그 환경 변수를 읽고 신호를 보낼 수 있으며, 노드의 공유 메모리에서는 다른 프로그램의 데이터를 바꿀 수 있습니다.',
  'rule.host-namespace.fix': '`{field}` 필드를 지우고, 프로그램에 필요한 것은 Service나 볼륨으로 연결하십시오.',

  'rule.privileged-container.title': '컨테이너가 특권 모드로 실행됩니다',
  'rule.privileged-container.problem': '{owner} 컨테이너에 침입한 사람은 곧 노드의 root가 됩니다.',
  'rule.privileged-container.why':
    '특권 컨테이너는 노드의 모든 capability와 장치를 얻고 seccomp, AppArmor, SELinux의 제한을 받지 않습니다. 같은 노드의 다른 Pod와 그 자격 증명에도 접근할 수 있습니다.',
  'rule.privileged-container.fix': '`privileged` 필드를 지우고, 꼭 필요한 capability가 있다면 그것만 더하십시오.',

  'rule.windows-host-process.title': '컨테이너가 Windows 노드의 프로세스로 실행됩니다',
  'rule.windows-host-process.problem':
    '`hostProcess: true` 때문에 {owner}의 프로그램이 노드의 권한으로 노드에서 바로 실행됩니다.',
  'rule.windows-host-process.why':
    'HostProcess 컨테이너는 전혀 격리되지 않습니다. 노드를 관리하는 에이전트를 위한 것이므로 관리자만 쓸 수 있는 네임스페이스에 두어야 합니다.',
  'rule.windows-host-process.fix': '`hostProcess` 필드를 지우십시오.',

  'rule.non-default-capability.title': '위험한 capability를 추가했습니다',
  'rule.non-default-capability.problem':
    '{owner} 컨테이너에 {value} capability를 주는데, 이것은 baseline에서 허용하는 목록에 없습니다.',
  'rule.non-default-capability.why':
    'capability는 root 권한을 잘게 나눈 조각입니다. baseline이 허용하는 조각을 넘어서면 다른 Pod의 패킷을 위조하거나, 커널에 코드를 올리거나, 컨테이너를 빠져나갈 수 있습니다. `NET_RAW`처럼 많은 런타임이 기본으로 주는 것도 여기에 들어갑니다.',
  'rule.non-default-capability.fix': '`capabilities.add` 목록에서 {value} 항목을 지우십시오.',

  'rule.host-path-volume.title': '노드의 디렉터리를 마운트합니다',
  'rule.host-path-volume.problem': '{owner}의 컨테이너가 {value} 볼륨으로 노드의 파일을 직접 봅니다.',
  'rule.host-path-volume.why':
    '노드의 파일에는 kubelet의 자격 증명과 다른 Pod의 데이터가 있고, 거기에 쓸 수 있으면 노드를 장악할 수 있습니다. 또 Pod의 동작이 그 노드에 우연히 있던 파일에 좌우됩니다.',
  'rule.host-path-volume.fix':
    '데이터에는 PersistentVolumeClaim, 임시 파일에는 emptyDir, 설정에는 ConfigMap이나 Secret을 쓰십시오.',

  'rule.host-port.title': '컨테이너가 노드의 포트를 차지합니다',
  'rule.host-port.problem': '노드의 {value}번 포트가 {owner} 컨테이너로 바로 이어집니다.',
  'rule.host-port.why':
    'hostPort는 Service를 거치지 않고, 네트워크 플러그인에 따라서는 NetworkPolicy도 거치지 않습니다. 한 노드에서 한 Pod만 쓸 수 있으므로, 이전 버전이 있는 노드에서는 새 버전을 시작할 수 없습니다.',
  'rule.host-port.fix': '`hostPort` 필드를 지우고 Service로 포트를 여십시오.',

  'rule.probe-to-other-host.title': '프로브나 훅이 다른 호스트에 요청을 보냅니다',
  'rule.probe-to-other-host.problem': 'kubelet이 {owner} 컨테이너를 대신해 {value} 주소로 요청을 보냅니다.',
  'rule.probe-to-other-host.why':
    'HTTP와 TCP 프로브와 훅은 kubelet이 노드의 네트워크에서 보냅니다. 호스트를 마음대로 정할 수 있으면 Pod가 스스로는 접근할 수 없는 곳에 kubelet을 거쳐 접근합니다.',
  'rule.probe-to-other-host.fix': '`host` 필드를 지우십시오. 그러면 kubelet이 그 Pod에 요청을 보냅니다.',

  'rule.app-armor-disabled.title': 'AppArmor를 껐습니다',
  'rule.app-armor-disabled.problem': '`{value}` 때문에 {owner}에는 AppArmor 프로필이 적용되지 않습니다.',
  'rule.app-armor-disabled.why':
    'AppArmor는 다른 방어가 뚫려도 프로세스가 쓸 수 있는 파일과 시스템 기능을 제한합니다. 컨테이너 런타임의 기본 프로필은 거의 모든 프로그램에 맞고 부담이 거의 없습니다.',
  'rule.app-armor-disabled.fix': '`RuntimeDefault` 프로필이나 프로그램에 맞춘 `Localhost` 프로필을 쓰십시오.',

  'rule.se-linux-options.title': 'SELinux 옵션이 컨테이너의 제한을 벗어납니다',
  'rule.se-linux-options.problem':
    'SELinux의 {field} 값 {value} 때문에 {owner}에서 컨테이너에 대한 SELinux의 제한이 풀립니다.',
  'rule.se-linux-options.why':
    'SELinux는 프로세스의 타입을 보고 컨테이너가 노드의 파일에 접근하지 못하게 합니다. 타입, 사용자, 역할을 바꾸면 그 제한이 풀릴 수 있습니다. 자유롭게 정해도 되는 것은 level뿐입니다.',
  'rule.se-linux-options.fix':
    '`type`은 `container_t`로 적거나 지우고, `user`와 `role`은 지우십시오. `level`은 두어도 됩니다.',

  'rule.unmasked-proc.title': '/proc이 가려지지 않습니다',
  'rule.unmasked-proc.problem':
    '`procMount: {value}` 때문에 /proc에서 노드의 정보를 드러내고 노드를 바꿀 수도 있는 부분이 {owner} 컨테이너에 보입니다.',
  'rule.unmasked-proc.why':
    '컨테이너 런타임은 /proc에서 커널에 관한 부분을 숨기거나 쓰지 못하게 합니다. /proc 전체가 필요한 것은 컨테이너 안에서 컨테이너를 실행하는 경우뿐이며, 그때도 별도의 사용자 네임스페이스 안이어야 합니다.',
  'rule.unmasked-proc.fix': '`procMount` 필드를 지우십시오.',

  'rule.seccomp-unconfined.title': 'seccomp를 껐습니다',
  'rule.seccomp-unconfined.problem': '`{value}` 설정 때문에 {owner}의 프로세스가 모든 시스템 호출을 할 수 있습니다.',
  'rule.seccomp-unconfined.why':
    '컨테이너를 빠져나가는 공격은 보통 프로그램이 쓰지 않는 시스템 호출을 이용하는 일이 많습니다. 기본 프로필은 그런 호출을 막고 보통 프로그램에 필요한 호출은 허용합니다.',
  'rule.seccomp-unconfined.fix': '`type: RuntimeDefault`로 바꾸십시오.',

  'rule.unsafe-sysctl.title': '안전하지 않은 커널 설정을 바꿉니다',
  'rule.unsafe-sysctl.problem':
    '{owner}에서 바꾸는 {value} 설정은 안전한 목록에 없습니다. 같은 노드의 다른 Pod에 영향을 주지 않는다는 보장이 없습니다.',
  'rule.unsafe-sysctl.why':
    '안전한 목록에는 한 Pod 안에만 머무르는 것이 확인된 커널 설정만 있습니다. 나머지는 같은 노드의 다른 Pod에 영향을 주거나, 노드를 불안정하게 하거나, 리소스 한도를 벗어나게 할 수 있습니다. kubelet은 노드에서 따로 허용하지 않으면 그런 Pod를 거절합니다.',
  'rule.unsafe-sysctl.fix': '{value} 항목을 지우거나, 노드에서 직접 설정하십시오.',
} as const satisfies FamilyWords<'pss-baseline'>;
