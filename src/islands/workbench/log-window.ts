// The part of a run's log that has been seen at a moment. The log is in order of time, so a moment is an index.
import type { Decision, LogEntry, ManifestSource } from '../../sim/index.ts';

export interface DecisionEntry {
  /** Index in the log. */
  readonly entry: number;
  readonly decision: Decision;
}

/** Decisions with index in `[from, to)`, oldest first. */
export function decisionsBetween(log: readonly LogEntry[], from: number, to: number): DecisionEntry[] {
  const found: DecisionEntry[] = [];
  for (let entry = from; entry < to; entry++) {
    const decision = log[entry];
    if (decision?.kind === 'decision') found.push({ entry, decision });
  }
  return found;
}

/** The first decision at or after an index, or null. */
export function nextDecision(log: readonly LogEntry[], from: number): DecisionEntry | null {
  for (let entry = from; entry < log.length; entry++) {
    const decision = log[entry];
    if (decision?.kind === 'decision') return { entry, decision };
  }
  return null;
}

/** The last decision before an index, down to `downTo` (included), or null. */
export function previousDecision(log: readonly LogEntry[], before: number, downTo: number): DecisionEntry | null {
  for (let entry = before - 1; entry >= downTo; entry--) {
    const decision = log[entry];
    if (decision?.kind === 'decision') return { entry, decision };
  }
  return null;
}

const within = (path: string, outer: string): boolean =>
  path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

/** Whether a place of a manifest is the other one, a part of it, or holds it. All of `spec` holds everything and says nothing. */
function touches(source: ManifestSource, place: ManifestSource): boolean {
  const { object } = source;
  if (object.kind !== place.object.kind || object.name !== place.object.name) return false;
  return within(place.path, source.path) || (place.path.includes('.') && within(source.path, place.path));
}

/** Entries of the decisions that rest on a place of a manifest, or would have gone otherwise with another value there. */
export function decisionsAbout(decisions: readonly DecisionEntry[], place: ManifestSource): number[] {
  return decisions
    .filter(({ decision }) =>
      [decision.source, ...decision.alternatives.map(({ source }) => source)].some(
        (source) => source && touches(source, place),
      ),
    )
    .map(({ entry }) => entry);
}
