// Answers questions about the product's behaviour, one JSON request a line, one JSON reply a line.
// Each kind of question is one file, which reads the request and calls the engine; it holds no logic of its own.
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import type { AnswerKind } from './kind.ts';

/** kind → how to load its adapter; loaded on its first question only. */
const kinds: Readonly<Record<string, () => Promise<AnswerKind>>> = {
  defaults: async () => (await import('./defaults.ts')).answerDefaults,
  validation: async () => (await import('./validation.ts')).answerValidation,
  lint: async () => (await import('./lint.ts')).answerLint,
  kubelet: async () => (await import('./kubelet.ts')).answerKubelet,
  psa: async () => (await import('./psa.ts')).answerPsa,
  trace: async () => (await import('./trace.ts')).answerTrace,
  vectors: async () => (await import('./vectors.ts')).answerVectors,
};

type Request = Readonly<Record<string, unknown>>;

async function reply(request: Request): Promise<Record<string, unknown>> {
  const kind =
    typeof request['kind'] === 'string' && Object.hasOwn(kinds, request['kind']) ? kinds[request['kind']] : undefined;
  if (!kind) return { error: `no answer for kind ${JSON.stringify(request['kind'])}` };
  return (await kind())(request);
}

export async function answer(io: Io): Promise<ExitCode> {
  for await (const line of createInterface({ input: Readable.from(io.stdin) })) {
    if (line.trim() === '') continue;
    let id: unknown = null;
    try {
      const request = JSON.parse(line) as Request;
      id = request['id'];
      io.write(`${JSON.stringify({ ...(await reply(request)), id })}\n`);
    } catch (error) {
      io.write(`${JSON.stringify({ id, error: error instanceof Error ? `${error.message}` : String(error) })}\n`);
    }
  }
  return EXIT.passed;
}
