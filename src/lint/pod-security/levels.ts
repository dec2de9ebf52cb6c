// The labels of a Namespace that tell Pod Security admission what to demand, read as the server reads them (api/helpers.go).
import type { LintDocument } from '../document.ts';
import { textMapAt } from '../read.ts';
import { type Level, NEWEST_MINOR } from './check.ts';

export const MODES = ['enforce', 'audit', 'warn'] as const;
export type Mode = (typeof MODES)[number];

export interface LevelVersion {
  readonly level: Level | 'privileged';
  /** As the server prints it: `latest`, `v1.25`. */
  readonly version: string;
  readonly minor: number;
}

const PREFIX = 'pod-security.kubernetes.io/';

export const versionMinor = (version: string): number => {
  const match = /^v1\.(0|[1-9]\d*)$/.exec(version);
  return match === null ? NEWEST_MINOR : Math.min(Number(match[1]), NEWEST_MINOR);
};

const isLevel = (text: string): text is LevelVersion['level'] =>
  text === 'privileged' || text === 'baseline' || text === 'restricted';

const STRICTNESS: Readonly<Record<LevelVersion['level'], number>> = { privileged: 0, baseline: 1, restricted: 2 };

const known = new WeakMap<LintDocument, Map<Mode, LevelVersion>>();

/**
 * What a Namespace demands in a mode. Without a label nothing, but a warning is given at least for what is enforced. Read once: every pod
 * of the namespace asks.
 */
export function levelOf(namespace: LintDocument, mode: Mode): LevelVersion {
  const ofNamespace = known.get(namespace) ?? new Map<Mode, LevelVersion>();
  known.set(namespace, ofNamespace);
  const level = ofNamespace.get(mode) ?? readLevel(namespace, mode);
  ofNamespace.set(mode, level);
  return level;
}

function readLevel(namespace: LintDocument, mode: Mode): LevelVersion {
  const labels = textMapAt(namespace.object, 'metadata', 'labels');
  const written = labels.get(PREFIX + mode);
  const version = versionText(labels.get(`${PREFIX}${mode}-version`));
  // A level that cannot be read is taken as the strictest where it is enforced, and as none where it only speaks.
  const unreadable = mode === 'enforce' ? 'restricted' : 'privileged';
  const level = written === undefined ? 'privileged' : isLevel(written) ? written : unreadable;
  const own = { level, version, minor: versionMinor(version) };
  if (mode !== 'warn' || written !== undefined) return own;
  const enforced = levelOf(namespace, 'enforce');
  const readable = isLevel(labels.get(`${PREFIX}enforce`) ?? '');
  if (!readable || STRICTNESS[enforced.level] <= STRICTNESS[level]) return own;
  const follows = !labels.has(`${PREFIX}warn-version`);
  return follows ? enforced : { ...own, level: enforced.level };
}

const versionText = (text: string | undefined): string =>
  text !== undefined && /^v1\.(?:0|[1-9]\d*)$/.test(text) ? text : 'latest';
