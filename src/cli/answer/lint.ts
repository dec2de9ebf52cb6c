// `lint`: {file, text} → {findings, checks}: what the linter finds in one file, and the checks of other linters that its rules stand for.
import { lint, RULES, SCHEMA_PEERS } from '../../lint/index.ts';
import type { AnswerKind } from './kind.ts';

const checks = [...new Set([...RULES.flatMap(({ peers }) => peers), ...SCHEMA_PEERS])].toSorted();

export const answerLint: AnswerKind = ({ file, text }) => {
  const name = typeof file === 'string' ? file : 'manifest.yaml';
  const { findings } = lint([{ name, text: typeof text === 'string' ? text : '' }], { rules: RULES });
  return { findings, checks };
};
