// A served container that stops the moment it is told to: requests that are still on their way to it fail.
import { setField } from '../../edits.ts';
import { isSet, listAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { WEB_SERVICE, webDeployment } from './shared/examples.ts';
import { servicesOf } from './shared/serving.ts';

export const noPauseBeforeShutdown = containerRule({
  id: 'no-pause-before-shutdown',
  family: 'availability',
  severity: 'info',
  area: 'availability',
  principles: ['update-without-interruption', 'nearly-no-downtime'],
  controls: { bundle: 'availability' },
  peers: [],
  fix: 'suggested',
  options: { seconds: 5 },
  examples: {
    bad: [webDeployment('replicas: 3') + WEB_SERVICE],
    good: [webDeployment('replicas: 3', '', 'lifecycle:\n  preStop:\n    sleep: {seconds: 5}') + WEB_SERVICE],
  },
  appliesTo: ({ role, spec, workload }, { set }) =>
    role === 'main' && listAt(spec, 'ports').length > 0 && servicesOf(set, workload).length > 0,
  check({ document, spec, path, name }, report, { options }) {
    if (isSet(spec, 'lifecycle', 'preStop')) return;
    const at = [...path, 'lifecycle', 'preStop'];
    report({ at, data: { container: name }, edits: setField(document, at, { sleep: { seconds: options.seconds } }) });
  },
});
