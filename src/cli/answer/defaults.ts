// `defaults`: {object} or {yaml} → {object}, as the API server would store it.
import { applyDefaults, isJsonObject, parseManifests } from '../../manifest/index.ts';
import type { AnswerKind } from './kind.ts';

export const answerDefaults: AnswerKind = ({ object, yaml }) => {
  if (typeof yaml === 'string') {
    const [document] = parseManifests(yaml).documents;
    return document ? { object: document.defaulted } : { error: 'no object in the text' };
  }
  return isJsonObject(object) ? { object: applyDefaults(object) } : { error: 'neither object nor yaml in the request' };
};
