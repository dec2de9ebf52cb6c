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

  test.each([
    [
      '은/는',
      'web은 orders-backup은 ReplicaSet은 kubelet은 template은 db는 Deployment는 nginx는 Pod는 512Mi는 50%는 컨테이너(app)는',
    ],
    ['으로/로', 'web으로 mail로 Role로 YAML로 API로 hostPID로 SYS_ADMIN으로 node-1로 node-3으로 loop로 up으로'],
    ['과/와', 'shop과 root와 webhook과 DISABLE과 NET_RAW와 ""와'],
  ])('the particle %s fits what the value sounds like', (pair, sentence) => {
    const values = sentence.split(' ').map((word) => word.replace(/(?:은|는|으로|로|과|와)$/, ''));
    expect(values.map((value) => format(`{value}{value:${pair}}`, { value })).join(' ')).toBe(sentence);
  });

  test('the particle of a very long value takes no time', () => {
    for (const value of [`${'a'.repeat(200_000)}A`, `${' '.repeat(200_000)}(`, `a${'!'.repeat(200_000)}`])
      expect(format('{value:은/는}', { value })).toMatch(/^[은는]$/);
  }, 500);

  test('a key of the catalogue', () => {
    expect(t('ko', 'site.name')).toBe('Rollout Lab');
  });
});
