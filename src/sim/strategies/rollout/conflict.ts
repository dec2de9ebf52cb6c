/**
 * The API server refuses a write that rests on an outdated copy. The pass that meets it ends without writing a status, and is
 * repeated; what it has done so far stays done.
 */
export class Conflict extends Error {}
