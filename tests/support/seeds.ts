// How many seeds a property is tried with: 20 in every run, as many as TEST_SEEDS says in `npm run soak`.
// A property prints the seed that broke it; the same seed gives the same failure. Every run of `npm test` draws the same cases, so that it
// fails for what was changed; the soak draws new ones.
import fc from 'fast-check';

const asked = process.env['TEST_SEEDS'];

export const seedCount = Number(asked ?? 20);

// A property that names no number of its own takes fast-check's, and in a soak as many as are asked for.
fc.configureGlobal({ ...fc.readConfigureGlobal(), ...(asked === undefined ? { seed: 20 } : { numRuns: seedCount }) });

/** The seeds, from 1 on. */
export const seeds: readonly number[] = Array.from({ length: seedCount }, (_, index) => index + 1);

/** For a property that always takes many cases: as many as the seeds when those are more. */
export const atLeast = (cases: number): number => Math.max(cases, seedCount);
