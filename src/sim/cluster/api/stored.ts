// Stored objects as JSON, as a client reads them, and back. Each kind that something acts on is one entry.
import { isJsonObject, type JsonObject, type JsonValue, viewOfObject } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import type { ObjectMeta } from '../objects.ts';
import { wakeReplicaSet } from '../rounds.ts';
import {
  annotatePod,
  createAnalysisRun,
  createDeployment,
  createPod,
  createReplicaSet,
  createRollout,
  putBudget,
  putConfig,
  putOther,
  putQuota,
  putService,
  updateAnalysisRun,
  updateDeployment,
  updateReplicaSet,
  updateRollout,
} from '../store/index.ts';

/** Plain data of the API is JSON; typed views only name its fields. */
const asJson = (value: object): JsonObject => value as JsonObject;

/** What of an object's metadata and spec is stored under a kind; fields of the status are not a person's to set. */
function toJson(apiVersion: string, kind: string, metadata: ObjectMeta, rest: JsonObject): JsonObject {
  const { name, namespace, labels, annotations } = metadata;
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      namespace,
      ...(Object.keys(labels).length > 0 ? { labels } : {}),
      ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    },
    ...rest,
  };
}

const stringMap = (value: JsonValue | undefined): Record<string, string> =>
  isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
      )
    : {};

function metaOf(object: JsonObject): {
  name: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
} {
  const metadata = isJsonObject(object['metadata']) ? object['metadata'] : {};
  const name = metadata['name'];
  return {
    name: typeof name === 'string' ? name : '',
    labels: stringMap(metadata['labels']),
    annotations: stringMap(metadata['annotations']),
  };
}

/** Refusal of a write: status code and the server's words; null when it was taken. */
export type WriteRefusal = { readonly code: number; readonly message: string } | null;

interface StoredKind {
  /** As kubectl names it: `deployment.apps`. */
  readonly title: string;
  readonly plural: string;
  read(context: ClusterContext, name: string): JsonObject | undefined;
  /** Creates or replaces. The object is defaulted and valid. */
  write(context: ClusterContext, object: JsonObject): WriteRefusal;
}

