import { describe, expect, test } from 'vitest';
import { add, countLine, nothing, playwrightCount, vitestCount, withReport } from '../../tools/tally.ts';

describe('counting', () => {
  test('a suite that could not be loaded counts as a failure', () => {
    expect(vitestCount({ numPassedTests: 3, numFailedTests: 0, numFailedTestSuites: 1 })).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
    });
  });

  test('an error outside of any journey counts as a failure', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 2 }, errors: [{ message: 'no server' }] };
    expect(playwrightCount(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  test('journeys are counted also when they are shown another way', () => {
    expect(withReport(['--reporter=list', 'home'])).toEqual(['--reporter=list', 'home', '--add-reporter=json']);
    expect(withReport(['--reporter', 'line'])).toContain('--add-reporter=json');
    expect(withReport(['home', '--workers=1'])).toEqual(['home', '--workers=1']);
  });

  test('the closing line names what was skipped only when something was', () => {
    expect(countLine(add({ passed: 2, failed: 1, skipped: 0 }, nothing))).toBe('2 passed, 1 failed');
    expect(countLine({ passed: 2, failed: 0, skipped: 5 })).toBe('2 passed, 0 failed, 5 skipped');
  });
});
