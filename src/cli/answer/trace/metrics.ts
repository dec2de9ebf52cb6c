// What the metrics of a recorded story answer: a list of answers for each name, one after the other, the last one again and again.
import { isJsonObject, type JsonObject, type JsonValue } from '../../../manifest/index.ts';
import type { MetricAnswer, MetricQuestion } from '../../../sim/analysis/index.ts';

const HOST = 'http://metrics.example/';

function answerOf(value: JsonValue): MetricAnswer {
  if (isJsonObject(value)) {
    const { status, body, query } = value;
    if (typeof status === 'number') return { is: 'response', status, body: '' };
    if (typeof body === 'string') return { is: 'response', status: 200, body };
    if (query !== undefined)
      return { is: 'response', status: 200, body: JSON.stringify({ status: 'success', data: query }) };
  }
  return { is: 'response', status: 200, body: JSON.stringify({ data: value }) };
}

export class MetricScript {
  readonly #answers = new Map<string, JsonValue[]>();

  /** From now on these answers are given. */
  set(answers: JsonObject): void {
    for (const [name, list] of Object.entries(answers)) {
      if (Array.isArray(list)) this.#answers.set(name, [...list]);
    }
  }

  answer({ metric }: MetricQuestion): MetricAnswer {
    const { web, prometheus } = metric.provider;
    const url = web?.url ?? prometheus?.address ?? '';
    const answers = url.startsWith(HOST) ? this.#answers.get(url.slice(HOST.length)) : undefined;
    const [first] = answers ?? [];
    if (!answers || first === undefined) return { is: 'response', status: 404, body: '' };
    if (answers.length > 1) answers.shift();
    return answerOf(first);
  }
}
