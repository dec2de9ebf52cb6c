// One command, its arguments and its streams in; an exit code out. Starts no process and reads no global.
import { t } from '../i18n/index.ts';
import { answer } from './answer/index.ts';
import { grade } from './grade.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import { simulate } from './simulate.ts';

type Command = (args: readonly string[], io: Io) => Promise<ExitCode>;

const commands: Readonly<Record<string, Command>> = {
  simulate,
  grade,
  answer: (_args, io) => answer(io),
};

const usage = `${t('en', 'cli.usage')}\n`;

export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === 'help') {
    (name === undefined ? io.writeError : io.write).call(io, usage);
    return name === undefined ? EXIT.usage : EXIT.passed;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    io.writeError(`${t('en', 'cli.unknownCommand', { name })}\n${usage}`);
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
