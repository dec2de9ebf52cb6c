// The course: one line a lab, in the order in which they are listed. A lab's folder holds the rest.
import { analysisCatches } from './analysis-catches/lab.ts';
import { firstRelease } from './first-release/lab.ts';
import { readyMeansReady } from './ready-means-ready/lab.ts';
import { restrictedPod } from './restricted-pod/lab.ts';
import type { LabDefinition } from './schema.ts';
import { switchAndWindow } from './switch-and-window/lab.ts';

export const LABS: readonly LabDefinition[] = [
  firstRelease,
  readyMeansReady,
  switchAndWindow,
  analysisCatches,
  restrictedPod,
];

export const labById = (id: string): LabDefinition | undefined => LABS.find((lab) => lab.id === id);

export { assembleLab, briefIn, isManifest, type LabTexts, wrongAnswerFiles } from './assemble.ts';
export { type Brief, type BriefBlock, type HintWords, parseBrief } from './brief.ts';
export * from './schema.ts';
