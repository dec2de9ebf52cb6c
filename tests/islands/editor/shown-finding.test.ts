import { expect, test } from 'vitest';
import { type ShownFinding, together } from '../../../src/islands/editor/shown-finding.ts';

const finding = (id: string): ShownFinding => ({ id, severity: 'error', range: { start: 0, end: 1 }, data: {} });
const ids = (manifest: readonly string[], rules: readonly string[]) =>
  together(manifest.map(finding), rules.map(finding)).map(({ id }) => id);

test('that a file is a template is said once, at its place', () => {
  expect(ids(['template-expression'], ['helm-template', 'latest-image-tag'])).toEqual([
    'template-expression',
    'latest-image-tag',
  ]);
  expect(ids(['yaml-template-expression'], ['helm-template'])).toEqual(['yaml-template-expression']);
  expect(ids(['unknown-field'], ['helm-template'])).toEqual(['unknown-field', 'helm-template']);
});
