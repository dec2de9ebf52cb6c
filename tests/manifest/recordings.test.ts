// What the real API server answered, against our answers. A part of the recordings stands in the project; all of them are used where they are at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerDefaults } from '../../src/cli/answer/defaults.ts';
import { answerValidation } from '../../src/cli/answer/validation.ts';

interface DefaultsCase {
  readonly name: string;
  readonly input?: unknown;
  readonly yaml?: string;
  readonly defaulted: unknown;
}

interface ValidationCase {
  readonly name: string;
  readonly yaml: string;
  readonly code: number;
  readonly causes?: readonly { readonly field: string }[];
  readonly typeFromPath?: boolean;
}

const own = join(import.meta.dirname, '../recordings');
const shared = join(process.env['CONFORMANCE_DATA'] ?? join(import.meta.dirname, '../../../shared'), 'golden');

const linesOf = <Case>(folder: string): Case[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
        .map((line): Case => JSON.parse(line))
    : [];

/** Without nulls and what the server makes up. */
const clean = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (_, item) =>
    item === '<allocated>' || item === '<uid>' || item === null ? undefined : item,
  );

const DECODING = new Set([201, 400]);

async function defaultsDiffer({ input, yaml, defaulted }: DefaultsCase): Promise<boolean> {
  const reply = await answerDefaults(yaml === undefined ? { object: input } : { yaml });
  try {
    expect(clean(reply['object'])).toEqual(clean(defaulted));
    return false;
  } catch {
    return true;
  }
}

describe('the recordings of the project', () => {
  const defaults = linesOf<DefaultsCase>(join(own, 'defaults'));
  const validation = linesOf<ValidationCase>(join(own, 'validation'));

  test('there are some', () => {
    expect(defaults.length).toBeGreaterThan(80);
    expect(validation.length).toBeGreaterThan(200);
  });

  test.each(defaults)('$name is stored as the server stores it', async ({ input, yaml, defaulted }) => {
    const reply = await answerDefaults(yaml === undefined ? { object: input } : { yaml });
    expect(clean(reply['object'])).toEqual(clean(defaulted));
  });

  test.each(validation)('$name is answered $code', async ({ yaml, code, causes }) => {
    const reply = await answerValidation({ yaml });
    expect(reply['code']).toBe(code);
    if (code !== 422) return;
    const fields = (list: unknown): string[] =>
      Array.isArray(list) ? [...new Set(list.map((cause: { field: string }) => cause.field))].sort() : [];
    expect(fields(reply['causes'])).toEqual(fields(causes));
  });
});

describe.skipIf(!existsSync(shared))('all recordings', () => {
  test('every object is stored as the server stores it', async () => {
    const cases = linesOf<DefaultsCase>(join(shared, 'defaults'));
    const different: string[] = [];
    for (const one of cases) if (await defaultsDiffer(one)) different.push(one.name);
    expect(different).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
  });

  test('what the server accepts or cannot decode is told apart', async () => {
    const cases = linesOf<ValidationCase>(join(shared, 'validation')).filter(
      ({ code, typeFromPath }) => DECODING.has(code) && !typeFromPath,
    );
    const different: string[] = [];
    for (const { name, yaml, code } of cases)
      if ((await answerValidation({ yaml }))['code'] !== code) different.push(name);
    expect(different).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
  });
});
