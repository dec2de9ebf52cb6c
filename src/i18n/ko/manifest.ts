// 매니페스트에 관한 지적: title(무엇이 잘못되었는지), consequence(어떤 일이 왜 생기는지), fix(어떻게 고치는지).
import type { manifest as en } from '../en/manifest.ts';

export const manifest = {
  'finding.yaml-syntax.title': '이 줄을 YAML로 읽을 수 없습니다',
  'finding.yaml-syntax.consequence':
    '고치기 전에는 파일 전체를 읽지 못하므로, kubectl도 시뮬레이션도 객체를 하나도 보지 못합니다.',
  'finding.yaml-syntax.fix': '들여쓰기, 콜론, 따옴표, 괄호를 앞뒤 줄과 비교해 보십시오.',

  'finding.yaml-block-header.title': '블록 기호 뒤에 올 수 없는 텍스트가 있습니다',
  'finding.yaml-block-header.consequence':
    '블록 기호(| 또는 >)를 쓴 값은 다음 줄에서 시작하며, 같은 줄의 텍스트는 블록의 옵션으로 읽힙니다.',
  'finding.yaml-block-header.fix': '텍스트를 다음 줄로 옮겨 들여쓰거나 값 전체를 따옴표로 묶으십시오.',

  'finding.yaml-colon-in-value.title': '값 안의 콜론과 공백이 새로운 매핑을 시작합니다',
  'finding.yaml-colon-in-value.consequence':
    '콜론과 공백은 키와 값을 가르는 기호라서 한 줄에 두 번 나오면 구별할 수 없습니다.',
  'finding.yaml-colon-in-value.fix': '값을 따옴표로 묶거나 안쪽 매핑을 다음 줄로 옮기십시오.',

  'finding.yaml-conflict-marker.title': '병합 충돌 표시가 남아 있습니다',
  'finding.yaml-conflict-marker.consequence': 'Git이 두 판을 모두 적어 두었고 이대로는 어느 쪽도 읽을 수 없습니다.',
  'finding.yaml-conflict-marker.fix': '한쪽 판의 줄만 남기고 표시 줄을 지우십시오.',

  'finding.yaml-control-character.title': '보이지 않는 문자({code})가 있습니다',
  'finding.yaml-control-character.consequence':
    'YAML에는 제어 문자를 쓸 수 없고, 하나만 있어도 API 서버는 파일 전체를 거절합니다.',
  'finding.yaml-control-character.fix': '문자를 지우거나 큰따옴표 안에 이스케이프로 적으십시오.',

  'finding.yaml-extra-comma.title': '값이 올 자리에 쉼표가 있습니다',
  'finding.yaml-extra-comma.consequence': '괄호 안의 쉼표는 두 값을 나누는데 여기에는 한쪽 값이 없습니다.',
  'finding.yaml-extra-comma.fix': '쉼표를 지우거나 빠진 값을 적으십시오.',

  'finding.yaml-missing-colon.title': '{key} 뒤에 콜론이 없습니다',
  'finding.yaml-missing-colon.consequence':
    '콜론이 없으면 키가 아니라 값으로 읽히고, 아래 줄은 어디에도 속하지 못합니다.',
  'finding.yaml-missing-colon.fix': '{key} 뒤에 콜론을 적으십시오.',

  'finding.yaml-missing-comma.title': '이 값 앞에 쉼표가 없습니다',
  'finding.yaml-missing-comma.consequence': '괄호 안의 값은 줄을 바꾸더라도 쉼표로 나눕니다.',
  'finding.yaml-missing-comma.fix': '앞 값 뒤에 쉼표를 적으십시오.',

  'finding.yaml-missing-space.title': '{key} 뒤의 콜론 다음에 공백이 없습니다',
  'finding.yaml-missing-space.consequence': '공백이 없으면 콜론도 값의 일부가 되어 키로 읽히지 않습니다.',
  'finding.yaml-missing-space.fix': '콜론 뒤에 공백을 하나 넣으십시오.',

  'finding.yaml-reserved-character.title': '값은 {character} 문자로 시작할 수 없습니다',
  'finding.yaml-reserved-character.consequence':
    'YAML에서 특별한 뜻이 있는 문자라서 뒤따르는 텍스트가 그대로 읽히지 않습니다.',
  'finding.yaml-reserved-character.fix': '값을 따옴표로 묶으십시오.',

  'finding.yaml-tab-indentation.title': '이 줄은 탭으로 들여썼습니다',
  'finding.yaml-tab-indentation.consequence': 'YAML은 공백만 세므로 탭의 깊이를 알 수 없고, 그래서 탭을 거절합니다.',
  'finding.yaml-tab-indentation.fix': '탭을 공백으로 바꾸고, 편집기가 공백을 쓰도록 설정하십시오.',

  'finding.yaml-template-expression.title': '템플릿이며 아직 매니페스트가 아닙니다',
  'finding.yaml-template-expression.consequence':
    '두 겹 중괄호는 Helm 같은 템플릿 도구가 채우며, API 서버에 오기 전에 없어져야 합니다.',
  'finding.yaml-template-expression.fix': '먼저 템플릿을 렌더링해 그 결과를 검사하거나 값을 직접 적으십시오.',

  'finding.yaml-text-after-quote.title': '닫는 따옴표 뒤에 텍스트가 있습니다',
  'finding.yaml-text-after-quote.consequence':
    '따옴표로 묶은 값은 두 번째 따옴표에서 끝나고, 그 줄에는 주석만 뒤따를 수 있습니다.',
  'finding.yaml-text-after-quote.fix': '값 전체를 따옴표 안에 넣으십시오. 안쪽 따옴표는 두 번 적거나 이스케이프합니다.',

  'finding.yaml-unclosed-bracket.title': '이 괄호를 닫지 않았습니다',
  'finding.yaml-unclosed-bracket.consequence': '그 뒤 파일 끝까지가 모두 괄호 안에 있는 것으로 읽힙니다.',
  'finding.yaml-unclosed-bracket.fix': '목록이나 매핑이 끝나는 자리에 {close} 문자를 적으십시오.',

  'finding.yaml-unclosed-quote.title': '이 따옴표를 닫지 않았습니다',
  'finding.yaml-unclosed-quote.consequence': '그 뒤 파일 끝까지가 하나의 문자열로 읽힙니다.',
  'finding.yaml-unclosed-quote.fix': '문자열이 끝나는 자리에 {close} 문자를 적으십시오.',

  'finding.yaml-unknown-escape.title': '{escape} 표기는 YAML의 이스케이프가 아닙니다',
  'finding.yaml-unknown-escape.consequence':
    '큰따옴표 안의 역슬래시는 이스케이프를 시작하므로 역슬래시 자체를 쓰려면 두 번 적어야 합니다.',
  'finding.yaml-unknown-escape.fix': '역슬래시를 두 번 적거나 작은따옴표를 쓰십시오.',

  'finding.yaml-unknown-tag.title': '느낌표로 시작하는 값은 태그로 읽힙니다',
  'finding.yaml-unknown-tag.consequence':
    '태그는 값의 타입을 정하는데, 이 태그는 선언되지 않았거나 형식이 올바르지 않습니다.',
  'finding.yaml-unknown-tag.fix': '문자열로 쓰려는 값이면 따옴표로 묶으십시오.',

  'finding.yaml-wrong-indentation.title': '이 줄은 {indent}칸 들여썼는데 주위에 같은 깊이가 없습니다',
  'finding.yaml-wrong-indentation.consequence':
    '들여쓰기는 줄이 무엇에 속하는지를 정하는데, 이 깊이는 위 줄에도 그 부모에도 맞지 않습니다.',
  'finding.yaml-wrong-indentation.fix': '형제 줄과 같은 깊이로, 예를 들어 {expected}칸으로 맞추십시오.',

  'finding.yaml-too-deep.title': '중첩이 {limit}단계보다 깊습니다',
  'finding.yaml-too-deep.consequence': '이렇게 깊은 Kubernetes 객체는 없으며, 더 읽으면 화면이 멈출 수 있습니다.',
  'finding.yaml-too-deep.fix': '되풀이되는 괄호나 별칭이 있는지 살펴보십시오.',

  'finding.yaml-alias-bomb.title': '별칭이 {limit}개가 넘는 값을 나타냅니다',
  'finding.yaml-alias-bomb.consequence':
    '별칭의 별칭은 곱절로 불어나며, API 서버는 이런 파일을 공격으로 보고 거절합니다.',
  'finding.yaml-alias-bomb.fix': '값을 직접 적거나 별칭을 줄이십시오.',

  'finding.yaml-alias-cycle.title': '별칭 {name}{name:이/가} 자기 자신을 담고 있습니다',
  'finding.yaml-alias-cycle.consequence': '자신을 담은 값은 끝이 없어 객체가 될 수 없습니다.',
  'finding.yaml-alias-cycle.fix': '그 값 안에 있는 별칭을 지우십시오.',

  'finding.yaml-unknown-anchor.title': '{name}{name:이라는/라는} 앵커가 없습니다',
  'finding.yaml-unknown-anchor.consequence': '별표는 앞에서 앰퍼샌드로 이름 붙인 값을 되풀이하는 별칭입니다.',
  'finding.yaml-unknown-anchor.fix': '먼저 값에 이름을 붙이거나, 별표로 시작하는 문자열이면 따옴표로 묶으십시오.',

  'finding.yaml-tag-mismatch.title': '값 {value}{value:은/는} 태그 {tag}에 맞지 않습니다',
  'finding.yaml-tag-mismatch.consequence': '태그가 요구하는 타입으로 이 값을 읽을 수 없습니다.',
  'finding.yaml-tag-mismatch.fix': '태그를 지우거나 그 타입에 맞는 값을 적으십시오.',

  'finding.yaml-bad-base64.title': '{tag} 뒤의 값은 base64가 아닙니다',
  'finding.yaml-bad-base64.consequence': '이진 값은 base64로 적는데 다른 문자가 있거나 중간에 끊겼습니다.',
  'finding.yaml-bad-base64.fix': '값을 base64로 인코딩하거나 태그를 지우십시오.',

  'finding.not-an-object.title': '이 문서는 객체가 아닙니다',
  'finding.not-an-object.consequence':
    '매니페스트는 apiVersion, kind, metadata가 있는 매핑인데, 여기에는 값 하나나 목록만 있습니다.',
  'finding.not-an-object.fix': 'apiVersion과 kind로 시작하거나 하이픈 세 개로 문서를 나누십시오.',

  'finding.missing-api-version.title': 'apiVersion이 없습니다',
  'finding.missing-api-version.consequence': '어떤 객체인지 알 수 없어 kubectl이 파일을 거절합니다.',
  'finding.missing-api-version.fix': '예를 들어 {example}처럼 apiVersion을 적으십시오.',

  'finding.missing-kind.title': 'kind가 없습니다',
  'finding.missing-kind.consequence': '어떤 객체인지 알 수 없어 kubectl이 파일을 거절합니다.',
  'finding.missing-kind.fix': '예를 들어 {example}처럼 kind를 적으십시오.',

  'finding.misspelt-kind.title': '{apiVersion}에는 {kind}{kind:이라는/라는} kind가 없습니다',
  'finding.misspelt-kind.consequence': 'API 서버가 모르는 kind라서 아무것도 만들지 않습니다.',
  'finding.misspelt-kind.fix': '{suggestion}{suggestion:으로/로} 적으십시오.',

  'finding.unknown-kind.title': '{apiVersion}에는 {kind}{kind:이라는/라는} kind가 없습니다',
  'finding.unknown-kind.consequence': 'API 서버가 모르는 kind라서 아무것도 만들지 않습니다.',
  'finding.unknown-kind.fix': 'kind와 apiVersion의 철자를 함께 확인하십시오.',

  'finding.wrong-api-version.title': '{kind}{kind:은/는} {apiVersion}에서 제공되지 않습니다',
  'finding.wrong-api-version.consequence': 'API 버전은 시간이 지나면 없어지며, 서버는 그런 리소스가 없다고 답합니다.',
  'finding.wrong-api-version.fix': '{suggestion}{suggestion:으로/로} 적으십시오.',

  'finding.duplicate-field.title': '같은 매핑에 {name}{name:이/가} 두 번 있습니다',
  'finding.duplicate-field.consequence':
    '둘 가운데 하나가 아무 알림 없이 무시될 수 있으므로 API 서버는 객체를 거절합니다.',
  'finding.duplicate-field.fix': '두 줄 가운데 하나만 남기십시오.',

  'finding.expected-boolean.title': '{name} 값은 true나 false여야 합니다',
  'finding.expected-boolean.consequence':
    '여기에 적힌 {value} 값은 API 서버에 불리언이 아니므로(따옴표로 묶으면 문자열입니다) 객체 전체가 거절됩니다.',
  'finding.expected-boolean.fix': '따옴표 없이 true나 false를 적으십시오.',

  'finding.expected-int-or-string.title': '{name} 값은 숫자나 문자열이어야 합니다',
  'finding.expected-int-or-string.consequence': 'API 서버는 여기에서 {value} 값을 읽지 못해 객체 전체를 거절합니다.',
  'finding.expected-int-or-string.fix': '숫자를 적거나, 백분율이나 포트 이름 같은 문자열을 적으십시오.',

  'finding.expected-integer.title': '{name} 값은 정수여야 합니다',
  'finding.expected-integer.consequence':
    '여기에 적힌 {value} 값은 API 서버에 정수가 아니므로(따옴표로 묶으면 문자열입니다) 객체 전체가 거절됩니다.',
  'finding.expected-integer.fix': '따옴표 없이 정수를 적으십시오.',

  'finding.expected-list.title': '{name} 값은 목록이어야 합니다',
  'finding.expected-list.consequence': '여러 개가 올 자리에 값 하나만 있어서 API 서버가 객체 전체를 거절합니다.',
  'finding.expected-list.fix': '하나뿐이더라도 항목마다 하이픈과 공백으로 시작하십시오.',

  'finding.expected-mapping.title': '{name} 아래에는 필드가 와야 합니다',
  'finding.expected-mapping.consequence': '필드가 올 자리에 값 하나나 목록이 있어 API 서버가 객체 전체를 거절합니다.',
  'finding.expected-mapping.fix': '아래 줄에 들여써서 필드를 적으십시오.',

  'finding.expected-quantity.title': '{name} 값은 수량이어야 합니다',
  'finding.expected-quantity.consequence': '양이 올 자리에 목록이나 매핑이 있어 API 서버가 객체 전체를 거절합니다.',
  'finding.expected-quantity.fix': '500m, 256Mi처럼 양을 적으십시오.',

  'finding.expected-string.title': '{name} 값은 문자열이어야 합니다',
  'finding.expected-string.consequence':
    'YAML은 따옴표 없는 {value} 값을 숫자나 불리언으로 읽고, API 서버는 객체 전체를 거절합니다.',
  'finding.expected-string.fix': '값을 따옴표로 묶으십시오.',

  'finding.integer-out-of-range.title': '{value}{value:은/는} {name}에 담기에 너무 큽니다',
  'finding.integer-out-of-range.consequence':
    '필드에 담을 수 있는 비트 수가 정해져 있어 API 서버가 값을 저장하지 못합니다.',
  'finding.integer-out-of-range.fix': '더 작은 수를 적으십시오.',

  'finding.invalid-base64.title': '{name} 값은 base64가 아닙니다',
  'finding.invalid-base64.consequence':
    '이진 데이터는 base64로 적는데, API 서버가 이 값을 디코딩하지 못해 객체 전체를 거절합니다.',
  'finding.invalid-base64.fix': '값을 base64로 인코딩하거나, 평문이면 data(Secret에서는 stringData)에 적으십시오.',

  'finding.invalid-key.title': '키는 문자열 하나여야 합니다',
  'finding.invalid-key.consequence':
    '여기에는 목록이나 매핑, 또는 빈 값이 키로 있는데 그런 필드를 가진 객체는 없습니다.',
  'finding.invalid-key.fix': '키를 낱말로 적고 필요하면 따옴표로 묶으십시오.',

  'finding.invalid-merge.title': '병합할 대상은 매핑이어야 합니다',
  'finding.invalid-merge.consequence': '병합 키는 다른 매핑의 필드를 가져오는데 이 값은 매핑이 아닙니다.',
  'finding.invalid-merge.fix': '별칭이 매핑이나 매핑의 목록을 가리키게 하십시오.',

  'finding.invalid-quantity.title': '{value}{value:은/는} {name}의 수량이 될 수 없습니다',
  'finding.invalid-quantity.consequence':
    '수량은 숫자와 정해진 접미사로 적는데, API 서버가 이 값을 읽지 못해 객체 전체를 거절합니다.',
  'finding.invalid-quantity.fix': 'CPU는 500m, 메모리는 256Mi처럼 공백 없이 대소문자를 지켜 적으십시오.',

  'finding.invalid-time.title': '{name} 값은 시각이 아닙니다',
  'finding.invalid-time.consequence': '시각은 2026-03-01T09:00:00Z처럼 적으며, API 서버는 다른 형식을 거절합니다.',
  'finding.invalid-time.fix': '날짜, T, 시각, 시간대를 적거나 필드를 지우십시오.',

  'finding.misplaced-field.title': '{name} 필드는 여기에 속하지 않습니다',
  'finding.misplaced-field.consequence':
    '이 자리에는 그런 필드가 없어서 API 서버가 객체를 거절합니다. 같은 이름의 필드가 다른 자리에 있습니다.',
  'finding.misplaced-field.fix': '{home} 자리로 옮기십시오.',

  'finding.misspelt-field.title': '{owner}에는 {name} 필드가 없습니다',
  'finding.misspelt-field.consequence':
    '모르는 필드를 받아들이면 의도한 설정이 아무 알림 없이 빠지므로 API 서버는 객체를 거절합니다.',
  'finding.misspelt-field.fix': '{suggestion}{suggestion:으로/로} 적으십시오.',

  'finding.not-a-json-number.title': '{value}{value:은/는} 객체에 담을 수 없는 숫자입니다',
  'finding.not-a-json-number.consequence': '무한대와 NaN은 YAML에는 있지만 API 서버가 객체를 담는 JSON에는 없습니다.',
  'finding.not-a-json-number.fix': '유한한 숫자를 적거나, 문자열이면 따옴표로 묶으십시오.',

  'finding.template-expression.title': '템플릿이며 아직 매니페스트가 아닙니다',
  'finding.template-expression.consequence':
    '두 겹 중괄호는 Helm 같은 템플릿 도구가 채우며, API 서버에 오기 전에 없어져야 합니다.',
  'finding.template-expression.fix': '먼저 템플릿을 렌더링해 그 결과를 검사하거나 값을 직접 적으십시오.',

  'finding.unknown-field.title': '{owner}에는 {name} 필드가 없습니다',
  'finding.unknown-field.consequence':
    '모르는 필드를 받아들이면 의도한 설정이 아무 알림 없이 빠지므로 API 서버는 객체를 거절합니다.',
  'finding.unknown-field.fix': '필드를 지우거나 어디에 속하는지 찾아보십시오.',

  'finding.rollout-cannot-proceed.title': '업데이트가 한 걸음도 나아갈 수 없습니다',
  'finding.rollout-cannot-proceed.consequence':
    'maxSurge {maxSurge}이면 Pod를 더할 수 없고 maxUnavailable {maxUnavailable}이면 뺄 수도 없으므로 API 서버가 Deployment를 거절합니다.',
  'finding.rollout-cannot-proceed.fix': '둘 가운데 하나를 허용하십시오. 예: maxSurge: 1, maxUnavailable: 0',

  'finding.invalid-percentage.title': '{name} 값은 숫자나 백분율이어야 합니다',
  'finding.invalid-percentage.consequence':
    '{value}{value:은/는} 백분율이 아닌 문자열이라서 Pod 수를 계산할 수 없습니다.',
  'finding.invalid-percentage.fix': '따옴표 없이 숫자를 적거나, 25%처럼 정수 백분율을 적으십시오.',

  'finding.percentage-over-100.title': '{name} 값이 100%를 넘습니다',
  'finding.percentage-over-100.consequence':
    '있는 것보다 많은 Pod를 뺄 수는 없으므로 API 서버가 {value} 값을 거절합니다.',
  'finding.percentage-over-100.fix': '100% 이하로 적으십시오.',

  'finding.recreate-with-rolling-update.title': 'Recreate에는 rollingUpdate를 쓸 수 없습니다',
  'finding.recreate-with-rolling-update.consequence':
    'Recreate는 새 Pod를 시작하기 전에 이전 Pod를 모두 멈추므로 순차 교체가 없고, API 서버는 그 설정을 거절합니다.',
  'finding.recreate-with-rolling-update.fix': 'rollingUpdate를 지우거나 type을 RollingUpdate로 바꾸십시오.',

  'finding.deadline-before-ready.title': '새 Pod가 사용 가능해지기 전에 기한이 끝납니다',
  'finding.deadline-before-ready.consequence':
    'Pod는 {ready}초(minReadySeconds) 동안 준비 상태여야 사용 가능한 것으로 세는데, 업데이트는 진행 없이 {deadline}초가 지나면 실패합니다.',
  'finding.deadline-before-ready.fix':
    'progressDeadlineSeconds를 minReadySeconds보다 크게, 예를 들어 {suggestion}초로 적으십시오.',

  'finding.missing-selector.title': 'selector가 없습니다',
  'finding.missing-selector.consequence':
    'selector는 어떤 Pod가 이 객체에 속하는지를 정하며, 없으면 API 서버가 거절합니다.',
  'finding.missing-selector.fix': 'spec.selector.matchLabels에 템플릿의 레이블을 적으십시오.',

  'finding.empty-selector.title': 'selector가 비어 있습니다',
  'finding.empty-selector.consequence': '빈 selector는 네임스페이스의 모든 Pod를 고르게 되므로 API 서버가 거절합니다.',
  'finding.empty-selector.fix': 'matchLabels에 레이블을 하나 이상 적으십시오.',

  'finding.invalid-selector.title': 'selector를 쓸 수 없습니다',
  'finding.invalid-selector.consequence': '조건 하나의 형식이 올바르지 않아 어떤 Pod도 고를 수 없습니다.',
  'finding.invalid-selector.fix': '그 아래의 조건을 고치십시오.',

  'finding.same-name-in-another-namespace.title': '{kind} {object}{object:은/는} {other} 네임스페이스에도 있습니다',
  'finding.same-name-in-another-namespace.consequence':
    '실제 클러스터에는 둘 다 있습니다. 시뮬레이션은 종류와 이름으로만 구분하므로, 여기에서는 이것이 앞의 것을 대신합니다.',
  'finding.same-name-in-another-namespace.fix':
    '실제 클러스터를 위해 고칠 것은 없습니다. 여기에서 둘 다 보려면 이름을 다르게 하거나 하나씩 따로 여십시오.',
  'finding.selector-template-mismatch.title': 'selector가 자기 템플릿의 Pod를 고르지 못합니다',
  'finding.selector-template-mismatch.consequence':
    'selector는 {selector} 레이블을 찾는데 템플릿에는 {labels} 레이블이 있습니다. 그러면 컨트롤러가 Pod를 끝없이 만들고도 하나도 세지 못하므로 API 서버가 객체를 거절합니다.',
  'finding.selector-template-mismatch.fix': 'selector가 찾는 레이블을 템플릿에 적으십시오.',

  'finding.selector-with-values.title': '{operator}에는 values를 쓸 수 없습니다',
  'finding.selector-with-values.consequence': '키가 있는지만 묻는 연산자라서 값 목록과 어긋납니다.',
  'finding.selector-with-values.fix': 'values를 지우거나 In, NotIn을 쓰십시오.',

  'finding.selector-without-values.title': '{operator}에는 values가 있어야 합니다',
  'finding.selector-without-values.consequence': '값 목록과 비교하는 연산자인데 목록이 없습니다.',
  'finding.selector-without-values.fix': 'values에 값을 하나 이상 적으십시오.',

  'finding.missing-name.title': '객체에 이름이 없습니다',
  'finding.missing-name.consequence': '이름이 없으면 API 서버가 저장할 수 없고, 다른 객체가 참조할 수도 없습니다.',
  'finding.missing-name.fix': 'metadata.name을 적으십시오.',

  'finding.missing-required-field.title': '{name} 값이 없거나 비어 있습니다',
  'finding.missing-required-field.consequence': '{field} 값은 꼭 있어야 하며, 없으면 API 서버가 객체를 거절합니다.',
  'finding.missing-required-field.fix': '{name} 값을 적으십시오.',

  'finding.missing-containers.title': 'Pod에 컨테이너가 없습니다',
  'finding.missing-containers.consequence': '컨테이너가 없는 Pod에는 실행할 것이 없어 API 서버가 거절합니다.',
  'finding.missing-containers.fix': '이름과 이미지가 있는 컨테이너를 하나 이상 적으십시오.',

  'finding.missing-image.title': '컨테이너에 이미지가 없습니다',
  'finding.missing-image.consequence': '이미지가 없으면 실행할 것이 없어 API 서버가 객체를 거절합니다.',
  'finding.missing-image.fix': '버전을 태그로 붙여 image를 적으십시오.',

  'finding.image-with-blanks.title': '이미지 이름의 앞이나 뒤에 공백이 있습니다',
  'finding.image-with-blanks.consequence': '그런 이름의 이미지는 없으므로 API 서버가 객체를 거절합니다.',
  'finding.image-with-blanks.fix': '{image}{image:으로/로} 적으십시오.',

  'finding.duplicate-name.title': '이름 {name}{name:을/를} 두 번 썼습니다',
  'finding.duplicate-name.consequence': '이름은 Pod나 Service의 부분을 구별하므로 한 번씩만 쓸 수 있습니다.',
  'finding.duplicate-name.fix': '둘 가운데 하나의 이름을 바꾸십시오.',

  'finding.duplicate-port.title': '포트 {port}{port:을/를} 두 번 썼습니다',
  'finding.duplicate-port.consequence': '한 주소는 한 번만 쓸 수 있어 API 서버가 두 번째를 거절합니다.',
  'finding.duplicate-port.fix': '둘 가운데 하나의 번호를 바꾸십시오.',

  'finding.duplicate-mount-path.title': '{path}에 볼륨을 두 번 마운트합니다',
  'finding.duplicate-mount-path.consequence': '두 번째가 첫 번째를 가리게 되므로 API 서버가 객체를 거절합니다.',
  'finding.duplicate-mount-path.fix': '둘 가운데 하나를 다른 경로에 마운트하십시오.',

  'finding.duplicate-config-key.title': '{key}{key:이/가} data와 binaryData에 모두 있습니다',
  'finding.duplicate-config-key.consequence': '둘이 같은 파일이 되므로 API 서버가 ConfigMap을 거절합니다.',
  'finding.duplicate-config-key.fix': '둘 가운데 한쪽에만 두십시오.',

  'finding.invalid-dns-label.title': '{value}{value:은/는} {name} 값으로 쓸 수 없습니다',
  'finding.invalid-dns-label.consequence':
    '호스트 이름의 일부가 되므로 소문자, 숫자, 하이픈만 63자까지 쓸 수 있고 점을 쓰거나 하이픈으로 시작하고 끝낼 수 없습니다.',
  'finding.invalid-dns-label.fix': '소문자와 하이픈으로 적으십시오.',

  'finding.invalid-dns-subdomain.title': '{value}{value:은/는} {name} 값으로 쓸 수 없습니다',
  'finding.invalid-dns-subdomain.consequence':
    '객체 이름에는 소문자, 숫자, 하이픈, 점만 253자까지 쓸 수 있고 글자나 숫자로 시작하고 끝나야 합니다.',
  'finding.invalid-dns-subdomain.fix': '소문자와 하이픈으로 적으십시오.',

  'finding.invalid-path-name.title': '{value}{value:은/는} {name} 값으로 쓸 수 없습니다',
  'finding.invalid-path-name.consequence': '주소의 일부가 되므로 슬래시나 퍼센트 기호를 쓸 수 없습니다.',
  'finding.invalid-path-name.fix': '그 문자를 빼고 적으십시오.',

  'finding.invalid-label-key.title': '{key}{key:은/는} 레이블의 키가 될 수 없습니다',
  'finding.invalid-label-key.consequence':
    '키는 글자, 숫자, 하이픈, 점, 밑줄로 된 63자까지의 이름이며 앞에 도메인과 슬래시를 붙일 수 있습니다.',
  'finding.invalid-label-key.fix': '예를 들어 app이나 example.com/app처럼 적으십시오.',

  'finding.invalid-label-value.title': '{value}{value:은/는} 레이블 {key}의 값이 될 수 없습니다',
  'finding.invalid-label-value.consequence':
    '값에는 글자, 숫자, 하이픈, 점, 밑줄을 63자까지 쓸 수 있고 글자나 숫자로 시작하고 끝나야 합니다.',
  'finding.invalid-label-value.fix': '줄이거나, 어떤 내용이든 담을 수 있는 애너테이션으로 옮기십시오.',

  'finding.invalid-annotation-key.title': '{key}{key:은/는} 애너테이션의 키가 될 수 없습니다',
  'finding.invalid-annotation-key.consequence':
    '키는 글자, 숫자, 하이픈, 점, 밑줄로 된 63자까지의 이름이며 앞에 도메인과 슬래시를 붙일 수 있습니다.',
  'finding.invalid-annotation-key.fix': '예를 들어 note나 example.com/note처럼 적으십시오.',

  'finding.invalid-port-name.title': '{value}{value:은/는} 포트 이름이 아닙니다',
  'finding.invalid-port-name.consequence':
    '포트 이름은 소문자, 숫자, 하이픈으로 15자까지이고 글자가 하나 이상 있어야 합니다. 따옴표로 묶은 숫자는 이름으로 읽힙니다.',
  'finding.invalid-port-name.fix': '따옴표 없이 숫자를 적거나 http 같은 이름을 적으십시오.',

  'finding.invalid-env-name.title': '{value}{value:은/는} 환경 변수 이름으로 쓸 수 없습니다',
  'finding.invalid-env-name.consequence': '이름에는 등호가 아닌, 출력할 수 있는 문자만 쓸 수 있습니다.',
  'finding.invalid-env-name.fix': '예를 들어 LOG_LEVEL처럼 적으십시오.',

  'finding.invalid-config-key.title': '{key}{key:은/는} ConfigMap이나 Secret의 키가 될 수 없습니다',
  'finding.invalid-config-key.consequence':
    '키는 파일 이름이 될 수 있어 글자, 숫자, 하이픈, 점, 밑줄만 253자까지 쓸 수 있습니다.',
  'finding.invalid-config-key.fix': '예를 들어 app.properties처럼 적으십시오.',

  'finding.invalid-header-name.title': '{value}{value:은/는} HTTP 헤더 이름이 아닙니다',
  'finding.invalid-header-name.consequence': '이름에는 글자, 숫자, 하이픈만 쓸 수 있습니다.',
  'finding.invalid-header-name.fix': '예를 들어 X-Request-Id처럼 적으십시오.',

  'finding.invalid-ip.title': '{value}{value:은/는} 여기에 쓸 수 있는 IP 주소가 아닙니다',
  'finding.invalid-ip.consequence':
    '10.9.8.7처럼 앞에 0을 붙이지 않은 주소 하나를 적으며 예약된 주소는 쓸 수 없습니다.',
  'finding.invalid-ip.fix': '올바른 주소를 적거나 필드를 지우십시오.',

  'finding.invalid-cidr.title': '{value}{value:은/는} 주소 범위가 아닙니다',
  'finding.invalid-cidr.consequence': '범위는 10.9.8.0/24처럼 주소, 슬래시, 비트 수로 적습니다.',
  'finding.invalid-cidr.fix': '주소와 길이를 적으십시오.',

  'finding.invalid-finalizer.title': '{value}{value:은/는} 파이널라이저 이름이 아닙니다',
  'finding.invalid-finalizer.consequence':
    'kubernetes 말고는, 누구의 파이널라이저인지 알 수 있도록 이름에 도메인을 붙여야 합니다.',
  'finding.invalid-finalizer.fix': '예를 들어 example.com/{value}처럼 적거나 지우십시오.',

  'finding.invalid-pod-security-level.title': '{value}{value:은/는} Pod Security 수준이 아닙니다',
  'finding.invalid-pod-security-level.consequence': 'API 서버는 수준을 알 수 없는 네임스페이스를 거절합니다.',
  'finding.invalid-pod-security-level.fix': '{levels} 가운데 하나를 적으십시오.',

  'finding.invalid-pod-security-version.title': '{value}{value:은/는} Pod Security의 버전이 아닙니다',
  'finding.invalid-pod-security-version.consequence': '버전은 latest이거나 Kubernetes 릴리스의 버전입니다.',
  'finding.invalid-pod-security-version.fix': 'latest나 v1.37처럼 적으십시오.',

  'finding.unsupported-value.title': '{value}{value:은/는} {name} 필드에 쓸 수 없는 값입니다',
  'finding.unsupported-value.consequence': 'API 서버는 여기에서 정해진 값만 받으며, 대소문자만 달라도 거절합니다.',
  'finding.unsupported-value.fix': '다음 가운데 하나를 적으십시오: {supported}',

  'finding.more-pods-than-simulated.title': '시뮬레이션은 Pod를 {most}개까지만 둡니다',
  'finding.more-pods-than-simulated.consequence':
    'API 서버는 {replicas}개도 받습니다. 여기에서는 노드에 자리가 없는 Pod가 많아지면 쿼터가 찬 것처럼 거절하고, 업데이트는 기다립니다.',
  'finding.more-pods-than-simulated.fix':
    '실제 클러스터를 위해 고칠 것은 없습니다. 여기에서 배포가 끝나는 것을 보려면 더 작은 수를 적으십시오.',
  'finding.negative-number.title': '{name} 값은 0보다 작을 수 없습니다',
  'finding.negative-number.consequence': '여기에는 {value} 값이 의미가 없어 API 서버가 객체를 거절합니다.',
  'finding.negative-number.fix': '0 이상을 적으십시오.',

  'finding.number-not-positive.title': '{name} 값은 0보다 커야 합니다',
  'finding.number-not-positive.consequence': '여기에는 {value} 값이 의미가 없어 API 서버가 객체를 거절합니다.',
  'finding.number-not-positive.fix': '1 이상을 적으십시오.',

  'finding.number-out-of-range.title': '{name} 값은 {min}–{max} 사이여야 합니다',
  'finding.number-out-of-range.consequence': '{value}{value:은/는} 범위를 벗어나므로 API 서버가 객체를 거절합니다.',
  'finding.number-out-of-range.fix': '{min}에서 {max} 사이의 숫자를 적으십시오.',

  'finding.negative-quantity.title': '{name} 값은 양수여야 합니다',
  'finding.negative-quantity.consequence': '리소스를 {value}만큼 줄 수는 없으므로 API 서버가 객체를 거절합니다.',
  'finding.negative-quantity.fix': '양수를 적으십시오.',

  'finding.quantity-not-whole.title': '{name}{name:은/는} 정수로만 셉니다',
  'finding.quantity-not-whole.consequence': '장치는 나눌 수 없으므로 {value}만큼 줄 수 없습니다.',
  'finding.quantity-not-whole.fix': '정수를 적으십시오.',

  'finding.huge-pages-alone.title': 'huge page는 CPU나 메모리와 함께 요청해야 합니다',
  'finding.huge-pages-alone.consequence': 'huge page만 요청하는 컨테이너는 API 서버가 거절합니다.',
  'finding.huge-pages-alone.fix': 'memory도 적으십시오.',

  'finding.huge-pages-not-multiple.title': '{value}{value:은/는} {name} 페이지 크기의 배수가 아닙니다',
  'finding.huge-pages-not-multiple.consequence': '페이지는 통째로 주므로 양이 페이지 크기의 배수여야 합니다.',
  'finding.huge-pages-not-multiple.fix': '페이지 크기의 배수를 적으십시오.',

  'finding.unknown-resource.title': '{name}{name:은/는} 컨테이너의 리소스가 아닙니다',
  'finding.unknown-resource.consequence':
    '컨테이너는 cpu, memory, ephemeral-storage, huge page 또는 이름에 도메인이 붙은 리소스를 요청합니다.',
  'finding.unknown-resource.fix': '철자를 확인하거나 nvidia.com/gpu처럼 도메인을 적으십시오.',

  'finding.request-over-limit.title': '{name} 요청이 한도보다 큽니다',
  'finding.request-over-limit.consequence':
    '컨테이너가 {request}{request:을/를} 요청하지만 {limit}까지만 쓸 수 있습니다. 요청한 만큼 받을 수 없으므로 API 서버가 객체를 거절합니다.',
  'finding.request-over-limit.fix': '한도를 올리거나 요청을 낮추십시오.',

  'finding.request-differs-from-limit.title': '{name}의 요청과 한도는 같아야 합니다',
  'finding.request-differs-from-limit.consequence':
    '나눠 쓸 수 없는 리소스는 초과 할당할 수 없는데, 요청은 {request}, 한도는 {limit}입니다.',
  'finding.request-differs-from-limit.fix': '둘에 같은 양을 적으십시오.',

  'finding.missing-limit.title': '{name}에는 한도가 있어야 합니다',
  'finding.missing-limit.consequence':
    '나눠 쓸 수 없는 리소스는 초과 할당할 수 없으므로 API 서버가 요청과 함께 한도를 요구합니다.',
  'finding.missing-limit.fix': 'limits에 같은 양을 적으십시오.',

  'finding.missing-handler.title': '{name}에서 무엇을 할지 정하지 않았습니다',
  'finding.missing-handler.consequence':
    '프로브나 훅에는 핸들러가 꼭 하나 있어야 하는데, 없어서 API 서버가 객체를 거절합니다.',
  'finding.missing-handler.fix': '다음 가운데 하나를 적으십시오: {handlers}',

  'finding.several-handlers.title': '핸들러는 하나만 쓸 수 있습니다',
  'finding.several-handlers.consequence': '{handlers} 가운데 무엇을 쓸지 알 수 없어 API 서버가 객체를 거절합니다.',
  'finding.several-handlers.fix': '하나만 남기십시오.',

  'finding.success-threshold-not-one.title': '{probe}{probe:은/는} 한 번의 성공으로 정합니다',
  'finding.success-threshold-not-one.consequence':
    '이 프로브에 실패한 컨테이너는 다시 시작되어 더 셀 것이 없으므로 {value}{value:은/는} 거절됩니다.',
  'finding.success-threshold-not-one.fix': 'successThreshold를 지우십시오.',

  'finding.sleep-over-grace-period.title': '{hook}의 대기가 Pod에 주어진 시간보다 깁니다',
  'finding.sleep-over-grace-period.consequence':
    '{grace}초(terminationGracePeriodSeconds)가 지나면 컨테이너를 강제로 끝내므로 {seconds}초 대기는 거절됩니다.',
  'finding.sleep-over-grace-period.fix': '대기를 줄이거나 terminationGracePeriodSeconds를 늘리십시오.',

  'finding.init-container-with-probe.title': '초기화 컨테이너에는 {name}{name:을/를} 쓸 수 없습니다',
  'finding.init-container-with-probe.consequence':
    '다른 컨테이너가 시작되기 전에 끝까지 실행되므로 확인할 서비스가 없습니다.',
  'finding.init-container-with-probe.fix': '지우거나, restartPolicy: Always를 적어 사이드카로 만드십시오.',

  'finding.missing-volume.title': 'Pod에 {name}{name:이라는/라는} 볼륨이 없습니다',
  'finding.missing-volume.consequence': 'volumes에 선언하지 않은 것은 마운트할 수 없어 API 서버가 객체를 거절합니다.',
  'finding.missing-volume.fix': '볼륨을 선언하거나 이름을 고치십시오.',

  'finding.several-sources.title': '출처는 하나만 쓸 수 있습니다',
  'finding.several-sources.consequence': '{sources} 가운데 무엇인지 알 수 없어 API 서버가 객체를 거절합니다.',
  'finding.several-sources.fix': '하나만 남기십시오.',

  'finding.missing-source.title': '출처가 없습니다',
  'finding.missing-source.consequence': '값을 어디에서 가져올지 정해야 하므로 API 서버가 객체를 거절합니다.',
  'finding.missing-source.fix': '다음 가운데 하나를 적으십시오: {sources}',

  'finding.env-value-and-source.title': '환경 변수에 값과 출처가 모두 있습니다',
  'finding.env-value-and-source.consequence': '어느 쪽을 쓸지 알 수 없어 API 서버가 객체를 거절합니다.',
  'finding.env-value-and-source.fix': 'value와 valueFrom 가운데 하나만 남기십시오.',

  'finding.missing-choice.title': '{fields} 가운데 하나를 적어야 합니다',
  'finding.missing-choice.consequence': '하나도 없으면 무엇을 뜻하는지 알 수 없으므로 API 서버가 객체를 거절합니다.',
  'finding.missing-choice.fix': '{fields} 가운데 하나를 적으십시오.',

  'finding.several-choices.title': '{fields} 가운데 하나만 적을 수 있습니다',
  'finding.several-choices.consequence':
    '함께 쓸 수 없는 필드라서 어느 쪽을 뜻하는지 알 수 없으므로 API 서버가 객체를 거절합니다.',
  'finding.several-choices.fix': '하나만 남기십시오.',

  'finding.bounds-out-of-order.title': '{low}{low:이/가} {high}보다 큽니다',
  'finding.bounds-out-of-order.consequence':
    '{low} 값은 {least}, {high} 값은 {most}이므로 그 사이에 드는 값이 없어 API 서버가 객체를 거절합니다.',
  'finding.bounds-out-of-order.fix': '{high} 값을 올리거나 {low} 값을 낮추십시오.',

  'finding.block-not-inside.title': '{value}{value:은/는} {block} 안에 있지 않습니다',
  'finding.block-not-inside.consequence':
    '블록 안에 있는 더 작은 범위만 예외로 뺄 수 있으므로 API 서버가 객체를 거절합니다.',
  'finding.block-not-inside.fix': '{block} 안의 범위를 적거나 지우십시오.',

  'finding.path-not-absolute.title': 'Ingress 경로는 절대 경로여야 합니다',
  'finding.path-not-absolute.consequence':
    '경로는 슬래시로 시작해야 하고 //, 슬래시 사이에 점만 있는 부분, 인코딩한 슬래시는 쓸 수 없습니다. 그 밖의 경로는 API 서버가 거절합니다.',
  'finding.path-not-absolute.fix': '/shop처럼 적으십시오.',

  'finding.name-too-long.title': 'CronJob 이름은 {most}자까지 쓸 수 있습니다',
  'finding.name-too-long.consequence':
    '지금은 {length}자입니다. 만들어지는 Job의 이름에는 열한 자가 더 붙고 이름은 63자를 넘을 수 없으므로 API 서버가 객체를 거절합니다.',
  'finding.name-too-long.fix': '더 짧은 이름을 고르십시오.',

  'finding.surge-or-unavailable.title': 'maxSurge와 maxUnavailable 가운데 하나만 0보다 커야 합니다',
  'finding.surge-or-unavailable.consequence':
    'DaemonSet은 노드마다 새 Pod를 먼저 시작하거나 이전 Pod를 먼저 멈추거나 둘 중 하나를 합니다. 둘 다이거나 둘 다 아니면 API 서버가 거절합니다.',
  'finding.surge-or-unavailable.fix': '하나는 0으로, 다른 하나는 0보다 큰 값으로 적으십시오.',

  'finding.unknown-quota-resource.title': '{name}{name:은/는} 여기서 제한할 수 있는 리소스가 아닙니다',
  'finding.unknown-quota-resource.consequence':
    'API 서버는 정해진 리소스와 도메인이 붙은 리소스만 알고, 그 밖의 이름은 거절합니다.',
  'finding.unknown-quota-resource.fix': '철자를 확인하거나, nvidia.com/gpu처럼 도메인을 붙여 적으십시오.',

  'finding.path-not-relative.title': '{value} 경로가 볼륨을 벗어납니다',
  'finding.path-not-relative.consequence': '볼륨 안의 경로는 상대 경로여야 하고 점 두 개로 빠져나갈 수 없습니다.',
  'finding.path-not-relative.fix': 'conf/app.yaml처럼 적으십시오.',

  'finding.toleration-without-key.title': '키가 없으면 연산자는 Exists만 쓸 수 있습니다',
  'finding.toleration-without-key.consequence': '키가 없으면 모든 테인트를 뜻하므로 값을 비교할 대상이 없습니다.',
  'finding.toleration-without-key.fix': 'operator: Exists를 적거나 키를 적으십시오.',

  'finding.toleration-with-value.title': 'Exists에는 값을 쓸 수 없습니다',
  'finding.toleration-with-value.consequence':
    '테인트가 있는지만 묻는 연산자라서 {value} 값을 쓸 곳이 없습니다. API 서버가 객체를 거절합니다.',
  'finding.toleration-with-value.fix': 'value를 지우거나 Equal을 쓰십시오.',

  'finding.toleration-seconds-without-no-execute.title': 'tolerationSeconds는 NoExecute에만 쓸 수 있습니다',
  'finding.toleration-seconds-without-no-execute.consequence':
    '이미 실행 중인 Pod를 내보내는 것은 그 효과뿐이라 시간을 셀 일이 거기에만 있습니다.',
  'finding.toleration-seconds-without-no-execute.fix': 'effect: NoExecute를 적거나 tolerationSeconds를 지우십시오.',

  'finding.privileged-without-escalation.title': '특권 컨테이너는 권한 상승을 막을 수 없습니다',
  'finding.privileged-without-escalation.consequence':
    'privileged: true는 이미 모든 권한을 주므로 allowPrivilegeEscalation: false와 어긋납니다.',
  'finding.privileged-without-escalation.fix': '둘 가운데 하나를 지우십시오. 되도록 privileged를 지우십시오.',

  'finding.restart-policy-not-always.title': '{kind}{kind:은/는} 컨테이너를 늘 다시 시작합니다',
  'finding.restart-policy-not-always.consequence':
    '실행 중인 Pod 수를 약속하므로 {value}{value:은/는} 이와 어긋나 거절됩니다.',
  'finding.restart-policy-not-always.fix': 'restartPolicy를 지우거나, 끝나는 일이면 Job을 쓰십시오.',

  'finding.priority-without-class.title': '우선순위는 Pod가 아니라 클래스가 정합니다',
  'finding.priority-without-class.consequence':
    '어드미션은 우선순위 클래스에서 {expected}{expected:을/를} 계산하고, 그와 다른 {value}{value:을/를} 거절합니다.',
  'finding.priority-without-class.fix': 'priority를 지우고 priorityClassName을 고르십시오.',

  'finding.forbidden-field.title': '{name} 필드는 여기에 쓸 수 없습니다',
  'finding.forbidden-field.consequence': '객체의 다른 설정과 함께 쓸 수 없어 API 서버가 거절합니다.',
  'finding.forbidden-field.fix': '{name} 필드를 지우거나, 그와 충돌하는 설정을 바꾸십시오.',

  'finding.service-without-ports.title': 'Service에 포트가 없습니다',
  'finding.service-without-ports.consequence': '주소가 있어도 접근할 수 있는 포트가 없어 API 서버가 거절합니다.',
  'finding.service-without-ports.fix': '포트를 하나 이상 적거나 clusterIP: None으로 헤드리스로 만드십시오.',

  'finding.port-without-name.title': '포트가 여럿이면 이름이 있어야 합니다',
  'finding.port-without-name.consequence':
    '엔드포인트와 DNS는 Service의 포트를 이름으로 구별하므로 API 서버가 이름 없는 포트를 거절합니다.',
  'finding.port-without-name.fix': '포트마다 이름을 적으십시오.',

  'finding.node-port-without-type.title': 'type이 {type}인 Service에는 nodePort가 없습니다',
  'finding.node-port-without-type.consequence':
    'nodePort {value}{value:은/는} 모든 노드에 포트를 여는데 NodePort와 LoadBalancer만 그렇게 합니다.',
  'finding.node-port-without-type.fix': 'nodePort를 지우거나 type을 NodePort로 바꾸십시오.',

  'finding.headless-with-type.title': 'type이 {type}인 Service에는 주소가 있어야 합니다',
  'finding.headless-with-type.consequence':
    'clusterIP: None은 주소가 없다는 뜻이어서 부하를 나누거나 밖에 공개할 것이 없습니다.',
  'finding.headless-with-type.fix': 'clusterIP를 지우거나 type을 ClusterIP로 바꾸십시오.',

  'finding.addresses-differ.title': 'clusterIPs의 첫 주소가 clusterIP와 다릅니다',
  'finding.addresses-differ.consequence': '목록의 첫 주소가 기본 주소인데 {first}, {address} 두 값이 어긋납니다.',
  'finding.addresses-differ.fix': '둘에 같은 주소를 적거나 둘 다 지우십시오.',

  'finding.budget-with-both-fields.title': 'PDB에는 minAvailable과 maxUnavailable 가운데 하나만 씁니다',
  'finding.budget-with-both-fields.consequence':
    '같은 수를 양쪽에서 정해 서로 어긋날 수 있으므로 API 서버가 함께 쓰는 것을 거절합니다.',
  'finding.budget-with-both-fields.fix': '하나만 남기십시오. Pod 수가 바뀌어도 맞는 것은 maxUnavailable입니다.',

  'finding.max-below-min.title': 'maxReplicas가 minReplicas보다 작습니다',
  'finding.max-below-min.consequence':
    '{min} 이상이면서 {max} 이하인 Pod 수는 없으므로 API 서버가 오토스케일러를 거절합니다.',
  'finding.max-below-min.fix': 'maxReplicas를 {min} 이상으로 적으십시오.',

  'finding.target-without-group.title': '대상의 apiVersion에 API 그룹이 없습니다',
  'finding.target-without-group.consequence': '그룹이 없으면 오토스케일러가 조절할 워크로드를 찾지 못합니다.',
  'finding.target-without-group.fix': 'Deployment라면 apps/v1을 적으십시오.',

  'finding.document-too-large.title': '이 문서가 {limit} MiB보다 큽니다',
  'finding.document-too-large.consequence': 'API 서버는 그만한 요청을 받지 않으므로 문서를 읽지 않습니다.',
  'finding.document-too-large.fix': '여러 문서로 나누고, 큰 데이터는 매니페스트 밖에 두십시오.',

  'finding.expected-number.title': '{name} 값은 숫자여야 합니다',
  'finding.expected-number.consequence': '{value} 값을 숫자로 읽을 수 없어 객체 전체를 쓰지 않습니다.',
  'finding.expected-number.fix': '0.5나 40처럼 따옴표 없이 숫자를 적으십시오.',

  'finding.invalid-duration.title': '{name} 값은 시간 길이여야 합니다',
  'finding.invalid-duration.consequence': '{value} 값을 시간 길이로 읽을 수 없어 객체 전체를 쓰지 않습니다.',
  'finding.invalid-duration.fix': '초를 숫자로 적거나 90s, 1m30s, 500ms처럼 적으십시오.',

  'finding.fault-field-without-effect.title': '{type} 장애에서 {name} 필드는 쓰이지 않습니다',
  'finding.fault-field-without-effect.consequence':
    '이 종류의 장애에는 그런 설정이 없어 필드가 없는 것처럼 일어납니다.',
  'finding.fault-field-without-effect.fix': '{name} 필드를 지우거나 그 필드가 있는 장애 종류를 고르십시오.',

  'finding.overlapping-faults.title': '같은 장애가 같은 시간에 두 번 있습니다',
  'finding.overlapping-faults.consequence':
    '{other} 장애가 이미 시작되어 같은 대상에 걸려 있으므로 둘은 더 긴 장애 하나와 같습니다.',
  'finding.overlapping-faults.fix': '둘 가운데 하나만 남기거나 시간을 옮기십시오.',

  'finding.ramp-with-spike.title': 'ramp와 spike가 함께 있습니다',
  'finding.ramp-with-spike.consequence': '트래픽은 둘 가운데 한 모양만 따를 수 있어 World를 쓰지 않습니다.',
  'finding.ramp-with-spike.fix': 'ramp나 spike를 지우십시오.',

  'finding.several-worlds.title': '같은 텍스트에 World가 또 있습니다',
  'finding.several-worlds.consequence':
    '세계는 하나이므로 트래픽, 릴리스, 장애는 마지막 World의 값만 쓰고 앞의 것은 잊습니다.',
  'finding.several-worlds.fix': 'World 하나로 합치십시오.',

  'finding.unknown-image.title': '이 텍스트에는 {value} 이미지를 실행하는 것이 없습니다',
  'finding.unknown-image.consequence':
    '그 이미지를 쓰는 워크로드가 없어 이렇게 동작하는 것도 없습니다. 아는 이미지: {known}',
  'finding.unknown-image.fix': '이미지 이름을 확인하십시오. 실행 중인 것과 태그만 다를 수 있습니다.',

  'finding.unknown-node.title': '이 세계에는 노드 {value}{value:이/가} 없습니다',
  'finding.unknown-node.consequence': '장애가 아무 데도 걸리지 않습니다. 이 세계의 노드: {nodes}',
  'finding.unknown-node.fix': '이 세계에 있는 노드 이름을 적으십시오.',

  'finding.world-field-missing.title': '{name} 값이 없습니다',
  'finding.world-field-missing.consequence':
    '{field} 값이 없으면 무엇이 일어나야 하는지 알 수 없어 World를 쓰지 않습니다.',
  'finding.world-field-missing.fix': '{name} 값을 적으십시오.',

  'finding.world-name-twice.title': '목록에 {value}{value:이/가} 두 번 있습니다',
  'finding.world-name-twice.consequence': '두 항목이 같은 대상을 서로 다르게 말하게 되어 World를 쓰지 않습니다.',
  'finding.world-name-twice.fix': '둘 가운데 하나만 남기거나 이름을 바꾸십시오.',

  'finding.world-value-out-of-range.title': '{name} 값은 {min}–{max} 사이여야 합니다',
  'finding.world-value-out-of-range.consequence':
    '{value}{value:은/는} 시뮬레이션이 다룰 수 있는 범위를 벗어나므로 World를 쓰지 않습니다.',
  'finding.world-value-out-of-range.fix': '{min}에서 {max} 사이의 값을 적으십시오.',
} as const satisfies Record<keyof typeof en, string>;
