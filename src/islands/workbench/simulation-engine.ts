// The real world behind the workbench's port.
import { parseManifests, viewAs } from '../../manifest/index.ts';
import {
  DEFAULT_SETTINGS,
  type LogEntry,
  recordWorld,
  type TimedInput,
  timelineOf,
  type WorldInput,
  type WorldRecording,
  type WorldView,
  worldView,
} from '../../sim/index.ts';
import type { DescribedDeployment, Engine, Run } from './engine.ts';

class WorldRun implements Run {
  readonly #recording: WorldRecording;
  #inputs: readonly TimedInput<WorldInput>[];

  constructor(recording: WorldRecording) {
    this.#recording = recording;
    this.#inputs = recording.save.inputs;
  }
  get seed(): number {
    return this.#recording.seed;
  }
  get reachedMs(): number {
    return this.#recording.reachedMs;
  }
  get nextAtMs(): number {
    return this.#recording.nextAtMs;
  }
  get log(): readonly LogEntry[] {
    return this.#recording.log;
  }
  get inputs(): readonly TimedInput<WorldInput>[] {
    return this.#inputs;
  }
  runUntil(untilMs: number, maxEvents?: number): 'reached' | 'event-limit' {
    return this.#recording.runUntil(untilMs, maxEvents);
  }
  dispatch(input: WorldInput, atMs: number): number {
    const at = this.#recording.dispatch(input, atMs);
    this.#inputs = this.#recording.save.inputs;
    return at;
  }
  fork(atMs: number): Run {
    return new WorldRun(this.#recording.fork(atMs));
  }
  viewAt(atMs: number): WorldView {
    return worldView(this.#recording.seek(atMs).state, atMs);
  }
}

function deploymentsIn(text: string): readonly DescribedDeployment[] {
  const described: DescribedDeployment[] = [];
  for (const document of parseManifests(text).documents) {
    const deployment = document.name === '' ? undefined : viewAs(document, 'Deployment');
    if (!deployment) continue;
    const images = deployment.spec.template.spec.containers.flatMap(({ image }) =>
      image === undefined ? [] : [image],
    );
    described.push({ name: document.name, images });
  }
  return described;
}

export const simulationEngine: Engine = {
  record: (seed, inputs, originMs = 0) => new WorldRun(recordWorld(seed, inputs, { ...DEFAULT_SETTINGS, originMs })),
  timeline: timelineOf,
  deploymentsIn,
};
