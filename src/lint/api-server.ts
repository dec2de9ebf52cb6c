// The API server itself, where it runs as a pod of the control plane (a static pod of kubeadm, for instance), and its flags.
import type { JsonObject, Path } from '../manifest/index.ts';
import { listAt, textAt } from './read.ts';
import type { Container } from './workloads.ts';

export interface Flag {
  readonly value: string;
  readonly path: Path;
}

const PROGRAM = /(?:^|\/)kube-apiserver$/;

/** By the first word that it runs, or by its image when it names no command. */
function runsApiServer(spec: JsonObject): boolean {
  const command = listAt(spec, 'command');
  const first = command.length > 0 ? command[0] : listAt(spec, 'args')[0];
  if (typeof first === 'string' && PROGRAM.test(first)) return true;
  const image = (textAt(spec, 'image') ?? '').replace(/@.*$/, '').replace(/:[^:/]*$/, '');
  return command.length === 0 && PROGRAM.test(image);
}

/** The flags of a container that runs kube-apiserver, by name without dashes; undefined for any other container. */
export function apiServerFlags({ spec, path }: Container): ReadonlyMap<string, Flag> | undefined {
  if (!runsApiServer(spec)) return undefined;
  const words = (['command', 'args'] as const).flatMap((list) =>
    listAt(spec, list).map((word, index) => ({
      word: typeof word === 'string' ? word : '',
      at: [...path, list, index],
    })),
  );
  const flags = new Map<string, Flag>();
  for (const [index, { word, at }] of words.entries()) {
    const match = /^--([a-z0-9-]+)(?:=([\s\S]*))?$/.exec(word);
    if (match === null) continue;
    const next = words[index + 1]?.word ?? '';
    flags.set(match[1] ?? '', { value: match[2] ?? (next.startsWith('--') ? '' : next), path: at });
  }
  return flags;
}

/** Where a flag could be written that is not there. */
export const flagsPath = ({ spec, path }: Container): Path => [
  ...path,
  listAt(spec, 'command').length > 0 ? 'command' : 'args',
];
