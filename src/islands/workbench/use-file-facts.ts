// What the files of the workbench say that the page needs in several places.
import { useMemo } from 'react';
import type { DeploymentView } from '../../sim/index.ts';
import { imageDrift } from './image-drift.ts';
import { readWorld, worldFileOf } from './world-text.ts';

type Files = Parameters<typeof imageDrift>[0];

export function useFileFacts(files: Files, deployment: DeploymentView | null) {
  const worldFile = useMemo(() => worldFileOf(files), [files]);
  const world = useMemo(() => (worldFile ? readWorld(worldFile.text) : null), [worldFile]);
  const drift = useMemo(() => imageDrift(files, deployment), [files, deployment]);
  return { worldFile, world, drift };
}
