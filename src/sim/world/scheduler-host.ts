// What the scheduler sees of the world, and what of it goes into the log.
import { bindPod, sendEvent, updatePodStatus } from '../cluster/index.ts';
import type { SchedulerHost } from '../cluster/scheduler/index.ts';
import { sourceInPod, type WorldContext } from './context.ts';

export function schedulerHost(world: WorldContext): SchedulerHost {
  return {
    get state() {
      return world.state.scheduler;
    },
    pod: (name) => world.state.api.pods.get(name),
    scheduleRound: (delayMs) => world.schedule({ type: 'scheduler-round' }, world.nowMs + delayMs),
    bind: (pod, node, saw) => {
      const { name, namespace } = pod.metadata;
      sendEvent(world, pod.ref, 'Normal', 'Scheduled', `Successfully assigned ${namespace}/${name} to ${node.name}`);
      bindPod(world, pod, node.name);
      world.record({
        kind: 'decision',
        who: 'scheduler',
        object: pod.ref,
        rule: 'bind-spread',
        verb: 'bind',
        saw: { ...saw },
        outcome: { node: node.name },
        alternatives: [],
        source: null,
        principle: null,
      });
    },
    cannotPlace: (pod, message, requests) => {
      const known = pod.status.conditions.find(({ type }) => type === 'PodScheduled');
      if (known?.message === message) return;
      sendEvent(world, pod.ref, 'Warning', 'FailedScheduling', message);
      world.record({
        kind: 'decision',
        who: 'scheduler',
        object: pod.ref,
        rule: 'no-room',
        verb: 'wait',
        saw: { requestCpuMilli: requests.cpuMilli, nodes: world.state.scheduler.nodes.length, message },
        outcome: {},
        alternatives: [{ id: 'smaller-request', data: {} }],
        source: sourceInPod(world.state, pod, 'containers[0].resources.requests'),
        principle: null,
      });
      const condition = {
        type: 'PodScheduled',
        status: 'False',
        reason: 'Unschedulable',
        message,
        lastTransitionAtMs: known?.lastTransitionAtMs ?? world.nowMs,
      } as const;
      updatePodStatus(world, pod, { ...pod.status, conditions: [condition] });
    },
  };
}
