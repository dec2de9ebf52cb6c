// When a Deployment is looked at again after the API server has refused what it asked for.
// Source: pkg/controller/deployment handleErr, client-go workqueue.
import { type ClusterContext, type DeploymentObject, deploymentRecordOf } from '../../cluster/index.ts';

/** The first wait; each failure in a row doubles it. */
const FIRST_MS = 5;

/** After so many tries in a row (82 s) the controller gives up, until something wakes the Deployment. */
const MOST_RETRIES = 15;

export function retryLater(context: ClusterContext, deployment: DeploymentObject): void {
  const record = deploymentRecordOf(context, deployment);
  if (record.failures >= MOST_RETRIES) {
    record.failures = 0;
    return;
  }
  const atMs = context.nowMs + FIRST_MS * 2 ** record.failures;
  record.failures++;
  if (record.retryAtMs !== null && record.retryAtMs <= atMs) return;
  record.retryAtMs = atMs;
  context.schedule({ type: 'deployment-timer', uid: deployment.metadata.uid }, atMs);
}
