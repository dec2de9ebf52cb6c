// What a text may ask of us. Everything that Kubernetes takes stays far below; what is above would stop the page.

/** Deeper than any Kubernetes object, shallow enough for every stack. */
export const MAX_DEPTH = 200;

/** Depth with every alias followed. */
export const MAX_EXPANDED_DEPTH = 400;

/** Nodes with every alias followed, in one document that has aliases: what the API server's reader allows at worst. */
export const MAX_EXPANDED_NODES = 400_000;

/** Characters of one document: the API server takes no larger request. */
export const MAX_DOCUMENT_LENGTH = 3 * 1024 * 1024;
