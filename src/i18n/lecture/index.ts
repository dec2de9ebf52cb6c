// The words of the lecture: a second catalogue beside the main one, so that the many sentences of static pages are in no island's script.
// A name that decision cards show too stands in the main catalogue, and is found there.
import { session as enSession } from '../en/session.ts';
import { sessionAutomation as enAutomation } from '../en/session-automation.ts';
import { sessionDiagrams as enDiagrams } from '../en/session-diagrams.ts';
import { sessionLifecycle as enLifecycle } from '../en/session-lifecycle.ts';
import { sessionSecurity as enSecurity } from '../en/session-security.ts';
import { type Catalogue, format, type MessageData } from '../format.ts';
import { session as koSession } from '../ko/session.ts';
import { sessionAutomation as koAutomation } from '../ko/session-automation.ts';
import { sessionDiagrams as koDiagrams } from '../ko/session-diagrams.ts';
import { sessionLifecycle as koLifecycle } from '../ko/session-lifecycle.ts';
import { sessionSecurity as koSecurity } from '../ko/session-security.ts';
import { type Language, tDynamic } from '../messages.ts';

const en = { ...enSession, ...enLifecycle, ...enSecurity, ...enAutomation, ...enDiagrams } as const;
const ko = { ...koSession, ...koLifecycle, ...koSecurity, ...koAutomation, ...koDiagrams } as const;

export type LectureKey = keyof typeof en;

export const lectureCatalogues: Record<Language, Catalogue> = { ko, en };

/** A sentence of the lecture. The key is checked by the compiler. */
export const say = (language: Language, key: LectureKey, data: MessageData = {}): string =>
  sayDynamic(language, key, data);

/** A sentence whose key is made of an id (`principle.<id>.why`); also those of the main catalogue. The key itself when there is none. */
export function sayDynamic(language: Language, key: string, data: MessageData = {}): string {
  const template = lectureCatalogues[language][key];
  return template === undefined ? tDynamic(language, key, data) : format(template, data);
}
