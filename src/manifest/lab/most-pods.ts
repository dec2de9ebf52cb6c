/** So many pods does a simulated cluster hold at once: what follows from more of them follows from these. */
export const MOST_PODS = 20_000;
