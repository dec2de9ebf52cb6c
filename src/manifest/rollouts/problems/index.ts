// Everything that makes the controller say InvalidSpec of a Rollout by itself, in the order in which it looks; only the first is said.
// What is missing around it (Services, templates, an Ingress) is for those who know the cluster.
import type { RolloutSpec } from '../rollout.ts';
import type { RolloutProblem } from './problem.ts';
import { checkDeadlines, checkReplicas, checkSelector, checkTemplate } from './spec.ts';
import { checkStrategy } from './strategy.ts';

export { nginxProblem } from './nginx.ts';
export { invalid as invalidValueMessage, type RolloutProblem } from './problem.ts';
export { isDownwardPath } from './steps.ts';

export function rolloutProblems(spec: RolloutSpec): readonly RolloutProblem[] {
  const problems: RolloutProblem[] = [];
  const report = (problem: RolloutProblem): void => {
    problems.push(problem);
  };
  checkReplicas(spec, report);
  checkSelector(spec, report);
  checkTemplate(spec, report);
  checkDeadlines(spec, report);
  checkStrategy(spec, report);
  return problems;
}
