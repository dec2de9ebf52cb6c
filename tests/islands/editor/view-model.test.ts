import fc from 'fast-check';
import '../../support/seeds.ts';
import { describe, expect, test } from 'vitest';
import { hoverParagraphs } from '../../../src/islands/editor/finding-words.ts';
import type { RuleNote, ShownFinding } from '../../../src/islands/editor/shown-finding.ts';
import {
  countFindings,
  findingsToMarkers,
  findingZones,
  freeFileName,
  gravest,
  linesOf,
  MOST_OPEN,
  nextMarker,
  openKeys,
  tabLabels,
  toggleCard,
  tokenizeLine,
} from '../../../src/islands/editor/view-model.ts';
import type { Finding, Severity } from '../../../src/manifest/index.ts';

const finding = (start: number, end: number, severity: Severity = 'error', path = ''): Finding => ({
  id: 'unknown-field',
  severity,
  range: { start, end },
  data: {},
  path,
});

const text = 'kind: Deployment # 배포\nspec:\n  replicas:\n\n  strategy:\n    type: Recreate\n';
const at = (needle: string) => text.indexOf(needle);
const span = (start: number, end: number) => {
  const [marker] = findingsToMarkers(linesOf(text), [finding(start, end)]);
  return [marker?.startLine, marker?.startColumn, marker?.endLine, marker?.endColumn];
};

describe('findings become marks at their exact places', () => {
  test('the node itself', () => expect(span(at('Deployment'), at(' #'))).toEqual([1, 7, 1, 17]));
  test('a node of several lines: its first line', () =>
    expect(span(at('strategy'), text.length)).toEqual([5, 3, 5, 12]));
  test('a value that is not written: its key, so that there is something to see', () =>
    expect(span(at('replicas:') + 9, at('replicas:') + 9)).toEqual([3, 3, 3, 12]));
  test('an empty line: no width', () => expect(span(at('\n\n') + 1, at('\n\n') + 1)).toEqual([4, 1, 4, 1]));
  test('columns after Hangul count UTF-16 units', () => expect(span(at('배'), at('포') + 1)).toEqual([1, 20, 1, 22]));
  test('a place outside the text does no harm', () => expect(span(9999, 99999)[0]).toBe(7));

  test('of several on a line the gutter shows the first of the gravest', () => {
    const start = at('Recreate');
    const markers = findingsToMarkers(linesOf(text), [
      finding(at('type'), start, 'warning'),
      finding(start, start + 2, 'error', 'first'),
      finding(start + 2, start + 4, 'error', 'second'),
    ]);
    expect(gravest(markers)?.finding.path).toBe('first');
    expect(gravest()).toBeUndefined();
  });

  test('any range gives a mark inside its line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '가', ':') }),
        fc.nat(30),
        fc.nat(30),
        (any, a, b) => {
          const lines = linesOf(any);
          const [marker] = findingsToMarkers(lines, [finding(Math.min(a, b), Math.max(a, b))]);
          if (!marker) throw new Error('one marker a finding');
          const content = any.split(/\r\n|\r|\n/)[marker.startLine - 1] ?? '';
          expect(marker.startColumn).toBeGreaterThanOrEqual(1);
          expect(marker.endColumn).toBeGreaterThanOrEqual(marker.startColumn);
          expect(marker.endColumn).toBeLessThanOrEqual(content.length + 1);
        },
      ),
    );
  });

  test('come in the order of the text, on one place the graver first', () => {
    const markers = findingsToMarkers(linesOf(text), [
      finding(30, 31),
      finding(0, 4, 'warning'),
      finding(0, 4, 'error'),
    ]);
    expect(markers.map(({ startLine, severity }) => `${startLine} ${severity}`)).toEqual([
      '1 error',
      '1 warning',
      '3 error',
    ]);
  });

  test('keep their keys when lines are added above', () => {
    const keys = (prefix: string) =>
      findingsToMarkers(linesOf(prefix + text), [finding(prefix.length + 20, prefix.length + 22, 'error', 'spec')]).map(
        ({ key }) => key,
      );
    expect(keys('# 위\n')).toEqual(keys(''));
  });
});

describe('cards under the lines', () => {
  const many = findingsToMarkers(
    linesOf(text),
    Array.from({ length: 6 }, (_, index) => finding(index * 8, index * 8 + 1, 'error', `p${index}`)),
  );
  const key = (index: number) => many[index]?.key ?? '';

  test('the first is open, two more are closed lines, the rest is a number', () => {
    const zones = findingZones(many, null);
    expect(zones.flatMap(({ cards }) => cards.map(({ open }) => open))).toEqual([true, false, false]);
    expect(zones.map(({ more }) => more).at(-1)).toBe(3);
  });

  test('never more than three open: the one opened first closes', () => {
    let opened = toggleCard(many, null, key(1));
    opened = toggleCard(many, opened, key(4));
    expect(openKeys(many, opened)).toEqual([key(0), key(1), key(4)]);
    opened = toggleCard(many, opened, key(5));
    expect(openKeys(many, opened)).toEqual([key(1), key(4), key(5)]);
    expect(findingZones(many, opened).flatMap(({ cards }) => cards)).toHaveLength(MOST_OPEN);
  });

  test('a closed card stays closed, and a finding that is gone leaves nothing behind', () => {
    const closed = toggleCard(many, null, key(0));
    expect(openKeys(many, closed)).toEqual([]);
    expect(openKeys(many.slice(2), toggleCard(many, null, key(1)))).toEqual([]);
  });

  test('two findings on a line share one place', () => {
    const two = findingsToMarkers(linesOf(text), [finding(0, 2), finding(3, 4, 'warning')]);
    expect(findingZones(two, null)).toHaveLength(1);
  });
});

