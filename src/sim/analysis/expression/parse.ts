// Tokens → tree, by precedence climbing.
import { BUILTINS } from './builtins.ts';
import { ExpressionError } from './error.ts';
import type { Node } from './nodes.ts';
import { numberNode } from './number-literal.ts';
import { BINARY, NEGATABLE, PREDICATES, RIGHT_ASSOCIATIVE, UNARY } from './operator-table.ts';
import { type Token, type TokenKind, tokenName, tokensOf } from './tokens.ts';

/** Nobody writes conditions that are nested deeper; a generated one must not exhaust the stack. */
const MAX_DEPTH = 200;

/** Throws an ExpressionError. */
export function parseExpression(text: string): Node {
  const parser = new Parser(tokensOf(text));
  const node = parser.expression(0);
  parser.end();
  return node;
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #predicates = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get #current(): Token {
    return this.#tokens[this.#at] ?? { kind: 'EOF', text: '' };
  }

  #is(kind: TokenKind, text?: string): boolean {
    return this.#current.kind === kind && (text === undefined || this.#current.text === text);
  }

  #take(): Token {
    const token = this.#current;
    if (token.kind === 'EOF') throw new ExpressionError('unexpected end of expression');
    this.#at++;
    return token;
  }

  #accept(kind: TokenKind, text: string): boolean {
    if (!this.#is(kind, text)) return false;
    this.#at++;
    return true;
  }

  #expect(kind: TokenKind, text?: string): Token {
    if (!this.#is(kind, text)) throw this.#unexpected();
    return this.#take();
  }

  #unexpected(): ExpressionError {
    return new ExpressionError(`unexpected token ${tokenName(this.#current)}`);
  }

  end(): void {
    if (!this.#is('EOF')) throw this.#unexpected();
  }

  expression(precedence: number): Node {
    if (++this.#depth > MAX_DEPTH) throw new ExpressionError('expression is nested too deeply');
    const node = this.#expression(precedence);
    this.#depth--;
    return node;
  }

  #expression(precedence: number): Node {
    if (precedence === 0 && this.#accept('Operator', 'let')) return this.#declaration();
    let left = this.#primary();
    let before = '';
    while (this.#is('Operator')) {
      const negated = this.#is('Operator', 'not');
      const operator = negated ? (this.#tokens[this.#at + 1]?.text ?? '') : this.#current.text;
      if (negated && !NEGATABLE.has(operator)) break;
      const own = Object.hasOwn(BINARY, operator) ? BINARY[operator] : undefined;
      if (own === undefined || own < precedence) break;
      this.#at += negated ? 2 : 1;
      if (operator === '|') left = this.#pipe(left);
      else {
        if (before === '??' && operator !== '??')
          throw new ExpressionError(
            `Operator (${operator}) and coalesce expressions (??) cannot be mixed. Wrap either by parentheses.`,
          );
        const right = this.expression(RIGHT_ASSOCIATIVE.has(operator) ? own : own + 1);
        left = { is: 'binary', operator, left, right };
        if (negated) left = { is: 'unary', operator: 'not', operand: left };
      }
      before = operator;
    }
    return precedence === 0 ? this.#conditional(left) : left;
  }

  #declaration(): Node {
    const name = this.#expect('Identifier').text;
    this.#expect('Operator', '=');
    const value = this.expression(0);
    this.#expect('Operator', ';');
    return { is: 'let', name, value, body: this.expression(0) };
  }

  #conditional(condition: Node): Node {
    let node = condition;
    while (this.#accept('Operator', '?')) {
      if (this.#accept('Operator', ':'))
        node = { is: 'conditional', condition: node, yes: node, no: this.expression(0) };
      else {
        const yes = this.expression(0);
        this.#expect('Operator', ':');
        node = { is: 'conditional', condition: node, yes, no: this.expression(0) };
      }
    }
    return node;
  }

  #primary(): Node {
    const { kind, text } = this.#current;
    if (kind === 'Operator' && Object.hasOwn(UNARY, text)) {
      this.#at++;
      return this.#postfix({ is: 'unary', operator: text, operand: this.expression(UNARY[text] ?? 0) });
    }
    if (this.#accept('Bracket', '(')) {
      const inner = this.expression(0);
      this.#expect('Bracket', ')');
      return this.#postfix(inner);
    }
    if (kind === 'Operator' && (text === '#' || text === '.')) {
      if (this.#predicates === 0) throw new ExpressionError('cannot use pointer accessor outside closure');
      let name = '';
      if (text === '#') {
        this.#at++;
        if (this.#is('Identifier')) name = this.#take().text;
      }
      return this.#postfix({ is: 'pointer', name });
    }
    return this.#secondary();
  }

  #secondary(): Node {
    const token = this.#current;
    switch (token.kind) {
      case 'Identifier':
        this.#at++;
        if (token.text === 'true' || token.text === 'false') return { is: 'boolean', value: token.text === 'true' };
        return token.text === 'nil' ? { is: 'nil' } : this.#postfix(this.#named(token.text));
      case 'Number':
        this.#at++;
        return this.#postfix(numberNode(token.text));
      case 'String':
        this.#at++;
        return this.#postfix({ is: 'string', value: token.text });
      default:
        if (this.#accept('Bracket', '[')) return this.#postfix({ is: 'list', items: this.#items(']') });
        if (this.#accept('Bracket', '{')) return this.#postfix(this.#map());
        throw this.#unexpected();
    }
  }

  /** Expressions up to a closing bracket, which is taken too. A comma may stand before it. */
  #items(end: string): Node[] {
    const items: Node[] = [];
    while (!this.#accept('Bracket', end)) {
      if (items.length > 0) {
        this.#expect('Operator', ',');
        if (this.#accept('Bracket', end)) break;
      }
      items.push(this.expression(0));
    }
    return items;
  }

  #map(): Node {
    const entries: { key: Node; value: Node }[] = [];
    while (!this.#accept('Bracket', '}')) {
      if (entries.length > 0) {
        this.#expect('Operator', ',');
        if (this.#accept('Bracket', '}')) break;
      }
      const key = this.#mapKey();
      this.#expect('Operator', ':');
      entries.push({ key, value: this.expression(0) });
    }
    return { is: 'map', entries };
  }

  #mapKey(): Node {
    if (this.#is('Number') || this.#is('String') || this.#is('Identifier'))
      return { is: 'string', value: this.#take().text };
    if (this.#is('Bracket', '(')) return this.expression(0);
    throw new ExpressionError(
      `a map key must be a quoted string, a number, a identifier, or an expression enclosed in parentheses (unexpected token ${tokenName(this.#current)})`,
    );
  }

  #named(name: string): Node {
    if (!this.#is('Bracket', '(')) return { is: 'name', name };
    if (PREDICATES.has(name)) {
      this.#at++;
      const list = this.expression(0);
      this.#expect('Operator', ',');
      return this.#withPredicate(name, list);
    }
    return this.#callOf(name, []);
  }

  /** `name(…)`, with what a pipe brings along in front. */
  #callOf(name: string, first: readonly Node[]): Node {
    this.#expect('Bracket', '(');
    const parameters = [...first, ...this.#items(')')];
    return BUILTINS.has(name)
      ? { is: 'builtin', name, parameters }
      : { is: 'call', callee: { is: 'name', name }, parameters };
  }

  /** The rest of a call that takes a predicate, after its list. */
  #withPredicate(name: string, list: Node): Node {
    const parameters = [list, this.#predicate()];
    if (name === 'reduce' && this.#accept('Operator', ',')) parameters.push(this.expression(0));
    this.#expect('Bracket', ')');
    return { is: 'builtin', name, parameters };
  }

  #predicate(): Node {
    const braces = this.#accept('Bracket', '{');
    this.#predicates++;
    const body = this.expression(0);
    this.#predicates--;
    if (braces) this.#expect('Bracket', '}');
    return { is: 'predicate', body };
  }

  #pipe(left: Node): Node {
    const name = this.#expect('Identifier').text;
    if (!PREDICATES.has(name)) return this.#callOf(name, [left]);
    this.#expect('Bracket', '(');
    return this.#withPredicate(name, left);
  }

  #postfix(start: Node): Node {
    let node = start;
    for (;;) {
      if (this.#is('Operator', '.') || this.#is('Operator', '?.')) node = this.#property(node);
      else if (this.#accept('Bracket', '[')) node = this.#index(node);
      else return node;
    }
  }

  #property(before: Node): Node {
    const optional = this.#take().text === '?.';
    const name = this.#take();
    if (name.kind !== 'Identifier' && !(name.kind === 'Operator' && /^[a-z]/i.test(name.text)))
      throw new ExpressionError('expected name');
    const base = before.is === 'chain' ? before.node : before;
    const member: Node = { is: 'member', base, property: { is: 'string', value: name.text }, optional };
    const node: Node = this.#accept('Bracket', '(')
      ? { is: 'call', callee: member, parameters: this.#items(')') }
      : member;
    return optional || before.is === 'chain' ? { is: 'chain', node } : node;
  }

  #index(base: Node): Node {
    const from = this.#is('Operator', ':') ? undefined : this.expression(0);
    if (from && this.#accept('Bracket', ']')) return { is: 'member', base, property: from, optional: false };
    this.#expect('Operator', ':');
    const to = this.#is('Bracket', ']') ? undefined : this.expression(0);
    this.#expect('Bracket', ']');
    return { is: 'slice', base, from, to };
  }
}
