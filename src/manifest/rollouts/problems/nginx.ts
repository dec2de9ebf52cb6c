// The Ingresses of the nginx router: one, or a list. Source: argo-rollouts validation_references.go ValidateRolloutNginxIngressesConfig.
import type { Path } from '../../json.ts';
import type { RolloutSpec } from '../rollout.ts';
import type { RolloutProblem } from './problem.ts';

const PATH: Path = ['spec', 'strategy', 'canary', 'trafficRouting', 'nginx'];

/** Looked at only when everything else in the spec is sound and its Services and templates are there. */
export function nginxProblem({ strategy }: RolloutSpec): RolloutProblem | undefined {
  const nginx = strategy?.canary?.trafficRouting?.nginx;
  if (!nginx) return undefined;
  const one = (nginx.stableIngress ?? '') !== '';
  const several = (nginx.stableIngresses ?? []).length > 0;
  if (one !== several) return undefined;
  return {
    id: 'stable-ingress-not-one',
    path: PATH,
    message: `${PATH.join('.')}: Internal error: Either StableIngress or StableIngresses must be configured. ${one ? 'Both' : 'Neither'} are configured.`,
    data: { count: one ? 2 : 0 },
  };
}
