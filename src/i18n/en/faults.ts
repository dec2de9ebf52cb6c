// Words for what goes wrong around a release, for what the control plane does about it, and for a World that is applied.
export const faults = {
  'fault.node-lost': 'node lost',
  'fault.node-lost.started': '{node} is cut off: its pods are sent requests, and nobody answers',
  'fault.node-lost.ended': '{node} is heard of again',
  'fault.slow-endpoints': 'slow endpoints',
  'fault.slow-endpoints.started': 'The proxies learn of changes {seconds} s late',
  'fault.slow-endpoints.ended': 'The proxies have caught up',
  'fault.dependency-down': 'dependency down',
  'fault.dependency-down.started': 'What the application needs is down: every request gets 5xx',
  'fault.dependency-down.ended': 'What the application needs is back',
  'fault.registry-down': 'registry down',
  'fault.registry-down.started': 'The registry does not answer: only images that a node has already can start',
  'fault.registry-down.ended': 'The registry answers again',
  'world.ignored.nodes': 'The nodes of a World count at the start of a run only: they stay as they are.',
  'world.ignored.seed':
    'The seed of a World counts at the start of a run only, and only when nobody else has named one.',
  'who.node-controller': 'Node controller',
  'verb.not-ready': 'NOT READY',
  'verb.ready-again': 'READY',
  'decision.node-not-ready.sentence': 'It marked {node} and its pods as not ready.',
  'decision.node-not-ready.rule':
    'a node that has not reported for {graceSeconds} s is not ready, and neither are its pods',
  'decision.node-not-ready.saw': 'silent for {seconds} s; {pods} {pods:pod|pods} on it',
  'decision.node-not-ready.so': 'its pods leave the endpoints. They are deleted only when they no longer tolerate it.',
  'decision.evict-from-lost-node.sentence': 'It deleted the pod: its node has been silent for too long.',
  'decision.evict-from-lost-node.rule':
    'a pod tolerates an unreachable node for 300 s, unless its tolerations say otherwise',
  'decision.evict-from-lost-node.saw': '{node} not ready for {seconds} s',
  'decision.evict-from-lost-node.so':
    'its owner makes another one elsewhere. This one stays Terminating until the node returns.',
  'decision.evictions-stopped.sentence': 'It evicts nothing while so many nodes are silent.',
  'decision.evictions-stopped.rule':
    'when all nodes, or most of a small cluster, are silent, the fault is more likely on this side',
  'decision.evictions-stopped.saw': '{silent} of {nodes} {nodes:node|nodes} silent',
  'decision.evictions-stopped.so': 'the pods stay where they are, not ready.',
  'decision.node-ready-again.sentence': 'It took {node} back: its kubelet reports again.',
  'decision.node-ready-again.rule': 'a node is ready as soon as its kubelet says so',
  'decision.node-ready-again.saw': 'silent for {seconds} s',
  'decision.node-ready-again.so': 'the kubelet says how its pods are. Those that were deleted meanwhile end now.',
  'alternative.shorter-toleration': 'with a shorter tolerationSeconds it would have been replaced sooner',
} as const;
