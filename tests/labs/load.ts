// Every lab of the course with its texts, as the command line loads it.
import { loadLabTexts } from '../../src/cli/load-lab.ts';
import { gradeAttempt, type Verdict } from '../../src/grading/index.ts';
import { assembleLab, LABS, type Lab, type LabTexts, type TextFile } from '../../src/labs/index.ts';

export interface LoadedLab {
  readonly id: string;
  readonly lab: Lab;
  readonly texts: LabTexts;
}

export const loadedLabs: readonly LoadedLab[] = LABS.map((definition) => {
  const texts = loadLabTexts(definition.id);
  return { id: definition.id, lab: assembleLab(definition, texts), texts };
});

export function labNamed(id: string): LoadedLab {
  const found = loadedLabs.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no lab ${id}`);
  return found;
}

export function verdictOn(lab: Lab, files: readonly TextFile[]): Verdict {
  const verdict = gradeAttempt(lab, files);
  if (!verdict) throw new Error('nobody cancelled it');
  return verdict;
}

/** The files with one of them edited; throws when the edit changes nothing. */
export function edited(files: readonly TextFile[], name: string, edit: (text: string) => string): TextFile[] {
  return files.map((file) => {
    if (file.name !== name) return file;
    const text = edit(file.text);
    if (text === file.text) throw new Error(`the edit of ${name} changes nothing`);
    return { name, text };
  });
}
