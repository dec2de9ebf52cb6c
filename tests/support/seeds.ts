// How many seeds a property is tried with: 20 in every run, as many as TEST_SEEDS says in `npm run soak`.
// A property prints the seed that broke it; the same seed gives the same failure.

export const seedCount = Number(process.env['TEST_SEEDS'] ?? 20);

/** The seeds, from 1 on. */
export const seeds: readonly number[] = Array.from({ length: seedCount }, (_, index) => index + 1);
