// src/lint/rules/schema의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const schema = {
  'rule.removed-api-version.title': '없어진 API 버전입니다',
  'rule.removed-api-version.problem':
    '`{apiVersion}`의 {kind}{kind:은/는} Kubernetes {since}부터 없습니다. API 서버는 그런 리소스가 없다고 답하고, 이 객체는 적용되지 않습니다.',
  'rule.removed-api-version.why':
    '알파와 베타 버전은 안정 버전이 나오고 몇 릴리스 뒤에 없어집니다. 이미 실행 중인 것은 그대로 있기 때문에, 다음에 적용하거나 클러스터를 다시 만들 때까지 아무도 모릅니다.',
  'rule.removed-api-version.fix':
    '`{replacement}`{replacement:으로/로} 바꾸십시오. 필드가 바뀐 경우는 Kubernetes의 마이그레이션 가이드에 나와 있습니다.',
  'rule.duplicate-env-name.title': '같은 환경 변수가 여러 번 있습니다',
  'rule.duplicate-env-name.problem':
    '`{container}` 컨테이너에 `{variable}`{variable:이/가} {times}번 있습니다. 마지막 것만 쓰이고, 여기에 적은 것은 효과가 없습니다.',
  'rule.duplicate-env-name.why':
    '두 사람이 같은 변수를 정했거나 한 사람이 두 번 적은 것입니다. 쓰이지 않는 쪽을 고치면 배포해도 달라지는 것이 없습니다.',
  'rule.duplicate-env-name.fix': '의도한 값이 있는 하나만 남기십시오.',
  'rule.missing-config-key.title': '환경 변수가 읽을 키가 없습니다',
  'rule.missing-config-key.problem':
    '`{container}` 컨테이너는 `{variable}` 값을 {kind} `{source}`의 `{key}` 키에서 읽는데, 그 키가 없습니다. 컨테이너가 시작되지 않습니다(CreateContainerConfigError).',
  'rule.missing-config-key.why':
    'kubelet은 컨테이너를 만들기 전에 환경 변수를 준비합니다. 키가 없으면 Pod는 계속 기다리고, 롤링 업데이트는 첫 새 Pod에서 멈춥니다.',
  'rule.missing-config-key.fix':
    '{kind} `{source}`에 있는 대로 키를 적거나, 거기에 키를 추가하십시오. 변수가 없어도 되면 `optional: true`를 적으십시오.',
  'rule.port-taken-twice.title': '한 Pod의 두 컨테이너가 같은 포트를 씁니다',
  'rule.port-taken-twice.problem':
    '`{container}` 컨테이너의 {port}/{protocol} 포트는 `{other}` 컨테이너가 이미 씁니다. 나중에 시작하는 쪽은 포트를 열지 못하고 종료됩니다.',
  'rule.port-taken-twice.why':
    '한 Pod의 컨테이너는 네트워크를 함께 씁니다. 주소는 하나이고, 같은 포트는 하나만 열 수 있습니다. 컨테이너마다 네트워크가 따로인 노트북에서는 되던 것이 Pod 안에서는 되지 않습니다.',
  'rule.port-taken-twice.fix': '둘 가운데 하나의 포트를 바꾸고, Service와 프로브도 그 포트로 바꾸십시오.',
  'rule.stateful-set-without-service.title': 'StatefulSet에 헤드리스 Service가 없습니다',
  'rule.stateful-set-without-service.problem':
    'StatefulSet `{set}`에 `serviceName: {service}`라고 적혀 있지만, 이 파일들에는 그 이름으로 이 Pod를 고르는 헤드리스 Service가 없습니다. Pod마다 쓰는 DNS 이름이 생기지 않습니다.',
  'rule.stateful-set-without-service.why':
    '데이터베이스의 구성원은 `db-0.db`, `db-1.db` 같은 이름으로 서로를 찾습니다. 이 이름은 `serviceName`에 적은 Service가 만들며, 그 Service에는 `clusterIP: None`이 있어야 합니다. StatefulSet이 만들어 주지는 않습니다.',
  'rule.stateful-set-without-service.fix':
    'Pod를 고르는 `clusterIP: None` Service를 추가하고, 그 이름을 `serviceName`에 적으십시오.',
  'rule.annotation-without-effect.title': '이제 쓰이지 않는 애너테이션입니다',
  'rule.annotation-without-effect.problem':
    '`{key}` 애너테이션은 Kubernetes {since}부터 쓰이지 않습니다. 적은 설정은 효과가 없으며, 이제는 `{field}` 필드에 적습니다.',
  'rule.annotation-without-effect.why':
    '이런 애너테이션은 필드가 생기기 전에 기능을 시험하던 방법입니다. API 서버는 아무 알림 없이 저장만 합니다. 그래서 업그레이드로 사라진 보호가 파일에는 그대로 남아 있습니다.',
  'rule.annotation-without-effect.fix': '`{field}` 필드를 적고 애너테이션을 지우십시오.',
  'rule.selector-misses-own-pods.title': '셀렉터가 자기 템플릿의 Pod를 고르지 못합니다',
  'rule.selector-misses-own-pods.problem':
    '{kind} `{name}`의 셀렉터는 `{selector}` 레이블을 찾는데, Pod에는 `{labels}` 레이블이 붙습니다. API 서버가 객체를 거절합니다.',
  'rule.selector-misses-own-pods.why':
    '컨트롤러는 레이블로 자기 Pod를 찾습니다. 자기가 만든 Pod를 찾지 못하면 끝없이 더 만들게 됩니다.',
  'rule.selector-misses-own-pods.fix':
    '셀렉터의 레이블을 모두 Pod에 붙이십시오. 이미 있는 객체의 셀렉터는 바꿀 수 없으므로 레이블을 바꿔야 합니다.',
  'rule.malformed-label-value.title': '레이블 값의 형식이 틀렸습니다',
  'rule.malformed-label-value.problem':
    '`{key}: {value}`의 값은 레이블 값이 될 수 없습니다. API 서버가 객체를 거절합니다.',
  'rule.malformed-label-value.why':
    '레이블 값에는 글자, 숫자, `-`, `_`, `.`만 63자까지 쓸 수 있고, 글자나 숫자로 시작하고 끝나야 합니다. 그래야 셀렉터에 적을 수 있습니다.',
  'rule.malformed-label-value.fix': '이 문자들로 짧게 적으십시오. 그 밖의 내용은 애너테이션에 적습니다.',
  'rule.unusable-port-name.title': '포트 이름이 올바르지 않습니다',
  'rule.unusable-port-name.problem':
    '`{container}` 컨테이너의 `{name}` 포트는 이름이 너무 길거나, 형식이 틀렸거나, 두 번 쓰였습니다. API 서버가 객체를 거절합니다.',
  'rule.unusable-port-name.why':
    '프로브와 Service는 이름으로 포트를 찾습니다. 이름은 소문자, 숫자, `-`로 15자까지이고 글자가 하나 이상 있어야 하며, 한 컨테이너에서 한 번만 쓸 수 있습니다.',
  'rule.unusable-port-name.fix': '`http`나 `metrics`처럼 짧고 겹치지 않는 이름을 적으십시오.',
} as const satisfies FamilyWords<'schema'>;
