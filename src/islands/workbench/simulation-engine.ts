// The real world behind the workbench's port: every kind, every controller.
import { LineCounter, parseManifests, viewAs } from '../../manifest/index.ts';
import { DEFAULT_SETTINGS, recordWorld, timelineOf, worldView } from '../../sim/index.ts';
import type { DescribedWorkload, Engine, TextProblem } from './engine.ts';
import { WorldRun } from './world-run.ts';

function workloadsIn(text: string): readonly DescribedWorkload[] {
  const described: DescribedWorkload[] = [];
  for (const document of parseManifests(text).documents) {
    const found = viewAs(document, 'Deployment') ?? viewAs(document, 'Rollout');
    if (document.name === '' || !found) continue;
    const images = found.spec.template.spec.containers.flatMap(({ image }) => (image === undefined ? [] : [image]));
    described.push({ kind: found.kind, name: document.name, images });
  }
  return described;
}

function problemIn(text: string): TextProblem | null {
  const finding = parseManifests(text).findings.find(({ severity }) => severity === 'error');
  return finding ? { finding, line: new LineCounter(text).position(finding.range.start).line } : null;
}

export const simulationEngine: Engine = {
  record: (seed, inputs, originMs = 0) =>
    new WorldRun(recordWorld(seed, inputs, { ...DEFAULT_SETTINGS, originMs }), worldView),
  timeline: timelineOf,
  workloadsIn,
  problemIn,
};
