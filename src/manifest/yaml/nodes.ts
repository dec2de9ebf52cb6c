// The tree of a YAML document. Every node knows its exact place; nothing here knows Kubernetes.
import type { Range } from '../finding.ts';

interface NodeBase {
  /** The node's own text: quotes, brackets and a block scalar's header included; anchor and tag not. Empty for a value that is not written. */
  readonly range: Range;
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
}

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

/** What a scalar means, by the rules of the API server's YAML reader (YAML 1.1 words, octal, underscores). */
export type ScalarKind = 'string' | 'integer' | 'float' | 'boolean' | 'null';

export interface ScalarNode extends NodeBase {
  readonly type: 'scalar';
  readonly style: ScalarStyle;
  readonly kind: ScalarKind;
  readonly value: string | number | boolean | null;
  /** The scalar's characters after unquoting and folding, before they are given a meaning. */
  readonly text: string;
}

export interface MappingEntry {
  readonly key: Node;
  readonly value: Node;
}

export interface MappingNode extends NodeBase {
  readonly type: 'mapping';
  readonly flow: boolean;
  readonly entries: readonly MappingEntry[];
}

export interface SequenceNode extends NodeBase {
  readonly type: 'sequence';
  readonly flow: boolean;
  readonly items: readonly Node[];
}

export interface AliasNode extends NodeBase {
  readonly type: 'alias';
  readonly name: string;
  /** Undefined when no such anchor comes before it. */
  readonly target: Node | undefined;
}

export type Node = ScalarNode | MappingNode | SequenceNode | AliasNode;
/** A node that is no alias. */
export type ConcreteNode = Exclude<Node, AliasNode>;

/** The node that an alias stands for; the node itself otherwise. Undefined for an alias without an anchor. */
export function resolveAlias(node: Node): ConcreteNode | undefined {
  let current: Node | undefined = node;
  // A target always stands before its alias, so that this ends.
  while (current?.type === 'alias') current = current.target;
  return current;
}
