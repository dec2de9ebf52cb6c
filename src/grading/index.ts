// Grading: lab and attempt → verdict. The site and the command line call this and show what it says, byte for byte the same.
export { attemptOf, type ReadAttempt, readAttempt } from './attempt.ts';
export { type GradeOptions, type GradingProgress, gradeAttempt, gradeInSteps } from './grade.ts';
export { type CriterionState, criterionStates } from './history.ts';
export type * from './verdict.ts';
