// What can be checked without a file of one's own: the lecture's imperfect files as we would write them, and one that is in order.
import type { Language } from '../../../i18n/index.ts';
import type { CheckFile, Draft } from '../draft.ts';
import { backupAtNight } from './backup-at-night.ts';
import { canaryWithoutBrakes } from './canary-without-brakes.ts';
import { hardenedService } from './hardened-service.ts';
import { hurriedRelease } from './hurried-release.ts';
import { policyOfThePast } from './policy-of-the-past.ts';

/** The words are `check.example.<id>.name` and `.text`. */
export const EXAMPLE_IDS = [
  'hurried-release',
  'policy-of-the-past',
  'canary-without-brakes',
  'backup-at-night',
  'hardened-service',
] as const;
export type ExampleId = (typeof EXAMPLE_IDS)[number];

const FILES: Readonly<Record<ExampleId, (language: Language) => readonly CheckFile[]>> = {
  'hurried-release': hurriedRelease,
  'policy-of-the-past': policyOfThePast,
  'canary-without-brakes': canaryWithoutBrakes,
  'backup-at-night': backupAtNight,
  'hardened-service': hardenedService,
};

export const isExampleId = (text: string | null): text is ExampleId => EXAMPLE_IDS.some((id) => id === text);

export function exampleDraft(id: ExampleId, language: Language): Draft {
  const files = FILES[id](language);
  return { files, active: files[0]?.name ?? '', example: id };
}
