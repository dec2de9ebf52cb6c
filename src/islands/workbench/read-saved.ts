// Looks at every field of what a link held before it is believed. In the readers null means "not as it should be".
import { readBehaviour, type WorldInput } from '../../sim/index.ts';
import { BRANCH_IDS, type BranchId, type TextFile } from './branch.ts';
import { isPresetId, isStrategyName } from './presets.ts';
import type { SavedBranch, SavedWorkbench } from './saved.ts';

const MOST_FILES = 100;
const MOST_INPUTS = 5000;
/** A day: a link cannot ask for more computing than that. Milliseconds. */
const MOST_MS = 86_400_000;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isName = (value: unknown): value is string => isText(value) && value.length <= 300;
const isWhole = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most;
const isMoment = (value: unknown): value is number => isWhole(value, MOST_MS);
const isBranchId = (value: unknown): value is BranchId => BRANCH_IDS.some((id) => id === value);

/** All or nothing: null as soon as one element is not as it should be. */
function readList<T>(value: unknown, most: number, read: (element: unknown) => T | null): T[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const list: T[] = [];
  for (const element of value) {
    const item = read(element);
    if (item === null) return null;
    list.push(item);
  }
  return list;
}

/** A saved workbench out of whatever a link held; null when anything in it is not as it should be. */
export function readWorkbench(value: unknown): SavedWorkbench | null {
  if (!isFields(value)) return null;
  const { rules, strategy, current, speed, playing, selectedPod, selectedDecision } = value;
  const branches = readList(value['branches'], BRANCH_IDS.length, readBranch);
  if (!isName(rules) || !isStrategyName(strategy) || !branches) return null;
  const ids = new Set(branches.map(({ id }) => id));
  if (ids.size !== branches.length || !isBranchId(current) || !ids.has(current)) return null;
  if (typeof speed !== 'number' || typeof playing !== 'boolean') return null;
  return {
    rules,
    strategy,
    branches,
    current,
    speed,
    playing,
    selectedPod: isName(selectedPod) ? selectedPod : null,
    selectedDecision: isWhole(selectedDecision, Number.MAX_SAFE_INTEGER) ? selectedDecision : null,
  };
}

function readBranch(value: unknown): SavedBranch | null {
  if (!isFields(value)) return null;
  const { id, seed, originMs, seenMs, nowMs, activeFile, from, preset } = value;
  const files = readList(value['files'], MOST_FILES, readFile);
  const inputs = readList(value['inputs'], MOST_INPUTS, readTimedInput);
  if (!isBranchId(id) || !isWhole(seed, 0xffff_ffff) || !files || !inputs || !isName(activeFile)) return null;
  if (!isMoment(originMs) || !isMoment(seenMs) || !isMoment(nowMs) || originMs > nowMs || nowMs > seenMs) return null;
  const origin =
    isFields(from) && isBranchId(from['id']) && isMoment(from['atMs']) ? { id: from['id'], atMs: from['atMs'] } : null;
  return {
    id,
    seed,
    originMs,
    seenMs,
    nowMs,
    files,
    activeFile,
    inputs,
    preset: isPresetId(preset) ? preset : null,
    from: origin,
  };
}

function readFile(value: unknown): TextFile | null {
  if (!isFields(value)) return null;
  const { name, text } = value;
  return isName(name) && isText(text) ? { name, text } : null;
}

function readTimedInput(value: unknown): SavedBranch['inputs'][number] | null {
  if (!isFields(value) || !isMoment(value['atMs'])) return null;
  const input = readInput(value['input']);
  return input && { atMs: value['atMs'], input };
}

function readInput(value: unknown): WorldInput | null {
  if (!isFields(value)) return null;
  const { type, deployment, rollout } = value;
  switch (type) {
    case 'apply': {
      const { file, text } = value;
      return isName(file) && isText(text) ? { type, file, text } : null;
    }
    case 'setImage': {
      const { container, image } = value;
      return isName(deployment) && isName(container) && isName(image) ? { type, deployment, container, image } : null;
    }
    case 'scale': {
      const { replicas } = value;
      return isName(deployment) && isWhole(replicas, 100_000) ? { type, deployment, replicas } : null;
    }
    case 'undo': {
      const { toRevision } = value;
      if (!isName(deployment) || !(toRevision === null || isWhole(toRevision, 1_000_000))) return null;
      return { type, deployment, toRevision };
    }
    case 'restart':
    case 'pause':
    case 'resume':
      return isName(deployment) ? { type, deployment } : null;
    case 'promoteRollout': {
      const { full } = value;
      return isName(rollout) && typeof full === 'boolean' ? { type, rollout, full } : null;
    }
    case 'abortRollout':
    case 'retryRollout':
    case 'pauseRollout':
    case 'restartRollout':
      return isName(rollout) ? { type, rollout } : null;
    case 'undoRollout': {
      const { toRevision } = value;
      if (!isName(rollout) || !(toRevision === null || isWhole(toRevision, 1_000_000))) return null;
      return { type, rollout, toRevision };
    }
    case 'setRolloutImage': {
      const { container, image } = value;
      return isName(rollout) && isName(container) && isName(image) ? { type, rollout, container, image } : null;
    }
    case 'scaleRollout': {
      const { replicas } = value;
      return isName(rollout) && isWhole(replicas, 100_000) ? { type, rollout, replicas } : null;
    }
    case 'deletePod':
      return isName(value['pod']) ? { type, pod: value['pod'] } : null;
    case 'evict':
      return isName(value['pod']) ? { type, pod: value['pod'] } : null;
    case 'cordon':
    case 'uncordon':
    case 'drain':
      return isName(value['node']) ? { type, node: value['node'] } : null;
    case 'setBehaviour': {
      const behaviour = readBehaviour(value['behaviour']);
      return isName(value['image']) && behaviour ? { type, image: value['image'], behaviour } : null;
    }
    default:
      return null;
  }
}
