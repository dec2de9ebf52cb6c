import type { kubelet as en } from '../en/kubelet.ts';

export const kubelet = {} as const satisfies Record<keyof typeof en, string>;
