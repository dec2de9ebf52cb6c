import type { faults as en } from '../en/faults.ts';

export const faults = {
  'fault.node-lost': '노드 끊김',
  'fault.node-lost.started': '{node}{node:이/가} 끊겼습니다: 그 Pod로 가는 요청에 아무도 답하지 않습니다',
  'fault.node-lost.ended': '{node}{node:과/와} 다시 연결되었습니다',
  'fault.slow-endpoints': '느린 엔드포인트',
  'fault.slow-endpoints.started': '프록시가 변경을 {seconds}초 늦게 압니다',
  'fault.slow-endpoints.ended': '프록시가 밀린 변경을 모두 받았습니다',
  'fault.dependency-down': '의존 서비스 중단',
  'fault.dependency-down.started': '애플리케이션에 필요한 것이 멈췄습니다: 모든 요청이 5xx를 받습니다',
  'fault.dependency-down.ended': '애플리케이션에 필요한 것이 돌아왔습니다',
  'fault.registry-down': '레지스트리 중단',
  'fault.registry-down.started': '레지스트리가 답하지 않습니다: 노드에 이미 있는 이미지만 시작할 수 있습니다',
  'fault.registry-down.ended': '레지스트리가 다시 답합니다',
  'world.ignored.nodes': 'World의 노드는 실행을 시작할 때만 쓰이므로 노드는 그대로입니다.',
  'world.ignored.seed': 'World의 시드는 실행을 시작할 때, 다른 곳에서 시드를 정하지 않았을 때만 쓰입니다.',
  'who.node-controller': '노드 컨트롤러',
  'verb.not-ready': '준비 안 됨',
  'verb.ready-again': '다시 준비',
  'decision.node-not-ready.sentence': '{node}{node:과/와} 그 Pod를 준비되지 않은 것으로 표시했습니다.',
  'decision.node-not-ready.rule':
    '{graceSeconds}초 동안 소식이 없는 노드는 준비되지 않은 것이며 그 Pod도 마찬가지입니다',
  'decision.node-not-ready.saw': '{seconds}초 동안 소식 없음, 그 위의 Pod {pods}개',
  'decision.node-not-ready.so': '그 Pod들이 엔드포인트에서 빠집니다. 지우는 것은 더 견디지 못할 때입니다.',
  'decision.evict-from-lost-node.sentence': '노드의 소식이 너무 오래 없어 Pod를 지웠습니다.',
  'decision.evict-from-lost-node.rule':
    'Pod는 연결되지 않는 노드를 300초 동안 견디며, toleration이 있으면 그 값을 따릅니다',
  'decision.evict-from-lost-node.saw': '{node}{node:이/가} 준비되지 않은 지 {seconds}초',
  'decision.evict-from-lost-node.so':
    '소유자가 다른 노드에 새로 만듭니다. 이 Pod는 노드가 돌아올 때까지 Terminating으로 남습니다.',
  'decision.evictions-stopped.sentence': '소식 없는 노드가 너무 많아 아무것도 내보내지 않습니다.',
  'decision.evictions-stopped.rule':
    '모든 노드, 또는 작은 클러스터의 대부분이 조용하면 이쪽이 끊긴 것일 가능성이 더 큽니다',
  'decision.evictions-stopped.saw': '노드 {nodes}개 중 {silent}개가 조용함',
  'decision.evictions-stopped.so': 'Pod는 준비되지 않은 채 제자리에 있습니다.',
  'decision.node-ready-again.sentence': '{node}의 kubelet이 다시 보고하여 노드를 받아들였습니다.',
  'decision.node-ready-again.rule': 'kubelet이 준비되었다고 하면 노드는 곧바로 준비된 것입니다',
  'decision.node-ready-again.saw': '{seconds}초 동안 소식 없음',
  'decision.node-ready-again.so': 'kubelet이 Pod의 상태를 알립니다. 그동안 지워진 Pod는 이제 끝납니다.',
  'alternative.shorter-toleration': 'tolerationSeconds가 더 짧았다면 더 일찍 다시 만들었을 것입니다',
} as const satisfies Record<keyof typeof en, string>;
