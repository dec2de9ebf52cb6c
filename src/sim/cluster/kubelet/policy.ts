// Whether an ended container is started again: restartPolicy of the pod and of the container, and its rules.
import type { Container, PodSpec } from '../../../manifest/index.ts';
import type { SeenContainer } from './state.ts';

type Policy = 'Always' | 'OnFailure' | 'Never';

interface RestartRule {
  readonly action: string;
  readonly exitCodes?: { readonly operator: 'In' | 'NotIn'; readonly values?: readonly number[] };
}

/** Fields of recent API versions that the typed view does not hold. */
type ContainerWithRules = Container & { readonly restartPolicyRules?: readonly RestartRule[] };

export const isSidecar = (container: Container): boolean => container.restartPolicy === 'Always';

export const sidecarsOf = (spec: PodSpec): readonly Container[] => (spec.initContainers ?? []).filter(isSidecar);

/** Every container that the kubelet probes and stops: init containers first. */
export const allContainers = (spec: PodSpec): readonly Container[] => [
  ...(spec.initContainers ?? []),
  ...spec.containers,
];

export function containerOf(spec: PodSpec, name: string): Container | undefined {
  for (const main of spec.containers) if (main.name === name) return main;
  for (const init of spec.initContainers ?? []) if (init.name === name) return init;
  return undefined;
}

const isInit = (spec: PodSpec, name: string): boolean =>
  spec.initContainers?.some((init) => init.name === name) ?? false;

/** The policy that holds for a container. An init container that is no sidecar never means Always: it has succeeded when it ends with 0. */
export function policyOf(spec: PodSpec, container: Container): Policy {
  const policy = container.restartPolicy ?? spec.restartPolicy;
  return isInit(spec, container.name) && !isSidecar(container) && policy === 'Always' ? 'OnFailure' : policy;
}

function rulesRestart(container: ContainerWithRules, exitCode: number): boolean {
  for (const { action, exitCodes } of container.restartPolicyRules ?? []) {
    const listed = exitCodes?.values?.includes(exitCode) ?? false;
    const matches = exitCodes?.operator === 'In' ? listed : exitCodes?.operator === 'NotIn' ? !listed : false;
    if (matches) return action === 'Restart';
  }
  return false;
}

/** Whether a container that ended with a code is started again. */
export function restartsAfter(spec: PodSpec, container: Container, exitCode: number): boolean {
  if (rulesRestart(container, exitCode)) return true;
  const policy = policyOf(spec, container);
  return policy === 'Always' || (policy === 'OnFailure' && exitCode !== 0);
}

/** Whether the kubelet would start a container now, by what it last saw of it. */
export function shouldStart(spec: PodSpec, container: Container, newest: SeenContainer | undefined): boolean {
  if (!newest || newest.state === 'created') return true;
  return newest.state === 'exited' && restartsAfter(spec, container, newest.record.exitCode);
}
