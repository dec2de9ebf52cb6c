// Words of the rules in src/lint/rules/pod-security: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const podSecurity = {
  'rule.violates-enforced-level.title': '네임스페이스가 이 Pod를 거절합니다',
  'rule.violates-enforced-level.problem':
    '{namespace} 네임스페이스에서 {level} 수준을 강제하므로 {workload}의 Pod를 하나도 만들 수 없습니다. API 서버의 메시지: {message}',
  'rule.violates-enforced-level.why':
    'Pod Security 어드미션은 Pod를 만들 때 검사합니다. Deployment나 Rollout은 기껏해야 경고와 함께 받아들여지고, Pod가 하나도 없는 채로 남습니다.',
  'rule.violates-enforced-level.fix': '메시지에 나온 것을 고치십시오. 어디에 있는지는 다른 발견이 보여 줍니다.',

  'rule.violates-warned-level.title': '네임스페이스가 이 Pod에 대해 경고합니다',
  'rule.violates-warned-level.problem':
    '{namespace} 네임스페이스의 `{mode}` 모드가 {level} 수준을 요구하는데 {workload}{workload:은/는} 그 수준을 지키지 않습니다. API 서버의 메시지: {message}',
  'rule.violates-warned-level.why':
    '`warn`과 `audit` 모드는 아무것도 거절하지 않습니다. 그 수준을 강제하면 무엇이 거절될지 미리 보여 주며, 대개 다음 단계는 강제입니다.',
  'rule.violates-warned-level.fix': '수준을 강제하기 전에 메시지에 나온 것을 고치십시오.',

  'rule.namespace-without-pod-security-level.title': '네임스페이스가 어떤 Pod도 거절하지 않습니다',
  'rule.namespace-without-pod-security-level.problem':
    '{namespace} 네임스페이스에 Pod Security 수준이 없습니다. 클러스터의 기본값을 바꾸지 않았다면 특권 Pod도 다른 Pod처럼 받아들입니다.',
  'rule.namespace-without-pod-security-level.why':
    '잘 쓴 매니페스트는 자기 Pod만 보호합니다. 누군가 급히 적용한 Pod나 침입자가 만든 Pod를 막는 것은 네임스페이스의 수준입니다.',
  'rule.namespace-without-pod-security-level.fix':
    '`pod-security.kubernetes.io/enforce` 레이블을 붙이십시오. 워크로드가 지킬 수 있으면 `restricted`, 아니면 `baseline`입니다. 먼저 `kubectl label --dry-run=server`로 시험하면 수준을 어기는 Pod를 알려 줍니다.',

  'rule.misspelt-pod-security-label.title': 'Pod Security 레이블의 철자가 틀렸습니다',
  'rule.misspelt-pod-security-label.problem':
    '`{label}` 레이블은 API 서버에 아무 뜻이 없습니다. `{meant}` 레이블을 쓰려던 것으로 보이며, 지금은 효과가 없습니다.',
  'rule.misspelt-pod-security-label.why':
    '레이블의 키는 자유롭게 정할 수 있어서 틀려도 오류가 나지 않습니다. 올바른 키에 틀린 수준을 적었다면 거절되었을 것입니다.',
  'rule.misspelt-pod-security-label.fix':
    '`{meant}` 레이블로 적으십시오. 새 Pod에 곧바로 적용되므로 무엇이 거절될지 먼저 확인하십시오.',

  'rule.namespace-allows-privileged.title': '네임스페이스가 모든 Pod를 받아들입니다',
  'rule.namespace-allows-privileged.problem':
    '{namespace} 네임스페이스의 수준이 `privileged`입니다. 이곳의 Pod는 노드의 root가 될 수 있습니다.',
  'rule.namespace-allows-privileged.why':
    '네트워크 플러그인, 스토리지 드라이버, 노드 에이전트처럼 이것이 필요한 구성 요소도 있습니다. 그러나 애플리케이션의 네임스페이스라면 Pod를 만들 수 있는 모두에게 노드가 열린 셈입니다.',
  'rule.namespace-allows-privileged.fix':
    '`baseline`이나 `restricted`로 정하고, 정말 더 큰 권한이 필요한 것은 소수만 쓸 수 있는 전용 네임스페이스로 옮기십시오. 여기가 바로 그런 곳이라면 주석으로 밝히십시오: `# rollout-lab: ignore namespace-allows-privileged -- 이유`.',

  'rule.next-level-unseen.title': '다음 수준에서 무엇이 거절될지 보이지 않습니다',
  'rule.next-level-unseen.problem':
    '{namespace} 네임스페이스에서 `baseline`을 강제하지만 `warn`에도 `audit`에도 `restricted`가 없습니다.',
  'rule.next-level-unseen.why':
    '`warn`을 두면 매니페스트를 적용하는 사람이 더 엄격한 수준에 무엇이 모자라는지 바로 볼 수 있고, 아무것도 거절되지 않습니다. 다음 수준으로 올라가는 길입니다.',
  'rule.next-level-unseen.fix':
    '`pod-security.kubernetes.io/warn: restricted` 레이블을 추가하고, 감사 로그를 본다면 `audit`도 추가하십시오.',

  'rule.namespace-without-quota.title': '네임스페이스에 쿼터가 없습니다',
  'rule.namespace-without-quota.problem':
    '{namespace} 네임스페이스의 워크로드가 모두 합쳐 얼마나 쓸 수 있는지, 이 파일들에는 제한이 없습니다.',
  'rule.namespace-without-quota.why':
    '끝없이 늘어나는 오토스케일러나 Job을 계속 만드는 반복문처럼, 한곳의 실수가 다른 모두의 리소스를 차지할 수 있습니다. 쿼터가 있으면 그 네임스페이스 안에서 그치고 비용도 예측할 수 있습니다.',
  'rule.namespace-without-quota.fix':
    '`requests.cpu`, `requests.memory`, Pod 수를 정한 ResourceQuota를 추가하십시오. 요청이나 한도를 적지 않은 컨테이너에는 LimitRange로 기본값을 주십시오.',

  'rule.removed-pod-security-policy.title': 'PodSecurityPolicy는 Kubernetes 1.25에서 없어졌습니다',
  'rule.removed-pod-security-policy.problem':
    '{apiVersion} PodSecurityPolicy {policy}{policy:은/는} 1.25부터 어떤 API 서버도 받지 않습니다. 적용하면 거절되고, 여기에 적은 것을 강제하는 것은 아무것도 없습니다.',
  'rule.removed-pod-security-policy.why':
    '네임스페이스마다 수준을 정하는 Pod Security 어드미션이 그 자리를 대신합니다. 거절만 할 뿐 Pod를 바꾸지 않으며, 다루는 설정도 더 적습니다.',
  'rule.removed-pod-security-policy.fix':
    '이 정책에 가장 가까운 수준은 `{level}`입니다. 먼저 네임스페이스에 `warn`과 `audit`을 붙여 알려 주는 것을 고치고, `--dry-run=server`로 `enforce`를 시험한 뒤 강제하십시오. 정책과 그 사용 권한은 마지막에 지웁니다. 어느 수준에서도 검사하지 않는 것은 ValidatingAdmissionPolicy나 Kyverno 규칙으로 옮기십시오.',

  'rule.incomplete-pod-security-policy.title': '처음부터 유효하지 않은 PodSecurityPolicy입니다',
  'rule.incomplete-pod-security-policy.problem':
    '{policy} 정책에는 API가 `rule`과 함께 요구하던 {fields} 필드가 없습니다. 옛 클러스터도 이 파일을 받지 않았습니다.',
  'rule.incomplete-pod-security-policy.why':
    '이 파일을 복사한 사람은 보호받고 있다고 믿었을 것입니다. 파일에 적은 것은 서버가 받아들인 뒤에야 효력이 있습니다.',
  'rule.incomplete-pod-security-policy.fix':
    '고치지 말고 네임스페이스의 수준으로 바꾸십시오. 파이프라인에서는 모든 매니페스트를 `kubectl apply --dry-run=server`로 시험하십시오.',

  'rule.pod-security-policy-changes-pods.title': '이 설정은 Pod를 바꾸어 주었지만 Pod Security는 바꾸지 않습니다',
  'rule.pod-security-policy-changes-pods.problem':
    '{policy} 정책의 `{field}` 필드는 Pod에 적지 않은 것을 채워 주었습니다. 옮긴 뒤에는 그런 Pod가 거절되거나 그 설정 없이 실행됩니다.',
  'rule.pod-security-policy-changes-pods.why':
    'Pod Security 어드미션은 허용하거나 거절할 뿐입니다. 알아서 채워지던 것을 이제는 모든 Pod 템플릿에 적어야 합니다.',
  'rule.pod-security-policy-changes-pods.fix':
    'capability, 사용자와 그룹, 프로필을 워크로드에 적으십시오. 또는 객체를 바꾸는 정책(MutatingAdmissionPolicy, Kyverno)에 맡기십시오.',

  'rule.pod-security-policy-looser-than-restricted.title': 'Pod Security 수준에서 거절할 것을 허용하는 정책입니다',
  'rule.pod-security-policy-looser-than-restricted.problem':
    '{policy} 정책에서 `{field}` 설정 때문에, 또는 그 설정이 없어서, `{level}` 수준이 거절하는 Pod가 허용됩니다.',
  'rule.pod-security-policy-looser-than-restricted.why':
    '네임스페이스에 맞는 수준은 그곳의 Pod를 하나도 거절하지 않는 가장 엄격한 수준입니다. 이런 필드가 무엇이 걸림돌인지 알려 주며, 이제는 아무도 쓰지 않는 것도 많습니다.',
  'rule.pod-security-policy-looser-than-restricted.fix':
    '아직 이 설정이 필요한 워크로드가 있는지 확인하십시오. 없다면 더 엄격한 수준을 쓰고, 있다면 그 워크로드만 전용 네임스페이스에 두십시오.',

  'rule.pod-security-policy-check-lost.title': '어느 Pod Security 수준에서도 검사하지 않는 설정입니다',
  'rule.pod-security-policy-check-lost.problem':
    '{policy} 정책은 `{field}` 필드를 검사했습니다. `baseline`도 `restricted`도 검사하지 않으므로 옮기고 나면 이 검사가 없어집니다.',
  'rule.pod-security-policy-check-lost.why':
    '수준의 내용은 정해져 있고, 읽기 전용 루트 파일시스템처럼 조직마다 다른 것은 다루지 않습니다.',
  'rule.pod-security-policy-check-lost.fix':
    '같은 네임스페이스에 ValidatingAdmissionPolicy나 Kyverno 규칙을 만드십시오.',

  'rule.pod-security-policy-without-grant.title': '아무도 사용할 수 없던 정책입니다',
  'rule.pod-security-policy-without-grant.problem':
    '이 파일들에는 {policy} 정책에 `use` 동작을 허용하는 Role이 없습니다. PodSecurityPolicy가 있던 때에도 누구에게도 적용되지 않았습니다.',
  'rule.pod-security-policy-without-grant.why':
    'PodSecurityPolicy는 사용이 허용된 대상에게만 적용되었습니다. 1.25부터는 줄 권한도 없으므로 참고만 하십시오.',
  'rule.pod-security-policy-without-grant.fix':
    '이제 권한을 주지 말고 네임스페이스에 Pod Security 레이블을 붙이십시오.',

  'rule.grant-of-pod-security-policy.title': '없어진 PodSecurityPolicy에 대한 권한입니다',
  'rule.grant-of-pod-security-policy.problem':
    '{role} 역할은 아직 PodSecurityPolicy 사용을 허용하는데, 1.25부터는 어느 클러스터에도 없습니다.',
  'rule.grant-of-pod-security-policy.why': '아무 뜻이 없는 규칙은 검토할 때 뜻이 있는 규칙을 가립니다.',
  'rule.grant-of-pod-security-policy.fix': '역할에서 이 규칙을 빼십시오.',
} as const satisfies FamilyWords<'pod-security'>;
