// Counts what passed and what failed over several programs, and says so in one line that scripts can read.

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** `12 passed, 0 failed` and, when there are any, `, 3 skipped`. */
export const countLine = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** From the JSON report of Vitest. A suite that could not be loaded has no test that failed, and still counts. */
export function vitestCount(report: Readonly<Record<string, unknown>>): Count {
  const failedTests = number(report['numFailedTests']);
  const failedSuites = number(report['numFailedTestSuites']);
  return {
    passed: number(report['numPassedTests']),
    failed: failedTests > 0 ? failedTests : Math.min(failedSuites, 1),
    skipped: number(report['numPendingTests']) + number(report['numTodoTests']),
  };
}

/** Arguments for Playwright with which it writes its JSON report also when another reporter is asked for, which takes the place of ours. */
export const withReport = (args: readonly string[]): readonly string[] =>
  args.some((argument) => /^--reporter(?:=|$)/.test(argument)) ? [...args, '--add-reporter=json'] : args;

/** From the JSON report of Playwright. */
export function playwrightCount(report: Readonly<Record<string, unknown>>): Count {
  const stats = (report['stats'] ?? {}) as Readonly<Record<string, unknown>>;
  const errors = Array.isArray(report['errors']) ? report['errors'].length : 0;
  return {
    passed: number(stats['expected']) + number(stats['flaky']),
    failed: number(stats['unexpected']) + errors,
    skipped: number(stats['skipped']),
  };
}
