// `validation`: {yaml} → {code, causes}: what the API server would answer to a creation with strict field validation.
import { tDynamic } from '../../i18n/index.ts';
import { firstDocument, isKnownKind, isServedKind, parseManifests, stageOf } from '../../manifest/index.ts';
import type { AnswerKind } from './kind.ts';

const CREATED = 201;
const BAD_REQUEST = 400;
const FORBIDDEN = 403;
const NOT_FOUND = 404;
const INVALID = 422;

export const answerValidation: AnswerKind = ({ yaml }) => {
  const { documents, findings } = parseManifests(firstDocument(typeof yaml === 'string' ? yaml : ''));
  const [document] = documents;
  if (!document) return { code: findings.length > 0 ? BAD_REQUEST : INVALID, causes: [] };
  const errors = document.findings.filter(({ severity }) => severity === 'error');
  if (!isServedKind(document.apiVersion, document.kind))
    return { code: document.kind !== '' && !isKnownKind(document.kind) ? BAD_REQUEST : NOT_FOUND, causes: [] };
  if (errors.some(({ id }) => stageOf(id) === 'decoding')) return { code: BAD_REQUEST, causes: [] };
  if (errors.length === 0) return { code: CREATED, causes: [] };
  if (errors.some(({ id }) => stageOf(id) === 'admission')) return { code: FORBIDDEN, causes: [] };
  return {
    code: INVALID,
    causes: errors.map(({ path, id, data }) => ({
      field: path ?? '',
      reason: id,
      message: tDynamic('en', `finding.${id}.title`, data),
    })),
  };
};
