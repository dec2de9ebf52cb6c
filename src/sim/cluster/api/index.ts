// What a person asks of the cluster, as kubectl does it: each verb changes API objects and answers in kubectl's words. Never throws.
import { isJsonObject, type JsonObject, type JsonValue, valueAt } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import { decide } from '../decisions.ts';
import type { DeploymentObject } from '../objects.ts';
import { releaseQuota } from '../quota/admission.ts';
import {
  OWN_ANNOTATIONS,
  replicaSetOfRevision,
  replicaSetsOf,
  revisionOf,
  sameTemplate,
  withoutHash,
} from '../revisions.ts';
import {
  deleteAnalysisRun,
  deleteBudget,
  deleteDeployment,
  deletePod,
  deleteReplicaSet,
  deleteRollout,
  deleteService,
  updateReplicaSet,
} from '../store/index.ts';
import { rfc3339 } from '../timestamps.ts';
import { replaceObject } from './apply.ts';
import { mergePatch } from './patch/json-merge.ts';
import { jsonPatch } from './patch/json-patch.ts';
import { strategicPatch } from './patch/strategic.ts';
import { done, notFound, refused, refusedByServer, type VerbResult } from './result.ts';
import { storedKind } from './stored.ts';

export { cordonNode } from './nodes.ts';
export type { VerbResult } from './result.ts';

const RESTARTED_AT = 'kubectl.kubernetes.io/restartedAt';

const deploymentNamed = (context: ClusterContext, name: string): DeploymentObject | undefined =>
  context.state.api.deployments.get(name);

const said = (result: VerbResult, message: string): VerbResult => (result.ok ? { ...result, message } : result);

/** Changes a Deployment's JSON as somebody other than `apply`. */
function changeDeployment(
  context: ClusterContext,
  name: string,
  change: (deployment: DeploymentObject) => {
    readonly spec?: object;
    readonly annotations?: Readonly<Record<string, string>>;
  },
): VerbResult {
  const deployment = deploymentNamed(context, name);
  const live = storedKind('Deployment').read(context, name);
  if (!deployment || !live) return notFound('deployments.apps', name);
  const { spec, annotations } = change(deployment);
  const metadata = isJsonObject(live['metadata']) ? live['metadata'] : {};
  return replaceObject(context, 'Deployment', name, {
    ...live,
    ...(annotations ? { metadata: { ...metadata, annotations } } : {}),
    ...(spec ? { spec: spec as JsonObject } : {}),
  });
}

/** `kubectl set image deployment/NAME CONTAINER=IMAGE`; `*` names every container. */
export function setImage(context: ClusterContext, name: string, container: string, image: string): VerbResult {
  const deployment = deploymentNamed(context, name);
  if (!deployment) return notFound('deployments.apps', name);
  const { containers, initContainers = [] } = deployment.spec.template.spec;
  const named = (other: { readonly name: string }) => container === '*' || other.name === container;
  if (![...containers, ...initContainers].some(named)) return refused(`unable to find container named "${container}"`);
  const result = changeDeployment(context, name, ({ spec }) => {
    const { template } = spec;
    const changed = template.spec.containers.map((other) => (named(other) ? { ...other, image } : other));
    const init = template.spec.initContainers?.map((other) => (named(other) ? { ...other, image } : other));
    const podSpec = { ...template.spec, containers: changed, ...(init ? { initContainers: init } : {}) };
    return { spec: { ...spec, template: { ...template, spec: podSpec } } };
  });
  return result.ok && result.changed ? said(result, `deployment.apps/${name} image updated`) : result;
}

/** `kubectl scale`, through the scale subresource of a Deployment or a ReplicaSet. */
export function scaleDeployment(context: ClusterContext, name: string, replicas: number): VerbResult {
  if (!deploymentNamed(context, name)) return notFound('deployments.apps', name);
  const refusal = refusedScale(name, replicas);
  if (refusal) return refusal;
  const result = changeDeployment(context, name, ({ spec }) => ({ spec: { ...spec, replicas } }));
  return said(result, `deployment.apps/${name} scaled`);
}

