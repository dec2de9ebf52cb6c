// Plays an end-to-end script of upstream on a small cluster: what is done, what is waited for, and what must hold then.
import { everyKindReader, isJsonObject, type JsonObject, type JsonValue } from '../../../../src/manifest/index.ts';
import type { MetricSource } from '../../../../src/sim/analysis/index.ts';
import {
  applyObject,
  deleteObject,
  type PodObject,
  patchObject,
  type RolloutObject,
  type VerbResult,
} from '../../../../src/sim/cluster/index.ts';
import {
  abortRollout,
  promoteRollout,
  restartRollout,
  retryRollout,
  scaleRollout,
  undoRollout,
} from '../../../../src/sim/strategies/index.ts';
import { ToyWorld } from '../../cluster/toy-world.ts';
import { Checks, type Expectation } from './script-checks.ts';

export interface Script {
  readonly manifest: {
    readonly rollout: JsonObject;
    readonly services?: readonly string[];
    readonly other?: readonly string[];
    readonly pdb?: JsonObject;
  };
  readonly script: readonly {
    readonly do?: string;
    readonly wait?: string;
    readonly check?: number;
    readonly args?: readonly JsonValue[];
  }[];
}

const NAME = 'demo';
const POLL_MS = 20;
const LONGEST_WAIT_MS = 300_000;
const LATENCY_MS = 200;
const SOON_MS = 5_000;
const BAD_COMMAND = '/bad-command';

const metric = (name: string, more: JsonObject): JsonObject => ({
  name,
  successCondition: 'result[0] == 0',
  provider: { prometheus: { address: 'http://metrics:9090', query: '{{args.exit-code}}' } },
  ...more,
});

const template = (name: string, spec: JsonObject): JsonObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AnalysisTemplate',
  metadata: { name },
  spec,
});

/** Jobs are not simulated: metrics that are measured when the job would have ended stand in for them. */
const TEMPLATES = [
  template('sleep-job', {
    args: [
      { name: 'duration', value: '1' },
      { name: 'exit-code', value: '0' },
      { name: 'rev', value: '' },
    ],
    metrics: [metric('sleep-job', { initialDelay: '{{args.duration}}s' })],
  }),
  template('multiple-job-fail', {
    args: [{ name: 'exit-code', value: '1' }],
    metrics: ['first', 'second'].map((name) => metric(name, { initialDelay: '3s' })),
  }),
  template('web-background-inconclusive', {
    args: [{ name: 'exit-code', value: '5' }],
    metrics: [
      metric('web', { initialDelay: '2s', interval: '1s', failureCondition: 'result[0] == 1', failureLimit: 0 }),
    ],
  }),
];

const exitCode: MetricSource = ({ metric: { provider } }) => ({
  is: 'vector',
  values: [Number(provider.prometheus?.query ?? '')],
});

const objectIn = (object: JsonValue | undefined, field: string): JsonObject => {
  const value = isJsonObject(object) ? object[field] : undefined;
  return isJsonObject(value) ? value : {};
};

export class ScriptPlayer {
  readonly world: ToyWorld;
  readonly #input: Script;
  #updates = 0;

  constructor(input: Script) {
    this.#input = input;
    const { rollout } = input.manifest;
    const container = objectIn(rollout, 'container');
    const byHand = input.script.some((step) => step.do === 'markPodsReady') && !container['readinessProbe'];
    const readyMs = container['readinessProbe'] ? 10_500 : container['lifecycle'] ? 5_500 : 1_000;
    this.world = new ToyWorld({
      metrics: exitCode,
      endAfterMs: container['lifecycle'] ? 5_500 : 500,
      readyAfterMs: (_image, _random, pod) => (byHand || isBroken(pod) ? null : readyMs),
    });
  }

