/** The nodes of a World that names none. */
export const DEFAULT_NODE_NAMES = ['node-1', 'node-2', 'node-3'] as const;
