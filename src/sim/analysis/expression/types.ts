// The types that a condition is checked with before it is run.

export type GoType =
  | { readonly is: 'nil' | 'any' | 'bool' | 'int' | 'int64' | 'float64' | 'string' | 'map' }
  | { readonly is: 'list'; readonly of: GoType }
  | { readonly is: 'function'; readonly name: string };

export const NIL: GoType = { is: 'nil' };
export const ANY: GoType = { is: 'any' };
export const BOOL: GoType = { is: 'bool' };
export const INT: GoType = { is: 'int' };
export const INT64: GoType = { is: 'int64' };
export const FLOAT: GoType = { is: 'float64' };
export const STRING: GoType = { is: 'string' };
export const MAP: GoType = { is: 'map' };
export const listOf = (of: GoType): GoType => ({ is: 'list', of });

export const isInteger = ({ is }: GoType): boolean => is === 'int' || is === 'int64';
export const isNumeric = (type: GoType): boolean => isInteger(type) || type.is === 'float64';

/** The type as Go prints it. */
export function typeName(type: GoType): string {
  switch (type.is) {
    case 'nil':
      return '<nil>';
    case 'any':
      return 'interface {}';
    case 'map':
      return 'map[string]interface {}';
    case 'list':
      return `[]${typeName(type.of)}`;
    case 'function':
      return `func ${type.name}`;
    default:
      return type.is;
  }
}

/** Whether `==` makes sense of them: a nil and an unknown type fit everything. */
export const areComparable = (a: GoType, b: GoType): boolean =>
  a.is === 'nil' ||
  b.is === 'nil' ||
  a.is === 'any' ||
  b.is === 'any' ||
  a.is === b.is ||
  (isNumeric(a) && isNumeric(b));