export const STORED_KINDS: Readonly<Record<string, StoredKind>> = {
  Deployment: {
    title: 'deployment.apps',
    plural: 'deployments.apps',
    read: (context, name) => {
      const found = context.state.api.deployments.get(name);
      return found && toJson('apps/v1', 'Deployment', found.metadata, { spec: asJson(found.spec) });
    },
    write: (context, object) => {
      const view = viewOfObject(object, 'Deployment');
      if (!view) return null;
      const meta = metaOf(object);
      const known = context.state.api.deployments.get(meta.name);
      if (known) updateDeployment(context, known, { ...meta, spec: view.spec });
      else createDeployment(context, { ...meta, spec: view.spec });
      return null;
    },
  },
  Rollout: {
    title: 'rollout.argoproj.io',
    plural: 'rollouts.argoproj.io',
    read: (context, name) => {
      const found = context.state.api.rollouts.get(name);
      return found && toJson('argoproj.io/v1alpha1', 'Rollout', found.metadata, { spec: asJson(found.spec) });
    },
    write: (context, object) => {
      const view = viewOfObject(object, 'Rollout');
      if (!view) return null;
      const meta = metaOf(object);
      const known = context.state.api.rollouts.get(meta.name);
      if (known) updateRollout(context, known, { ...meta, spec: view.spec });
      else createRollout(context, { ...meta, spec: view.spec });
      return null;
    },
  },
  AnalysisRun: {
    title: 'analysisrun.argoproj.io',
    plural: 'analysisruns.argoproj.io',
    read: (context, name) => {
      const found = context.state.api.analysisRuns.get(name);
      return found && toJson('argoproj.io/v1alpha1', 'AnalysisRun', found.metadata, { spec: asJson(found.spec) });
    },
    write: (context, object) => {
      const view = viewOfObject(object, 'AnalysisRun');
      if (!view) return null;
      const meta = metaOf(object);
      const known = context.state.api.analysisRuns.get(meta.name);
      if (known) updateAnalysisRun(context, known, view.spec);
      else createAnalysisRun(context, { ...meta, spec: view.spec });
      return null;
    },
  },
  ReplicaSet: {
    title: 'replicaset.apps',
    plural: 'replicasets.apps',
    read: (context, name) => {
      const found = context.state.api.replicaSets.get(name);
      return found && toJson('apps/v1', 'ReplicaSet', found.metadata, { spec: asJson(found.spec) });
    },
    write: (context, object) => {
      const view = viewOfObject(object, 'ReplicaSet');
      if (!view) return null;
      const meta = metaOf(object);
      const { replicas, minReadySeconds = 0, selector, template } = view.spec;
      const known = context.state.api.replicaSets.get(meta.name);
      if (known) updateReplicaSet(context, known, { replicas, minReadySeconds, annotations: meta.annotations });
      else {
        const made = createReplicaSet(context, { ...meta, spec: { replicas, minReadySeconds, selector, template } });
        if (!made.ok) return { code: made.code, message: made.message };
      }
      wakeReplicaSet(context, meta.name);
      return null;
    },
  },
  Pod: {
    title: 'pod',
    plural: 'pods',
    read: (context, name) => {
      const found = context.state.api.pods.get(name);
      return found && toJson('v1', 'Pod', found.metadata, { spec: asJson(found.spec) });
    },
    write: (context, object) => {
      const view = viewOfObject(object, 'Pod');
      if (!view) return null;
      const meta = metaOf(object);
      const known = context.state.api.pods.get(meta.name);
      if (known) {
        const gone = Object.keys(known.metadata.annotations).filter((key) => !Object.hasOwn(meta.annotations, key));
        annotatePod(context, known, { ...Object.fromEntries(gone.map((key) => [key, null])), ...meta.annotations });
        return null;
      }
      const made = createPod(context, { ...meta, spec: view.spec });
      return made.ok ? null : { code: made.code, message: made.message };
    },
  },
  Service: {
    title: 'service',
    plural: 'services',
    read: (context, name) => {
      const found = context.state.api.services.get(name);
      return found && toJson('v1', 'Service', found.metadata, { spec: asJson(found.spec) });
    },
    write: (context, object) => {
      const view = viewOfObject(object, 'Service');
      if (view) putService(context, { ...metaOf(object), spec: view.spec });
      return null;
    },
  },
  ConfigMap: {
    title: 'configmap',
    plural: 'configmaps',
    read: (context, name) => {
      const found = context.state.api.configMaps.get(name);
      return found && toJson('v1', 'ConfigMap', found.metadata, { data: found.data });
    },
    write: (context, object) => {
      putConfig(context, 'ConfigMap', { ...metaOf(object), data: stringMap(object['data']) });
      return null;
    },
  },
  Secret: {
    title: 'secret',
    plural: 'secrets',
    read: (context, name) => {
      const found = context.state.api.secrets.get(name);
      return found && toJson('v1', 'Secret', found.metadata, { data: found.data });
    },
    write: (context, object) => {
      putConfig(context, 'Secret', { ...metaOf(object), data: stringMap(object['data']) });
      return null;
    },
  },
  ResourceQuota: {
    title: 'resourcequota',
    plural: 'resourcequotas',
    read: (context, name) => {
      const found = context.state.api.resourceQuotas.get(name);
      return found && toJson('v1', 'ResourceQuota', found.metadata, { spec: { hard: found.hard } });
    },
    write: (context, object) => {
      const spec = isJsonObject(object['spec']) ? object['spec'] : {};
      putQuota(context, { ...metaOf(object), hard: stringMap(spec['hard']) });
      return null;
    },
  },
  PodDisruptionBudget: {
    title: 'poddisruptionbudget.policy',
    plural: 'poddisruptionbudgets.policy',
    read: (context, name) => {
      const found = context.state.api.podDisruptionBudgets.get(name);
      return found && toJson('policy/v1', 'PodDisruptionBudget', found.metadata, { spec: asJson(found.spec) });
    },
    write: (context, object) => {
      const view = viewOfObject(object, 'PodDisruptionBudget');
      // Without a spec the budget selects nothing.
      if (view) putBudget(context, { ...metaOf(object), spec: view.spec ?? {} });
      return null;
    },
  },
};

const groupOf = (apiVersion: JsonValue | undefined): string =>
  typeof apiVersion === 'string' && apiVersion.includes('/') ? `.${apiVersion.slice(0, apiVersion.indexOf('/'))}` : '';

/** A kind that nothing acts on is stored as it is. */
export function storedKind(kind: string, apiVersion?: JsonValue): StoredKind {
  const known = Object.hasOwn(STORED_KINDS, kind) ? STORED_KINDS[kind] : undefined;
  const title = `${kind.toLowerCase()}${groupOf(apiVersion)}`;
  return (
    known ?? {
      title,
      plural: title,
      read: (context, name) => context.state.api.others.get(`${kind}/${name}`),
      write: (context, object) => {
        putOther(context, object);
        return null;
      },
    }
  );
}

export const nameOf = (object: JsonObject): string => metaOf(object).name;
