// The words of the command line alone, in English: for what is said before a command and its language are known, without loading the rest.
import { cli } from '../en/cli.ts';
import { format, type MessageData } from '../format.ts';

export const cliText = (key: keyof typeof cli, data: MessageData = {}): string => format(cli[key], data);
