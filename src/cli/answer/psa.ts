// `psa`: {object} or {yaml, version} → {baseline, restricted}: the checks of Pod Security that a pod violates, and what the server says.
import { podSecurityVerdict } from '../../lint/pod-security/index.ts';
import type { AnswerKind } from './kind.ts';

export const answerPsa: AnswerKind = ({ object, yaml, version }) => {
  const text = typeof yaml === 'string' ? yaml : JSON.stringify(object ?? null);
  const verdict = podSecurityVerdict(text, typeof version === 'string' ? version : 'latest');
  return verdict === undefined ? { error: 'no object that makes pods' } : { ...verdict };
};
