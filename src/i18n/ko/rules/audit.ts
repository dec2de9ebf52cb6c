// src/lint/rules/audit의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const audit = {
  'rule.audit-policy-logs-secrets.title': '감사 로그에 시크릿 내용이 남습니다',
  'rule.audit-policy-logs-secrets.problem':
    '이 규칙은 `{level}` 수준이므로 {resources} 요청의 본문을 비밀번호와 토큰까지 로그에 남깁니다.',
  'rule.audit-policy-logs-secrets.why':
    '감사 로그는 그 시크릿을 알 필요가 없는 사람들이 모으고 검색하며 몇 년씩 보관합니다. 무슨 일이 있었는지 알려면 누가 무엇을 요청했는지만 있으면 됩니다.',
  'rule.audit-policy-logs-secrets.fix':
    '이 규칙 앞에 `secrets`, `serviceaccounts/token`, `tokenreviews`를 위한 `level: Metadata` 규칙을 두십시오. 가장 먼저 일치하는 규칙이 적용됩니다.',

  'rule.audit-policy-blind-spot.title': '중요한 요청을 기록하지 않습니다',
  'rule.audit-policy-blind-spot.problem': '이 규칙은 누가 요청했든 {resources} 요청을 전혀 기록하지 않습니다.',
  'rule.audit-policy-blind-spot.why':
    '사고가 나면 권한 변경, Pod에서 연 셸, 시크릿 읽기, 토큰 발급부터 살펴봅니다. 기록하지 않은 일은 나중에 알아낼 수 없습니다.',
  'rule.audit-policy-blind-spot.fix':
    '이 규칙 앞에 해당 요청을 위한 `level: Metadata` 규칙을 두거나, 이 규칙을 요청이 지나치게 많은 사용자로 좁히십시오.',

  'rule.audit-policy-without-catch-all.title': '나머지 요청을 기록하는 규칙이 없습니다',
  'rule.audit-policy-without-catch-all.problem':
    '이 정책의 규칙은 {count}개인데, 다른 규칙에 맞지 않는 요청을 기록하는 규칙이 없어서 그런 요청은 흔적이 남지 않습니다.',
  'rule.audit-policy-without-catch-all.why':
    '기록할 것만 골라 적은 목록은 완전할 수 없습니다. 다음에 설치할 리소스는 그 목록에 없습니다.',
  'rule.audit-policy-without-catch-all.fix': '목록 끝에 `level: Metadata`만 있는 규칙을 두십시오.',

  'rule.unreachable-audit-rule.title': '적용되지 않는 감사 규칙입니다',
  'rule.unreachable-audit-rule.problem':
    '정책의 {before}번째 규칙이 이미 모든 요청과 일치하므로, 이 규칙은 아무 효과가 없습니다.',
  'rule.unreachable-audit-rule.why':
    '가장 먼저 일치하는 규칙이 적용됩니다. 조건 없는 규칙 뒤에 규칙이 있다면, 기록하려던 것이 기록되지 않고 있다는 뜻입니다.',
  'rule.unreachable-audit-rule.fix': '모든 요청과 일치하는 규칙보다 앞으로 옮기십시오.',

  'rule.api-server-without-audit-log.title': 'API 서버가 아무것도 기록하지 않습니다',
  'rule.api-server-without-audit-log.problem':
    '이 kube-apiserver에는 {flags} 옵션이 없어서, 누가 무엇을 했는지 기록이 남지 않습니다.',
  'rule.api-server-without-audit-log.why':
    '정책만 있고 쓸 곳이 없거나, 쓸 곳만 있고 정책이 없어도 기록되지 않습니다. 그러면 사고가 난 뒤 누가, 무엇을, 언제 했는지 답할 수 없습니다. 이를 허용하는 컴플라이언스 표준은 없습니다.',
  'rule.api-server-without-audit-log.fix':
    '`--audit-policy-file`을 `--audit-log-path` 또는 `--audit-webhook-config-file`과 함께 설정하고, 로그는 노드 밖에 모으십시오.',

  'rule.short-audit-retention.title': '감사 로그의 보관 기간이 짧거나 로테이션 설정이 없습니다',
  'rule.short-audit-retention.problem': '이 kube-apiserver에 `{flag}` 옵션이 없거나 값이 {lowest}보다 작습니다.',
  'rule.short-audit-retention.why':
    '침입은 몇 주 뒤에야 알게 되는 일이 많습니다. 값이 작으면 그때는 흔적이 사라졌고, 값이 없으면 로그가 컨트롤 플레인의 디스크를 채울 수 있습니다. 노드 밖의 복사본은 그와 별도로 필요합니다.',
  'rule.short-audit-retention.fix': '기록 보관 기준에 맞추어 `{flag}={lowest}` 또는 그보다 큰 값으로 설정하십시오.',
} as const satisfies FamilyWords<'audit'>;
