// 규칙 둘레의 말: 심각도, 규칙군, 영역, 그리고 검사기 자신이 내는 지적.
import type { SchemaRuleId, SourceRuleId } from '../../../lint/index.ts';
import type { LintWords } from '../../rules/words.ts';

export const lint = {
  'lint.severity.critical': '치명',
  'lint.severity.high': '높음',
  'lint.severity.medium': '중간',
  'lint.severity.low': '낮음',
  'lint.severity.info': '참고',

  'lint.family.schema': '올바른 매니페스트',
  'lint.family.pss-baseline': 'Pod Security baseline 수준',
  'lint.family.pss-restricted': 'Pod Security restricted 수준',
  'lint.family.hardening': '보안 강화',
  'lint.family.images': '이미지',
  'lint.family.secrets': '시크릿',
  'lint.family.resources': '리소스',
  'lint.family.availability': '가용성',
  'lint.family.network': '네트워크',
  'lint.family.access': '접근 제어와 테넌시',
  'lint.family.pod-security': 'Pod Security 어드미션',
  'lint.family.rollouts': 'Argo Rollouts',
  'lint.family.jobs': 'Job과 백업',
  'lint.family.audit': '감사',
  'lint.family.source': '파일',

  'lint.area.release-strategy': '배포 전략',
  'lint.area.availability': '가용성',
  'lint.area.image-security': '이미지 보안',
  'lint.area.runtime-security': '런타임 보안 강화',
  'lint.area.network-security': '네트워크',
  'lint.area.access-control': '접근 제어',
  'lint.area.data-protection': '데이터 보호',
  'lint.area.compliance': '컴플라이언스',
  'lint.area.backup-and-recovery': '백업과 복구',
  'lint.area.resources': '리소스',
  'lint.area.correctness': '정확성',

  'lint.cli.noFiles': '파일이나 폴더를 하나 이상 적으십시오 (표준 입력은 "-")',
  'lint.cli.badValue': '옵션 "{name}"에 "{value}" 값을 쓸 수 없습니다. 쓸 수 있는 값: {wanted}',
  'lint.cli.unreadable': '"{file}" 파일을 읽을 수 없습니다: {message}',
  'lint.cli.fixed': '파일 {files}개에서 {fixes}건을 고쳤습니다',
  'lint.cli.mend': '고치기: {fix}',
  'lint.cli.fix.safe': '--fix로 고칠 수 있음',
  'lint.cli.fix.suggested': '점검 페이지에 수정 제안이 있음',
  'lint.cli.count': '{severity} {count}건',
  'lint.cli.nothing': '고칠 것이 없습니다',
  'lint.cli.summary': '파일 {files}개, 객체 {objects}개: {found}',
  'lint.cli.suppressed': '(숨김 {count}건)',

  'rule.can-be-read.title': '텍스트를 YAML로 읽을 수 있습니다',
  'rule.fits-its-schema.title': '모든 필드가 실제로 있고 타입이 맞습니다',
  'rule.is-accepted.title': 'API 서버가 객체를 받아들입니다',

  'rule.helm-template.title': '템플릿은 아직 매니페스트가 아닙니다',
  'rule.helm-template.problem':
    '두 겹 중괄호는 Helm이 채웁니다. 그 전에는 파일이 무엇을 뜻하는지 알 수 없으므로 등급에서 뺐습니다.',
  'rule.helm-template.why': '이대로 검사하면 API 서버에 갈 값이 아니라 중괄호를 판정하게 됩니다.',
  'rule.helm-template.fix': 'Helm이 만든 결과를 점검하십시오: `helm template <차트>`',

  'rule.kustomization.title': 'kustomization 파일은 아직 매니페스트가 아닙니다',
  'rule.kustomization.problem': 'Kustomize가 이 파일과 다른 파일로 매니페스트를 만듭니다. 이 파일은 등급에서 뺐습니다.',
  'rule.kustomization.why': 'API 서버에는 결과만 가며, 패치만 보면 빠진 것이 많은 객체처럼 보입니다.',
  'rule.kustomization.fix': '만들어진 결과를 점검하십시오: `kubectl kustomize <폴더>`',

  'rule.file-without-rules.title': '이런 파일에는 아직 규칙이 없습니다',
  'rule.file-without-rules.problem': '파일을 검사하지 않았고 등급에서 뺐습니다.',
  'rule.file-without-rules.why': '발견이 없다고 해서 통과한 것으로 여기면 안 됩니다.',
  'rule.file-without-rules.fix': '고칠 것은 없습니다.',

  'rule.kind-without-rules.title': '이 종류의 객체에는 아직 규칙이 없습니다',
  'rule.kind-without-rules.problem': '{apiVersion}의 {kind} 종류에는 규칙이 없으므로 등급에서 뺐습니다.',
  'rule.kind-without-rules.why': '발견이 없다고 해서 통과한 것으로 여기면 안 됩니다.',
  'rule.kind-without-rules.fix': '고칠 것은 없습니다.',

  'rule.suppression-without-reason.title': '이유 없는 숨김 주석은 효과가 없습니다',
  'rule.suppression-without-reason.problem': '주석에 규칙 이름이나 이유가 없어서 아무것도 숨기지 않습니다.',
  'rule.suppression-without-reason.why':
    '다음에 파일을 읽는 사람이 여기서는 왜 규칙을 지키지 않는지, 언제 다시 지킬지 알아야 합니다.',
  'rule.suppression-without-reason.fix': '이렇게 적으십시오: `# rollout-lab: ignore <rule-id> -- 이유`',

  'rule.suppression-of-unknown-rule.title': '숨김 주석이 없는 규칙을 가리킵니다',
  'rule.suppression-of-unknown-rule.problem': '이름이 {rule}인 규칙은 없으므로 주석이 아무것도 숨기지 않습니다.',
  'rule.suppression-of-unknown-rule.why': '이름이 틀린 주석은 합의된 예외처럼 보이지만 아무 효과가 없습니다.',
  'rule.suppression-of-unknown-rule.fix': '발견이나 규칙 페이지에서 id를 그대로 옮겨 적으십시오.',

  'rule.suppression-without-effect.title': '숨길 발견이 없습니다',
  'rule.suppression-without-effect.problem': '주석이 가리키는 곳은 {rules} 규칙을 어기지 않습니다.',
  'rule.suppression-without-effect.why': '필요 없어진 숨김 주석은 다음 실수를 가립니다.',
  'rule.suppression-without-effect.fix': '주석을 지우십시오.',

  'rule.too-many-findings.title': '객체에 보여 주지 않은 발견이 더 있습니다',
  'rule.too-many-findings.problem': '이 객체의 발견은 앞의 {limit}개만 보여 줍니다.',
  'rule.too-many-findings.why': '그보다 많으면 아무도 읽지 않고, 화면도 느려집니다.',
  'rule.too-many-findings.fix': '이것들을 먼저 고친 뒤 다시 점검하십시오.',
} as const satisfies LintWords<SourceRuleId, SchemaRuleId>;
