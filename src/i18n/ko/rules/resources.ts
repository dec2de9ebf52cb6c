// Words of the rules in src/lint/rules/resources: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const resources = {
  'rule.no-memory-limit.title': '컨테이너에 메모리 한도가 없습니다',
  'rule.no-memory-limit.problem':
    '{container} 컨테이너는 노드의 메모리를 모두 쓸 수 있습니다. 메모리가 새면 커널이 같은 노드의 다른 프로세스를 죽일 수 있습니다.',
  'rule.no-memory-limit.why':
    '메모리는 CPU 시간과 달리 돌려받을 수 없습니다. 한도가 있으면 메모리가 새는 프로세스만 죽고 다시 시작합니다. 없으면 노드의 메모리가 바닥나고 다른 Pod까지 죽습니다.',
  'rule.no-memory-limit.fix': '`resources.limits.memory`에 가장 많이 썼을 때의 양보다 조금 크게 적으십시오.',
  'rule.no-memory-request.title': '컨테이너에 메모리 요청이 없습니다',
  'rule.no-memory-request.problem':
    '{container} 컨테이너에 예약된 메모리가 없습니다. 스케줄러가 메모리가 모자란 노드에 배치할 수 있고, 거기서 먼저 축출됩니다.',
  'rule.no-memory-request.why':
    '스케줄러는 실제로 쓰는 양이 아니라 요청한 양을 더합니다. 아무것도 요청하지 않은 Pod는 어느 노드에나 들어갈 수 있는 것으로 보입니다. 메모리가 모자란 노드는 요청보다 많이 쓰는 Pod부터 축출합니다.',
  'rule.no-memory-request.fix': '`resources.requests.memory`에 평소에 쓰는 양을 적으십시오.',
  'rule.no-cpu-request.title': '컨테이너에 CPU 요청이 없습니다',
  'rule.no-cpu-request.problem':
    '{container} 컨테이너는 CPU를 요청하지 않습니다. 바쁜 노드에서는 남는 것만 받고, 오토스케일러는 사용률을 계산할 수 없습니다.',
  'rule.no-cpu-request.why':
    '바쁜 노드는 요청한 비율대로 CPU를 나누고, 오토스케일러는 쓴 양을 요청한 양으로 나누어 사용률을 구합니다. 요청이 없으면 일이 가장 많을 때 가장 느려집니다.',
  'rule.no-cpu-request.fix': '`resources.requests.cpu`에 평소에 쓰는 양을 `100m`처럼 적으십시오.',
  'rule.no-cpu-limit.title': '컨테이너에 CPU 한도가 없습니다',
  'rule.no-cpu-limit.problem':
    '{container} 컨테이너는 노드의 노는 CPU를 모두 쓸 수 있습니다. 다른 컨테이너는 요청한 만큼을 그대로 받습니다.',
  'rule.no-cpu-limit.why':
    '의견이 갈리는 설정입니다. 한도를 두면 노드가 한가해도 한도까지만 쓰므로 예측하기 쉽지만 스로틀링이 생깁니다. 한도를 두지 않으면 노는 CPU를 씁니다. 어느 쪽이든 다른 컨테이너는 요청으로 보호됩니다.',
  'rule.no-cpu-limit.fix':
    '모든 Pod의 속도가 늘 같아야 한다면 `resources.limits.cpu`를 적고, 아니면 의도적으로 비워 두십시오.',
  'rule.memory-amount-tiny.title': '메모리 양이 1 MiB보다도 작습니다',
  'rule.memory-amount-tiny.problem':
    '{container} 컨테이너의 {field} 값이 {amount}입니다. 1 MiB보다 작습니다. 소문자 m은 1,000분의 1을 뜻하고, 단위 없는 수는 바이트입니다.',
  'rule.memory-amount-tiny.why':
    'API 서버는 적힌 그대로 받아들입니다. 한도가 이러면 컨테이너는 시작하기도 전에 죽고, 요청이 이러면 예약되는 메모리가 거의 없습니다.',
  'rule.memory-amount-tiny.fix':
    '단위를 함께 적으십시오. `512Mi`는 512 × 1,024 × 1,024바이트, `512M`은 5억 1,200만 바이트입니다.',
  'rule.request-left-to-limit.title': '요청이 한도와 같아집니다',
  'rule.request-left-to-limit.problem':
    '{container} 컨테이너에 {resource} 한도만 있고 요청이 없습니다. 쓰든 안 쓰든 한도만큼을 모두 예약합니다.',
  'rule.request-left-to-limit.why':
    '한도만 적으면 API 서버가 같은 양을 요청으로 채웁니다. 가장 바쁠 때의 양을 하루 종일 예약하므로 노드에 들어가는 Pod가 줄어듭니다. Guaranteed 등급을 원한다면 맞는 설정이지만, 그렇다면 적어 두는 편이 낫습니다.',
  'rule.request-left-to-limit.fix':
    '요청에 평소에 쓰는 양을 적으십시오. Guaranteed 등급을 원하면 한도와 같은 양을 적습니다.',
} as const satisfies FamilyWords<'resources'>;
