// IntOrString: a number, or a percentage of a total. Arithmetic of Kubernetes' util/intstr.

/** The whole number before the `%`; undefined when the text is no percentage. */
export function percentOf(value: number | string): number | undefined {
  if (typeof value !== 'string' || !/^[0-9]+%$/.test(value)) return undefined;
  return Number(value.slice(0, -1));
}

/**
 * A number itself, or the share of `total` that a percentage stands for: rounded up for `maxSurge`, down for `maxUnavailable`.
 * Undefined for a text that is no percentage.
 */
export function resolvePercent(value: number | string, total: number, roundUp: boolean): number | undefined {
  if (typeof value === 'number') return value;
  const percent = percentOf(value);
  if (percent === undefined) return undefined;
  const share = (percent * total) / 100;
  return roundUp ? Math.ceil(share) : Math.floor(share);
}
