// The command line on a real process: streams and files in, an exit code out.
import { readFileSync } from 'node:fs';
import type { ExitCode, Io } from './io.ts';
import { run } from './run.ts';

export function main(argv: readonly string[]): Promise<ExitCode> {
  const io: Io = {
    stdin: process.stdin,
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    readFile: (path) => readFileSync(path, 'utf8'),
  };
  return run(argv, io);
}
