// Rules for a Pod that stands alone.
import type { Inspector } from './inspector.ts';

const PRIORITY_OF_CLASS: Readonly<Record<string, number>> = {
  '': 0,
  'system-cluster-critical': 2_000_000_000,
  'system-node-critical': 2_000_001_000,
};

/** The priority comes from the class; admission refuses another one. */
export function podPriority(inspector: Inspector): void {
  const path = ['spec', 'priority'];
  const written = inspector.written(path);
  const expected = PRIORITY_OF_CLASS[inspector.text(['spec', 'priorityClassName'])];
  if (typeof written === 'number' && expected !== undefined && written !== expected)
    inspector.refuse('priority-without-class', path, { value: written, expected });
}

export function podRestartPolicy(inspector: Inspector): void {
  inspector.oneOf(['spec', 'restartPolicy'], ['Always', 'OnFailure', 'Never']);
}
