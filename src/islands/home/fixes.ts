// The two changes that the page offers, made in the text as a person would. One of them helps.
import { applyEdits, type JsonValue, type ManifestReader, type Path, setFieldEdit } from '../../manifest/index.ts';
import type { FixId, Mend } from './fix-ids.ts';

const CONTAINER = ['spec', 'template', 'spec', 'containers', 0] as const;
const FIELDS: Readonly<Record<FixId, readonly (readonly [Path, JsonValue])[]>> = {
  'readiness-probe': [
    [[...CONTAINER, 'readinessProbe', 'httpGet', 'path'], '/health'],
    [[...CONTAINER, 'readinessProbe', 'httpGet', 'port'], 8080],
    [[...CONTAINER, 'readinessProbe', 'periodSeconds'], 1],
  ],
  'max-unavailable': [[['spec', 'strategy', 'rollingUpdate', 'maxUnavailable'], 0]],
};

function setField(reader: ManifestReader, text: string, path: Path, value: JsonValue): string {
  const deployment = reader.parse(text).documents.find(({ kind }) => kind === 'Deployment');
  const edit = deployment ? setFieldEdit(text, deployment.root, path, value) : null;
  return edit === null ? text : applyEdits(text, [edit]);
}

export const mendWith =
  (reader: ManifestReader): Mend =>
  (text, fix) =>
    FIELDS[fix].reduce((mended, [path, value]) => setField(reader, mended, path, value), text);
