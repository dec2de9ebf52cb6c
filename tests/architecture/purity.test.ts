// The engines are functions: the same values in, the same values out. What they may not even name is listed here with the way out.
import { expect, test } from 'vitest';
import { place, read, sources, withoutComments, withoutStrings } from './sources.ts';

const engines = /^src\/(manifest|sim|promql|alerting|lint|labs|session|run|console|grading|i18n)\/.*\.tsx?$/;

const forbidden: readonly { readonly name: RegExp; readonly instead: string }[] = [
  { name: /\bMath\.random\b/, instead: 'draw from a named stream of the seeded generator (src/sim/kernel)' },
  {
    name: /\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bperformance\.\w/,
    instead: 'take the time as a parameter, in simulated milliseconds',
  },
  {
    name: /\b(setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame)\b/,
    instead: 'put an event on the queue of src/sim/kernel',
  },
  { name: /\bprocess\.\w|\bBuffer\.\w|\brequire\(/, instead: 'take the value as a parameter: engines know no host' },
  { name: /\bconsole\.\w/, instead: 'return what there is to say' },
  {
    name: /\b(window|document|navigator|localStorage|sessionStorage|indexedDB|fetch|XMLHttpRequest|WebSocket|BroadcastChannel)\b(?=\s*[.(])/,
    instead: 'leave it to an island: engines know no page',
  },
  { name: /\b(crypto)\.\w/, instead: 'use the seeded generator or the hash of src/sim/kernel' },
  { name: /\beval\(|\bnew Function\(/, instead: 'write a parser: the policy of the pages forbids it too' },
  { name: /\bIntl\.\w|\.toLocale\w+\(/, instead: 'format with src/i18n: the host’s locale must not change a byte' },
];

// A local name may look like a host's (`document` of a manifest): what is declared in the same file is not the host's.
const isLocal = (text: string, name: string): boolean =>
  new RegExp(
    `\\b(const|let|function|import|type)\\s+(\\{[^}]*)?\\b${name}\\b|[(,{[]\\s*${name}\\s*[,:})\\]=?]|\\b${name}\\s*(=>|of\\b|in\\b)`,
  ).test(text);

const breaches = sources(engines)
  .filter((path) => !path.endsWith('.d.ts'))
  .flatMap((path) => {
    const text = withoutStrings(withoutComments(read(path)));
    return forbidden.flatMap(({ name, instead }) =>
      [...text.matchAll(new RegExp(name, 'g'))]
        .filter((match) => !isLocal(text, match[0].split(/[.(]/)[0] ?? ''))
        .map((match) => `${place(path, text, match.index)}: ${match[0].trim()}: ${instead}`),
    );
  });

test('engines use no clock, no chance, no timer, no host and no page', () => {
  expect(breaches).toEqual([]);
});

test('engines declare no host function but a deep copy', () => {
  const declared = sources(
    /^src\/(manifest|sim|promql|alerting|lint|labs|session|run|console|grading|i18n)\/.*\.d\.ts$/,
  ).flatMap((path) =>
    [...read(path).matchAll(/declare\s+(?:function|const|var|let|class)\s+(\w+)/g)].map((match) => match[1]),
  );
  expect(declared.filter((name) => name !== 'structuredClone')).toEqual([]);
});
