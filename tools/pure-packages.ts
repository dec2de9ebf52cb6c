// A Vite plugin for packages that compute their tables when they are loaded. Nobody outside sees that happen, but a bundler cannot know
// it, and keeps every table of the package for a page that needs one function. Here each top-level value that is computed is marked as
// made without effects, so that what a page does not use is left out. What is used runs as before, in the same order.
import type { Plugin, Rolldown } from 'vite';

const PURE = /[\\/]node_modules[\\/]js-yaml[\\/]dist[\\/]/;

/** What a bundler can tell to have no effect by itself. */
const PLAIN: ReadonlySet<string> = new Set([
  'Literal',
  'Identifier',
  'ArrowFunctionExpression',
  'FunctionExpression',
  'ClassExpression',
]);

type Tree = ReturnType<Rolldown.PluginContext['parse']>;

/** The module with `const a = f();` written as `const a = /*#__PURE__*\/ (() => (f()))();`, at its top level only. */
export function markPure(code: string, { body }: Pick<Tree, 'body'>): string {
  const computed = body
    .flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement.declarations : []))
    .flatMap(({ init }) => (init && !PLAIN.has(init.type) ? [init] : []));
  let marked = '';
  let done = 0;
  for (const { start, end } of computed) {
    marked += `${code.slice(done, start)}/*#__PURE__*/ (() => (${code.slice(start, end)}))()`;
    done = end;
  }
  return marked + code.slice(done);
}

export function purePackages(): Plugin {
  return {
    name: 'pure-packages',
    apply: 'build',
    transform: {
      filter: { id: PURE },
      handler(code) {
        return { code: markPure(code, this.parse(code)), map: null };
      },
    },
  };
}
