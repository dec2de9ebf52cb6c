// The two changes that the page offers, made in the text as a person would. One of them helps.
import { applyEdits, deploymentReader, type JsonValue, type Path, setFieldEdit } from '../../manifest/index.ts';

export const FIX_IDS = ['readiness-probe', 'max-unavailable'] as const;
export type FixId = (typeof FIX_IDS)[number];

const CONTAINER = ['spec', 'template', 'spec', 'containers', 0] as const;
const FIELDS: Readonly<Record<FixId, readonly (readonly [Path, JsonValue])[]>> = {
  'readiness-probe': [
    [[...CONTAINER, 'readinessProbe', 'httpGet', 'path'], '/health'],
    [[...CONTAINER, 'readinessProbe', 'httpGet', 'port'], 8080],
    [[...CONTAINER, 'readinessProbe', 'periodSeconds'], 1],
  ],
  'max-unavailable': [[['spec', 'strategy', 'rollingUpdate', 'maxUnavailable'], 0]],
};

function setField(text: string, path: Path, value: JsonValue): string {
  const deployment = deploymentReader.parse(text).documents.find(({ kind }) => kind === 'Deployment');
  const edit = deployment ? setFieldEdit(text, deployment.root, path, value) : null;
  return edit === null ? text : applyEdits(text, [edit]);
}

/** The text with a fix in it: comments and layout stay. */
export const mend = (text: string, fix: FixId): string =>
  FIELDS[fix].reduce((mended, [path, value]) => setField(mended, path, value), text);
