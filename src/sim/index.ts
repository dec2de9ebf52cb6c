// The simulation engine. Everything outside this folder enters here.
export type { Condition, KubernetesEvent } from './cluster/index.ts';
export * from './kernel/index.ts';
export * from './world/index.ts';
