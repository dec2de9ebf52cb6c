// Kubernetes quantities (apimachinery, api/resource): exact arithmetic, canonical notation.

type Format = 'decimal' | 'binary' | 'exponent';

/** A quantity as a whole number of nano-units: exact, as the API server keeps it. */
export interface ParsedQuantity {
  readonly nano: bigint;
  readonly format: Format;
}

export type QuantityError = 'format' | 'suffix' | 'numeric';

const NANO = 1_000_000_000n;
const LARGEST = (1n << 63n) - 1n;

const BINARY: Readonly<Record<string, bigint>> = {
  Ki: 1n << 10n,
  Mi: 1n << 20n,
  Gi: 1n << 30n,
  Ti: 1n << 40n,
  Pi: 1n << 50n,
  Ei: 1n << 60n,
};
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const DECIMAL_SUFFIX = new Map(Object.entries(DECIMAL).map(([suffix, exponent]) => [exponent, suffix]));
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'] as const;

const SHAPE = /^([+-]?)(\d*)(?:\.(\d*))?([A-Za-z]*)([+-]?\d*)$/;
const EXPONENT = /^[eE]([+-]?\d+)$/;

const divideUp = (value: bigint, divisor: bigint): bigint => (value + divisor - 1n) / divisor;

/** Rounds away from zero to nano-units and caps at 2^63 − 1, as the API server does. */
export function parseQuantity(text: string): ParsedQuantity | QuantityError {
  const match = SHAPE.exec(text);
  if (!match) return 'format';
  const [, sign = '', whole = '', fraction = '', letters = '', tail = ''] = match;
  if (whole === '' && fraction === '') return 'format';
  const suffix = letters + tail;
  const scale = scaleOf(suffix);
  if (!scale) return 'suffix';
  const digits = BigInt(whole + fraction);
  // Beyond this everything is capped or rounds to one nano-unit; the exponent must not make a huge number.
  const exponent = Math.max(-400, Math.min(400, scale.exponent)) + 9 - fraction.length;
  let nano = digits * scale.factor;
  nano = exponent >= 0 ? nano * 10n ** BigInt(exponent) : divideUp(nano, 10n ** BigInt(-exponent));
  if (nano > LARGEST * NANO) nano = LARGEST * NANO;
  return { nano: sign === '-' ? -nano : nano, format: scale.format };
}

function scaleOf(suffix: string): { factor: bigint; exponent: number; format: Format } | undefined {
  const factor = Object.hasOwn(BINARY, suffix) ? BINARY[suffix] : undefined;
  if (factor !== undefined) return { factor, exponent: 0, format: 'binary' };
  const decimal = Object.hasOwn(DECIMAL, suffix) ? DECIMAL[suffix] : undefined;
  if (decimal !== undefined) return { factor: 1n, exponent: decimal, format: 'decimal' };
  const exponent = EXPONENT.exec(suffix)?.[1];
  return exponent === undefined ? undefined : { factor: 1n, exponent: Number(exponent), format: 'exponent' };
}

/** The notation in which the API server writes a quantity: no fraction, the largest suffix that loses nothing. */
export function canonicalQuantity({ nano, format }: ParsedQuantity): string {
  if (nano === 0n) return '0';
  const negative = nano < 0n;
  const amount = negative ? -nano : nano;
  // Binary notation holds whole units of at least 1024 only.
  const text =
    format === 'binary' && amount >= 1024n * NANO && amount % NANO === 0n
      ? binaryText(amount / NANO)
      : decimalText(amount, format === 'exponent');
  return negative ? `-${text}` : text;
}

function binaryText(units: bigint): string {
  let value = units;
  let step = 0;
  while (step < BINARY_SUFFIXES.length - 1 && value % 1024n === 0n) {
    value /= 1024n;
    step++;
  }
  return `${value}${BINARY_SUFFIXES[step] ?? ''}`;
}

function decimalText(nano: bigint, exponentForm: boolean): string {
  let value = nano;
  let exponent = -9;
  while (exponent < 18 && value % 1000n === 0n) {
    value /= 1000n;
    exponent += 3;
  }
  if (exponentForm) return exponent === 0 ? `${value}` : `${value}e${exponent}`;
  return `${value}${DECIMAL_SUFFIX.get(exponent) ?? ''}`;
}

const quantityOf = (value: string | number): ParsedQuantity | undefined => {
  const parsed = parseQuantity(String(value));
  return typeof parsed === 'string' ? undefined : parsed;
};

/** Thousandths (`500m` → 500), rounded up; CPU is counted in them. Undefined when the text is no quantity. */
export function milliValue(value: string | number): number | undefined {
  const parsed = quantityOf(value);
  return parsed && Number(roundUp(parsed.nano, 1_000_000n));
}

/** Whole units (`1Ki` → 1024), rounded up; memory is counted in them. Undefined when the text is no quantity. */
export function unitValue(value: string | number): number | undefined {
  const parsed = quantityOf(value);
  return parsed && Number(roundUp(parsed.nano, NANO));
}

const roundUp = (nano: bigint, divisor: bigint): bigint =>
  nano < 0n ? -divideUp(-nano, divisor) : divideUp(nano, divisor);

/** Negative, zero or positive, as the first quantity is smaller, equal or larger. Undefined when one is no quantity. */
export function compareQuantities(a: string | number, b: string | number): number | undefined {
  const [left, right] = [quantityOf(a), quantityOf(b)];
  if (!left || !right) return undefined;
  return left.nano < right.nano ? -1 : left.nano > right.nano ? 1 : 0;
}
