// The course: one line a lab, in the order in which they are listed. A lab's folder holds the rest.
import { firstRelease } from './first-release/lab.ts';
import type { LabDefinition } from './schema.ts';

export const LABS: readonly LabDefinition[] = [firstRelease];

export const labById = (id: string): LabDefinition | undefined => LABS.find((lab) => lab.id === id);

export { type Brief, type BriefBlock, type HintWords, parseBrief } from './brief.ts';
export * from './schema.ts';
