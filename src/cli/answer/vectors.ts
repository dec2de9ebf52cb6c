// Answers kind `vectors`: single decisions of the controllers. An adapter reads the input and calls the controller's own function.
import { isJsonObject } from '../../manifest/index.ts';
import type { AnswerKind } from './kind.ts';
import { argoAnalysisVectors } from './vectors/argo-analysis.ts';
import { argoConditionVectors } from './vectors/argo-conditions.ts';
import { argoSizeVectors } from './vectors/argo-sizes.ts';
import { conditionVectors } from './vectors/conditions.ts';
import { podVectors } from './vectors/pods.ts';
import type { Vector } from './vectors/read.ts';
import { sizeVectors } from './vectors/sizes.ts';

const VECTORS: Readonly<Record<string, Vector>> = {
  ...sizeVectors,
  ...conditionVectors,
  ...podVectors,
  ...argoSizeVectors,
  ...argoConditionVectors,
  ...argoAnalysisVectors,
};

export const answerVectors: AnswerKind = ({ function: name, input }) => {
  const vector = typeof name === 'string' && Object.hasOwn(VECTORS, name) ? VECTORS[name] : undefined;
  if (!vector || !isJsonObject(input)) throw new Error(`no answer for the function ${JSON.stringify(name)}`);
  return { output: vector(input) };
};
