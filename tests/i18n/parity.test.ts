import { describe, expect, test } from 'vitest';
import { catalogues, format, placeholders, t } from '../../src/i18n/index.ts';

describe('both languages say the same', () => {
  const keys = Object.keys(catalogues.en);

  test('the same keys', () => {
    expect(Object.keys(catalogues.ko).sort()).toEqual([...keys].sort());
  });

  test.each(keys)('%s asks for the same values and is not empty', (key) => {
    const [ko, en] = [catalogues.ko[key] ?? '', catalogues.en[key] ?? ''];
    expect(placeholders(ko)).toEqual(placeholders(en));
    expect(ko.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
  });
});

describe('templates', () => {
  test.each([
    ['{name:이/가} 준비되었습니다', { name: 'Pod 3' }, '이 준비되었습니다'],
    ['{name}{name:을/를} 지웁니다', { name: '서비스' }, '서비스를 지웁니다'],
    ['{count} {count:pod|pods}', { count: 1 }, '1 pod'],
    ['{count} {count:pod|pods}', { count: 1200 }, '1,200 pods'],
    ['{delta}', { delta: -2.5 }, '−2.5'],
    ['{missing}', {}, '{missing}'],
  ])('%s', (template, data, expected) => {
    expect(format(template, data as Record<string, string | number>)).toBe(expected);
  });

  test('a key of the catalogue', () => {
    expect(t('ko', 'site.name')).toBe('Rollout Lab');
  });
});
