// What a file in tests/bench gives to `npm run bench`.

export interface Measurement {
  readonly name: string;
  readonly value: number;
  /** ms, MB, x (a ratio) and the like. */
  readonly unit: string;
  /** The bar of the product; more than this fails the run. */
  readonly limit?: number;
}

/** The default export of a `*.bench.ts`. */
export type Measure = () => readonly Measurement[] | Promise<readonly Measurement[]>;
