// A pod that is killed before it has had the time which its own manifest asks for.
import type { JsonValue } from '../../../manifest/index.ts';
import { setField } from '../../edits.ts';
import { numberAt, objectAt, textsAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';
import { webDeployment } from './shared/examples.ts';

/** Seconds that a hook waits for certain: a sleep of its own, or a command that sleeps. */
function sleepOf(hook: JsonValue | undefined): number {
  const seconds = numberAt(hook, 'sleep', 'seconds');
  if (seconds !== undefined) return seconds;
  const command = textsAt(hook, 'exec', 'command').join(' ');
  return Number(/(?:^|[\s;&/])sleep\s+(\d{1,5})(?:s?)(?=$|[\s;&])/.exec(command)?.[1] ?? 0);
}

export const gracePeriodTooShort = workloadRule({
  id: 'grace-period-too-short',
  family: 'availability',
  severity: 'medium',
  area: 'availability',
  principles: ['update-without-interruption'],
  controls: { bundle: 'availability' },
  peers: [],
  fix: 'suggested',
  examples: {
    bad: [
      webDeployment(
        'replicas: 3',
        'terminationGracePeriodSeconds: 15',
        'lifecycle:\n  preStop:\n    exec:\n      command: [sh, -c, sleep 30]',
      ),
    ],
    good: [
      webDeployment(
        'replicas: 3',
        'terminationGracePeriodSeconds: 60',
        'lifecycle:\n  preStop:\n    exec:\n      command: [sh, -c, sleep 30]',
      ),
      webDeployment('replicas: 3'),
    ],
  },
  check({ document, pod, podPath, containers }, report) {
    const grace = numberAt(pod, 'terminationGracePeriodSeconds') ?? 30;
    const hooks = containers.map(({ spec }) => sleepOf(objectAt(spec, 'lifecycle')['preStop']));
    const longest = Math.max(0, ...hooks);
    if (longest === 0 || grace > longest) return;
    const at = [...podPath, 'terminationGracePeriodSeconds'];
    report({ at, data: { grace, seconds: longest }, edits: setField(document, at, longest + 30) });
  },
});
