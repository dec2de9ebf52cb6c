import { describe, expect, test } from 'vitest';
import { deploymentText } from '../../../src/islands/home/example.ts';
import { changeOf, linesAround, placeOf } from '../../../src/islands/home/excerpt.ts';
import { FIX_IDS } from '../../../src/islands/home/fix-ids.ts';
import { mendWith } from '../../../src/islands/home/fixes.ts';
import { deploymentReader, parseManifests, viewAs } from '../../../src/manifest/index.ts';

const mend = mendWith(deploymentReader);
const text = deploymentText('2.0.0');

function containerOf(manifest: string) {
  const [document] = parseManifests(manifest).documents;
  const deployment = document ? viewAs(document, 'Deployment') : undefined;
  return { deployment, container: deployment?.spec.template.spec.containers[0] };
}

describe('the example', () => {
  test('has no finding, and no readiness probe', () => {
    expect(parseManifests(text).findings).toEqual([]);
    expect(containerOf(text).container?.readinessProbe).toBeUndefined();
  });

  test('sleeps before it stops: the missing probe is its only fault', () => {
    expect(containerOf(text).container?.lifecycle?.preStop?.sleep?.seconds).toBe(3);
  });
});

describe('the fixes', () => {
  test.each(FIX_IDS)('%s leaves a file without findings, and all other lines as they were', (fix) => {
    const mended = mend(text, fix);
    expect(parseManifests(mended).findings).toEqual([]);
    const kept = mended.split('\n');
    const gone = text.split('\n').filter((line) => !kept.includes(line));
    expect(gone).toEqual(fix === 'max-unavailable' ? ['      maxUnavailable: 1'] : []);
  });

  test('the probe asks the port that the container opens', () => {
    const { container } = containerOf(mend(text, 'readiness-probe'));
    expect(container?.readinessProbe).toMatchObject({ httpGet: { path: '/health', port: 8080 }, periodSeconds: 1 });
  });

  test('maxUnavailable becomes 0', () => {
    const { deployment } = containerOf(mend(text, 'max-unavailable'));
    expect(deployment?.spec.strategy?.rollingUpdate?.maxUnavailable).toBe(0);
  });

  test('their order does not matter', () => {
    expect(mend(mend(text, 'readiness-probe'), 'max-unavailable')).toBe(
      mend(mend(text, 'max-unavailable'), 'readiness-probe'),
    );
  });
});

describe('the excerpt', () => {
  test('shows the caret on the line where something would be inserted', () => {
    const lines = placeOf('a\nb\nc\n', 'a\nb\n  x\nc\n');
    expect(lines).toEqual([
      { number: 1, text: 'a', mark: 'none' },
      { number: 2, text: 'b', mark: 'none' },
      { number: 3, text: '  ', mark: 'caret' },
    ]);
  });

  test('shows the caret on a line that would change', () => {
    expect(placeOf('a\nb: 1\nc\n', 'a\nb: 0\nc\n').at(-1)).toEqual({ number: 2, text: 'b: 1', mark: 'caret' });
  });

  test('marks what a fix has written', () => {
    expect(changeOf('a\nc\n', 'a\nx\ny\nc\n')).toEqual([
      { number: 1, text: 'a', mark: 'none' },
      { number: 2, text: 'x', mark: 'added' },
      { number: 3, text: 'y', mark: 'added' },
    ]);
  });

  test('two equal texts have nothing to mark', () => {
    expect(changeOf('a\n', 'a\n').every(({ mark }) => mark === 'none')).toBe(true);
  });

  test('shows the lines around a word', () => {
    expect(linesAround(text, 'image:').map(({ text: line }) => line)).toContain('          image: shop/web:2.0.0');
  });
});
