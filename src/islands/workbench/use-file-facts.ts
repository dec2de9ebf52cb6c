// What the files of the workbench say that the page needs in several places.
import { useMemo } from 'react';
import type { WorkloadView } from '../../sim/index.ts';
import { imageDrift } from './image-drift.ts';
import { kindOf } from './workloads.ts';
import { readWorld, worldFileOf } from './world-text.ts';

type Files = Parameters<typeof imageDrift>[0];

export function useFileFacts(files: Files, workload: WorkloadView | null) {
  const worldFile = useMemo(() => worldFileOf(files), [files]);
  const world = useMemo(() => (worldFile ? readWorld(worldFile.text) : null), [worldFile]);
  // A workload is a new object at every look; what matters of it is what runs.
  const running = workload === null ? '' : JSON.stringify([kindOf(workload), workload.name, workload.containers]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `running` says when the workload differs.
  const drift = useMemo(() => imageDrift(files, workload), [files, running]);
  return { worldFile, world, drift };
}
