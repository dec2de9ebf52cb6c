// Pod Security admission for those who want its verdict without the rules: checks and message at each level.
import { type ManifestDocument, parseManifests } from '../../manifest/index.ts';
import { makeLintDocument } from '../document.ts';
import { POD_SECURITY_CHECKS } from '../rules/pod-security-checks.ts';
import { type Workload, workloadOf } from '../workloads.ts';
import type { Level } from './check.ts';
import { evaluatePod, serverMessage } from './evaluate.ts';
import { versionMinor } from './levels.ts';

export interface LevelVerdict {
  /** Ids of the checks that the pod violates, as the server orders them. */
  readonly checks: readonly string[];
  /** In the server's words; '' when nothing is violated. */
  readonly message: string;
}

/** Undefined when the text has no object that makes pods. `version` is a policy's: `latest`, `v1.25`. */
export function podSecurityVerdict(text: string, version: string): Readonly<Record<Level, LevelVerdict>> | undefined {
  const workload = firstWorkload(text, parseManifests(text).documents);
  if (workload === undefined) return undefined;
  const verdict = (level: Level): LevelVerdict => {
    const violated = evaluatePod(POD_SECURITY_CHECKS, workload, level, versionMinor(version));
    return {
      checks: violated.map(({ check }) => check.id),
      message: serverMessage(workload, level, version, violated),
    };
  };
  return { baseline: verdict('baseline'), restricted: verdict('restricted') };
}

function firstWorkload(text: string, manifests: readonly ManifestDocument[]): Workload | undefined {
  for (const manifest of manifests) {
    const workload = workloadOf(makeLintDocument({ name: '', text }, manifest));
    if (workload !== undefined) return workload;
  }
  return undefined;
}
