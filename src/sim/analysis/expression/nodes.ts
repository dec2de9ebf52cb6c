// The parts of a condition.

export type Node =
  | { readonly is: 'nil' }
  | { readonly is: 'boolean'; readonly value: boolean }
  | { readonly is: 'integer' | 'float'; readonly value: number }
  | { readonly is: 'string'; readonly value: string }
  | { readonly is: 'name'; readonly name: string }
  /** The element that a predicate looks at: `#`, or `#index`, `#acc`. */
  | { readonly is: 'pointer'; readonly name: string }
  | { readonly is: 'unary'; readonly operator: string; readonly operand: Node }
  | { readonly is: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly is: 'conditional'; readonly condition: Node; readonly yes: Node; readonly no: Node }
  /** `base.name`, `base[index]`; `optional`: gives nil for a base that is nil. */
  | { readonly is: 'member'; readonly base: Node; readonly property: Node; readonly optional: boolean }
  /** Where the nil of an optional member inside ends up. */
  | { readonly is: 'chain'; readonly node: Node }
  | { readonly is: 'slice'; readonly base: Node; readonly from: Node | undefined; readonly to: Node | undefined }
  | { readonly is: 'call'; readonly callee: Node; readonly parameters: readonly Node[] }
  | { readonly is: 'builtin'; readonly name: string; readonly parameters: readonly Node[] }
  | { readonly is: 'predicate'; readonly body: Node }
  | { readonly is: 'list'; readonly items: readonly Node[] }
  | { readonly is: 'map'; readonly entries: readonly { readonly key: Node; readonly value: Node }[] }
  | { readonly is: 'let'; readonly name: string; readonly value: Node; readonly body: Node };