describe('advice of the linter', () => {
  const note: RuleNote = {
    title: 'Title',
    problem: 'Problem.',
    fix: 'Mend it.',
    why: 'Why.',
    severity: 'high',
    family: 'images',
    area: 'image-security',
    href: '/en/rules/latest-image-tag/',
    principles: [{ name: 'The same image everywhere.', href: '/en/session/#same-image-everywhere' }],
    safe: false,
    related: [],
  };
  const advice = (start: number): ShownFinding => ({ ...finding(start, start + 2, 'warning'), rule: note });

  test('is marked, but has no card until it is opened', () => {
    const markers = findingsToMarkers(linesOf(text), [advice(0), advice(8)]);
    expect(markers).toHaveLength(2);
    expect(findingZones(markers, null)).toEqual([]);
    expect(findingZones(markers, [markers[1]?.key ?? '']).flatMap(({ cards }) => cards)).toHaveLength(1);
  });

  test('takes no room from what the API server refuses', () => {
    const markers = findingsToMarkers(linesOf(text), [
      ...Array.from({ length: 9 }, (_, index) => advice(index)),
      finding(at('spec'), at('spec') + 4),
    ]);
    const [zone] = findingZones(markers, null);
    expect(zone?.cards.map(({ open, marker }) => [open, marker.finding.rule])).toEqual([[true, undefined]]);
    expect(zone?.more).toBe(0);
  });

  test('says under the pointer what happens, why, the principle, and how to mend it', () => {
    expect(hoverParagraphs('en', advice(0))).toEqual([
      'Title',
      'Problem.',
      'Why.',
      'Principle: The same image everywhere.',
      'Fix: Mend it.',
    ]);
  });
});

test('errors are counted apart from everything else', () => {
  expect(countFindings([finding(0, 1), finding(0, 1, 'warning'), finding(0, 1, 'info')])).toEqual({
    errors: 1,
    warnings: 2,
  });
});

test('going from problem to problem wraps around', () => {
  const markers = findingsToMarkers(linesOf(text), [finding(0, 1), finding(at('strategy'), at('strategy') + 3)]);
  expect(nextMarker(markers, 1, 'next')?.startLine).toBe(5);
  expect(nextMarker(markers, 5, 'next')?.startLine).toBe(1);
  expect(nextMarker(markers, 5, 'previous')?.startLine).toBe(1);
  expect(nextMarker([], 1, 'next')).toBeUndefined();
});

describe('three greys', () => {
  const shown = (line: string) =>
    tokenizeLine(line)
      .map(({ kind, text: part }) => `${kind}<${part}>`)
      .join('');
  test.each([
    ['  maxSurge: 1 # 하나', 'plain<  >key<maxSurge:>value< 1>comment< # 하나>'],
    ['- name: web', 'plain<- >key<name:>value< web>'],
    ['  "a # b": "c # d"', 'plain<  >key<"a # b":>value< "c # d">'],
    ['# 설명: 없음', 'comment<# 설명: 없음>'],
    ['- http://a.b/c', 'plain<- >value<http://a.b/c>'],
    ['---', 'plain<--->'],
  ])('%s', (line, expected) => {
    expect(shown(line)).toBe(expected);
  });

  test('no character is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', ':', '#', '"', "'", '-', '가', '\\', '{') }), (line) => {
        expect(
          tokenizeLine(line)
            .map((token) => token.text)
            .join(''),
        ).toBe(line);
      }),
    );
  });
});

test('a file that is added never takes the name of another', () => {
  const files = [{ name: 'a.yaml' }, { name: 'a-2.yaml' }];
  expect(freeFileName(files, 'b.yaml')).toBe('b.yaml');
  expect(freeFileName(files, 'a.yaml')).toBe('a-3.yaml');
});

test('a tab bears the last part of a path, and as much before it as tells it from the others', () => {
  const names = ['base/deployment.yaml', 'app/base/service.yaml', 'app/prod/service.yaml', 'service.yaml'];
  expect(tabLabels(names.map((name) => ({ name })))).toEqual([
    'deployment.yaml',
    'base/service.yaml',
    'prod/service.yaml',
    'service.yaml',
  ]);
});
