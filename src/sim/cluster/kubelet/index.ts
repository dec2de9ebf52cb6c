// The kubelet: what a node does with the pods that are bound to it. One worker per pod, driven by events on the kernel's queue.
// Everything outside this folder enters here. Never touches the API but through its host.
export { goDuration, humanDuration } from './clock.ts';
export { type KubectlColumns, kubectlColumns } from './columns.ts';
export {
  KUBELET_ALTERNATIVES,
  KUBELET_RULES,
  KUBELET_VERBS,
  type KubeletAlternative,
  type KubeletDecision,
  type KubeletRule,
  type KubeletVerb,
} from './decisions.ts';
export {
  type KubeletEvent,
  type KubeletHost,
  type KubeletObservation,
  type NodeAdmission,
  type PodEvent,
  priorityOfKubeletEvent,
} from './host.ts';
export {
  handleKubeletEvent,
  podBehaviourChanged,
  podChanged,
  podDeletionRequested,
  podRemoved,
  startPod,
} from './kubelet.ts';
export type {
  Answer,
  ExecAnswer,
  GrpcAnswer,
  HttpAnswer,
  ImageScript,
  PhaseStart,
  Phases,
  PortScript,
  RunScript,
  RuntimeScript,
} from './runtime-script.ts';
export { imageReference } from './runtime-script.ts';
export { type KubeletState, type PodWorker, startKubelet } from './state.ts';
