// One command, its arguments and its streams in; an exit code out. Starts no process and reads no global.
import { cliText } from '../i18n/cli/index.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';

type Command = (args: readonly string[], io: Io) => Promise<ExitCode>;

/** A command is loaded when it is called: the linter should not wait for the simulation. */
const commands: Readonly<Record<string, Command>> = {
  simulate: async (args, io) => (await import('./simulate.ts')).simulate(args, io),
  grade: async (args, io) => (await import('./grade.ts')).grade(args, io),
  lint: async (args, io) => (await import('./lint.ts')).lint(args, io),
  answer: async (_args, io) => (await import('./answer/index.ts')).answer(io),
};

const HELP: readonly string[] = ['--help', '-h'];

const usage = `${cliText('cli.usage')}\n`;

export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined) {
    io.writeError(usage);
    return EXIT.usage;
  }
  if (name === 'help' || argv.some((word) => HELP.includes(word))) {
    io.write(usage);
    return EXIT.passed;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    io.writeError(`${cliText('cli.unknownCommand', { name })}\n${usage}`);
    return EXIT.usage;
  }
  try {
    return await command(args, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.writeError(`${error.message}\n`);
      return EXIT.usage;
    }
    io.writeError(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.bug;
  }
}
