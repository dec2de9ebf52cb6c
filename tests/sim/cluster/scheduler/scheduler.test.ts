import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/manifest/index.ts';
import type { NodeObject, PodObject } from '../../../../src/sim/cluster/objects.ts';
import {
  createScheduler,
  nodeReopened,
  podReleased,
  podRequests,
  podToSchedule,
  type SchedulerHost,
  schedulingRound,
} from '../../../../src/sim/cluster/scheduler/index.ts';
import { seedCount } from '../../../support/seeds.ts';

const GI = 2 ** 30;
const node = (name: string, cpuMilli = 4000, labels: Record<string, string> = {}): NodeObject => ({
  name,
  cpuMilli,
  memoryBytes: 16 * GI,
  pods: 110,
  unschedulable: false,
  labels: { 'kubernetes.io/hostname': name, ...labels },
});

const spec = (requests: Record<string, string>, more: Partial<PodSpec> = {}): PodSpec =>
  ({
    containers: [{ name: 'app', resources: { requests } }],
    restartPolicy: 'Always',
    terminationGracePeriodSeconds: 30,
    ...more,
  }) as unknown as PodSpec;

const pod = (name: string, podSpec: PodSpec, owner = 'rs'): PodObject => ({
  metadata: {
    name,
    namespace: 'default',
    uid: name,
    generation: 1,
    labels: { app: owner },
    annotations: {},
    createdAtMs: 0,
    deletedAtMs: null,
    deletionGracePeriodSeconds: null,
    owner: { kind: 'ReplicaSet', name: owner, uid: owner },
  },
  ref: { kind: 'Pod', name },
  spec: podSpec,
  nodeName: null,
  status: { phase: 'Pending', conditions: [], containerStatuses: [], initContainerStatuses: [] },
});

function world(nodes: NodeObject[]) {
  const pods = new Map<string, PodObject>();
  const refusals = new Map<string, string>();
  const host: SchedulerHost = {
    state: createScheduler(nodes),
    pod: (name) => pods.get(name),
    scheduleRound: () => {},
    bind: (bound, to) => {
      bound.nodeName = to.name;
    },
    cannotPlace: (refused, message) => refusals.set(refused.metadata.name, message),
  };
  const add = (item: PodObject) => {
    pods.set(item.metadata.name, item);
    podToSchedule(host, item);
    return item;
  };
  return { host, pods, refusals, add, round: () => schedulingRound(host) };
}

describe('requests', () => {
  test('sum of the containers, or the largest init container with the sidecars before it', () => {
    const of = (init: object[], main: object[]) =>
      podRequests({ initContainers: init, containers: main } as unknown as PodSpec);
    const asks = (cpu: string, more = {}) => ({ name: 'c', resources: { requests: { cpu, memory: '64Mi' } }, ...more });
    expect(of([], [asks('250m'), asks('1')])).toEqual({ cpuMilli: 1250, memoryBytes: 128 * 2 ** 20 });
    expect(of([asks('2')], [asks('250m')]).cpuMilli).toBe(2000);
    expect(of([asks('100m', { restartPolicy: 'Always' }), asks('2')], [asks('250m')]).cpuMilli).toBe(2100);
    expect(of([asks('100m', { restartPolicy: 'Always' })], [asks('250m')]).cpuMilli).toBe(350);
  });

  test('a container without requests counts with its limits', () => {
    expect(
      podRequests({ containers: [{ name: 'c', resources: { limits: { cpu: '300m' } } }] } as unknown as PodSpec)
        .cpuMilli,
    ).toBe(300);
  });
});

