// The second site of the browser tests: hosted under a sub-path, as on a host that gives every project a folder.
export const SUB_PATH = '/courses/rollout-lab/';
export const SUB_PATH_FOLDER = 'node_modules/.cache/rollout-lab/sub-path';
