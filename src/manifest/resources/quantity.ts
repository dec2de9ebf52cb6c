// Kubernetes quantities (apimachinery, api/resource): exact arithmetic, canonical notation.

type Format = 'decimal' | 'binary' | 'exponent';

/** A quantity as a whole number of nano-units: exact, as the API server keeps it. */
export interface ParsedQuantity {
  readonly nano: bigint;
  readonly format: Format;
  /** The text as written, where the API server keeps it because it looks canonical. */
  readonly kept?: string;
}

export type QuantityError = 'format' | 'suffix' | 'numeric';

const NANO = 1_000_000_000n;
const LARGEST = (1n << 63n) - 1n;

/** Suffix → power of two. */
const BINARY: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };
/** Suffix → power of ten. */
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const DECIMAL_SUFFIX = new Map(Object.entries(DECIMAL).map(([suffix, exponent]) => [exponent, suffix]));
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'] as const;

const SHAPE = /^([+-]?)(\d*)(\.?)(\d*)((?:[eEinumkKMGTP]*)(?:[+-]?\d*))$/;
const EXPONENT = /^[eE]([+-]?\d+)$/;

/** Powers of ten beyond which nothing changes but the cost. */
const EXPONENT_LIMIT = 400;

const divideUp = (value: bigint, divisor: bigint): bigint => (value + divisor - 1n) / divisor;

/**
 * Reads a quantity as the API server does. Short numbers are kept exactly; long ones are rounded away from zero to nano-units, and
 * in binary notation capped at 2^63 − 1.
 */
export function parseQuantity(text: string): ParsedQuantity | QuantityError {
  let result = known.get(text);
  if (result === undefined) {
    result = readQuantity(text);
    if (known.size >= MAX_KNOWN) known.clear();
    if (text.length <= LONGEST_KNOWN) known.set(text, result);
  }
  return result;
}

/** Blanks that JSON writes as they are; it escapes line breaks and tabs, so that these stay in the way of a number. */
const BLANK = /[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/** What the server's parser gets to see of a value: numbers in JSON notation, text without outer blanks. */
export function quantityText(value: unknown): string {
  const text = String(value);
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** A manifest repeats the same few quantities. */
const known = new Map<string, ParsedQuantity | QuantityError>();
const MAX_KNOWN = 500;
const LONGEST_KNOWN = 20;

/** Longer numbers would take exact arithmetic too long; no amount needs them. */
const LONGEST_QUANTITY = 1000;

function readQuantity(text: string): ParsedQuantity | QuantityError {
  if (text.length > LONGEST_QUANTITY) return 'format';
  const match = text === '' ? null : SHAPE.exec(text);
  if (!match) return 'format';
  const [, sign = '', whole = '', , fraction = '', suffix = ''] = match;
  const scale = scaleOf(suffix);
  if (!scale) return 'suffix';
  const number = whole.replace(/^0+/, '') || '0';
  const digits = number + fraction;
  const short = isShort(number, fraction, scale);
  // Only the short way reads a quantity without digits as zero.
  if (!short && whole === '' && fraction === '') return 'numeric';
  const exponent = Math.max(-EXPONENT_LIMIT, Math.min(EXPONENT_LIMIT, scale.exponent)) + 9 - fraction.length;
  let nano = BigInt(digits) * scale.factor;
  nano = exponent >= 0 ? nano * 10n ** BigInt(exponent) : divideUp(nano, 10n ** BigInt(-exponent));
  if (scale.format === 'binary' && !short && nano > LARGEST * NANO) nano = LARGEST * NANO;
  const kept = short && looksCanonical(digits, fraction, scale) ? { kept: text } : {};
  return { nano: sign === '-' ? -nano : nano, format: scale.format, ...kept };
}

interface Scale {
  readonly factor: bigint;
  /** Power of ten; of two, in binary notation. */
  readonly exponent: number;
  readonly power: number;
  readonly format: Format;
}

/** Whether the server's 64-bit arithmetic is enough, without a decimal of any length. */
function isShort(number: string, fraction: string, { format, exponent, power, factor }: Scale): boolean {
  if (format !== 'binary') return 18 - number.length - fraction.length >= 0 && exponent - fraction.length >= -9;
  if (fraction !== '' || 15 - number.length - Math.trunc(power * 0.3) - 1 < 0) return false;
  return BigInt(number) * factor <= LARGEST;
}

/** The server's quick test; what passes it is never written anew. */
function looksCanonical(digits: string, fraction: string, { format, exponent }: Scale): boolean {
  if (format === 'binary') return (BigInt(digits) & 7n) !== 0n;
  return (exponent - fraction.length) % 3 === 0 && !digits.endsWith('000') && !digits.startsWith('0');
}

const isInt64 = (text: string): boolean => BigInt.asIntN(64, BigInt(text)) === BigInt(text);

function scaleOf(suffix: string): Scale | undefined {
  const power = Object.hasOwn(BINARY, suffix) ? BINARY[suffix] : undefined;
  if (power !== undefined) return { factor: 1n << BigInt(power), exponent: 0, power, format: 'binary' };
  const decimal = Object.hasOwn(DECIMAL, suffix) ? DECIMAL[suffix] : undefined;
  if (decimal !== undefined) return { factor: 1n, exponent: decimal, power: 0, format: 'decimal' };
  const exponent = EXPONENT.exec(suffix)?.[1];
  return exponent === undefined || !isInt64(exponent)
    ? undefined
    : { factor: 1n, exponent: Number(exponent), power: 0, format: 'exponent' };
}

/** Rounds up to thousandths, as the API server does with everything that a container asks for. */
export function roundUpToMilli(quantity: ParsedQuantity): ParsedQuantity {
  const nano = roundUp(quantity.nano, 1_000_000n) * 1_000_000n;
  return nano === quantity.nano ? quantity : { nano, format: quantity.format };
}

/** The notation in which the API server writes a quantity: no fraction, the largest suffix that loses nothing. */
export function canonicalQuantity({ nano, format, kept }: ParsedQuantity): string {
  if (kept !== undefined) return kept;
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
