// The Korean of the linter: one word for each thing, and one way of speaking. Words of Kubernetes in code face are left alone.
import { expect, test } from 'vitest';
import { loadRuleWords } from '../../src/i18n/rules/index.ts';

const words = await loadRuleWords('ko');
const entries = Object.entries(words);
/** Without code, values and names of programs. */
const prose = (text: string): string => text.replace(/`[^`]*`|\{[^}]*\}/g, '·');

const TERMS: readonly (readonly [instead: RegExp, word: string])[] = [
  [/오브젝트/, '객체'],
  [/쿠버네티스/, 'Kubernetes'],
  [/annotation/, '애너테이션'],
  [/(?<![a-z])probe/, '프로브'],
  [/준비 프로브|활성 프로브/, 'readiness 프로브, liveness 프로브'],
  [/(?<![a-zA-Z])canary(?![A-Z/])/, '카나리'],
  [/(?<![a-z])revision(?![A-Z])/, '리비전'],
  [/예산/, 'PDB'],
  [/쫓/, '축출'],
  [/레플리카/, '복제본'],
  [/권고|조언/, '참고'],
  [/지적|예외 주석/, '발견, 숨김 주석'],
  [/메트릭/, '지표'],
  [/인자/, '인수'],
  [/옛 (?:버전|Pod)/, '이전 버전, 이전 Pod'],
  [/처리기/, '핸들러'],
  [/요청량/, '요청'],
  [/자원/, '리소스'],
  [/(?:서버|컨트롤러|노드)[은는이가] [^.]*거부/, '거절 (거부는 네트워크 정책의 deny)'],
  [/내장 역할/, '기본 제공 역할'],
  [/채점/, '등급'],
];

test.each(TERMS.map(([instead, word]) => [word, instead] as const))('%s is the word, everywhere', (_, instead) => {
  expect(entries.filter(([, text]) => instead.test(prose(text))).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});

test('what to do is asked for politely, or nothing is', () => {
  const fixes = entries.filter(([key]) => /^(?:rule|finding)\..+\.fix$/.test(key));
  expect(fixes.filter(([, text]) => !/십시오|고칠 것은 없습니다/.test(text))).toEqual([]);
});

test('every sentence ends as 합니다체 does; a title has no full stop', () => {
  const told = entries.filter(([key]) => /^(?:rule|finding)\..+\.(?:problem|consequence|why|fix)$/.test(key));
  expect(told.filter(([, text]) => !/(?:다|오)(?:\([^()]*\))?\.$|: (?:[^.]*|`[^`]*`\.?)$/.test(text))).toEqual([]);
  const titles = entries.filter(([key]) => /^(?:rule|finding)\..+\.title$/.test(key));
  expect(titles.filter(([, text]) => !/다$|\)$/.test(text))).toEqual([]);
});
