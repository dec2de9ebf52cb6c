// Regular expressions as Go has them (RE2), as far as names of metrics and conditions use them: literals, `.`, classes, groups,
// alternatives, `* + ? {n,m}`, `^` and `$`. All possibilities are followed at once, so that no pattern can take long.

type Test = (letter: string) => boolean;

/** One state of the automaton: consumes a letter, goes on two ways, looks at a border, or is the end. */
type State =
  | { readonly does: 'letter'; readonly test: Test; next: number }
  | { readonly does: 'split'; next: number; other: number }
  | { readonly does: 'start' | 'end'; next: number }
  | { readonly does: 'accept' };

type Part =
  | { readonly is: 'letter'; readonly test: Test }
  | { readonly is: 'start' | 'end' }
  | { readonly is: 'sequence'; readonly parts: readonly Part[] }
  | { readonly is: 'choice'; readonly parts: readonly Part[] }
  | { readonly is: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

const MAX_STATES = 5000;
const MAX_REPEAT = 1000;

class Unreadable extends Error {}

/** Whether a pattern is found anywhere in a text; undefined for a pattern that is not understood. */
export function matchesPattern(pattern: string, text: string): boolean | undefined {
  try {
    return run(compile(new Reader(pattern).read()), [...text]);
  } catch (problem) {
    if (problem instanceof Unreadable) return undefined;
    throw problem;
  }
}

const isDigit: Test = (letter) => /^[0-9]$/.test(letter);
const isWord: Test = (letter) => /^\w$/.test(letter);
const isSpace: Test = (letter) => /^[\t\n\f\r ]$/.test(letter);
const not =
  (test: Test): Test =>
  (letter) =>
    !test(letter);

const CLASSES: Readonly<Record<string, Test>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};

const CONTROL: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };

