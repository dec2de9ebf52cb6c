import type { controllers as en } from '../en/controllers.ts';

export const controllers = {} as const satisfies Record<keyof typeof en, string>;
