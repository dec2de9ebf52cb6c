// The kinds of this lab itself, in the notation of types.ts: the world that manifests are tried in. Beside the generated table of
// Kubernetes, and never mixed with it: no name of a type here stands there, too.

// Every field is a pointer: a zero that somebody wrote is a wish, not an absence.
export const LAB_TYPES: Readonly<Record<string, string>> = {
  World: 'apiVersion:s kind:s metadata:*ObjectMeta spec:*WorldSpec',
  WorldSpec:
    'seed:*i nodes:[]WorldNode traffic:*WorldTraffic releases:[]WorldRelease faults:[]WorldFault endpointPropagation:*d imagePullSeconds:*n',
  WorldNode: 'name:s cpu:*q memory:*q pods:*i labels:{}s',
  WorldTraffic:
    'requestsPerSecond:*n ramp:*WorldTrafficChange spike:*WorldTrafficChange users:*i timeoutSeconds:*n slowMs:*n',
  WorldTrafficChange: 'to:*n at:*d for:*d',
  WorldRelease:
    'image:s startSeconds:*n outcome:s(works|never-ready|crashes) readiness:s(honest|lies) crashAfterSeconds:*n memoryMi:*n leakMiPerMinute:*n errorRate:*n errorsFrom:s(start|warm-up|load) warmUpSeconds:*n latencyMs:*n workers:*i routeChecks:[]s dependencyChecks:[]s shutdownSeconds:*n onSigterm:s(close|drain|ignore) writes:[]s user:s registry:s(present|missing)',
  WorldFault:
    'type:s(node-lost|slow-endpoints|dependency-down|registry-down) at:*d for:*d node:*s delay:*d image:*s failsReadiness:*b',
};
