// src/lint/rules/availability의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const availability = {
  'rule.disruption-budget-blocks-drain.title': 'PodDisruptionBudget이 어떤 Pod도 내보내지 않습니다',
  'rule.disruption-budget-blocks-drain.problem':
    '`{field}: {value}`에서는 Pod를 하나도 내보낼 수 없으므로, 이 Pod가 있는 노드를 비울 수 없습니다.',
  'rule.disruption-budget-blocks-drain.why':
    'PodDisruptionBudget은 유지보수를 늦추는 장치이지 막는 장치가 아닙니다. 중단을 하나도 허용하지 않으면 노드 업그레이드는 누군가 예산을 지우거나 노드를 강제로 내릴 때까지 기다리고, 그 뒤에는 사용자를 지켜 줄 것이 없습니다.',
  'rule.disruption-budget-blocks-drain.fix':
    'Pod 하나는 비울 수 있게 하십시오: `maxUnavailable: 1`, 또는 레플리카 수보다 작은 `minAvailable`.',
} as const satisfies FamilyWords<'availability'>;