  /** `check`: called for every check of the script, with what of it does not hold. */
  play(expected: readonly (readonly Expectation[])[], check: (index: number, broken: readonly string[]) => void): void {
    for (const step of this.#input.script) {
      const args = step.args ?? [];
      if (step.do !== undefined) this.#act(step.do, args);
      else if (step.wait !== undefined) this.#waitFor(step.wait, args);
      else if (step.check !== undefined) {
        const wanted = expected[step.check] ?? [];
        this.#beforeCheck(wanted);
        check(step.check, new Checks(this.world, NAME).broken(wanted));
      }
    }
  }

  /** Upstream's checks ask a server that is busy meanwhile; those of a condition wait for it. */
  #beforeCheck(wanted: readonly Expectation[]): void {
    this.world.runFor(LATENCY_MS);
    for (const { expect, args = [] } of wanted) if (expect === 'expectRollout') this.#waitFor(expect, args);
  }

  get #rollout(): RolloutObject {
    const rollout = this.world.state.api.rollouts.get(NAME);
    if (!rollout) throw new Error('no Rollout');
    return rollout;
  }

  #do(action: Parameters<ToyWorld['do']>[0]): void {
    const result = this.world.do(action);
    const results = (Array.isArray(result) ? result : [result]) as VerbResult[];
    for (const answer of results) if (!answer.ok) throw new Error(answer.message);
    this.world.runFor(0);
  }

  #act(verb: string, args: readonly JsonValue[]): void {
    const [first] = args;
    switch (verb) {
      case 'applyManifests':
        if (typeof first === 'string') this.#applyText(first);
        else this.#applyAll();
        return;
      case 'applyAndWaitHealthy':
        this.#applyAll();
        this.#waitFor('rolloutStatus', ['Healthy']);
        return;
      case 'updateSpec':
        this.#patch(first ?? { spec: { template: { metadata: { annotations: { update: this.#nextUpdate() } } } } });
        return;
      case 'patchSpec':
        this.#patch(first);
        return;
      case 'scaleRollout':
        this.#do((context) => scaleRollout(context, NAME, Number(first)));
        return;
      case 'promoteRollout':
        this.#do((context) => promoteRollout(context, NAME));
        return;
      case 'promoteRolloutFull':
        this.#do((context) => promoteRollout(context, NAME, { full: true }));
        return;
      case 'abortRollout':
        this.#do((context) => abortRollout(context, NAME));
        return;
      case 'retryRollout':
        this.#do((context) => retryRollout(context, NAME));
        return;
      case 'restartRollout':
        this.#do((context) => restartRollout(context, NAME));
        return;
      case 'undoRollout':
        this.#do((context) => undoRollout(context, NAME, Number(first)));
        return;
      case 'deleteObject':
        this.#do((context) => deleteObject(context, 'PodDisruptionBudget', NAME));
        return;
      case 'sleep':
        this.world.runFor(Number.parseFloat(String(first)) * 1000);
        return;
      case 'watchRolloutStatus':
        this.#waitFor('rolloutStatus', args);
        return;
      case 'markPodsReady':
        this.#markReady(String(first), Number(args[1]));
        return;
      default:
        throw new Error(`no such deed: ${verb}`);
    }
  }

  #nextUpdate(): string {
    this.#updates++;
    return String(this.#updates);
  }

  #waitFor(what: string, args: readonly JsonValue[]): void {
    const until = this.world.simulation.nowMs + LONGEST_WAIT_MS;
    const wanted: Expectation = { expect: what, args };
    while (new Checks(this.world, NAME).broken([wanted]).length > 0) {
      if (this.world.simulation.nowMs >= until)
        throw new Error(`waited in vain for ${what} ${JSON.stringify(args)}: ${JSON.stringify(this.#rollout.status)}`);
      this.world.runFor(POLL_MS);
    }
  }

  /** Of pods that are there, or come soon; those that are ready already stay so. */
  #markReady(revision: string, count: number): void {
    const checks = new Checks(this.world, NAME);
    const unready = () =>
      checks
        .podsOf(revision)
        .filter(({ nodeName, status }) => nodeName !== null && status.conditions.every((one) => one.status !== 'True'));
    const until = this.world.simulation.nowMs + SOON_MS;
    while (unready().length < count && this.world.simulation.nowMs < until) this.world.runFor(POLL_MS);
    for (const pod of unready().slice(0, count)) this.world.makeReady(pod);
  }

  #applyAll(): void {
    const { services = [], other = [], pdb } = this.#input.manifest;
    for (const object of TEMPLATES) this.#do((context) => applyObject(context, object));
    for (const name of services)
      this.#do((context) =>
        applyObject(context, {
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name },
          spec: { selector: { app: NAME }, ports: [{ port: 80 }] },
        }),
      );
    if (other.includes('Ingress')) this.#do((context) => applyObject(context, this.#ingress()));
    if (pdb)
      this.#do((context) =>
        applyObject(context, {
          apiVersion: 'policy/v1',
          kind: 'PodDisruptionBudget',
          metadata: { name: NAME },
          spec: { ...pdb, selector: { matchLabels: { app: NAME } } },
        }),
      );
    this.#do((context) => applyObject(context, this.#manifest()));
  }

  #ingress(): JsonObject {
    const canary = objectIn(objectIn(this.#input.manifest.rollout, 'strategy'), 'canary');
    const routing = objectIn(canary, 'trafficRouting');
    const [nginx, alb] = [objectIn(routing, 'nginx'), objectIn(routing, 'alb')];
    const backend = {
      service: { name: String(alb['rootService'] ?? canary['stableService']), port: { name: 'use-annotation' } },
    };
    return {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: String(nginx['stableIngress'] ?? alb['ingress'] ?? NAME) },
      spec: { rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] },
    };
  }

  #manifest(): JsonObject {
    const { container: said, ...rollout } = this.#input.manifest.rollout;
    // The scripts leave out that the container of a Rollout that begins by failing cannot start.
    const [, next] = this.#input.script;
    const broken = next?.args?.[0] === 'Degraded' && said === undefined;
    const container: JsonObject = {
      name: 'app',
      image: 'shop:1',
      resources: { requests: { memory: '16Mi', cpu: '1m' } },
      ...(broken ? { command: [BAD_COMMAND] } : {}),
    };
    return {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: NAME },
      spec: {
        ...rollout,
        selector: { matchLabels: { app: NAME } },
        template: { metadata: { labels: { app: NAME } }, spec: { containers: [container] } },
      },
    };
  }

  /** The manifest of the beginning once more, with the strategy of a text. */
  #applyText(text: string): void {
    const [document] = everyKindReader.parse(text).documents;
    const strategy = objectIn(objectIn(document?.object, 'spec'), 'strategy');
    const manifest = this.#manifest();
    const spec = { ...objectIn(manifest, 'spec'), strategy };
    this.#do((context) => applyObject(context, { ...manifest, spec }));
  }

  /** Containers are merged by their place: there is but one. */
  #patch(written: JsonValue | undefined): void {
    const patch = isJsonObject(written) ? written : {};
    const spec = objectIn(patch, 'spec');
    const pods = objectIn(spec, 'template');
    const { containers, ...podSpec } = objectIn(pods, 'spec');
    const [change] = Array.isArray(containers) ? containers : [];
    const template: JsonObject = isJsonObject(change)
      ? { ...pods, spec: { ...podSpec, containers: [this.#changedContainer(change)] } }
      : pods;
    const { labels } = objectIn(patch, 'metadata');
    const body: JsonObject = {
      ...(labels === undefined ? {} : { metadata: { labels } }),
      spec: { ...spec, ...('template' in spec ? { template } : {}) },
    };
    this.#do((context) => patchObject(context, 'Rollout', NAME, { type: 'merge', patch: body }));
  }

  #changedContainer({ name: _name, ...change }: JsonObject): JsonObject {
    const known: JsonValue = JSON.parse(JSON.stringify(this.#rollout.spec.template?.spec.containers[0] ?? {}));
    const all = { ...(isJsonObject(known) ? known : {}), ...change };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  }
}

const isBroken = ({ spec }: PodObject): boolean =>
  spec.containers.some(({ command = [] }) => command.some((word) => word.startsWith(BAD_COMMAND)));
