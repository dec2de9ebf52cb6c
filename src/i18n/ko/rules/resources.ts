// Words of the rules in src/lint/rules/resources: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const resources = {
  'rule.no-memory-limit.title': '컨테이너에 메모리 한도가 없습니다',
  'rule.no-memory-limit.problem':
    '컨테이너 {container}는 노드의 메모리를 모두 쓸 수 있습니다. 메모리가 새면 커널이 같은 노드의 다른 프로세스까지 죽입니다.',
  'rule.no-memory-limit.why':
    '메모리는 CPU 시간처럼 돌려받을 수 없습니다. 한도가 있으면 새는 프로세스만 죽고 다시 시작합니다. 없으면 노드의 메모리가 바닥나고 이웃이 함께 죽습니다.',
  'rule.no-memory-limit.fix': '`resources.limits.memory`를 적습니다. 가장 많이 썼을 때의 양에 여유를 조금 더합니다.',
  'rule.no-memory-request.title': '컨테이너 몫의 메모리를 잡아 두지 않습니다',
  'rule.no-memory-request.problem':
    '컨테이너 {container} 몫으로 잡아 둔 메모리가 없습니다. 스케줄러가 메모리가 없는 노드에 놓을 수 있고, 거기서 먼저 쫓겨납니다.',
  'rule.no-memory-request.why':
    '스케줄러는 쓰는 양이 아니라 요청한 양을 더합니다. 아무것도 요청하지 않은 Pod는 서류로는 어디에나 들어갑니다. 메모리가 모자란 노드는 요청보다 많이 쓰는 Pod부터 쫓아냅니다.',
  'rule.no-memory-request.fix': '`resources.requests.memory`를 적습니다. 평소에 쓰는 양이면 됩니다.',
  'rule.no-cpu-request.title': '컨테이너 몫의 CPU를 잡아 두지 않습니다',
  'rule.no-cpu-request.problem':
    '컨테이너 {container}는 CPU를 요청하지 않습니다. 바쁜 노드에서는 남는 것만 받고, 오토스케일러는 계산할 기준이 없습니다.',
  'rule.no-cpu-request.why':
    '바쁜 노드는 요청한 비율대로 CPU를 나누고, CPU를 보는 오토스케일러는 요청한 양으로 나눕니다. 요청이 없으면 일이 가장 많을 때 가장 느려집니다.',
  'rule.no-cpu-request.fix': '`resources.requests.cpu`를 적습니다. 평소에 쓰는 양이면 됩니다. 예: `100m`.',
  'rule.no-cpu-limit.title': '컨테이너에 CPU 한도가 없습니다',
  'rule.no-cpu-limit.problem':
    '컨테이너 {container}는 노드에서 노는 CPU를 모두 쓸 수 있습니다. 이웃은 요청한 만큼을 그대로 받습니다.',
  'rule.no-cpu-limit.why':
    '현장의 의견이 갈립니다. 한도를 두면 한가한 노드에서도 바쁜 노드만큼만 빨라 예측하기 쉽지만 제한에 걸립니다. 두지 않으면 노는 시간을 씁니다. 어느 쪽이든 이웃은 요청이 지켜 줍니다.',
  'rule.no-cpu-limit.fix':
    '모든 Pod가 가장 느린 것만큼만 빨라야 하면 `resources.limits.cpu`를 적고, 아니면 알고 비워 둡니다.',
  'rule.memory-amount-tiny.title': '메모리 양이 어떤 프로세스보다도 작습니다',
  'rule.memory-amount-tiny.problem':
    '컨테이너 {container}의 {field}에 {amount}이라고 적혀 있습니다. 1 MiB보다 작습니다. 작은 m은 천분의 일이고, 단위 없는 수는 바이트입니다.',
  'rule.memory-amount-tiny.why':
    'API 서버는 적힌 그대로 받습니다. 한도가 이러면 컨테이너는 시작하기도 전에 죽고, 요청이 이러면 잡아 둔 것이 없습니다.',
  'rule.memory-amount-tiny.fix':
    '단위를 적습니다. `512Mi`는 512 × 1024 × 1024바이트, `512M`은 5억 1,200만 바이트입니다.',
  'rule.request-left-to-limit.title': '요청이 한도를 따라갑니다',
  'rule.request-left-to-limit.problem':
    '컨테이너 {container}에 {resource} 한도만 있고 요청이 없습니다. 쓰든 안 쓰든 한도만큼을 모두 잡아 둡니다.',
  'rule.request-left-to-limit.why':
    '한도만 적으면 API 서버가 같은 양을 요청으로 넣습니다. 가장 바쁠 때의 양을 하루 종일 잡아 두므로 노드에 들어가는 Pod가 줄어듭니다. Guaranteed 등급을 바란다면 맞지만, 그렇다면 적어 두는 편이 낫습니다.',
  'rule.request-left-to-limit.fix': '요청을 적습니다. 평소에 쓰는 양이나, 바란다면 한도와 같은 양입니다.',
} as const satisfies FamilyWords<'resources'>;
