// Go durations: `1h30m`, `300ms`, `-1.5h`.

const UNIT_NANOSECONDS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** Milliseconds (may be fractional), or undefined when Go would not parse the text. */
export function parseGoDuration(text: string): number | undefined {
  const match = /^([+-]?)(.*)$/s.exec(text);
  const rest = match?.[2] ?? '';
  const sign = match?.[1] === '-' ? -1 : 1;
  if (rest === '0') return 0;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(rest)) return undefined;
  let nanoseconds = 0;
  for (const [, amount = '', unit = ''] of rest.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g))
    nanoseconds += Number(amount) * (UNIT_NANOSECONDS[unit] ?? 0);
  // Go's durations are 64-bit nanoseconds.
  if (nanoseconds >= 2 ** 63) return undefined;
  return (sign * nanoseconds) / 1e6;
}

/** Seconds of a number (seconds already) or of a Go duration; undefined for anything else. */
export function durationSeconds(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const milliseconds = typeof value === 'string' ? parseGoDuration(value) : undefined;
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}
