// The registry does not answer: pulls fail with an error of the network. What a node has already starts as ever.
import type { Fault } from './fault.ts';
import type { FaultState } from './host.ts';

export const registryDown: Fault<'registry-down'> = {
  start() {},
  end() {},
  object: ({ image }) => ({ kind: 'Registry', name: image ?? '*' }),
  data: ({ image }) => ({ image: image ?? '*' }),
};

/** Whether an image cannot be pulled now. */
export const isRegistryDown = ({ faults }: FaultState, image: string): boolean =>
  faults.some(
    ({ plan, phase }) =>
      phase === 'on' && plan.type === 'registry-down' && (plan.image === null || plan.image === image),
  );
