// The same moment of one column in its workbench: the address that opens it there, with everything that was given to it.
import type { StrategyName } from '../workbench/examples/shop-web.ts';
import { encodeLink } from '../workbench/link.ts';
import { oneRun } from '../workbench/one-run.ts';
import { isStrategyName } from '../workbench/presets.ts';
import { inputsOf, NEW_IMAGE, OLD_IMAGE, ORIGIN_MS, RELEASED_MS, type Scenario, worldText } from './scenario.ts';
import { manifestOf, type StrategyId } from './strategies.ts';

/** Strategies that have a workbench. */
type WithWorkbench = Extract<StrategyId, StrategyName>;

export const hasWorkbench = (id: StrategyId): id is WithWorkbench => isStrategyName(id);

/** A fragment of a workbench, without `#`. `nowMs` counts from the start of the world. */
export function workbenchFragment(strategy: WithWorkbench, scenario: Scenario, nowMs: number): string | null {
  const inputs = inputsOf(strategy, scenario).filter(({ atMs }) => atMs <= nowMs);
  const applied = inputs.filter(({ input }) => input.type === 'apply' && input.file === 'web.yaml').length;
  const image = nowMs >= RELEASED_MS && applied === 2 ? NEW_IMAGE : OLD_IMAGE;
  return encodeLink(
    oneRun(strategy, {
      seed: scenario.seed,
      originMs: ORIGIN_MS,
      nowMs,
      files: [
        { name: 'web.yaml', text: manifestOf(strategy, scenario, image) },
        { name: 'world.yaml', text: worldText(scenario) },
      ],
      activeFile: 'web.yaml',
      inputs,
    }),
  );
}
