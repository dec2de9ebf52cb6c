// What `kubectl rollout history` prints: the revisions that ReplicaSets still hold. Source: kubectl pkg/polymorphichelpers/history.go.

/** `causes`: revision → change cause, `<none>` when there is none. Ends with an empty line, as kubectl's does. */
export function rolloutHistory(resource: string, causes: ReadonlyMap<number, string | undefined>): string {
  const rows = [...causes]
    .sort(([a], [b]) => a - b)
    .map(([revision, cause]) => [String(revision), cause ?? '<none>'] as const);
  const width = Math.max(...[['REVISION'], ...rows].map(([first]) => first.length));
  const line = (first: string, second: string) => `${first.padEnd(width)}  ${second}\n`;
  return `${resource}\n${line('REVISION', 'CHANGE-CAUSE')}${rows.map(([revision, cause]) => line(revision, cause)).join('')}\n`;
}
