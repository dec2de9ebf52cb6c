// How many pods a share of the traffic needs: always rounded up. Source: utils/replicaset trafficWeightToReplicas.

export const trafficWeightToReplicas = (replicas: number, weight: number, maxWeight: number): number =>
  Math.ceil((weight * replicas) / maxWeight);
