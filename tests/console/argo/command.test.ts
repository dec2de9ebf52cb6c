// Lines after `kubectl argo rollouts`: what is asked, and what the plugin says of a line that it does not take.
import { describe, expect, test } from 'vitest';
import { readArgoCommand } from '../../../src/console/argo/index.ts';

const asked = (line: string) => {
  const read = readArgoCommand(line.split(' ').filter((word) => word !== ''));
  return read.ok ? read.command : read.stderr;
};

test.each([
  ['get rollout web', { verb: 'get', name: 'web', watch: false }],
  ['get ro web -w --no-color', { verb: 'get', name: 'web', watch: true }],
  ['status web', { verb: 'status', name: 'web', watch: true }],
  ['status web --watch=false', { verb: 'status', name: 'web', watch: false }],
  ['status web --watch=0 -t 90s', { verb: 'status', name: 'web', watch: false }],
  ['list rollouts --name web', { verb: 'list', name: 'web' }],
  ['abort web shop', { verb: 'abort', names: ['web', 'shop'] }],
  ['retry rollout web', { verb: 'retry', names: ['web'] }],
  ['pause web', { verb: 'pause', names: ['web'] }],
  ['terminate ar web-1', { verb: 'terminate', names: ['web-1'] }],
  ['promote --full web', { verb: 'promote', name: 'web', full: true, skipCurrentStep: false, skipAllSteps: false }],
  [
    'promote web --full=false',
    { verb: 'promote', name: 'web', full: false, skipCurrentStep: false, skipAllSteps: false },
  ],
  ['restart web --in 5m', { verb: 'restart', name: 'web', in: '5m' }],
  ['undo web --to-revision=3', { verb: 'undo', name: 'web', toRevision: 3 }],
  ['set image web app=shop:2', { verb: 'set-image', name: 'web', container: 'app', image: 'shop:2' }],
  ['set image web *=shop:2', { verb: 'set-image', name: 'web', container: '*', image: 'shop:2' }],
  ['version --short', { verb: 'version' }],
  ['retry exp one', { verb: 'experiment', asks: 'retry', name: 'one' }],
  ['list experiments', { verb: 'experiment', asks: 'list', name: '' }],
  ['promote --help', { verb: 'help' }],
] as const)('%s', (line, command) => {
  if (typeof command === 'string') expect(asked(line)).toContain(command);
  else expect(asked(line)).toEqual(command);
});

describe('what is not taken', () => {
  test.each([
    [
      'wrong',
      'Error: unknown command "wrong" for "kubectl-argo-rollouts"\nRun \'kubectl-argo-rollouts --help\' for usage.\n',
    ],
    ['get rollout web --wrong', 'Error: unknown flag: --wrong\n'],
    ['get rollout web -x', "Error: unknown shorthand flag: 'x' in -x\n"],
    ['undo web --to-revision', 'Error: flag needs an argument: --to-revision\n'],
    ['status web -t', "Error: flag needs an argument: 't' in -t\n"],
    [
      'undo web --to-revision=last',
      'Error: invalid argument "last" for "--to-revision" flag: strconv.ParseInt: parsing "last": invalid syntax\n',
    ],
    [
      'status web --timeout 5',
      'Error: invalid argument "5" for "-t, --timeout" flag: time: missing unit in duration "5"\n',
    ],
    [
      'promote web --full=perhaps',
      'Error: invalid argument "perhaps" for "--full" flag: strconv.ParseBool: parsing "perhaps": invalid syntax\n',
    ],
  ])('%s', (line, stderr) => {
    expect(asked(line)).toBe(stderr);
  });

  test.each([
    '',
    'get',
    'get web',
    'get rollout',
    'get rollout a b',
    'retry web',
    'set web',
    'set image web app',
    'set image web app=a=b',
    'list wrong',
    'terminate web',
    'undo',
    'get experiment',
  ])('%j is answered with how it is used', (line) => {
    expect(asked(line)).toMatch(/^Usage:/);
  });
});

test('a flag that is on its way out is taken, and said to be so', () => {
  const read = readArgoCommand(['promote', 'web', '-c']);
  expect(read).toMatchObject({ ok: true, command: { skipCurrentStep: true } });
  expect(read.ok && read.notes).toBe(
    'Flag shorthand -c has been deprecated, use without the flag instead ex: promote ROLLOUT_NAME\nFlag --skip-current-step has been deprecated, use without the flag instead ex: promote ROLLOUT_NAME\n',
  );
});
