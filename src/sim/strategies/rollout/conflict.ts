/**
 * The API server refuses a write that rests on an outdated copy. The pass that meets it ends without writing a status, and is
 * repeated; what it has done so far stays done.
 */
export class Conflict extends Error {}

/**
 * What the pass needs is not there: it ends without writing a status. Trying again changes nothing, so nothing is tried until something
 * else wakes the Rollout.
 */
export class Stuck extends Error {}
