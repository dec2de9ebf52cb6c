// Commands of recorded stories beyond those that the stories at hand use.
import { describe, expect, test } from 'vitest';
import { replayTrace } from '../../../src/cli/answer/trace/replay.ts';
import type { JsonObject } from '../../../src/manifest/index.ts';

const apply: JsonObject = {
  apply: {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'app', image: 'shop:1' }] } },
    },
  },
};

/** What the last of the actions gives, two seconds apart. */
const last = (...actions: readonly JsonObject[]) =>
  replayTrace(
    { autoSchedule: true, autoTerminate: true },
    [apply, ...actions].map((action, index) => ({ t: index * 2, until: index * 2 + 1, do: action })),
  ).at(-1);
const kubectl = (...lines: readonly string[]) => last(...lines.map((line) => ({ kubectl: line })))?.out;
const printed = (stdout: string) => ({ exit: 0, stdout, stderr: '' });
const failed = (stderr: string) => ({ exit: 1, stdout: '', stderr });

describe('kubectl', () => {
  test.each([
    ['a resource as two words', ['rollout pause deploy web'], printed('deployment.apps/web paused\n')],
    [
      'a change cause goes into the history',
      ['annotate deployment/web kubernetes.io/change-cause="the first"', 'rollout history deployment'],
      printed('deployment.apps/web\nREVISION  CHANGE-CAUSE\n1         the first\n\n'),
    ],
    [
      'an annotation is not overwritten unasked',
      ['annotate deployment web note=a', 'annotate deployment web note=b'],
      failed(
        "error: --overwrite is false but found the following declared annotation(s): 'note' already has a value (a)\n",
      ),
    ],
    ['a label is set', ['label deployment web tier=front'], printed('deployment.apps/web labeled\n')],
    [
      'a label that is there',
      ['label deployment web tier=front', 'label deployment web tier=front'],
      printed('deployment.apps/web not labeled\n'),
    ],
    [
      'a label is removed',
      ['label deployment web tier=front', 'label deployment web tier-'],
      printed('deployment.apps/web unlabeled\n'),
    ],
    [
      'a precondition of scale',
      ['scale deployment/web --current-replicas=9 --replicas=1'],
      failed('error: Expected replicas to be 9, was 2\n'),
    ],
    [
      'the status of another revision',
      ['rollout status deployment/web --revision=7 --watch=false'],
      failed('error: desired revision (7) is different from the running revision (1)\n'),
    ],
    [
      'a kind that does not roll',
      ['rollout restart rs/web'],
      failed('Error from server (NotFound): replicasets.apps "web" not found\n'),
    ],
    ['no resource', ['rollout undo'], failed('error: required resource not specified\n')],
    ['an unknown kind', ['rollout undo web'], failed('error: the server doesn\'t have a resource type "web"\n')],
    [
      'a pod by its name in the story',
      ['delete pod {rs1-p1}'],
      printed('pod "{rs1-p1}" deleted from {namespace} namespace\n'),
    ],
  ])('%s', (_, lines, output) => {
    expect(kubectl(...lines)).toEqual(output);
  });
});

describe('deleting a ReplicaSet', () => {
  test('that the Deployment still needs makes it anew under its old name', () => {
    const step = last({ delete: { kind: 'ReplicaSet', name: 'rs1' } });
    expect(step?.decisions).toEqual([
      { rs: 'rs1', deleted: true },
      { rs: 'rs1', from: null, to: 2 },
    ]);
  });

  test('that is old is told after everything else', () => {
    const setImage = { setImage: { name: 'web', container: 'app', image: 'shop:2' } };
    const step = last(setImage, { delete: { kind: 'ReplicaSet', name: '{rs1}' } });
    expect(step?.decisions.at(-1)).toEqual({ rs: 'rs1', deleted: true });
  });
});

test('a pod made by hand keeps its name', () => {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'solo' },
    spec: { containers: [{ name: 'a', image: 'b' }] },
  };
  const step = last({ apply: pod }, { node: 'ready', pod: 'solo' });
  expect(step?.settled).toMatchObject({ pods: { solo: { phase: 'Running', ready: true } } });
});
