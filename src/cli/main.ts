// The command line on a real process: streams and files in, an exit code out.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { ExitCode, Io } from './io.ts';
import { run } from './run.ts';

/** Who reads our words may stop when it has seen enough (`| head`): the rest is lost, the verdict stays. */
function untilNobodyReads(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

export function main(argv: readonly string[]): Promise<ExitCode> {
  const stdout = untilNobodyReads(process.stdout);
  const stderr = untilNobodyReads(process.stderr);
  const io: Io = {
    // Opened by the command that reads it: Node makes a stream of it when it is asked for.
    get stdin() {
      return process.stdin;
    },
    write: (text) => stdout.write(text),
    writeError: (text) => stderr.write(text),
    readFile: (path) => readFileSync(path, 'utf8'),
    writeFile: (path, text) => writeFileSync(path, text),
    isFolder: (path) => statSync(path).isDirectory(),
    listFolder: (path) =>
      readdirSync(path, { withFileTypes: true })
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return run(argv, io);
}
