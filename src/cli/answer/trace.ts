// Answers kind `trace`: plays a recorded story again with the product's own controllers.
import { isJsonObject } from '../../manifest/index.ts';
import type { AnswerKind } from './kind.ts';
import { replayTrace, type TraceStep } from './trace/replay.ts';

function stepOf(value: unknown): TraceStep {
  if (!isJsonObject(value) || !isJsonObject(value['do'])) throw new Error('a step needs t, until and do');
  return { t: Number(value['t']), until: Number(value['until']), do: value['do'] };
}

export const answerTrace: AnswerKind = ({ kubelet, steps }) => {
  if (!isJsonObject(kubelet) || !Array.isArray(steps)) throw new Error('a trace needs kubelet and steps');
  const script = { autoSchedule: kubelet['autoSchedule'] === true, autoTerminate: kubelet['autoTerminate'] === true };
  return { steps: replayTrace(script, steps.map(stepOf)), settledAs: 'full' };
};
