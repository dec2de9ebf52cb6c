// A version of the API that the server does not have any more: the object is refused as a whole, whatever stands in it.
import { isTakenAs, type JsonValue, valueAt } from '../../../manifest/index.ts';
import type { LintDocument } from '../../document.ts';
import { setField } from '../../edits.ts';
import { documentRule } from '../../rule.ts';
import { type RemovedVersion, removedVersion, TYPES_WITH_REMOVED_VERSIONS } from './shared/removed-versions.ts';

const VERSION = ['apiVersion'];

const isWritten = (value: JsonValue | undefined): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

const keepsMeaning = ({ object }: LintDocument, { needs = [], lost = [] }: RemovedVersion): boolean =>
  needs.every((path) => isWritten(valueAt(object, path))) && lost.every((path) => valueAt(object, path) === undefined);

/** Begins a line: an item of a List does not, and its change is only suggested. */
function standsAlone({ file, manifest }: LintDocument): boolean {
  const { start } = manifest.root.range;
  return start === 0 || file.text[start - 1] === '\n';
}

export const removedApiVersion = documentRule({
  id: 'removed-api-version',
  family: 'schema',
  severity: 'high',
  area: 'correctness',
  principles: ['manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-linter:no-extensions-v1beta', 'kube-score:stable-version'],
  fix: 'safe',
  types: TYPES_WITH_REMOVED_VERSIONS,
  examples: {
    bad: [
      `apiVersion: batch/v1beta1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 6 * * *"
  startingDeadlineSeconds: 600
  jobTemplate:
    spec:
      activeDeadlineSeconds: 3600
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: shop/report:1.4.2
`,
      `apiVersion: extensions/v1beta1
kind: Ingress
metadata:
  name: web
spec:
  backend:
    serviceName: web
    servicePort: 80
`,
    ],
    good: [
      `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 6 * * *"
  startingDeadlineSeconds: 600
  jobTemplate:
    spec:
      activeDeadlineSeconds: 3600
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: shop/report:1.4.2
`,
      `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
spec:
  defaultBackend:
    service:
      name: web
      port: {number: 80}
`,
    ],
  },
  check(document, report) {
    const { apiVersion, kind, group } = document;
    const removed = removedVersion(apiVersion, kind);
    if (removed === undefined) return;
    const { since, replacement, sameFields } = removed;
    const edits = sameFields ? setField(document, VERSION, replacement) : undefined;
    const peers = [
      ...(group === 'extensions' ? ['kube-linter:no-extensions-v1beta'] : []),
      ...(replacement === 'apps/v1' ? ['kube-score:stable-version'] : []),
    ];
    const safe =
      edits !== undefined &&
      keepsMeaning(document, removed) &&
      standsAlone(document) &&
      isTakenAs(document.manifest, replacement);
    report({
      at: VERSION,
      data: { kind, apiVersion, since, replacement },
      edits,
      fix: safe ? 'safe' : 'suggested',
      peers,
    });
  },
});
