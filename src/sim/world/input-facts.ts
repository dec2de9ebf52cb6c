// How the log tells of what a person did.
import type { LogData, ObjectRef } from '../kernel/index.ts';
import type { WorldInput } from './inputs.ts';

/** What an input is called in the log: its own fields, without a whole text. */
export function inputData(input: WorldInput): LogData {
  switch (input.type) {
    case 'apply':
      return { input: input.type, file: input.file };
    case 'setBehaviour':
      return { input: input.type, ...input.behaviour, image: input.image, registry: input.behaviour.image };
    default: {
      const { type, ...data } = input;
      return { input: type, ...data };
    }
  }
}

export const objectOf = (input: WorldInput): ObjectRef => {
  if ('deployment' in input) return { kind: 'Deployment', name: input.deployment };
  if ('rollout' in input) return { kind: 'Rollout', name: input.rollout };
  if ('pod' in input) return { kind: 'Pod', name: input.pod };
  if ('node' in input) return { kind: 'Node', name: input.node };
  return { kind: 'Cluster', name: input.type === 'apply' ? input.file : input.image };
};
