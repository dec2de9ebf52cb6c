// src/lint/rules/images의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const images = {
  'rule.latest-image-tag.title': '이미지 버전이 정해져 있지 않습니다',
  'rule.latest-image-tag.problem':
    '{container} 컨테이너의 이미지는 {image}입니다. {tag} 태그는 내일 다른 이미지를 가리킬 수 있으므로, 한 릴리스의 두 Pod가 서로 다른 프로그램을 실행할 수 있습니다.',
  'rule.latest-image-tag.why':
    '이름이 늘 같은 이미지를 가리켜야 릴리스를 반복하고 비교하고 되돌릴 수 있습니다. 움직이는 태그를 쓰면 다른 노드에서 다시 시작한 Pod가 아무도 배포하지 않은 코드를 실행할 수 있습니다.',
  'rule.latest-image-tag.fix':
    '시험을 마친 버전을 적으십시오. 다이제스트까지 적으면 더 좋습니다: `name:1.4.2@sha256:…`',

  'rule.image-without-digest.title': '이미지를 다이제스트로 고정하지 않았습니다',
  'rule.image-without-digest.problem':
    '{container} 컨테이너의 이미지는 {image}입니다. 레지스트리에 푸시할 수 있는 사람이면 이 태그를 옮길 수 있고, 그러면 스캔한 이미지와 실행되는 이미지가 달라집니다.',
  'rule.image-without-digest.why':
    '다이제스트는 이미지 내용으로 계산한 값이므로 다른 이미지를 가리킬 수 없습니다. 스캔, 서명, 스테이징, 프로덕션이 모두 똑같은 이미지를 다루고, 롤백하면 전에 실행하던 것이 그대로 돌아옵니다.',
  'rule.image-without-digest.fix':
    '파이프라인이 빌드하고 스캔한 이미지의 다이제스트를 적게 하십시오: `name:1.4.2@sha256:…`. 사람이 읽는 태그는 남겨 두어도 됩니다. 실제 이미지는 다이제스트가 정합니다.',

  'rule.malformed-image-digest.title': '이미지 다이제스트의 형식이 올바르지 않습니다',
  'rule.malformed-image-digest.problem':
    '{container} 컨테이너의 이미지가 `{digest}` 값으로 끝나는데, 이것은 다이제스트의 형식이 아닙니다. Pod는 `InvalidImageName` 상태에 머뭅니다.',
  'rule.malformed-image-digest.why':
    '다이제스트는 알고리즘 이름과 정해진 개수의 소문자 16진수로 이루어지며, `sha256`이라면 64자리입니다. API 서버는 이를 검사하지 않지만 kubelet은 그런 이미지를 받지 않습니다.',
  'rule.malformed-image-digest.fix':
    '레지스트리나 빌드 출력에서 다이제스트 전체를 복사하십시오. `sha256:` 다음에 64자리가 와야 합니다.',

  'rule.untrusted-image-registry.title': '출처를 보증할 수 없는 이미지입니다',
  'rule.untrusted-image-registry.problem':
    '{container} 컨테이너는 {registry}에서 받은 {image} 이미지를 실행합니다. 이 게시자를 신뢰한다고 적은 곳이 없습니다.',
  'rule.untrusted-image-registry.why':
    '공개 레지스트리에는 비어 있는 이름으로 누구나 이미지를 올릴 수 있고, 비슷한 이름에 속기 쉬우며, 이미지가 사라지거나 다운로드가 제한되기도 합니다. 자체 레지스트리에는 직접 스캔하고 고른 이미지만 둘 수 있습니다.',
  'rule.untrusted-image-registry.fix':
    '이미지를 자체 레지스트리로 복사해 그곳에서 받으십시오. 신뢰하는 레지스트리가 있다면 `trustedRegistries` 옵션에 적으십시오.',

  'rule.retired-image-registry.title': '운영이 끝난 레지스트리입니다',
  'rule.retired-image-registry.problem':
    '{container} 컨테이너는 {image} 이미지를 {registry}에서 받습니다. 이곳에는 새 이미지가 올라오지 않으며, 언젠가는 지금 이미지도 없어집니다.',
  'rule.retired-image-registry.why':
    '동결된 레지스트리에는 보안 수정이 올라오지 않습니다. 또 레지스트리가 꺼지면 지금 잘 돌고 있는 Pod도 새 노드에서는 시작하지 못합니다.',
  'rule.retired-image-registry.fix': '{successor}에서, 아직 관리되는 버전의 이미지를 받으십시오.',

  'rule.mutable-tag-not-pulled.title': '움직이는 태그인데 다시 받지 않습니다',
  'rule.mutable-tag-not-pulled.problem':
    '{container} 컨테이너는 {tag} 태그의 이미지를 `imagePullPolicy: {policy}` 설정으로 씁니다. 노드마다 처음 받은 시점의 이미지가 그대로 남습니다.',
  'rule.mutable-tag-not-pulled.why':
    '그러면 한 릴리스의 Pod가 노드마다 달라지고, 같은 태그로 고친 이미지를 올려도 옛 이미지가 있는 노드에는 전해지지 않습니다.',
  'rule.mutable-tag-not-pulled.fix':
    '고정된 버전을 다이제스트와 함께 적으십시오. 움직이는 태그를 쓰는 동안은 `imagePullPolicy: Always`로 설정하십시오.',

  'rule.image-taken-from-cache.title': '노드가 레지스트리에 확인하지 않고 이미지를 시작할 수 있습니다',
  'rule.image-taken-from-cache.problem':
    '{image} 이미지가 노드에 이미 있으면 {container} 컨테이너는 레지스트리에 확인하지 않고 시작합니다. 태그가 아직 같은 이미지를 가리키는지 아무도 확인하지 않습니다.',
  'rule.image-taken-from-cache.why':
    '참고 사항입니다. 확인에는 짧은 요청 하나면 되고, 이미 있는 레이어는 다시 받지 않습니다. 1.35 이전의 kubelet은 이미 받은 비공개 이미지를 아무 Pod에나 내주므로 자격 증명 확인도 빠집니다. 다이제스트로 고정한 이미지는 무엇을 시작하는지 분명하므로 이 규칙에서 제외합니다.',
  'rule.image-taken-from-cache.fix': '이미지를 다이제스트로 고정하거나 `imagePullPolicy: Always`로 설정하십시오.',

  'rule.signature-policy-only-audits.title': '서명 정책이 기록만 합니다',
  'rule.signature-policy-only-audits.problem':
    '{policy} 정책이 `{action}` 상태이므로, 올바른 서명이 없는 이미지도 기록만 남기고 시작합니다.',
  'rule.signature-policy-only-audits.why':
    '서명은 서명이 없는 것을 막을 때만 보호가 됩니다. 무엇이 거절될지 먼저 지켜보는 것은 올바른 첫걸음이지만, 거기서 멈추면 안 됩니다.',
  'rule.signature-policy-only-audits.fix':
    '보고에 걸리는 것이 없어지면 정책이 거절하게 하십시오. Kyverno는 `Enforce`, ImageValidatingPolicy는 `Deny`, ClusterImagePolicy는 `mode: enforce`입니다.',

  'rule.signature-of-anybody.title': '누구의 서명이든 받아들이는 정책입니다',
  'rule.signature-of-anybody.problem':
    '{policy} 정책은 여기서 서명을 요구하지만, 누가 서명해야 하고 그 신원을 누가 보증하는지를 모두 적지는 않았습니다. 낯선 사람의 서명도 통과합니다.',
  'rule.signature-of-anybody.why':
    '키 없는 서명에 쓰는 인증서는 누구나 받을 수 있습니다. 내 서명과 남의 서명을 가르는 것은 인증서에 적힌 신원, 곧 내 저장소의 워크플로와 그 발급자뿐입니다.',
  'rule.signature-of-anybody.fix':
    '주체와 발급자를 되도록 좁게 적으십시오. 발급자는 파이프라인의 것으로, 주체는 릴리스하는 워크플로 파일로 적습니다. 또는 공개 키를 지정하십시오.',

  'rule.image-outside-signature-policy.title': '이 이미지에는 서명을 요구하지 않습니다',
  'rule.image-outside-signature-policy.problem':
    '이 파일들의 정책은 서명을 검사하지만, {container} 컨테이너의 {image} 이미지에 해당하는 패턴이 없습니다.',
  'rule.image-outside-signature-policy.why':
    '침입자에게는 아무도 검사하지 않는 이미지 하나면 충분합니다. 틈이 있는 정책은 근거 없이 안심하게 만듭니다.',
  'rule.image-outside-signature-policy.fix':
    '이 이미지에 맞는 패턴을 추가하거나, 정책이 다루는 레지스트리에서 이미지를 받으십시오.',
} as const satisfies FamilyWords<'images'>;
