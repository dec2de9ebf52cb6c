// Blocks of addresses in CIDR notation: `10.0.0.0/8`, `fd00::/8`.
import { isIp, isIpv4 } from './names.ts';

const NOTATION = /^([^/]+)\/(0|[1-9]\d{0,2})$/;

interface Block {
  readonly bits: bigint;
  /** Bits of an address: 32 or 128. */
  readonly size: number;
  /** How many of them all addresses of the block share. */
  readonly shared: number;
}

export const isCidr = (text: string): boolean => parse(text) !== undefined;

/** Whether every address of a block is one of a larger block. False for what is no block. */
export function isInside(text: string, outer: string): boolean {
  const [small, large] = [parse(text), parse(outer)];
  if (!small || !large || small.size !== large.size || small.shared <= large.shared) return false;
  const rest = BigInt(large.size - large.shared);
  return small.bits >> rest === large.bits >> rest;
}

function parse(text: string): Block | undefined {
  const [, address = '', digits = ''] = NOTATION.exec(text) ?? [];
  if (!isIp(address)) return undefined;
  const size = isIpv4(address) ? 32 : 128;
  const shared = Number(digits);
  if (shared > size) return undefined;
  return { bits: size === 32 ? ofIpv4(address) : ofIpv6(address), size, shared };
}

const ofIpv4 = (text: string): bigint => text.split('.').reduce((bits, part) => bits * 256n + BigInt(part), 0n);

function ofIpv6(text: string): bigint {
  const dotted = /[^:]*\.[^:]*$/.exec(text)?.[0];
  const low = dotted === undefined ? 0n : ofIpv4(dotted);
  const hex =
    dotted === undefined
      ? text
      : text.slice(0, -dotted.length) + [low >> 16n, low & 0xffffn].map((group) => group.toString(16)).join(':');
  const [head = '', tail] = hex.split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].reduce(
    (bits, group) => bits * 0x10000n + BigInt(`0x${group}`),
    0n,
  );
}
