// Reads the options of a command: `--name value`, `--name=value`, `--flag`, and file names.
import { cliText } from '../i18n/cli/index.ts';
import { UsageError } from './io.ts';

type Spec = Readonly<Record<string, 'text' | 'flag'>>;

export type OptionValues<S extends Spec> = {
  readonly [K in keyof S]: S[K] extends 'flag' ? boolean : string | undefined;
};

/** Throws a usage error, in English, for an option that the command has not got: its language may not be known yet. */
export function parseOptions<S extends Spec>(
  args: readonly string[],
  spec: S,
): { readonly values: OptionValues<S>; readonly files: readonly string[] } {
  const values: Record<string, string | boolean | undefined> = {};
  for (const [name, type] of Object.entries(spec)) values[name] = type === 'flag' ? false : undefined;
  const files: string[] = [];
  let onlyFiles = false;
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? '';
    if (onlyFiles || argument === '-' || !argument.startsWith('--')) {
      files.push(argument);
      continue;
    }
    if (argument === '--') {
      onlyFiles = true;
      continue;
    }
    const [name = '', ...rest] = argument.slice(2).split('=');
    const type = Object.hasOwn(spec, name) ? spec[name] : undefined;
    if (!type) throw new UsageError(cliText('cli.unknownOption', { name: argument }));
    if (type === 'flag') {
      values[name] = true;
      continue;
    }
    const value = rest.length > 0 ? rest.join('=') : args[++at];
    if (value === undefined) throw new UsageError(cliText('cli.missingValue', { name: argument }));
    values[name] = value;
  }
  return { values: values as OptionValues<S>, files };
}
