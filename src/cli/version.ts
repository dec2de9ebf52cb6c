// The version of this program, for reports that name it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { version: written }: { version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
);

export const version = written;
