// One object of one of the files that are checked, and where in its text a path stands.
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type ManifestDocument,
  type Path,
  type Range,
  valueAt,
} from '../manifest/index.ts';

export interface LintFile {
  readonly name: string;
  readonly text: string;
}

export interface LintDocument {
  readonly file: LintFile;
  readonly manifest: ManifestDocument;
  readonly apiVersion: string;
  /** `apps` of `apps/v1`; '' for the core group. */
  readonly group: string;
  readonly kind: string;
  /** `apps/Deployment`, `Service`: kind with its group, so that another's `Service` is no Service. */
  readonly type: string;
  readonly name: string;
  /** 'default' when the manifest names none. */
  readonly namespace: string;
  /** As written: nothing is defaulted, wrong types are still there. Read it with `read.ts`. */
  readonly object: JsonObject;
  /** What a finding says of it: one value for all of them. The namespace of what belongs to the whole cluster is ''. */
  readonly named: { readonly kind: string; readonly name: string; readonly namespace: string };
}

export function makeLintDocument(file: LintFile, manifest: ManifestDocument): LintDocument {
  const { apiVersion, kind, name, object } = manifest;
  const namespace = manifest.namespace || 'default';
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  const type = group === '' ? kind : `${group}/${kind}`;
  const named = { kind, name, namespace: isClusterWide(type) ? '' : namespace };
  return { file, manifest, apiVersion, group, kind, type, name, namespace, object, named };
}

const CLUSTER_WIDE =
  /^(?:Node|Namespace|PersistentVolume|.*\/(?:Cluster\w+|StorageClass|IngressClass|PriorityClass|RuntimeClass|PodSecurityPolicy|CustomResourceDefinition|APIService|\w+WebhookConfiguration|ValidatingAdmissionPolicy\w*))$/;

/** Whether objects of a type (`rbac.authorization.k8s.io/ClusterRole`) belong to no namespace. */
export const isClusterWide = (type: string): boolean => CLUSTER_WIDE.test(type);

/**
 * Where a finding about a path is shown: at a value of one line, at the key of a longer one, and for what is not written at the nearest
 * thing around it that is (the name of the container, of the object).
 */
export function placeOf(document: LintDocument, path: Path): Range {
  const { manifest, object, file } = document;
  const last = manifest.lastWritten(path);
  if (last !== undefined) {
    const { steps, range, keyRange } = last;
    const part = steps === path.length ? path : path.slice(0, steps);
    const value = valueAt(object, part);
    if ((typeof value !== 'object' || value === null) && isOneLine(file.text, range)) return range;
    if (keyRange !== undefined) return keyRange;
    const name = nameInside(document, part, value);
    if (name !== undefined) return name;
    return isOneLine(file.text, range) ? range : firstLineOf(file.text, range);
  }
  return (
    manifest.rangeOf(['metadata', 'name']) ?? manifest.rangeOf(['kind']) ?? firstLineOf(file.text, manifest.root.range)
  );
}

/** The name that an item of a list has, or its first field. */
function nameInside({ manifest }: LintDocument, path: Path, value: JsonValue | undefined): Range | undefined {
  if (!isJsonObject(value)) return undefined;
  const first = Object.keys(value)[0];
  if (Object.hasOwn(value, 'name')) return manifest.rangeOf([...path, 'name']);
  return first === undefined ? undefined : manifest.keyRangeOf([...path, first]);
}

function isOneLine(text: string, { start, end }: Range): boolean {
  if (end <= start) return false;
  for (let index = start; index < end; index++) if (text.charCodeAt(index) === 10) return false;
  return true;
}

function firstLineOf(text: string, { start, end }: Range): Range {
  const stop = text.indexOf('\n', start);
  return { start, end: Math.max(start, stop < 0 ? end : Math.min(end, stop)) };
}

/** `Deployment/web`: how a second object is named in data and words. */
export const objectName = ({ kind, name }: LintDocument): string => `${kind}/${name}`;
