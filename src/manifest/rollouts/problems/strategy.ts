// The strategy of a Rollout as a whole, and blue-green. Source: argo-rollouts validation.go, v1.9.1.
import type { Path } from '../../json.ts';
import type { BlueGreenStrategy, RolloutSpec } from '../rollout.ts';
import { checkAntiAffinity } from './anti-affinity.ts';
import { checkCanary } from './canary.ts';
import { fieldName, invalid, type Report, required } from './problem.ts';

const STRATEGY: Path = ['spec', 'strategy'];

export function checkStrategy(spec: RolloutSpec, report: Report): void {
  const { canary, blueGreen } = spec.strategy ?? {};
  if (canary && blueGreen) {
    const message = invalid(
      'spec.strategy.strategy',
      'blueGreen: true canary: true',
      'Multiple Strategies can not be listed',
    );
    report({ id: 'rollout-strategy-not-one', path: STRATEGY, message, data: { count: 2 } });
  } else if (blueGreen) checkBlueGreen(blueGreen, spec, report);
  else if (canary) checkCanary(canary, report);
  else {
    const detail = "Rollout has missing field '.spec.strategy.canary or .spec.strategy.blueGreen'";
    const message = required('spec.strategy.strategy', detail);
    report({ id: 'rollout-strategy-not-one', path: STRATEGY, message, data: { count: 0 } });
  }
}

function checkBlueGreen(blueGreen: BlueGreenStrategy, spec: RolloutSpec, report: Report): void {
  const path: Path = [...STRATEGY, 'blueGreen'];
  const { activeService = '', previewService = '', scaleDownDelayRevisionLimit: limit } = blueGreen;
  if (activeService === previewService) {
    const detail =
      'This rollout uses the same service for the active and preview services, but two different services are required.';
    const at: Path = [...path, 'activeService'];
    const message = invalid(fieldName(at), activeService, detail);
    report({ id: 'same-service-twice', path: at, message, data: { service: activeService } });
  }
  const history = spec.revisionHistoryLimit ?? 10;
  if (limit !== undefined && history < limit) {
    const at: Path = [...path, 'scaleDownDelayRevisionLimit'];
    const detail = "This rollout's revision history limit can not be smaller than the rollout's scale down limit";
    report({
      id: 'scale-down-limit-over-history',
      path: at,
      message: invalid(fieldName(at), limit, detail),
      data: { limit, history },
    });
  }
  checkAntiAffinity(blueGreen.antiAffinity, [...path, 'antiAffinity'], report);
}
