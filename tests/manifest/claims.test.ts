// Where the data of a volume claim come from: two fields, of which the server makes one.
import { describe, expect, test } from 'vitest';
import { applyDefaults, type JsonObject, valueAt } from '../../src/manifest/index.ts';

const claim = (spec: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'c' },
  spec,
});
const sources = (spec: JsonObject) => {
  const stored = applyDefaults(claim(spec));
  return [valueAt(stored, ['spec', 'dataSource']), valueAt(stored, ['spec', 'dataSourceRef'])];
};

const other = { kind: 'PersistentVolumeClaim', name: 'old' };
const snapshot = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 's' };
const populator = { apiGroup: 'example.com', kind: 'Book', name: 'b' };

describe('the source of the data of a claim', () => {
  test.each([
    ['another claim stands in both fields', { dataSource: other }, [other, other]],
    ['a snapshot, too', { dataSourceRef: snapshot }, [snapshot, snapshot]],
    [
      'anything else is dropped from the older field',
      { dataSource: { kind: 'Pod', name: 'x' } },
      [undefined, undefined],
    ],
    ['nothing is dropped, too', { dataSource: {} }, [undefined, undefined]],
    ['anything else is taken from the newer field', { dataSourceRef: populator }, [populator, populator]],
    [
      'one of another namespace is dropped: CrossNamespaceVolumeDataSource is off by default',
      { dataSourceRef: { ...other, namespace: 'n' } },
      [undefined, undefined],
    ],
  ])('%s', (_, spec, expected) => {
    expect(sources(spec)).toEqual(expected);
  });

  test('in the template of a StatefulSet it stays as it is written', () => {
    const stored = applyDefaults({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'db' },
      spec: { volumeClaimTemplates: [{ metadata: { name: 'd' }, spec: { dataSource: other } }] },
    });
    const template = ['spec', 'volumeClaimTemplates', 0, 'spec'];
    expect(valueAt(stored, [...template, 'dataSource'])).toEqual(other);
    expect(valueAt(stored, [...template, 'dataSourceRef'])).toBeUndefined();
  });
});
