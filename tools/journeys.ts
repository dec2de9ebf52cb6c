// Builds the site, under the root and under a sub-path, and runs the browser journeys. Arguments are handed to Playwright.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { root, runProgram } from './run.ts';
import { SUB_PATH, SUB_PATH_FOLDER } from './sub-path.ts';
import { type Count, countLine, playwrightCount, withReport } from './tally.ts';

const reportFile = join(root, 'test-results/journeys.json');
const broken: Count = { passed: 0, failed: 1, skipped: 0 };

export async function runJourneys(args: readonly string[]): Promise<Count> {
  let browser: string;
  try {
    browser = await ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return broken;
  }
  // Both sites must be those of the sources, whatever the environment of the caller says.
  const builds = [
    { args: ['build'], base: '/' },
    { args: ['build', '--outDir', SUB_PATH_FOLDER], base: SUB_PATH },
  ];
  for (const build of builds) {
    const { status, output } = await runProgram('astro', build.args, { quiet: true, env: { BASE_PATH: build.base } });
    console.log(`${status === 0 ? '✓' : '✕'} build under ${build.base}`);
    if (status !== 0) {
      console.log(output.trimEnd());
      return broken;
    }
  }
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(reportFile, { force: true });
  const { status } = await runProgram('playwright', ['test', ...withReport(args)], {
    env: { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile },
  });
  try {
    const count = playwrightCount(JSON.parse(readFileSync(reportFile, 'utf8')));
    return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return broken;
  }
}

if (process.argv[1] === import.meta.filename) {
  const count = await runJourneys(process.argv.slice(2));
  console.log(countLine(count));
  process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
}
