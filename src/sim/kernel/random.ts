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

/** The stream of a name. Draws write the new state back into `states`. */
export function randomStream(seed: number, states: RandomState, name: string): RandomStream {
  const draw = <T>(take: (generator: ReturnType<typeof xoroshiro128plus>) => T): T => {
    const known = Object.hasOwn(states, name) ? states[name] : undefined;
    const generator = known ? xoroshiro128plusFromState(known) : xoroshiro128plus(hash32(`${seed}/${name}`));
    const value = take(generator);
    states[name] = generator.getState();
    return value;
  };
  return {
    unit: () => draw((generator) => uniformFloat64(generator)),
    integer: (from, to) => draw((generator) => uniformInt(generator, from, to)),
  };
}
