// Every rule by which the controllers decide is provoked here, and says itself in both languages without a gap.
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogues, format, LANGUAGES } from '../../../src/i18n/index.ts';
import { decisionData, messageData } from '../../../src/i18n/sentences.ts';
import {
  ALTERNATIVES,
  annotatePod,
  applyObject,
  type ClusterContext,
  DECISION_RULES,
  deleteObject,
  evictPod,
  type PodObject,
  pauseDeployment,
  restartDeployment,
  resumeDeployment,
  scaleDeployment,
  scaleReplicaSet,
  setImage,
  undoDeployment,
  updatePodStatus,
} from '../../../src/sim/cluster/index.ts';
import type { Decision } from '../../../src/sim/kernel/index.ts';
import { deploymentManifest, ToyWorld } from './toy-world.ts';

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
};

const rolling = (maxSurge: number | string, maxUnavailable: number | string) => ({
  strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge, maxUnavailable } },
});

const podsOf = (context: ClusterContext, replicaSet?: string): PodObject[] =>
  [...context.state.api.pods.values()].filter(
    ({ metadata }) => metadata.deletedAtMs === null && (!replicaSet || metadata.owner?.name === replicaSet),
  );

const unready = (context: ClusterContext, pod: PodObject): void =>
  updatePodStatus(context, pod, {
    ...pod.status,
    conditions: [{ type: 'Ready', status: 'False', lastTransitionAtMs: context.nowMs }],
  });

/** Stories that together fire every rule. */
const stories: readonly (() => ToyWorld)[] = [
  function releaseUndoRestartAndHistory() {
    const world = new ToyWorld();
    world.do((context) => applyObject(context, service));
    world.do((context) =>
      applyObject(context, deploymentManifest({ replicas: 4, ...rolling(1, 1), spec: { revisionHistoryLimit: 1 } })),
    );
    world.runFor(10_000);
    for (const image of ['shop:2', 'shop:3']) {
      world.do((context) => setImage(context, 'web', 'app', image));
      world.runFor(30_000);
    }
    world.do((context) => undoDeployment(context, 'web'));
    world.runFor(30_000);
    world.do((context) => restartDeployment(context, 'web'));
    world.runFor(30_000);
    world.do((context) => scaleDeployment(context, 'web', 0));
    world.runFor(10_000);
    return world;
  },
  function stuckAndPast() {
    const world = new ToyWorld({ readyAfterMs: (image) => (image === 'shop:1' ? 1000 : null) });
    world.do((context) =>
      applyObject(
        context,
        deploymentManifest({ replicas: 4, ...rolling(1, 0), spec: { progressDeadlineSeconds: 60 } }),
      ),
    );
    world.runFor(10_000);
    world.do((context) => setImage(context, 'web', 'app', 'shop:broken'));
    world.runFor(90_000);
    // Old pods that fail meanwhile are cleaned up first, once something may go at all.
    world.do((context) => scaleDeployment(context, 'web', 6));
    world.runFor(5_000);
    world.do((context) => pauseDeployment(context, 'web'));
    world.runFor(5_000);
    world.do((context) => resumeDeployment(context, 'web'));
    world.runFor(5_000);
    return world;
  },
  function sickOldPods() {
    const world = new ToyWorld({ readyAfterMs: (image) => (image === 'shop:1' ? 1000 : 8000) });
    world.do((context) => applyObject(context, service));
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 4, ...rolling(2, 1) })));
    world.runFor(10_000);
    world.do((context) => {
      for (const pod of podsOf(context).slice(0, 2)) unready(context, pod);
    });
    world.runFor(1_000);
    world.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    world.runFor(5_000);
    world.do((context) => {
      for (const pod of podsOf(context).slice(0, 3)) unready(context, pod);
    });
    world.runFor(30_000);
    return world;
  },
  function pausedAndScaled() {
    const world = new ToyWorld({ readyAfterMs: () => 3000 });
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 6, ...rolling(2, 1) })));
    world.runFor(10_000);
    world.do((context) => pauseDeployment(context, 'web'));
    world.runFor(1_000);
    world.do((context) => resumeDeployment(context, 'web'));
    world.runFor(1_000);
    world.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    world.runFor(1_000);
    // The new ReplicaSet shrinks with the rest, then has everything while something old is left.
    world.do((context) => scaleDeployment(context, 'web', 2));
    world.runFor(30_000);
    return world;
  },
  function recreate() {
    const world = new ToyWorld({ endAfterMs: 4000 });
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 2, strategy: { type: 'Recreate' } })));
    world.runFor(10_000);
    world.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    world.runFor(20_000);
    world.do((context) => undoDeployment(context, 'web'));
    world.runFor(20_000);
    return world;
  },
  function quota() {
    const world = new ToyWorld();
    world.do((context) =>
      applyObject(context, {
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: 'limit' },
        spec: { hard: { pods: '2' } },
      }),
    );
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 3 })));
    world.runFor(10_000);
    return world;
  },
  function whoGoesFirst() {
    const world = new ToyWorld({ nodes: 1, readyAfterMs: () => 1000 });
    const shrinkAfter = (replicas: number, prepare: (context: ClusterContext) => void) => {
      world.do((context) => scaleDeployment(context, 'web', replicas));
      world.runFor(5_000);
      world.do(prepare);
      world.do((context) => scaleDeployment(context, 'web', replicas - 1));
      world.runFor(1_000);
    };
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 1 })));
    world.runFor(5_000);
    shrinkAfter(3, (context) => {
      for (const pod of podsOf(context).slice(0, 1)) unready(context, pod);
    });
    shrinkAfter(4, (context) => {
      for (const pod of podsOf(context).slice(0, 1)) {
        annotatePod(context, pod, { 'controller.kubernetes.io/pod-deletion-cost': '-5' });
      }
    });
    shrinkAfter(4, () => {});
    shrinkAfter(4, (context) => {
      for (const pod of podsOf(context)) {
        updatePodStatus(context, pod, {
          ...pod.status,
          conditions: [{ type: 'Ready', status: 'True', lastTransitionAtMs: 0 }],
          containerStatuses: pod.status.containerStatuses.map((status, index) => ({
            ...status,
            restartCount: pod === podsOf(context)[0] ? 3 + index : 0,
          })),
        });
      }
    });
    return world;
  },
  function notRunningYet() {
    const world = new ToyWorld({ nodes: 1, bindAfterMs: 300 });
    const changeOfMind = (afterMs: number) => {
      world.do((context) => scaleDeployment(context, 'web', 3));
      world.runFor(afterMs);
      world.do((context) => scaleDeployment(context, 'web', 2));
      world.runFor(5_000);
    };
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 2 })));
    world.runFor(5_000);
    changeOfMind(200);
    changeOfMind(800);
    return world;
  },
  function scaledByHand() {
    const world = new ToyWorld();
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 2 })));
    world.runFor(5_000);
    world.do((context) => scaleReplicaSet(context, world.replicaSets()[0]?.metadata.name ?? '', 5));
    world.runFor(5_000);
    return world;
  },
  function pausedWhileTheNewComeUp() {
    const world = new ToyWorld({ readyAfterMs: () => 3000 });
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 2, ...rolling('100%', 0) })));
    world.runFor(10_000);
    world.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    world.runFor(1_000);
    world.do((context) => pauseDeployment(context, 'web'));
    world.runFor(10_000);
    return world;
  },
  function evictions() {
    const world = new ToyWorld({ readyAfterMs: () => 1000, endAfterMs: 3000 });
    const budget = (name: string, spec: object) => ({
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name },
      spec: { selector: { matchLabels: { app: 'web' } }, ...spec },
    });
    const evict = (at: number) => world.do((context) => evictPod(context, podsOf(context)[at]?.metadata.name ?? ''));
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 3 })));
    world.runFor(500);
    evict(0);
    world.runFor(10_000);
    evict(0);
    world.runFor(10_000);
    world.do((context) => {
      applyObject(context, budget('web', { minAvailable: 2 }));
      evictPod(context, podsOf(context)[0]?.metadata.name ?? '');
    });
    world.runFor(1_000);
    for (const at of [0, 0]) evict(at);
    world.runFor(10_000);
    world.do((context) => {
      for (const pod of podsOf(context).slice(0, 1)) unready(context, pod);
    });
    world.runFor(1_000);
    evict(0);
    world.do((context) => {
      for (const pod of podsOf(context).slice(0, 2)) unready(context, pod);
    });
    world.runFor(100);
    evict(0);
    world.do((context) => applyObject(context, budget('other', { maxUnavailable: 1 })));
    evict(0);
    return world;
  },
  function crowdedNode() {
    const world = new ToyWorld({ nodes: 2, seed: 4 });
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 5 })));
    world.runFor(5_000);
    world.do((context) => scaleDeployment(context, 'web', 4));
    world.runFor(5_000);
    world.do((context) => deleteObject(context, 'Deployment', 'web'));
    world.runFor(5_000);
    return world;
  },
];