describe('placing', () => {
  test('pods of one owner spread over the nodes', () => {
    const { add, round } = world([node('a'), node('b'), node('c')]);
    const pods = [1, 2, 3, 4].map((n) => add(pod(`p${n}`, spec({ cpu: '500m' }))));
    round();
    expect(pods.map((item) => item.nodeName)).toEqual(['a', 'b', 'c', 'a']);
  });

  test('a full cluster refuses in the words of the scheduler, and room that appears is used', () => {
    const { host, add, round, refusals } = world([node('a', 1000), node('b', 1000)]);
    const [first] = ['p1', 'p2', 'p3'].map((name) => add(pod(name, spec({ cpu: '800m' }))));
    round();
    expect(refusals.get('p3')).toMatch(/^0\/2 nodes are available: 2 Insufficient cpu\. /);
    if (!first) throw new Error('no pod');
    podReleased(host, first);
    round();
    expect(host.pod('p3')?.nodeName).toBe('a');
  });

  test('node selector, anti-affinity and a hard spread keep pods off nodes', () => {
    const { add, round, refusals, host } = world([node('a', 4000, { disk: 'ssd' }), node('b')]);
    add(pod('ssd', spec({}, { nodeSelector: { disk: 'ssd' } })));
    add(pod('tape', spec({}, { nodeSelector: { disk: 'tape' } })));
    const apart = {
      affinity: {
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'db' } } },
          ],
        },
      },
    } as Partial<PodSpec>;
    for (const name of ['db1', 'db2', 'db3']) add(pod(name, spec({}, apart), 'db'));
    round();
    expect(host.pod('ssd')?.nodeName).toBe('a');
    expect(refusals.get('tape')).toContain("2 node(s) didn't match Pod's node affinity/selector");
    expect(['db1', 'db2'].map((name) => host.pod(name)?.nodeName).sort()).toEqual(['a', 'b']);
    expect(refusals.get('db3')).toContain("2 node(s) didn't match pod anti-affinity rules");
  });

  test('a cordoned node takes only pods that tolerate it, until it is open again', () => {
    const closed = { ...node('a'), unschedulable: true };
    const { host, add, round, refusals } = world([closed]);
    const toleration = { key: 'node.kubernetes.io/unschedulable', operator: 'Exists', effect: 'NoSchedule' } as const;
    add(pod('plain', spec({})));
    add(pod('tolerant', spec({}, { tolerations: [toleration] })));
    add(pod('everywhere', spec({}, { tolerations: [{ operator: 'Exists' }] })));
    add(pod('other', spec({}, { tolerations: [{ ...toleration, effect: 'NoExecute' }] })));
    round();
    expect(['plain', 'tolerant', 'everywhere', 'other'].map((name) => host.pod(name)?.nodeName)).toEqual([
      null,
      'a',
      'a',
      null,
    ]);
    expect(refusals.get('plain')).toBe(
      '0/1 nodes are available: 1 node(s) were unschedulable. no new claims to deallocate, preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.',
    );
    closed.unschedulable = false;
    nodeReopened(host);
    round();
    expect(host.pod('plain')?.nodeName).toBe('a');
  });

  test('never more on a node than it has, whatever comes and goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ cpu: fc.integer({ min: 0, max: 3000 }), gone: fc.boolean() }), { maxLength: 60 }),
        (steps) => {
          const { host, add, round, pods } = world([node('a', 2500), node('b', 4000), node('c', 1000)]);
          steps.forEach(({ cpu, gone }, index) => {
            const item = add(pod(`p${index}`, spec({ cpu: `${cpu}m` }), `rs${index % 3}`));
            round();
            if (gone) podReleased(host, item);
            if (gone) pods.delete(item.metadata.name);
            host.state.nodes.forEach((place, at) => {
              const there = [...pods.values()].filter((other) => other.nodeName === place.name);
              const sum = there.reduce((total, other) => total + podRequests(other.spec).cpuMilli, 0);
              expect(sum).toBeLessThanOrEqual(place.cpuMilli);
              expect(host.state.usage[at]).toMatchObject({ cpuMilli: sum, pods: there.length });
            });
          });
        },
      ),
      { numRuns: seedCount },
    );
  });
});

test('each pod of a round goes to the node with the fewest of its owner, then the most free CPU, then the first', () => {
  const templates = [spec({ cpu: '300m' }), spec({ cpu: '700m' })];
  const wanted = fc.record({ template: fc.nat(1), owner: fc.constantFrom('one', 'two') });
  const rounds = fc.array(fc.array(wanted, { maxLength: 12 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 1, maxLength: 5 }), rounds, (sizes, waves) => {
      const nodes = sizes.map((size, at) => node(`n${at}`, size * 100));
      const used = nodes.map((): { owner: string; cpuMilli: number }[] => []);
      const { host, add, round, refusals } = world(nodes);
      const choose = ({ metadata, spec: asked }: PodObject): number => {
        const { cpuMilli } = podRequests(asked);
        const places = nodes.map((to, at) => ({
          at,
          free: to.cpuMilli - (used[at] ?? []).reduce((sum, taken) => sum + taken.cpuMilli, 0),
          same: (used[at] ?? []).filter(({ owner }) => owner === metadata.owner?.name).length,
        }));
        const [best] = places
          .filter(({ free }) => free >= cpuMilli)
          .sort((a, b) => a.same - b.same || b.free - a.free || a.at - b.at);
        used[best?.at ?? -1]?.push({ owner: metadata.owner?.name ?? '', cpuMilli });
        return best?.at ?? -1;
      };
      for (const [wave, pods] of waves.entries()) {
        const added = pods.map(({ template, owner }, at) =>
          add(pod(`p${wave}-${at}`, templates[template] ?? spec({}), owner)),
        );
        round();
        for (const item of added) {
          const at = choose(item);
          expect(item.nodeName).toBe(nodes[at]?.name ?? null);
          expect(refusals.has(item.metadata.name)).toBe(at < 0);
        }
        const [first] = added;
        if (!first?.nodeName) continue;
        podReleased(host, first);
        used[nodes.findIndex(({ name }) => name === first.nodeName)]?.splice(
          used[nodes.findIndex(({ name }) => name === first.nodeName)]?.findIndex(
            ({ owner, cpuMilli }) =>
              owner === first.metadata.owner?.name && cpuMilli === podRequests(first.spec).cpuMilli,
          ) ?? 0,
          1,
        );
        host.state.queue = [];
        host.state.waiting = [];
      }
    }),
  );
});
