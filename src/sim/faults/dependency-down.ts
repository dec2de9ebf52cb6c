// A database or another service that the application needs is down: requests are answered with 5xx, by every version that needs it.
import type { Fault } from './fault.ts';
import type { FaultState } from './host.ts';

export const dependencyDown: Fault<'dependency-down'> = {
  start: (host, { image }) => host.dependencyChanged(image),
  end: (host, { image }) => host.dependencyChanged(image),
  object: ({ image }) => ({ kind: 'Dependency', name: image ?? '*' }),
  data: ({ image, failsReadiness }) => ({ image: image ?? '*', failsReadiness }),
};

const isDown = ({ faults }: FaultState, image: string, alsoReadiness: boolean): boolean =>
  faults.some(
    ({ plan, phase }) =>
      phase === 'on' &&
      plan.type === 'dependency-down' &&
      (plan.image === null || plan.image === image) &&
      (!alsoReadiness || plan.failsReadiness),
  );

/** Whether processes of an image answer every request with 5xx now. */
export const lacksDependency = (state: FaultState, image: string): boolean => isDown(state, image, false);

/** Whether their readiness probe fails, too. */
export const isUnreadyWithoutDependency = (state: FaultState, image: string): boolean => isDown(state, image, true);
