// The site as `npm run build` makes it, built once for all measurements of a run.
import { runProgram } from '../../../tools/run.ts';

export const SITE_FOLDER = 'node_modules/.cache/rollout-lab/bench';

let building: Promise<void> | undefined;

async function build(): Promise<void> {
  const { status, output } = await runProgram('astro', ['build', '--outDir', SITE_FOLDER], {
    quiet: true,
    env: { BASE_PATH: '/' },
  });
  if (status !== 0) throw new Error(output);
}

/** Resolves when the site stands in {@link SITE_FOLDER}, under the root; fails with what the build says. */
export function builtSite(): Promise<void> {
  building ??= build();
  return building;
}
