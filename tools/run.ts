// Starts a program of the project and waits for it: the one place where tools make child processes.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Keep the output instead of showing it while it comes. */
  readonly quiet?: boolean;
}

export interface RunResult {
  readonly status: number;
  readonly output: string;
}

/** Runs a command with the project as folder and without input; resolves also when it fails (status is not 0). */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    const collect = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      chunks.push(chunk);
      if (!options.quiet) stream.write(chunk);
    };
    child.stdout.on('data', collect(process.stdout));
    child.stderr.on('data', collect(process.stderr));
    child.once('error', (error) => resolve({ status: 127, output: `${command}: ${error.message}\n` }));
    child.once('close', (status) => resolve({ status: status ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** The program of an installed package, run by this very Node: the same on every system, with no shell between. */
const programs = {
  astro: 'astro/bin/astro.mjs',
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
} as const;

export type Program = keyof typeof programs;

export const runProgram = (name: Program, args: readonly string[], options?: RunOptions): Promise<RunResult> =>
  run(process.execPath, [join(root, 'node_modules', programs[name]), ...args], options);
