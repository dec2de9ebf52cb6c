// src/lint/rules/access의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const access = {
  'rule.unlimited-permissions.title': '모든 것을 허용하는 역할입니다',
  'rule.unlimited-permissions.problem':
    '{role} 역할의 이 규칙은 모든 그룹의 모든 리소스에 모든 동작을 허용합니다. 이 역할을 가지면 역할이 미치는 범위에서 무엇이든 할 수 있습니다.',
  'rule.unlimited-permissions.why':
    '이름만 다를 뿐 `cluster-admin`과 같아서 검토할 때 놓치기 쉽습니다. 같은 권한을 남에게 줄 수도 있고, 앞으로 설치할 것에도 모두 적용됩니다.',
  'rule.unlimited-permissions.fix':
    '프로그램이 실제로 하는 일만 그룹, 리소스, 동작으로 적으십시오. 무엇을 요청했는지는 감사 로그에 있습니다.',

  'rule.binding-to-cluster-admin.title': 'cluster-admin 권한을 줍니다',
  'rule.binding-to-cluster-admin.problem':
    '{binding} 바인딩이 `cluster-admin`을 줍니다. 대상은 그 범위에서 무엇이든 할 수 있고, 남에게 권한을 줄 수도 있습니다.',
  'rule.binding-to-cluster-admin.why':
    '이런 어카운트의 토큰이 하나만 새도 클러스터나 네임스페이스 전체를 빼앗깁니다. 일상 업무에는 누구에게도 필요하지 않고, 프로그램에는 더욱 그렇습니다.',
  'rule.binding-to-cluster-admin.fix':
    '필요한 권한만 담은 역할을 바인딩하십시오. `cluster-admin`은 사용을 감시하는 비상용 계정에만 주십시오. `roleRef`는 바꿀 수 없으므로 바인딩을 지우고 새로 만들어야 합니다.',

  'rule.binding-to-everyone.title': '모두에게 권한을 줍니다',
  'rule.binding-to-everyone.problem':
    '{binding} 바인딩이 {role} 역할을 {subject}에 줍니다. 따로 고르지 않은 사람과 프로그램까지 권한을 갖습니다.',
  'rule.binding-to-everyone.why':
    '익명 요청은 로그인이 필요 없고, 로그인한 사용자는 어느 팀이든 모두 `system:authenticated`에 속하며, 모든 서비스 어카운트는 `system:serviceaccounts`에 속합니다. 이들에게 준 권한은 곧 침입자의 권한입니다.',
  'rule.binding-to-everyone.fix': '이 역할이 필요한 그룹, 사용자, 서비스 어카운트를 이름으로 적으십시오.',

  'rule.permission-to-escalate.title': '더 큰 권한으로 이어지는 역할입니다',
  'rule.permission-to-escalate.problem':
    '{role} 역할에 `{verb}` 동작이 있어서, 이 역할에 없는 권한까지 얻을 수 있습니다.',
  'rule.permission-to-escalate.why':
    '`escalate`와 `bind`가 있으면 자기에게 없는 권한을 줄 수 없다는 원칙이 적용되지 않고, `impersonate`가 있으면 다른 사람인 것처럼 행동할 수 있습니다. 하나만 있어도 명령 두 번이면 cluster-admin이 될 수 있습니다.',
  'rule.permission-to-escalate.fix':
    '이 동작을 빼십시오. 꼭 필요하다면 어떤 역할이나 사용자에만 허용하는지 `resourceNames`에 적으십시오.',

  'rule.wildcard-permissions.title': '역할의 규칙에 별표가 있습니다',
  'rule.wildcard-permissions.problem':
    '{role} 역할의 `{field}` 값이 `*`이므로, 작성할 때 생각하지 못한 권한까지 함께 줍니다.',
  'rule.wildcard-permissions.why':
    '별표에는 `pods/exec` 같은 하위 리소스, `escalate` 같은 동작, 나중에 설치할 것까지 들어갑니다. 무엇을 허용하는지 적혀 있지 않으므로 검토하는 사람이 옳은지 판단할 수 없습니다.',
  'rule.wildcard-permissions.fix':
    '필요한 것을 하나씩 적으십시오. 읽기라면 동작은 `get`, `list`, `watch`이고, 리소스는 이름으로 적습니다.',

  'rule.permission-to-read-secrets.title': '모든 Secret을 읽을 수 있는 역할입니다',
  'rule.permission-to-read-secrets.problem':
    '{role} 역할은 프로그램에 필요한 것뿐 아니라 범위 안의 모든 Secret에 `{verbs}` 권한을 줍니다.',
  'rule.permission-to-read-secrets.why':
    'Secret에는 다른 프로그램의 비밀번호가 있고, 권한이 더 큰 서비스 어카운트의 토큰이 있기도 합니다. `list`와 `watch`로도 내용을 볼 수 있습니다.',
  'rule.permission-to-read-secrets.fix':
    'API로 읽는 대신 Secret을 마운트하십시오. 그럴 수 없다면 `get`만 허용하고 `resourceNames`에 이름을 적으십시오.',

  'rule.permission-to-enter-pods.title': '실행 중인 Pod에 들어갈 수 있는 역할입니다',
  'rule.permission-to-enter-pods.problem':
    '{role} 역할은 {resources} 권한을 줍니다. 릴리스 절차와 네트워크 정책을 거치지 않고 실행 중인 컨테이너에 들어갈 수 있습니다.',
  'rule.permission-to-enter-pods.why':
    '프로덕션의 셸에서는 시크릿과 사용자 데이터가 보이고, 거기서 바꾼 것은 어느 저장소에도 남지 않습니다. 문제를 찾을 때는 로그, 지표, 이벤트를 먼저 보십시오.',
  'rule.permission-to-enter-pods.fix':
    '일상 업무용 역할에서는 빼십시오. 필요하면 이유와 기한을 정해 한 네임스페이스에서만 주고, 감사 로그에 남게 하십시오.',

  'rule.permission-to-take-over-cluster.title': '클러스터 전체를 장악할 수 있는 권한입니다',
  'rule.permission-to-take-over-cluster.problem':
    '{role} 역할은 {resource} 리소스에 `{verbs}` 권한을 줍니다. 이것만으로도 역할에 적힌 것보다 훨씬 큰 권한을 얻을 수 있습니다.',
  'rule.permission-to-take-over-cluster.why':
    '`nodes/proxy`로는 노드의 모든 Pod에서 명령을 실행할 수 있고, PersistentVolume으로는 노드의 어떤 폴더든 연결할 수 있으며, 인증서 요청을 승인하면 누구의 이름으로든 인증서를 만들 수 있습니다. 웹훅은 모든 객체를 보고 바꾸며, `serviceaccounts/token`은 다른 어카운트의 토큰을 만듭니다.',
  'rule.permission-to-take-over-cluster.fix':
    '더 좁은 권한을 쓰거나(`nodes/metrics`, 볼륨 대신 StorageClass), `resourceNames`에 대상을 적으십시오.',

  'rule.binding-to-system-masters.title': 'system:masters 그룹을 바인딩합니다',
  'rule.binding-to-system-masters.problem':
    '{binding} 바인딩이 {role} 역할을 `system:masters`에 줍니다. 이 그룹은 어차피 무엇이든 할 수 있고, 권한을 제한할 수도 없습니다.',
  'rule.binding-to-system-masters.why':
    'API 서버는 RBAC를 확인하지 않고 이 그룹의 요청을 통과시킵니다. 누가 이 그룹에 속하는지는 폐기할 수 없는 인증서에 적혀 있는데, 바인딩이 있으면 마치 제한이 있는 것처럼 보입니다.',
  'rule.binding-to-system-masters.fix':
    '직접 만든 그룹을 적으십시오. `system:masters`가 들어간 인증서는 비상용으로만 발급하십시오.',

  'rule.permission-to-create-workloads.title': '프로그램을 실행할 수 있는 역할입니다',
  'rule.permission-to-create-workloads.problem':
    '{role} 역할은 {resources} 생성을 허용합니다. 그러면 네임스페이스의 어떤 서비스 어카운트로든, 그곳의 모든 Secret을 붙여 아무 이미지나 실행할 수 있습니다.',
  'rule.permission-to-create-workloads.why':
    'Pod를 만드는 권한은 그 네임스페이스에 있는 모든 어카운트의 권한을 합친 것과 같습니다. 파이프라인에는 필요한 권한이지만, 대시보드나 익스포터에 있다면 실수입니다.',
  'rule.permission-to-create-workloads.fix':
    '`create`는 파이프라인에만 주고, Pod Security 수준이 정해져 있으며 어카운트의 권한이 작은 네임스페이스에서만 쓰게 하십시오. 나머지는 있는 것을 바꾸거나 읽기만 하면 됩니다.',

  'rule.binding-to-broad-role.title': '네임스페이스 소유자용 역할을 줍니다',
  'rule.binding-to-broad-role.problem':
    '{binding} 바인딩이 기본 제공 역할 `{role}`의 권한을 줍니다. 이 역할로는 범위 안의 모든 Secret을 읽고 모든 Pod에서 셸을 열 수 있습니다.',
  'rule.binding-to-broad-role.why':
    '`edit`와 `admin`은 네임스페이스를 책임지는 사람을 위한 역할입니다. `pods/exec`와 모든 서비스 어카운트의 토큰을 허용하고, `admin`은 새 바인딩까지 허용합니다. 프로그램이 쓰는 것은 그 가운데 일부뿐입니다.',
  'rule.binding-to-broad-role.fix':
    '실제로 쓰는 권한만 담은 Role을 만들어 바인딩하십시오. 보기만 하는 사람에게는 `view`로 충분합니다.',

  'rule.binding-to-default-service-account.title': '기본 서비스 어카운트에 권한을 줍니다',
  'rule.binding-to-default-service-account.problem':
    '{binding} 바인딩이 {role} 역할을 {namespace} 네임스페이스의 `default` 어카운트에 줍니다. 어카운트를 적지 않은 모든 Pod가 이 권한을 갖습니다.',
  'rule.binding-to-default-service-account.why':
    '어카운트를 적지 않은 Pod는 모두 이 어카운트를 씁니다. 여기에 준 권한은 아직 있지도 않은 프로그램에까지 준 셈입니다.',
  'rule.binding-to-default-service-account.fix':
    '역할이 필요한 프로그램의 ServiceAccount를 만들어 `serviceAccountName`에 적고, 그 어카운트에 바인딩하십시오.',

  'rule.default-namespace.title': '워크로드가 default 네임스페이스에 있습니다',
  'rule.default-namespace.problem':
    '{workload}{workload:은/는} 적용할 때 다른 네임스페이스를 지정하지 않으면 `default`에 들어갑니다.',
  'rule.default-namespace.why':
    '권한, 네트워크 정책, 쿼터, Pod Security 수준은 네임스페이스마다 정합니다. `default`에는 네임스페이스를 정하지 않은 것이 모두 모이므로 어느 것도 엄격하게 정할 수 없습니다.',
  'rule.default-namespace.fix': '애플리케이션의 네임스페이스를 만들어 `metadata.namespace`에 적으십시오.',

  'rule.system-namespace.title': '워크로드가 Kubernetes 구성 요소와 같은 네임스페이스에 있습니다',
  'rule.system-namespace.problem':
    '{workload}{workload:은/는} {namespace} 네임스페이스에 들어갑니다. 클러스터의 구성 요소가 실행되는 곳이라 정책이 느슨한 경우가 많습니다.',
  'rule.system-namespace.why':
    '이곳의 어카운트는 권한이 크고, 이곳에서 Pod를 만들 수 있으면 그 권한을 쓸 수 있습니다. 클러스터의 일부가 아니라면 다른 곳에 두는 편이 안전하고 업그레이드에도 방해가 되지 않습니다.',
  'rule.system-namespace.fix': '반드시 이곳에 있어야 하는 애드온이 아니라면 전용 네임스페이스로 옮기십시오.',

  'rule.binding-without-role.title': '바인딩이 가리키는 역할이 파일에 없습니다',
  'rule.binding-without-role.problem':
    '{binding} 바인딩이 가리키는 {kind} {role}{role:이/가} 이 파일들에 없습니다. 클러스터에도 없다면 바인딩은 오류 없이 아무 권한도 주지 않습니다.',
  'rule.binding-without-role.why':
    '역할이 클러스터에 이미 있을 수 있으므로 참고만 하십시오. API 서버는 없는 역할을 가리키는 바인딩도 받아들이고, 나중에 그 이름으로 역할을 만드는 사람이 무슨 권한을 줄지 정하게 됩니다.',
  'rule.binding-without-role.fix': '이름을 확인하거나, 역할을 파일에 추가하십시오.',

  'rule.needlessly-cluster-wide.title': '한 네임스페이스의 프로그램에 모든 네임스페이스의 권한을 줍니다',
  'rule.needlessly-cluster-wide.problem':
    '{binding} 바인딩이 {role} 역할을 모든 네임스페이스에서 줍니다. 그런데 대상 어카운트는 모두 {namespace} 네임스페이스에 있고, 역할에는 네임스페이스에 속한 리소스만 있습니다.',
  'rule.needlessly-cluster-wide.why':
    '모든 네임스페이스를 지켜보는 프로그램에는 필요하므로 참고만 하십시오. 그렇지 않다면 다른 팀의 네임스페이스에 접근할 권한을 괜히 준 것입니다.',
  'rule.needlessly-cluster-wide.fix':
    '프로그램이 동작하는 네임스페이스마다 RoleBinding을 쓰십시오. 같은 ClusterRole을 가리켜도 됩니다.',
} as const satisfies FamilyWords<'access'>;
