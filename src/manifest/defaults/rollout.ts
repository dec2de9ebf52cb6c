// Defaults of a Rollout. The API server has none for a custom resource; the controller writes `replicas` back into it, and fills the
// pod template whenever it compares or validates one. All other defaults are looked up where they are used.
import { type Draft, ensure, setDefault } from './draft.ts';
import { defaultTemplate } from './workloads.ts';

export function defaultRollout(rollout: Draft): void {
  const spec = ensure(rollout, 'spec');
  defaultTemplate(spec);
  setDefault(spec, 'replicas', 1);
}
