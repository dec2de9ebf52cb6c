// src/lint/rules/hardening의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const hardening = {
  'rule.container-runtime-socket.title': 'Pod에서 컨테이너 런타임의 소켓에 접근할 수 있습니다',
  'rule.container-runtime-socket.problem':
    '{volume} 볼륨이 노드의 `{path}` 경로를 Pod 안으로 가져옵니다. 이 볼륨을 마운트한 컨테이너를 장악하면 특권 컨테이너를 띄워 노드 전체를 장악할 수 있습니다.',
  'rule.container-runtime-socket.why':
    '런타임은 소켓에 쓸 수 있으면 누구인지 묻지 않고 명령을 따르며, 이렇게 띄운 컨테이너는 Kubernetes의 어떤 정책에도 걸리지 않습니다. 읽기 전용으로 마운트해도 소용없습니다. 소켓으로 보내는 요청은 파일 쓰기가 아니기 때문입니다.',
  'rule.container-runtime-socket.fix':
    '볼륨을 지우십시오. 이미지는 데몬 없이 빌드하고(BuildKit rootless, Buildah), 컨테이너 상태는 API나 kubelet에서 읽으십시오.',

  'rule.writable-root-filesystem.title': '루트 파일시스템에 쓸 수 있습니다',
  'rule.writable-root-filesystem.problem':
    '{container} 컨테이너는 실행 중에 이미지의 모든 파일을 바꿀 수 있으므로, 침입자가 프로그램을 바꿔치기하거나 도구를 남길 수 있습니다.',
  'rule.writable-root-filesystem.why':
    '시험을 거친 것은 이미지입니다. 루트 파일시스템이 읽기 전용이면 실행 중인 컨테이너는 그 이미지 그대로이고, 쓰기는 따로 마련한 곳에서만 일어납니다. Pod Security는 restricted 수준에서도 이 설정을 검사하지 않습니다.',
  'rule.writable-root-filesystem.fix':
    '`readOnlyRootFilesystem: true`로 설정하고, `/tmp`처럼 프로그램이 꼭 써야 하는 곳에는 `emptyDir`를 마운트하십시오. 다른 곳에 쓰는 프로그램은 실패하므로 배포 전에 시험해 보십시오.',

  'rule.service-account-token-mounted.title': 'Pod에 API 토큰이 들어 있습니다',
  'rule.service-account-token-mounted.problem':
    '{workload}의 Pod에는 서비스 어카운트 토큰이 파일로 들어가지만, 이 파일들에는 그 어카운트에 권한을 주는 것이 없습니다.',
  'rule.service-account-token-mounted.why':
    'Pod 안의 파일을 읽을 수 있으면 누구나 그 토큰으로 API 서버에 요청할 수 있습니다. 대부분의 프로그램은 API를 쓰지 않으므로 토큰은 침입자에게만 쓸모가 있고, 나중에 누군가 권한을 주면 그 권한까지 곧바로 생깁니다.',
  'rule.service-account-token-mounted.fix':
    'Pod나 ServiceAccount에 `automountServiceAccountToken: false`를 적으십시오. 프로그램이 정말 API를 쓴다면 전용 어카운트를 만들고 필요한 만큼만 Role로 허용하십시오.',

  'rule.default-service-account.title': 'Pod가 기본 서비스 어카운트를 씁니다',
  'rule.default-service-account.problem':
    '{workload}의 Pod는 {namespace} 네임스페이스의 `default` 어카운트로 동작합니다. 어카운트를 적지 않은 다른 Pod도 모두 같은 어카운트를 씁니다.',
  'rule.default-service-account.why':
    '권한은 어카운트에 붙습니다. 여러 프로그램이 한 어카운트를 함께 쓰면 어느 하나에 필요한 권한을 모두가 갖게 되고, 감사 로그에서도 누가 한 일인지 가려낼 수 없습니다.',
  'rule.default-service-account.fix':
    '이 프로그램만의 ServiceAccount를 만들어 `serviceAccountName`에 적으십시오. API를 쓰지 않는다면 `automountServiceAccountToken: false`만으로도 충분합니다.',

  'rule.no-mandatory-access-control.title': 'AppArmor도 SELinux도 지정하지 않았습니다',
  'rule.no-mandatory-access-control.problem':
    '{container} 컨테이너에는 AppArmor 프로필도 SELinux 레이블도 없어서, 컨테이너를 제한하는 것이 있는지는 노드에 달려 있습니다.',
  'rule.no-mandatory-access-control.why':
    'AppArmor와 SELinux는 프로그램이 root로 실행되고 커널의 다른 검사를 통과했을 때도 막아 줍니다. 프로필을 적어 두면 릴리스에 포함되고, 그 프로필을 쓸 수 없는 노드는 Pod를 보호 없이 실행하지 않고 거절합니다.',
  'rule.no-mandatory-access-control.fix':
    '노드가 AppArmor를 쓰면 Pod의 `securityContext`에 `appArmorProfile.type: RuntimeDefault`를, SELinux를 쓰면 `seLinuxOptions`를 적으십시오.',

  'rule.deprecated-service-account-field.title': '서비스 어카운트를 옛 필드에 적었습니다',
  'rule.deprecated-service-account-field.problem':
    '`serviceAccount: {account}` 필드는 `serviceAccountName`의 옛 이름입니다. 새 이름만 읽는 도구는 이 Pod에 어카운트가 없다고 여깁니다.',
  'rule.deprecated-service-account-field.why':
    'API 서버는 아직 옛 필드의 값을 새 필드로 옮겨 줍니다. 그러나 파일을 보는 정책이나 사람은 그렇지 않습니다. 둘 다 적혀 있고 값이 다르면 새 필드를 씁니다.',
  'rule.deprecated-service-account-field.fix': '`serviceAccountName` 필드에 적고 `serviceAccount` 필드는 지우십시오.',

  'rule.entrypoint-uses-sudo.title': '시작 명령이 사용자를 바꿉니다',
  'rule.entrypoint-uses-sudo.problem':
    '{container} 컨테이너는 `{program}` 명령을 거쳐 프로그램을 시작하므로, 프로그램에 필요한 것보다 큰 권한으로 시작해야 합니다.',
  'rule.entrypoint-uses-sudo.why':
    '사용자를 바꾸는 명령은 권한 상승을 허용하고 이미지에 setuid 파일이 있어야 동작합니다. 그러면 침입자도 같은 길을 쓸 수 있습니다.',
  'rule.entrypoint-uses-sudo.fix':
    '프로그램을 바로 시작하고 사용자는 `runAsUser`로 정하십시오. 파일 권한은 `fsGroup`이나 초기화 컨테이너로 준비하십시오.',

  'rule.low-user-id.title': '컨테이너의 사용자나 그룹이 노드에도 있을 수 있습니다',
  'rule.low-user-id.problem':
    '{container} 컨테이너에 {lowest} 이상의 `{field}` 값이 지정되어 있지 않아, 노드에 있는 계정과 같은 번호로 실행될 수 있습니다.',
  'rule.low-user-id.why':
    '사용자 번호는 컨테이너 안에서나 밖에서나 같은 사용자를 뜻합니다. 시스템 계정과 같은 번호로 컨테이너를 빠져나오면 그 계정의 파일과 프로세스에 접근할 수 있습니다. 정해진 번호로만 동작하는 이미지도 있으므로 참고만 하십시오.',
  'rule.low-user-id.fix': '이미지가 허용한다면 `{field}` 값을 {lowest} 이상으로 정하십시오.',

  'rule.root-without-user-namespace.title': '사용자 네임스페이스 없이 root로 실행합니다',
  'rule.root-without-user-namespace.problem':
    '{container} 컨테이너는 일부러 root로 실행되며, 컨테이너 안의 root는 노드의 root와 같은 사용자입니다.',
  'rule.root-without-user-namespace.why':
    '사용자 네임스페이스를 쓰면 컨테이너 안의 root가 바깥에서는 권한 없는 번호가 되므로, 컨테이너를 빠져나와도 노드에서 아무 권한이 없습니다. Kubernetes 1.33부터는 따로 켜지 않아도 쓸 수 있지만, 볼륨의 파일시스템이 지원해야 합니다.',
  'rule.root-without-user-namespace.fix':
    '가장 좋은 방법은 0이 아닌 사용자로 실행하는 것입니다. 꼭 root여야 한다면 `hostUsers: false`로 설정하고 볼륨이 잘 동작하는지 확인하십시오.',
} as const satisfies FamilyWords<'hardening'>;
