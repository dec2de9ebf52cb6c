import type { manifest as en } from '../en/manifest.ts';

export const manifest = {} as const satisfies Record<keyof typeof en, string>;
