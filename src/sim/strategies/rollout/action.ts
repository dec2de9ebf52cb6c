import type { Pass } from './pass.ts';

/**
 * Does what an action of a strategy's machine names. `write`: the rest of the pass is left to the next one, and the status is written;
 * `stop`: the pass ends as it is.
 */
export type PassAction = (pass: Pass) => 'next' | 'write' | 'stop';
