import type { simulation as en } from '../en/simulation.ts';

export const simulation = {} as const satisfies Record<keyof typeof en, string>;
