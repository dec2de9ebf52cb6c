// Chance of single requests: a number for every (seed, request, purpose), drawn without state, so that what one request draws
// depends on nothing but itself. Basic arithmetic only: the same bits in every engine (Math.log may differ between browsers).

/** A number in (0, 1): never 0, so that its logarithm is finite. */
export function chance(seed: number, request: number, purpose: number): number {
  let h =
    Math.imul(request + 0x9e3779b9, 0x85ebca6b) ^
    Math.imul(seed ^ 0x27d4eb2f, 0xc2b2ae35) ^
    Math.imul(purpose + 1, 0x165667b1);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  h ^= h >>> 16;
  return ((h >>> 0) + 0.5) / 4_294_967_296;
}

const { LN2 } = Math;

/** Natural logarithm of a number in (0, 1], by an atanh series: exact to 1e-12, and the same everywhere. */
export function ln(value: number): number {
  let mantissa = value;
  let halvings = 0;
  while (mantissa < 0.75) {
    mantissa *= 2;
    halvings++;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const z2 = z * z;
  const series =
    1 + z2 * (1 / 3 + z2 * (1 / 5 + z2 * (1 / 7 + z2 * (1 / 9 + z2 * (1 / 11 + z2 * (1 / 13 + z2 / 15))))));
  return 2 * z * series - halvings * LN2;
}

/** An exponentially distributed number with mean 1. */
export const exponential = (seed: number, request: number, purpose: number): number =>
  -ln(chance(seed, request, purpose));