const refusedScale = (name: string, replicas: number): VerbResult | null =>
  Number.isInteger(replicas) && replicas >= 0
    ? null
    : refusedByServer(
        422,
        `Scale.autoscaling "${name}" is invalid: spec.replicas: Invalid value: ${replicas}: must be greater than or equal to 0`,
        ['spec.replicas'],
      );

export function scaleReplicaSet(context: ClusterContext, name: string, replicas: number): VerbResult {
  const replicaSet = context.state.api.replicaSets.get(name);
  if (!replicaSet) return notFound('replicasets.apps', name);
  const refusal = refusedScale(name, replicas);
  if (refusal) return refusal;
  updateReplicaSet(context, replicaSet, { replicas });
  return done(`replicaset.apps/${name} scaled`);
}

/** `kubectl rollout pause`. */
export function pauseDeployment(context: ClusterContext, name: string): VerbResult {
  if (deploymentNamed(context, name)?.spec.paused) return refused(`deployments.apps "${name}" is already paused`);
  return said(
    changeDeployment(context, name, ({ spec }) => ({ spec: { ...spec, paused: true } })),
    `deployment.apps/${name} paused`,
  );
}

/** `kubectl rollout resume`. */
export function resumeDeployment(context: ClusterContext, name: string): VerbResult {
  const deployment = deploymentNamed(context, name);
  if (deployment && !deployment.spec.paused) return refused(`deployments.apps "${name}" is not paused`);
  return said(
    changeDeployment(context, name, ({ spec }) => {
      const { paused: _, ...rest } = spec;
      return { spec: rest };
    }),
    `deployment.apps/${name} resumed`,
  );
}

/** `kubectl rollout restart`: a new template annotation, and with it a new revision. */
export function restartDeployment(context: ClusterContext, name: string): VerbResult {
  const deployment = deploymentNamed(context, name);
  if (!deployment) return notFound('deployments.apps', name);
  if (deployment.spec.paused) {
    return refused(`deployments.apps "${name}" can't restart paused deployment (run rollout resume first)`);
  }
  const at = rfc3339(context.nowMs);
  const { template } = deployment.spec;
  if (template.metadata.annotations?.[RESTARTED_AT] === at) {
    return refused(
      `deployments.apps "${name}" if restart has already been triggered within the past second, please wait before attempting to trigger another`,
    );
  }
  const annotations = { ...template.metadata.annotations, [RESTARTED_AT]: at };
  const result = changeDeployment(context, name, ({ spec }) => ({
    spec: { ...spec, template: { ...template, metadata: { ...template.metadata, annotations } } },
  }));
  if (result.ok) {
    const object = { kind: 'Deployment', name };
    decide(context, 'restart', object, {
      saw: { revision: revisionOf(deployment), replicas: deployment.spec.replicas },
      outcome: { restartedAt: at },
      source: { object, path: 'spec.template.metadata.annotations' },
    });
  }
  return said(result, `deployment.apps/${name} restarted`);
}

