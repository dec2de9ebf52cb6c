import type { workbench as en } from '../en/workbench.ts';

export const workbench = {} as const satisfies Record<keyof typeof en, string>;
