import { describe, expect, test } from 'vitest';
import { formatMoment, formatSpan } from '../../../src/islands/shared/moment.ts';
import { axisEndMs, axisTicks } from '../../../src/islands/workbench/axis.ts';
import { commandOf } from '../../../src/islands/workbench/commands.ts';
import { nextImage, versionName } from '../../../src/islands/workbench/next-version.ts';

describe('the next version of an image', () => {
  test.each([
    ['shop/web:1.0.0', 'shop/web:2.0.0', 'v2'],
    ['shop/web:v1', 'shop/web:v2', 'v2'],
    ['nginx:1.27.3-alpine', 'nginx:2.0.0-alpine', 'v2'],
    ['registry:5000/web', 'registry:5000/web:v2', 'v2'],
    ['registry:5000/web:9', 'registry:5000/web:10', 'v10'],
    ['web:latest', 'web:v2', 'v2'],
    ['web@sha256:abcdef', 'web:v2', 'v2'],
    ['', ':v2', 'v2'],
  ])('%s → %s', (image, next, name) => {
    expect(nextImage(image)).toBe(next);
    expect(versionName(next)).toBe(name);
  });

  test('skips a version that the world has seen', () => {
    expect(nextImage('shop/web:1.0.0', new Set(['shop/web:2.0.0']))).toBe('shop/web:3.0.0');
  });
});

describe('the time axis', () => {
  test.each([
    [0, null, 60],
    [60_000, null, 60],
    [60_001, null, 150],
    [72_400, 123_000, 150],
    [10_000, 123_000, 150],
    [10_000, 603_000, 60],
    [400_000, null, 600],
    [5_000_000, null, 7200],
  ])('%i ms seen, deadline at %s: to %i s', (seenMs, deadlineMs, seconds) => {
    expect(axisEndMs(seenMs, deadlineMs)).toBe(seconds * 1000);
  });

  test('ticks stand at round seconds, from 0 to the end', () => {
    expect(axisTicks(150_000, 1300)).toEqual([0, 15, 30, 45, 60, 75, 90, 105, 120, 135, 150].map((s) => s * 1000));
    expect(axisTicks(60_000, 300)).toEqual([0, 30_000, 60_000]);
  });
});

test('commands are those that a person would type, quoted for a shell', () => {
  expect(commandOf({ type: 'apply', file: '내 배포.yaml', text: '' })).toBe("kubectl apply -f '내 배포.yaml'");
  expect(commandOf({ type: 'scale', deployment: 'web', replicas: 1000 })).toBe(
    'kubectl scale deployment/web --replicas=1000',
  );
  expect(commandOf({ type: 'undo', deployment: 'web', toRevision: 2 })).toBe(
    'kubectl rollout undo deployment/web --to-revision=2',
  );
});

test('simulated time has one decimal; lengths are whole', () => {
  expect(formatMoment('ko', 72_440)).toBe('72.4초');
  expect(formatMoment('en', 72_440)).toBe('72.4\u00a0s');
  expect(formatSpan('ko', 150_000)).toBe('150초');
  expect(formatSpan('en', 750_000)).toBe('12\u00a0min 30\u00a0s');
});
