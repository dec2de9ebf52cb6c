// Every message is shown somewhere: by its key, or by a template that makes keys (`finding.${id}.title`).
import { expect, test } from 'vitest';
import { catalogues } from '../../src/i18n/index.ts';
import { read, sources } from './sources.ts';

const users = sources(/^src\/.*\.(ts|tsx|astro)$/).filter((path) => !/^src\/i18n\/(en|ko)\//.test(path));

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pattern of the keys that a template literal can make, or undefined when it has no fixed start. */
function pattern(template: string): RegExp | undefined {
  const parts: string[] = [];
  let rest = template;
  while (rest !== '') {
    const start = rest.indexOf('${');
    if (start < 0) {
      parts.push(literally(rest));
      break;
    }
    parts.push(literally(rest.slice(0, start)));
    let depth = 0;
    let end = start + 1;
    do {
      if (rest[end] === '{') depth += 1;
      if (rest[end] === '}') depth -= 1;
      end += 1;
    } while (depth > 0 && end < rest.length);
    parts.push('.+');
    rest = rest.slice(end);
  }
  return /^[a-z][\w-]*\\\./i.test(parts[0] ?? '') ? new RegExp(`^${parts.join('')}$`) : undefined;
}

const text = users.map(read).join('\n');
const literals = new Set([...text.matchAll(/['"]([a-z][\w-]*(?:\.[\w-]+)+)['"]/gi)].map((match) => match[1] ?? ''));
const patterns = [...text.matchAll(/`([a-z][\w-]*\.[^`\n]*\$\{[^`\n]*)`/gi)]
  .map((match) => pattern(match[1] ?? ''))
  .filter((found) => found !== undefined);

const isUsed = (key: string): boolean => literals.has(key) || patterns.some((found) => found.test(key));

test('no message is left over', () => {
  expect(Object.keys(catalogues.en).filter((key) => !isUsed(key))).toEqual([]);
});

test('the search knows which keys a template makes', () => {
  // Put together, or the linter takes them for templates that somebody forgot to mark.
  const hole = (expression: string) => ['$', '{', expression, '}'].join('');
  expect(pattern(`finding.${hole('id')}.title`)?.test('finding.unknown-field.title')).toBe(true);
  expect(pattern(`finding.${hole('map({ a: 1 })')}.title`)?.test('finding.x.text')).toBe(false);
  expect(pattern(`${hole('area')}.title`)).toBeUndefined();
});
