// Words of the rules in src/lint/rules/pod-security: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const podSecurity = {
  'rule.violates-enforced-level.title': '네임스페이스가 이 Pod를 거절합니다',
  'rule.violates-enforced-level.problem':
    '네임스페이스 {namespace}에서 {level} 수준을 강제하므로 {workload}의 Pod를 하나도 만들 수 없습니다. API 서버의 답: {message}',
  'rule.violates-enforced-level.why':
    'Pod Security 어드미션은 Pod를 만들 때 검사합니다. Deployment나 Rollout은 기껏해야 경고와 함께 받아들여지고, 그 뒤로 Pod 없이 남습니다.',
  'rule.violates-enforced-level.fix': '답에 나온 것을 고치십시오. 어디에 있는지는 다른 지적이 보여 줍니다.',

  'rule.violates-warned-level.title': '네임스페이스가 이 Pod에 대해 경고합니다',
  'rule.violates-warned-level.problem':
    '네임스페이스 {namespace}의 `{mode}` 모드가 {level} 수준을 요구하는데 {workload}의 Pod는 그 수준에 맞지 않습니다. API 서버의 답: {message}',
  'rule.violates-warned-level.why':
    '`warn`과 `audit` 모드는 아무것도 거절하지 않습니다. 그 수준을 강제하면 어떻게 될지 미리 보여 주며, 보통 다음 단계가 강제입니다.',
  'rule.violates-warned-level.fix': '수준을 강제하기 전에 답에 나온 것을 고치십시오.',
} as const satisfies FamilyWords<'pod-security'>;
