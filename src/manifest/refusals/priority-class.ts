// What the server refuses in a PriorityClass (Kubernetes: pkg/apis/scheduling/validation).
import type { Inspector } from './inspector.ts';

const HIGHEST_PRIORITY = 1_000_000_000;
const SYSTEM = 'system-';
const SYSTEM_CLASSES: Readonly<Record<string, number>> = {
  'system-cluster-critical': 2_000_000_000,
  'system-node-critical': 2_000_001_000,
};

export function priorityClass(inspector: Inspector): void {
  const name = inspector.text(['metadata', 'name']);
  const value = inspector.number(['value']) ?? 0;
  if (name.startsWith(SYSTEM)) {
    const known = Object.hasOwn(SYSTEM_CLASSES, name) && SYSTEM_CLASSES[name] === value;
    if (!known || inspector.value(['globalDefault']) === true)
      inspector.refuse('unsupported-value', ['metadata', 'name'], {
        value: name,
        supported: Object.keys(SYSTEM_CLASSES).join(', '),
      });
  } else if (value > HIGHEST_PRIORITY) inspector.between(['value'], -2_147_483_648, HIGHEST_PRIORITY);
  inspector.oneOf(['preemptionPolicy'], ['Never', 'PreemptLowerPriority']);
}