class Reader {
  readonly #letters: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(pattern: string) {
    this.#letters = [...pattern];
  }

  read(): Part {
    const part = this.#choice();
    if (this.#at < this.#letters.length) throw new Unreadable();
    return part;
  }

  get #letter(): string | undefined {
    return this.#letters[this.#at];
  }

  #accept(letter: string): boolean {
    if (this.#letter !== letter) return false;
    this.#at++;
    return true;
  }

  #choice(): Part {
    if (++this.#depth > 100) throw new Unreadable();
    const parts = [this.#sequence()];
    while (this.#accept('|')) parts.push(this.#sequence());
    this.#depth--;
    return { is: 'choice', parts };
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#letter !== undefined && this.#letter !== '|' && this.#letter !== ')') parts.push(this.#repeated());
    return { is: 'sequence', parts };
  }

  #repeated(): Part {
    const part = this.#single();
    const [least, most] = this.#times();
    // A lazy repetition finds the same texts.
    if (least !== 1 || most !== 1) this.#accept('?');
    return least === 1 && most === 1 ? part : { is: 'repeat', part, least, most };
  }

  #times(): readonly [number, number] {
    if (this.#accept('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#accept('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.#accept('?')) return [0, 1];
    const count = /^\{(\d+)(,(\d*))?\}/.exec(this.#letters.slice(this.#at, this.#at + 12).join(''));
    if (!count) return [1, 1];
    this.#at += count[0].length;
    const least = Number(count[1]);
    const most = count[2] === undefined ? least : count[3] ? Number(count[3]) : Number.POSITIVE_INFINITY;
    if (least > MAX_REPEAT || (most > MAX_REPEAT && most !== Number.POSITIVE_INFINITY) || most < least)
      throw new Unreadable();
    return [least, most];
  }

  #single(): Part {
    const letter = this.#letters[this.#at++] ?? '';
    switch (letter) {
      case '^':
        return { is: 'start' };
      case '$':
        return { is: 'end' };
      case '.':
        return { is: 'letter', test: (candidate) => candidate !== '\n' };
      case '(': {
        if (this.#accept('?') && !this.#accept(':')) throw new Unreadable();
        const inner = this.#choice();
        if (!this.#accept(')')) throw new Unreadable();
        return inner;
      }
      case '[':
        return { is: 'letter', test: this.#class() };
      case '\\':
        return this.#escaped();
      case '*':
      case '+':
      case '?':
        throw new Unreadable();
      default:
        return { is: 'letter', test: (candidate) => candidate === letter };
    }
  }

  #escaped(): Part {
    const letter = this.#letters[this.#at++];
    if (letter === 'A') return { is: 'start' };
    if (letter === 'z') return { is: 'end' };
    return { is: 'letter', test: escapeTest(letter) };
  }

  #class(): Test {
    const negated = this.#accept('^');
    const tests: Test[] = [];
    while (tests.length === 0 || this.#letter !== ']') {
      const letter = this.#letters[this.#at++];
      if (letter === undefined) throw new Unreadable();
      if (letter === '\\') tests.push(escapeTest(this.#letters[this.#at++]));
      else if (letter === '[' && this.#letter === ':') throw new Unreadable();
      else tests.push(this.#rangeFrom(letter));
    }
    this.#at++;
    return (letter) => tests.some((test) => test(letter)) !== negated;
  }

  #rangeFrom(from: string): Test {
    const to = this.#letters[this.#at + 1];
    if (this.#letter !== '-' || to === undefined || to === ']') return (letter) => letter === from;
    this.#at += 2;
    if (to < from) throw new Unreadable();
    return (letter) => letter >= from && letter <= to;
  }
}

function escapeTest(letter: string | undefined): Test {
  if (letter === undefined) throw new Unreadable();
  const known = CLASSES[letter];
  if (known) return known;
  const control = CONTROL[letter];
  if (control === undefined && /[A-Za-z0-9]/.test(letter)) throw new Unreadable();
  return (candidate) => candidate === (control ?? letter);
}

/** The part as an automaton; state 0 is where it begins. */
function compile(part: Part): readonly State[] {
  const states: State[] = [];
  const add = (state: State): number => {
    if (states.length >= MAX_STATES) throw new Unreadable();
    return states.push(state) - 1;
  };
  // Built from the end, so that every state knows what follows it.
  const build = (piece: Part, next: number): number => {
    switch (piece.is) {
      case 'letter':
        return add({ does: 'letter', test: piece.test, next });
      case 'start':
      case 'end':
        return add({ does: piece.is, next });
      case 'sequence':
        return piece.parts.reduceRight((after, one) => build(one, after), next);
      case 'choice':
        return piece.parts
          .map((one) => build(one, next))
          .reduce((before, one) => add({ does: 'split', next: before, other: one }));
      case 'repeat':
        return repeat(piece.part, piece.least, piece.most, next);
    }
  };
  const repeat = (piece: Part, least: number, most: number, next: number): number => {
    let start = next;
    if (most === Number.POSITIVE_INFINITY) {
      const loop: Extract<State, { does: 'split' }> = { does: 'split', next, other: next };
      start = add(loop);
      loop.other = build(piece, start);
    } else {
      for (let count = least; count < most; count++) start = add({ does: 'split', next, other: build(piece, start) });
    }
    for (let count = 0; count < least; count++) start = build(piece, start);
    return start;
  };
  const accept = add({ does: 'accept' });
  const first = build(part, accept);
  states.push({ does: 'split', next: first, other: first });
  return states;
}

function run(states: readonly State[], letters: readonly string[]): boolean {
  const begin = states.length - 1;
  let current = new Set<number>();
  for (let at = 0; at <= letters.length; at++) {
    // It may begin anywhere.
    const reached = new Set<number>();
    for (const state of [...current, begin]) follow(states, state, at, letters.length, reached);
    if ([...reached].some((state) => states[state]?.does === 'accept')) return true;
    const letter = letters[at];
    const next = new Set<number>();
    if (letter !== undefined)
      for (const index of reached) {
        const state = states[index];
        if (state?.does === 'letter' && state.test(letter)) next.add(state.next);
      }
    current = next;
  }
  return false;
}

/** All states that are reached from one without taking a letter. */
function follow(states: readonly State[], first: number, at: number, length: number, reached: Set<number>): void {
  const open = [first];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const state = states[index];
    if (state?.does === 'split') open.push(state.other, state.next);
    else if (state?.does === 'start' && at === 0) open.push(state.next);
    else if (state?.does === 'end' && at === length) open.push(state.next);
  }
}
