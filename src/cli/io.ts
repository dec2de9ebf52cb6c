// What a command may touch: its streams, and the files and folders named to it. Tests pass their own.

export interface Io {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  write(text: string): void;
  writeError(text: string): void;
  readFile(path: string): string;
  writeFile(path: string, text: string): void;
  isFolder(path: string): boolean;
  /** By name, in the order of code units, so that every machine has the same. */
  listFolder(path: string): readonly { readonly name: string; readonly isFolder: boolean }[];
}

/** The exit codes are part of the contract: 0 passed, 1 not passed, 2 wrong usage, 3 our mistake. */
export const EXIT = { passed: 0, notPassed: 1, usage: 2, bug: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake of the person who typed the command; its message goes to stderr and the exit code is 2. */
export class UsageError extends Error {}
