// Why the controller refuses to act on a Rollout.
import { parseManifests, ROLLOUTS_API_VERSION, type RolloutSpec, rolloutProblems } from '../../../manifest/index.ts';
import type { ClusterContext, RolloutObject } from '../../cluster/index.ts';
import { referenceProblem } from './references.ts';

/** What is wrong with a spec alone does not change while it stays the same object, and every pass asks. */
const known = new WeakMap<RolloutSpec, string | null>();

/** The first thing that is wrong, in the controller's words; null when nothing is. */
export function invalidReason(context: ClusterContext, rollout: RolloutObject): string | null {
  const { spec } = rollout;
  let problem = known.get(spec);
  if (problem === undefined) {
    problem = rolloutProblems(spec)[0]?.message ?? templateProblem(rollout);
    known.set(spec, problem);
  }
  return problem ?? referenceProblem(context, rollout);
}

/** The pod template as the server would refuse it in a ReplicaSet. The server's own words are not known here, only the field. */
function templateProblem({ metadata, spec }: RolloutObject): string | null {
  if (spec.workloadRef) return null;
  const { name } = metadata;
  const text = JSON.stringify({ apiVersion: ROLLOUTS_API_VERSION, kind: 'Rollout', metadata: { name }, spec });
  const [finding] = parseManifests(text).findings.filter(({ path = '' }) => path.startsWith('spec.template.'));
  return finding ? `${finding.path}: Invalid value` : null;
}
