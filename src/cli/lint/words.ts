// How the command line takes words from the catalogue of the rules.
import type { MessageData } from '../../i18n/index.ts';
import type { FindingWords } from '../../i18n/rules/index.ts';
import type { LintFinding } from '../../lint/index.ts';

export type LintText = (key: string, data?: MessageData) => string;

export interface ReportText {
  readonly text: LintText;
  readonly finding: (finding: LintFinding) => FindingWords;
}

/** Without the back quotes that mark code on a page: a terminal has one face. */
export const plain = (sentence: string): string => sentence.replaceAll('`', '');
