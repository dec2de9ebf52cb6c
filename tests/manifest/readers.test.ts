// A page that shows Deployments only brings less of the engine. What it brings must read them exactly as the whole engine does.
import { describe, expect, test } from 'vitest';
import { deploymentReader, everyKindReader, type Finding, type ManifestReader } from '../../src/manifest/index.ts';
import { DEPLOYMENT_TYPES } from '../../src/manifest/schema/deployment-types.ts';
import { KUBERNETES_TYPES } from '../../src/manifest/schema/kubernetes-types.ts';
import { findingExamples } from './finding-examples.ts';

const KINDS = ['Deployment', 'ReplicaSet', 'Pod', 'Service'];

const read = ({ parse }: ManifestReader, text: string) =>
  parse(text)
    .documents.filter(({ kind }) => KINDS.includes(kind))
    .map(({ findings, defaulted }) => ({ findings, defaulted }));

describe('the reader of Deployments', () => {
  const texts = Object.values(findingExamples);

  test('reads its kinds as the whole engine does', () => {
    expect(texts.filter((text) => read(deploymentReader, text).length > 0).length).toBeGreaterThan(60);
    for (const text of texts) expect(read(deploymentReader, text), text).toEqual(read(everyKindReader, text));
  });

  test('takes every other kind as one that is not known in full', () => {
    const text = 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {misspelt: 1}\n';
    const idsOf = (findings: readonly Finding[]): string[] => findings.map(({ id }) => id);
    expect(idsOf(deploymentReader.parse(text).findings)).toEqual([]);
    expect(idsOf(everyKindReader.parse(text).findings)).not.toEqual([]);
    const object = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'a' } };
    expect(deploymentReader.store(object)).toBe(object);
  });

  test('brings every type that its types name', () => {
    const named = Object.values(DEPLOYMENT_TYPES).flatMap((fields) =>
      [...fields.matchAll(/:[*!+]*(?:\[\]|\{\})*([A-Z]\w*)/g)].map(([, type = '']) => type),
    );
    expect(named.filter((type) => !Object.hasOwn(DEPLOYMENT_TYPES, type))).toEqual([]);
    expect(Object.keys(DEPLOYMENT_TYPES).filter((type) => Object.hasOwn(KUBERNETES_TYPES, type))).toEqual([]);
  });
});
