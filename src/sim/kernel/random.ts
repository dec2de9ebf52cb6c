// Randomness of the simulation: one seed, many named streams. A stream depends on the seed and its own name only,
// so what one part of the world draws never changes what another part draws.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { hash32 } from './hash.ts';

export interface RandomStream {
  /** A number in [0, 1). */
  unit(): number;
  /** An integer in [from, to], both included. */
  integer(from: number, to: number): number;
}

/** State of every stream that has been drawn from: plain data, part of a checkpoint. */
export type RandomState = Record<string, readonly number[]>;

type Generator = ReturnType<typeof xoroshiro128plus>;

class Stream implements RandomStream {
  readonly #generator: Generator;

  constructor(generator: Generator) {
    this.#generator = generator;
  }

  get state(): readonly number[] {
    return this.#generator.getState();
  }

  unit(): number {
    return uniformFloat64(this.#generator);
  }

  integer(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }
}

/** The streams of one run. They are kept as generators and become plain data when a checkpoint is made: draws are frequent. */
export class RandomStreams {
  readonly #seed: number;
  readonly #streams = new Map<string, Stream>();

  constructor(seed: number, states: RandomState = {}) {
    this.#seed = seed;
    for (const [name, state] of Object.entries(states))
      this.#streams.set(name, new Stream(xoroshiro128plusFromState(state)));
  }

  stream(name: string): RandomStream {
    const known = this.#streams.get(name);
    if (known) return known;
    const stream = new Stream(xoroshiro128plus(hash32(`${this.#seed}/${name}`)));
    this.#streams.set(name, stream);
    return stream;
  }

  get state(): RandomState {
    return Object.fromEntries([...this.#streams].map(([name, { state }]) => [name, state]));
  }
}
