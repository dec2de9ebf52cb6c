// The real world behind the workbench's port: every kind, every controller.
import { parseManifests, viewAs } from '../../manifest/index.ts';
import { DEFAULT_SETTINGS, recordWorld, timelineOf, worldView } from '../../sim/index.ts';
import type { DescribedDeployment, Engine } from './engine.ts';
import { WorldRun } from './world-run.ts';

function deploymentsIn(text: string): readonly DescribedDeployment[] {
  const described: DescribedDeployment[] = [];
  for (const document of parseManifests(text).documents) {
    const deployment = document.name === '' ? undefined : viewAs(document, 'Deployment');
    if (!deployment) continue;
    const images = deployment.spec.template.spec.containers.flatMap(({ image }) =>
      image === undefined ? [] : [image],
    );
    described.push({ name: document.name, images });
  }
  return described;
}

export const simulationEngine: Engine = {
  record: (seed, inputs, originMs = 0) =>
    new WorldRun(recordWorld(seed, inputs, { ...DEFAULT_SETTINGS, originMs }), worldView),
  timeline: timelineOf,
  deploymentsIn,
};
