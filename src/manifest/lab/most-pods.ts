/** So many pods does a simulated cluster hold at most, however large its nodes are. */
export const MOST_PODS = 20_000;
