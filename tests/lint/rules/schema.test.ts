// What the examples of the rules about the form of objects cannot show.
import { expect, test } from 'vitest';
import { lint, RULES } from '../../../src/lint/index.ts';
import { annotationWithoutEffect } from '../../../src/lint/rules/schema/annotation-without-effect.ts';
import { duplicateEnvName } from '../../../src/lint/rules/schema/duplicate-env-name.ts';
import { missingConfigKey } from '../../../src/lint/rules/schema/missing-config-key.ts';
import { portTakenTwice } from '../../../src/lint/rules/schema/port-taken-twice.ts';
import { removedApiVersion } from '../../../src/lint/rules/schema/removed-api-version.ts';
import { selectorMissesOwnPods } from '../../../src/lint/rules/schema/selector-misses-own-pods.ts';
import { applyEdits, parseManifests } from '../../../src/manifest/index.ts';
import { findingsOf } from './findings-of.ts';

const deployment = (apiVersion: string, selector: string): string => `apiVersion: ${apiVersion}
kind: Deployment
metadata: {name: web}
spec:
${selector}  template:
    metadata:
      labels: {app: web}
    spec:
      containers: [{name: web, image: shop/web:1.4.2}]
`;
const SELECTOR = '  selector:\n    matchLabels: {app: web}\n';

test('a version with the same fields is replaced safely, and only where the object is taken then', () => {
  const fixOf = (text: string) => findingsOf(removedApiVersion, text)[0]?.fix;
  const good = deployment('apps/v1beta2', SELECTOR);
  expect(fixOf(good)?.kind).toBe('safe');
  expect(parseManifests(applyEdits(good, fixOf(good)?.edits ?? [])).findings).toEqual([]);
  expect(fixOf(deployment('apps/v1beta1', ''))?.kind).toBe('suggested');
  expect(fixOf(deployment('apps/v1beta1', SELECTOR.replace('app: web', 'app: other')))?.kind).toBe('suggested');
});

test('within a List it is only suggested: the object cannot be tried alone', () => {
  const text = `apiVersion: v1
kind: List
items:
  - apiVersion: batch/v1beta1
    kind: CronJob
    metadata: {name: report}
    spec:
      schedule: "0 6 * * *"
      jobTemplate:
        spec:
          template:
            spec:
              restartPolicy: Never
              containers: [{name: report, image: shop/report:1.4.2}]
`;
  expect(findingsOf(removedApiVersion, text)[0]?.fix?.kind).toBe('suggested');
});

test('a removed version is said once, a version that never was by the schema', () => {
  const ids = (apiVersion: string): readonly string[] =>
    lint([{ name: 'a.yaml', text: deployment(apiVersion, SELECTOR) }], { rules: RULES })
      .findings.map(({ ruleId }) => ruleId)
      .filter((id) => id === 'removed-api-version' || id === 'wrong-api-version');
  expect(ids('extensions/v1beta1')).toEqual(['removed-api-version']);
  expect(ids('apps/v3')).toEqual(['wrong-api-version']);
});

test('what src/manifest has found already is not found twice', () => {
  const text = deployment('apps/v1', SELECTOR.replace('app: web', 'app: other'));
  expect(findingsOf(selectorMissesOwnPods, text)).toEqual([]);
  expect(parseManifests(text).findings.map(({ id }) => id)).toEqual(['selector-template-mismatch']);
});

test('each entry that loses is found, and the one that wins is not', () => {
  const text = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      env:
        - {name: A, value: "1"}
        - {name: A, value: "2"}
        - {name: B, value: "1"}
        - {name: A, value: "2"}
`;
  expect(findingsOf(duplicateEnvName, text).map(({ path, fix }) => [path, fix?.kind])).toEqual([
    ['spec.containers[0].env[0].name', 'suggested'],
    ['spec.containers[0].env[1].name', 'safe'],
  ]);
});

test('an init container may use the port of a later one, and a sidecar may not', () => {
  const pod = (restart: string): string => `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  initContainers:
    - name: warm
      image: shop/warm:1.4.2
      ${restart}ports: [{containerPort: 8080}]
  containers:
    - name: web
      image: shop/web:1.4.2
      ports: [{containerPort: 8080}]
`;
  expect(findingsOf(portTakenTwice, pod(''))).toEqual([]);
  expect(findingsOf(portTakenTwice, pod('restartPolicy: Always\n      '))).toHaveLength(1);
});

test('keys with the names of prototypes are plain keys', () => {
  const text = `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {LOG_LEVEL: info}
---
apiVersion: v1
kind: Pod
metadata: {name: web, annotations: {__proto__: a, constructor: b}}
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      env:
        - {name: A, valueFrom: {configMapKeyRef: {name: web, key: constructor}}}
`;
  expect(findingsOf(missingConfigKey, text)).toHaveLength(1);
  expect(findingsOf(annotationWithoutEffect, text)).toEqual([]);
});
