// The pod template of a workload that is no Deployment, judged like that of one.
import type { Finding } from '../finding.ts';
import type { Path } from '../json.ts';
import { Inspector } from './inspector.ts';
import { morePodChecks } from './pod-more.ts';
import { checkPodSpec } from './pod-spec.ts';
import { templateMetadata } from './pod-template.ts';

/** Whether a finding about the template holds for this workload. */
export type Holds = (finding: Finding) => boolean;

/** `around` is where the `spec` with the template stands; further checks of the same template may be added. */
export function checkTemplate(
  inspector: Inspector,
  around: Path,
  holds: Holds,
  ...more: readonly ((inspector: Inspector) => void)[]
): void {
  const own = new Inspector(inspector.document);
  const workload = around.length === 0 ? own : own.inside(around);
  templateMetadata(workload);
  for (const check of more) check(workload);
  checkPodSpec(workload, ['spec', 'template', 'spec']);
  morePodChecks(['spec', 'template'])(workload);
  inspector.adopt(own.findings.filter(holds));
}

const PORT_NAME = /\.ports\[\d+\]\.name$/;

/** Rules with pages of their own speak of these mistakes in every workload: the linter would say them twice. */
export const isLeftToRules = ({ id, path = '' }: Finding): boolean =>
  id === 'selector-template-mismatch' ||
  (id === 'invalid-label-value' && path.endsWith('template.labels')) ||
  ((id === 'invalid-port-name' || id === 'duplicate-name') && PORT_NAME.test(path));
