// The order of what happens within one millisecond. Inputs come first (0, see kernel). Replica sets look before deployments
// and pods are bound when no controller has anything left to do: the order that reproduces the recorded stories.

export const PRIORITY = {
  /** What goes wrong around the cluster: before anybody can react to it. */
  fault: 5,
  /** What a person's command does later, like an input before everything else of its millisecond. */
  person: 1,
  /** Processes, probes, timers of the kubelet: what happens on the nodes. */
  kubelet: 10,
  replicaSet: 20,
  /** Measurements: a new run is measured before its Rollout looks again. */
  analysis: 25,
  deployment: 30,
  endpoints: 40,
  /** Counting for budgets: after the ReplicaSets have replaced what has gone. */
  disruption: 45,
  scheduler: 50,
  /** Counting: after everything that happened. */
  traffic: 60,
} as const;
