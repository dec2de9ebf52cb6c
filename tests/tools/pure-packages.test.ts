// Marking must change nothing that a module gives, only what a bundler may leave out.
import { readFileSync } from 'node:fs';
import { parseEvents } from 'js-yaml';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { markPure } from '../../tools/pure-packages.ts';

const marked = (code: string): string => markPure(code, parseAst(code));

test('a value that is computed at the top level is marked, one inside a function is not', () => {
  expect(marked('const a = f(1), b = 2;\nfunction g() { const c = f(); return c; }')).toBe(
    'const a = /*#__PURE__*/ (() => (f(1)))(), b = 2;\nfunction g() { const c = f(); return c; }',
  );
});

test('objects keep their brackets', () => {
  expect(marked('var o = { ...other };')).toBe('var o = /*#__PURE__*/ (() => ({ ...other }))();');
});

test('the YAML parser reads as before', async () => {
  const code = marked(readFileSync(new URL(import.meta.resolve('js-yaml')), 'utf8'));
  expect(code).toContain('/*#__PURE__*/ (() => (defineScalarTag(');
  const module: { parseEvents: typeof parseEvents } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  );
  const text = 'a: &x [1, "two", !!str 3]\nb: *x\nc: |\n  text\n';
  expect(module.parseEvents(text, {})).toEqual(parseEvents(text, {}));
});
