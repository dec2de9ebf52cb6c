// What the files of the workbench say that the page needs in several places.
import { useMemo } from 'react';
import type { WorkloadView } from '../../sim/index.ts';
import { imageDrift } from './image-drift.ts';
import { readWorld, worldFileOf } from './world-text.ts';

type Files = Parameters<typeof imageDrift>[0];

export function useFileFacts(files: Files, workload: WorkloadView | null) {
  const worldFile = useMemo(() => worldFileOf(files), [files]);
  const world = useMemo(() => (worldFile ? readWorld(worldFile.text) : null), [worldFile]);
  const drift = useMemo(() => imageDrift(files, workload), [files, workload]);
  return { worldFile, world, drift };
}
