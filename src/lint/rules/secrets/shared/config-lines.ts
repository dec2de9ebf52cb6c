// Files inside a ConfigMap: their settings, one a line. Scripts and programs are not read: what is assigned there is seldom a value.
import { isCredentialName, isReal } from './credentials.ts';

const MAX_LINES = 5_000;
const MAX_LINE = 1_000;

/** Names of files that hold settings; a name without an ending counts. */
const SETTINGS = /^(?:[^.]+|.*\.(?:properties|env|ini|conf|cfg|cnf|ya?ml|json|toml|config|txt))$/i;
const LINE = /^\s{0,200}(?:export |- )?["']?([A-Za-z_][\w.-]{0,99})["']?\s{0,20}[:=]\s{0,20}(\S.*)$/;

/** The name of the first setting that is a credential; undefined when there is none. */
export function credentialInFile(fileName: string, text: string): string | undefined {
  if (!SETTINGS.test(fileName) || !text.includes('\n')) return undefined;
  let start = 0;
  for (let count = 0; count < MAX_LINES && start < text.length; count++) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const name = credentialInLine(text.slice(start, Math.min(end, start + MAX_LINE)));
    if (name !== undefined) return name;
    start = end + 1;
  }
  return undefined;
}

function credentialInLine(line: string): string | undefined {
  const match = LINE.exec(line);
  const [, name = '', rest = ''] = match ?? [];
  if (match === null || !isCredentialName(name)) return undefined;
  const quoted = /^(["'])(.*?)\1/.exec(rest)?.[2];
  const value = quoted ?? rest.replace(/\s+#.*$/, '').replace(/[\s,;]+$/, '');
  // Several words, calls and blocks are sentences, programs or structure.
  return /[\s(){}<>|&]/.test(value) || !isReal(value) ? undefined : name;
}