const provoked = new Map<string, Decision>();
const alternatives = new Map<string, { decision: Decision; at: number }>();

beforeAll(() => {
  for (const story of stories) {
    for (const decision of story().decisions) {
      provoked.set(decision.rule, decision);
      decision.alternatives.forEach(({ id }, at) => {
        alternatives.set(id, { decision, at });
      });
    }
  }
});

const rules = Object.keys(DECISION_RULES);

describe('every rule', () => {
  test.each(rules)('%s happens, and says itself in both languages', (rule) => {
    const decision = provoked.get(rule);
    expect(decision, `no story fires ${rule}`).toBeDefined();
    if (!decision) return;
    const data = decisionData(decision);
    const keys = ['sentence', 'rule', 'saw', 'so'].map((part) => `decision.${rule}.${part}`);
    keys.push(`verb.${decision.verb}`, `who.${decision.who}`);
    if (decision.principle !== null) keys.push(`principle.${decision.principle}`);
    for (const language of LANGUAGES) {
      for (const key of keys) {
        const template = catalogues[language][key];
        expect(template, `${language} ${key}`).toBeDefined();
        expect(format(template ?? '', data), `${language} ${key}`).not.toMatch(/[{}]/);
      }
    }
  });

  test.each([...ALTERNATIVES])('the alternative %s is offered, and says itself in both languages', (id) => {
    const found = alternatives.get(id);
    expect(found, `no story offers ${id}`).toBeDefined();
    const alternative = found?.decision.alternatives[found.at];
    if (!found || !alternative) return;
    const data = { ...decisionData(found.decision), ...messageData(alternative.data) };
    for (const language of LANGUAGES) {
      expect(format(catalogues[language][`alternative.${id}`] ?? '{}', data)).not.toMatch(/[{}]/);
    }
  });

  test('a decision without a rule in the list cannot be written', () => {
    for (const rule of provoked.keys()) expect(rules).toContain(rule);
  });
});
