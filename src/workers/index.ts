// Engines off the main thread: cancellable, with time limits. Shell: may know the browser, never holds a rule of its own.
export { createBrowserChecker } from './browser-checker.ts';
export { createBrowserGrader } from './browser-grader.ts';
export type { Checker, LintFailure } from './checker.ts';
export type { GradeEnd, GradeListener, Grader } from './grader.ts';
export type { LintReport, RuleOrigin } from './lint-files.ts';
