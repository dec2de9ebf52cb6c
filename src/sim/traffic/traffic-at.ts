// A look at the users between two events, which leaves them as they are.
import { startChangedPods } from './changed-pods.ts';
import { type PodTraffic, settleTraffic, type TrafficState } from './traffic.ts';

/**
 * The users as they are at a moment between two events, for whoever looks: a copy in which everything up to then has been worked
 * through. The state stays as it is, and nothing is told.
 */
export function trafficAt(state: TrafficState, seed: number, nowMs: number): TrafficState {
  const copy: TrafficState = {
    ...state,
    arrivals: { ...state.arrivals },
    pods: new Map([...state.pods].map(([name, pod]) => [name, copyOfPod(pod)])),
    totals: { ...state.totals },
    byVersion: new Map([...state.byVersion].map(([version, counts]) => [version, { ...counts }])),
    usersHarmed: new Set(state.usersHarmed),
    recent: [...state.recent],
    busy: new Set(state.busy),
    changed: startChangedPods(),
  };
  settleTraffic({ seed, state: copy, failed: () => undefined }, nowMs);
  return copy;
}

const copyOfPod = (pod: PodTraffic): PodTraffic => ({
  ...pod,
  server: { freeAtMs: [...pod.server.freeAtMs] },
  inFlight: [...pod.inFlight],
  counts: { ...pod.counts },
  durations: [...pod.durations],
});
