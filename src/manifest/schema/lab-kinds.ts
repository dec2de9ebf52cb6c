// The kinds of this lab itself: the world that manifests are tried in.

/** The API version of everything that only this lab knows. */
export const LAB_API_VERSION = 'rollout-lab/v1';

/** A leading `/` marks a kind without a namespace. */
export const LAB_KINDS: Readonly<Record<string, string>> = {
  [`${LAB_API_VERSION}/World`]: '/World',
};
