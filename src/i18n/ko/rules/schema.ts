// src/lint/rules/schema의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const schema = {
  'rule.removed-api-version.title': '없어진 API 버전입니다',
  'rule.removed-api-version.problem':
    '`{apiVersion}`의 {kind}{kind:은/는} Kubernetes {since}부터 없습니다. 서버는 그런 리소스가 없다고 답하고, 이 객체는 하나도 반영되지 않습니다.',
  'rule.removed-api-version.why':
    '시험 중인 버전은 안정된 버전이 나오고 몇 릴리스 뒤에 없어집니다. 이미 도는 것은 계속 돌기 때문에, 다음에 적용하거나 클러스터를 다시 만들 때까지 아무도 모릅니다.',
  'rule.removed-api-version.fix':
    '`{replacement}`{replacement:으로/로} 적으십시오. 바뀐 필드가 있으면 Kubernetes의 마이그레이션 안내에 나와 있습니다.',
  'rule.duplicate-env-name.title': '같은 환경 변수가 여러 번 있습니다',
  'rule.duplicate-env-name.problem':
    '컨테이너 `{container}`에 `{variable}`{variable:이/가} {times}번 있습니다. 마지막 것만 쓰이고, 이것은 아무 효과가 없습니다.',
  'rule.duplicate-env-name.why':
    '두 사람이 같은 변수를 정했거나 한 사람이 두 번 적은 것입니다. 쓰이지 않는 쪽을 고친 사람은 배포하고 들여다보아도 달라진 것을 찾지 못합니다.',
  'rule.duplicate-env-name.fix': '뜻한 값이 있는 하나만 남기십시오.',
  'rule.missing-config-key.title': '변수를 읽어 올 키가 없습니다',
  'rule.missing-config-key.problem':
    '컨테이너 `{container}`{container:은/는} `{variable}`{variable:을/를} {kind} `{source}`의 키 `{key}`에서 읽는데, 그 키가 없습니다. 컨테이너가 시작되지 않습니다(CreateContainerConfigError).',
  'rule.missing-config-key.why':
    'kubelet은 컨테이너를 만들기 전에 환경 변수를 준비합니다. 키가 없으면 Pod는 영원히 기다리고, 롤링 업데이트는 첫 새 Pod에서 멈춥니다.',
  'rule.missing-config-key.fix':
    '{kind} `{source}`에 있는 대로 키를 적거나, 거기에 키를 더하십시오. 변수가 없어도 되면 `optional: true`라고 적으십시오.',
  'rule.port-taken-twice.title': '한 Pod의 두 컨테이너가 같은 포트를 원합니다',
  'rule.port-taken-twice.problem':
    '컨테이너 `{container}`{container:이/가} 원하는 {port}/{protocol} 포트는 이미 `{other}`의 것입니다. 나중에 오는 쪽은 포트를 열지 못하고 끝납니다.',
  'rule.port-taken-twice.why':
    '한 Pod의 컨테이너는 네트워크를 함께 씁니다. 주소는 하나이고 포트도 하나씩입니다. 각자 따로인 노트북에서는 되던 것이 Pod 안에서는 되지 않습니다.',
  'rule.port-taken-twice.fix': '둘 가운데 하나의 포트를 바꾸고, Service와 probe도 그 포트를 가리키게 하십시오.',
  'rule.stateful-set-without-service.title': 'StatefulSet에 헤드리스 Service가 없습니다',
  'rule.stateful-set-without-service.problem':
    'StatefulSet `{set}`에는 `serviceName: {service}`라고 적혀 있지만, 이 파일들에는 그 Pod를 고르는 그 이름의 헤드리스 Service가 없습니다. Pod마다 쓰는 DNS 이름이 생기지 않습니다.',
  'rule.stateful-set-without-service.why':
    '데이터베이스의 구성원은 `db-0.db`, `db-1.db` 같은 이름으로 서로를 찾습니다. 이 이름은 `serviceName`의 Service에서 나오며, 그 Service에는 `clusterIP: None`이 있어야 합니다. StatefulSet이 만들어 주지는 않습니다.',
  'rule.stateful-set-without-service.fix':
    'Pod를 고르는 `clusterIP: None` Service를 더하고, 그 이름을 `serviceName`에 적으십시오.',
  'rule.annotation-without-effect.title': '이제 아무도 읽지 않는 annotation입니다',
  'rule.annotation-without-effect.problem':
    '`{key}`{key:은/는} Kubernetes {since}부터 읽지 않습니다. 적어 둔 일은 일어나지 않으며, 이제는 `{field}` 필드가 그 일을 합니다.',
  'rule.annotation-without-effect.why':
    '이런 annotation은 필드가 생기기 전에 기능을 시험하던 방법입니다. 서버는 아무 말 없이 저장만 합니다. 그래서 업그레이드로 사라진 보호가 파일에는 그대로 남아 있습니다.',
  'rule.annotation-without-effect.fix': '`{field}`{field:을/를} 적고 annotation을 빼십시오.',
  'rule.selector-misses-own-pods.title': 'selector가 자기 템플릿의 Pod를 고르지 못합니다',
  'rule.selector-misses-own-pods.problem':
    '{kind} `{name}`{name:은/는} `{selector}`{selector:을/를} 고르는데, 그 Pod에는 `{labels}`{labels:이/가} 붙습니다. 서버가 객체를 거부합니다.',
  'rule.selector-misses-own-pods.why':
    '컨트롤러는 레이블로 자기 Pod를 찾습니다. 자기가 만든 Pod를 찾지 못하면 끝없이 더 만들게 됩니다.',
  'rule.selector-misses-own-pods.fix':
    'selector의 레이블을 모두 Pod에 붙이십시오. 이미 있는 객체의 selector는 바꿀 수 없으니 레이블을 바꿉니다.',
  'rule.malformed-label-value.title': '레이블 값의 형식이 틀렸습니다',
  'rule.malformed-label-value.problem':
    '`{key}: {value}`{value:은/는} 레이블 값이 될 수 없습니다. 서버가 객체를 거부합니다.',
  'rule.malformed-label-value.why':
    '레이블 값은 글자, 숫자, `-`, `_`, `.`로 63자까지이고 글자나 숫자로 시작하고 끝납니다. 그래야 selector로 가리킬 수 있습니다.',
  'rule.malformed-label-value.fix': '이 글자들로 짧게 적으십시오. 더 길게 적을 것은 annotation에 적습니다.',
  'rule.unusable-port-name.title': '포트 이름을 쓸 수 없습니다',
  'rule.unusable-port-name.problem':
    '컨테이너 `{container}`의 포트 `{name}`{name:은/는} 이름이 너무 길거나, 형식이 틀렸거나, 두 번 쓰였습니다. 서버가 객체를 거부합니다.',
  'rule.unusable-port-name.why':
    'probe와 Service는 이름으로 포트를 찾습니다. 이름은 소문자, 숫자, `-`로 15자까지이고 글자가 하나 이상 있어야 하며, 한 번씩만 쓸 수 있습니다.',
  'rule.unusable-port-name.fix': '`http`나 `metrics`처럼 짧고 겹치지 않는 이름을 적으십시오.',
} as const satisfies FamilyWords<'schema'>;
