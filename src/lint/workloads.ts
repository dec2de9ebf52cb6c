// Whatever makes pods, in one shape: the pod template of a Deployment, a CronJob, a Rollout or a Pod itself, and its containers.
import { isJsonObject, type JsonObject, type Path, type PathStep } from '../manifest/index.ts';
import type { LintDocument } from './document.ts';
import { listAt, numberAt, objectAt, textAt, textMapAt } from './read.ts';

/** `sidecar`: an init container that keeps running (`restartPolicy: Always`). */
export type ContainerRole = 'init' | 'sidecar' | 'main' | 'ephemeral';

export interface Container {
  readonly document: LintDocument;
  readonly workload: Workload;
  readonly role: ContainerRole;
  /** '' when it has none. */
  readonly name: string;
  /** As written. */
  readonly spec: JsonObject;
  /** Of the container in its document. */
  readonly path: Path;
}

export interface Workload {
  readonly document: LintDocument;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** The pod spec as written; an empty one when there is none. */
  readonly pod: JsonObject;
  /** Of the pod spec in its document: `['spec', 'template', 'spec']`, `['spec']` for a Pod. */
  readonly podPath: Path;
  /** Of the pods' metadata in its document. */
  readonly metadataPath: Path;
  /** Of the pods. */
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  /** As written; undefined when nothing is said or the kind has no such field. */
  readonly replicas: number | undefined;
  /** Init containers and sidecars, then main, then ephemeral ones. */
  readonly containers: readonly Container[];
  /** Its pods run until somebody stops them: not a Job's, nor a CronJob's. */
  readonly runsOn: boolean;
}

/** Type → where its pod template stands. Groups and versions that are no longer served are looked into as well. */
const TEMPLATES: Readonly<Record<string, Path>> = {
  Pod: [],
  PodTemplate: ['template'],
  ReplicationController: ['spec', 'template'],
  'apps/Deployment': ['spec', 'template'],
  'apps/StatefulSet': ['spec', 'template'],
  'apps/DaemonSet': ['spec', 'template'],
  'apps/ReplicaSet': ['spec', 'template'],
  'extensions/Deployment': ['spec', 'template'],
  'extensions/DaemonSet': ['spec', 'template'],
  'extensions/ReplicaSet': ['spec', 'template'],
  'batch/Job': ['spec', 'template'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
  'argoproj.io/Rollout': ['spec', 'template'],
};

/** More containers than any pod has; what is behind them is not looked at. */
const MAX_CONTAINERS = 500;

/** The workload that a document describes; undefined when it makes no pods, or takes its template from elsewhere (`workloadRef`). */
export function workloadOf(document: LintDocument): Workload | undefined {
  const template = Object.hasOwn(TEMPLATES, document.type) ? TEMPLATES[document.type] : undefined;
  if (template === undefined) return undefined;
  const { object, kind, name, namespace } = document;
  const holder = objectAt(object, ...template);
  if (!isJsonObject(holder['spec'])) return undefined;
  const metadataPath = [...template, 'metadata'];
  const containers: Container[] = [];
  const workload: Workload = {
    document,
    kind,
    name,
    namespace,
    pod: holder['spec'],
    podPath: [...template, 'spec'],
    metadataPath,
    labels: textMapAt(object, ...metadataPath, 'labels'),
    annotations: textMapAt(object, ...metadataPath, 'annotations'),
    replicas: template.length === 0 ? undefined : numberAt(object, 'spec', 'replicas'),
    containers,
    runsOn: kind !== 'Job' && kind !== 'CronJob',
  };
  for (const list of ['initContainers', 'containers', 'ephemeralContainers'] as const)
    for (const [index, spec] of listAt(workload.pod, list).entries()) {
      if (!isJsonObject(spec) || containers.length >= MAX_CONTAINERS) continue;
      const path: readonly PathStep[] = [...workload.podPath, list, index];
      containers.push({ document, workload, role: roleOf(list, spec), name: textAt(spec, 'name') ?? '', spec, path });
    }
  return workload;
}

function roleOf(list: 'initContainers' | 'containers' | 'ephemeralContainers', spec: JsonObject): ContainerRole {
  if (list === 'containers') return 'main';
  if (list === 'ephemeralContainers') return 'ephemeral';
  return spec['restartPolicy'] === 'Always' ? 'sidecar' : 'init';
}

/** Runs beside the others for as long as the pod does: probes and limits make sense. */
export const keepsRunning = ({ role }: Container): boolean => role === 'main' || role === 'sidecar';
