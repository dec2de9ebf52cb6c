// The world as a program of the kernel: what an input does, and who handles which event.
import { isControllerEvent, PRIORITY, priorityOfControllerEvent } from '../cluster/index.ts';
import { handleKubeletEvent, priorityOfKubeletEvent } from '../cluster/kubelet/index.ts';
import { schedulingRound } from '../cluster/scheduler/index.ts';
import type { Context, Program } from '../kernel/index.ts';
import type { WorldContext, WorldEvent } from './context.ts';
import { faultHost } from './fault-host.ts';
import { inputData, objectOf } from './input-facts.ts';
import type { WorldInput } from './inputs.ts';
import { kubeletHost } from './kubelet-host.ts';
import type { WorldParts } from './parts.ts';
import { schedulerHost } from './scheduler-host.ts';
import type { WorldSettings } from './settings.ts';
import { numberNewVersions, startWorld, type WorldState } from './state.ts';
import { trafficHost, trafficTick, usersUpToNow } from './users.ts';
import { changeRoute, endpointWatcher, podWatcher } from './watchers.ts';

/** The kernel's context with more to it, and the very same object: so that state and time stay plain fields. */
function worldContext(context: Context<WorldState, WorldEvent>, { manifests, rollouts }: WorldParts): WorldContext {
  // Whole only when its hosts are there: they are made of it and look at it later.
  const world = context as WorldContext;
  return Object.assign(world, {
    podWatcher,
    endpointWatcher,
    manifests,
    rollouts,
    scheduler: schedulerHost(world),
    kubelet: kubeletHost(world),
    users: trafficHost(world),
    faults: faultHost(world),
  });
}

/** Order of the world's events within a millisecond. */
function priorityOf(event: WorldEvent): number {
  if (isControllerEvent(event)) return priorityOfControllerEvent(event);
  switch (event.type) {
    case 'kubelet':
      return priorityOfKubeletEvent(event);
    case 'scheduler-round':
      return PRIORITY.scheduler;
    case 'traffic-tick':
      return PRIORITY.traffic;
    case 'drain-retry':
      return PRIORITY.person;
    case 'route-change':
    case 'weight-change':
      return PRIORITY.endpoints;
    case 'fault':
      return PRIORITY.fault;
    default:
      return event satisfies never;
  }
}

function handleEvent(world: WorldContext, event: WorldEvent, parts: WorldParts): void {
  usersUpToNow(world);
  if (isControllerEvent(event)) {
    parts.controllers(world, event);
    if (event.type === 'deployment-sync' || event.type === 'rollout-sync') numberNewVersions(world.state);
    if (event.type === 'rollout-sync') world.rollouts.lookAtOrders(world);
  } else if (event.type === 'kubelet') {
    handleKubeletEvent(world.kubelet, world.state.kubelet, event);
  } else if (event.type === 'scheduler-round') {
    schedulingRound(world.scheduler);
  } else if (event.type === 'drain-retry' || event.type === 'fault') {
    parts.begun(world, event);
  } else if (event.type === 'traffic-tick') {
    trafficTick(world);
  } else if (event.type === 'weight-change') {
    world.rollouts.changeWeight(world, event);
  } else {
    changeRoute(world, event);
  }
}

/** What a person did, and what the command answered, are facts of the log like everything else. */
function applyInput(world: WorldContext, input: WorldInput, parts: WorldParts): void {
  usersUpToNow(world);
  const object = objectOf(input);
  world.record({ kind: 'fact', type: 'personActed', object, data: inputData(input) });
  for (const { ok, message } of parts.carryOut(world, input)) {
    world.record({ kind: 'fact', type: ok ? 'commandAnswered' : 'commandRefused', object, data: { message } });
  }
  world.rollouts.lookAtOrders(world);
}

export function programOf(parts: WorldParts, settings: WorldSettings): Program<WorldState, WorldEvent, WorldInput> {
  return {
    start: (seed) => startWorld(settings, seed),
    priorityOf,
    attach: (context) => {
      const world = worldContext(context, parts);
      return {
        applyInput: (input) => applyInput(world, input, parts),
        handleEvent: (event) => handleEvent(world, event, parts),
      };
    },
  };
}