/** `kubectl rollout undo [--to-revision=N]`; 0 is the revision before the newest. Source: kubectl pkg/polymorphichelpers/rollback.go. */
export function undoDeployment(context: ClusterContext, name: string, toRevision = 0): VerbResult {
  const deployment = deploymentNamed(context, name);
  if (!deployment) return notFound('deployments.apps', name);
  if (toRevision < 0) return refused(`unable to find specified revision ${toRevision} in history`);
  const replicaSet = replicaSetOfRevision(replicaSetsOf(context, deployment), toRevision);
  if (!replicaSet) {
    return toRevision > 0
      ? refused(`unable to find specified revision ${toRevision} in history`)
      : refused(`no rollout history found for deployment "${name}"`);
  }
  if (deployment.spec.paused) {
    return refused(
      `you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again`,
    );
  }
  const { template } = replicaSet.spec;
  if (sameTemplate(template, deployment.spec.template)) {
    return done(
      `deployment.apps/${name} skipped rollback (current template already matches revision ${toRevision})`,
      false,
    );
  }
  const from = revisionOf(deployment);
  const keep = (annotations: Readonly<Record<string, string>>, own: boolean) =>
    Object.fromEntries(Object.entries(annotations).filter(([key]) => OWN_ANNOTATIONS.has(key) === own));
  const annotations = {
    ...keep(deployment.metadata.annotations, true),
    ...keep(replicaSet.metadata.annotations, false),
  };
  const result = changeDeployment(context, name, ({ spec }) => ({
    spec: { ...spec, template: withoutHash(template) },
    annotations,
  }));
  if (result.ok) {
    const object = { kind: 'Deployment', name };
    decide(context, 'undo', object, {
      saw: { from, to: revisionOf(replicaSet), image: template.spec.containers[0]?.image ?? '' },
      outcome: { replicaSet: replicaSet.metadata.name },
      source: { object, path: 'spec.revisionHistoryLimit' },
    });
  }
  return said(result, `deployment.apps/${name} rolled back`);
}

export type PatchBody =
  | { readonly type: 'merge'; readonly patch: JsonObject }
  | { readonly type: 'strategic'; readonly patch: JsonObject }
  | { readonly type: 'json'; readonly patch: readonly JsonValue[] };

/** `kubectl patch`. */
export function patchObject(context: ClusterContext, kind: string, name: string, body: PatchBody): VerbResult {
  const stored = storedKind(kind);
  const live = stored.read(context, name);
  if (!live) return notFound(stored.plural, name);
  const changed =
    body.type === 'merge'
      ? mergePatch(live, body.patch)
      : body.type === 'strategic'
        ? strategicPatch(live, body.patch)
        : jsonPatch(live, body.patch);
  if (!changed) return refusedByServer(422, 'the server rejected our request due to an error in our request');
  const result = replaceObject(context, kind, name, changed);
  if (!result.ok) return result;
  return said(result, `${stored.title}/${name} patched${result.changed ? '' : ' (no change)'}`);
}

/** `kubectl delete`: in the background, so what the object owns goes a little later. */
export function deleteObject(context: ClusterContext, kind: string, name: string): VerbResult {
  const { api, controllers } = context.state;
  const stored = storedKind(kind);
  const live = stored.read(context, name);
  if (!live) return notFound(stored.plural, name);
  const [deployment, replicaSet, pod] = [api.deployments.get(name), api.replicaSets.get(name), api.pods.get(name)];
  const [rollout, run] = [api.rollouts.get(name), api.analysisRuns.get(name)];
  if (kind === 'Deployment' && deployment) deleteDeployment(context, deployment);
  else if (kind === 'Rollout' && rollout) deleteRollout(context, rollout);
  else if (kind === 'AnalysisRun' && run) deleteAnalysisRun(context, run);
  else if (kind === 'ReplicaSet' && replicaSet) deleteReplicaSet(context, replicaSet);
  else if (kind === 'Pod' && pod) deletePod(context, pod);
  else if (kind === 'Service') deleteService(context, name);
  else if (kind === 'PodDisruptionBudget') deleteBudget(context, name);
  else if (kind === 'ConfigMap') api.configMaps.delete(name);
  else if (kind === 'Secret') api.secrets.delete(name);
  else if (kind === 'ResourceQuota') {
    api.resourceQuotas.delete(name);
    releaseQuota(context);
  } else api.others.delete(`${kind}/${name}`);
  controllers.fieldOwners.delete(`${kind}/${name}`);
  const namespace = valueAt(live, ['metadata', 'namespace']);
  return done(`${stored.title} "${name}" deleted from ${namespace} namespace`);
}
