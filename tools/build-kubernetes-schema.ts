// Writes kubernetes-kinds.ts, deployment-types.ts and kubernetes-types.ts in src/manifest/schema: the API types in our compact notation
// (types.ts there reads it), those of a Deployment and its Service apart from the others, since a page may need no more than these.
// Usage: node tools/build-kubernetes-schema.ts <kubernetes-schema.json> <k8s.io/api folder> <k8s.io/apimachinery folder>
// The JSON file is the reduced OpenAPI document of the API server: names, types, enums, required fields. What OpenAPI does not tell
// comes from the Go sources of the same release: whether a zero is kept (pointer) and whether an empty field is written at all.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Property {
  $ref?: string;
  type?: string;
  format?: string;
  items?: Property;
  additionalProperties?: Property;
  enum?: string[];
}
interface Definition extends Property {
  properties?: Record<string, Property>;
  required?: string[];
}
interface Source {
  version: string;
  kinds: Record<string, { definition: string; namespaced: boolean }>;
  definitions: Record<string, Definition>;
}
interface GoField {
  pointer: boolean;
  omitEmpty: boolean;
  omitZero: boolean;
}

const [schemaPath, apiFolder, apimachineryFolder] = process.argv.slice(2);
if (schemaPath === undefined || apiFolder === undefined || apimachineryFolder === undefined) {
  console.error('usage: build-kubernetes-schema.ts <kubernetes-schema.json> <api folder> <apimachinery folder>');
  process.exit(2);
}

const source = JSON.parse(readFileSync(schemaPath, 'utf8')) as Source;
const shortName = (definition: string): string => definition.slice(definition.lastIndexOf('.') + 1);

/** Fields of features whose gates are off in this release (pkg/features/kube_features.go): the server reads them and drops them (`drop…` in pkg/api/pod/util.go and pkg/api/job/util.go). */
const GATED_OFF = new Set([
  'ClusterTrustBundleProjection.user',
  'ConfigMapVolumeSource.defaultUser',
  'DownwardAPIVolumeFile.user',
  'DownwardAPIVolumeSource.defaultUser',
  'EmptyDirVolumeSource.mode',
  'GRPCAction.mode',
  'HTTPGetAction.protocol',
  'JobSpec.scheduling',
  'KeyToPath.user',
  'Lifecycle.stopSignal',
  'PodCertificateProjection.user',
  'PodSpec.evictionResponders',
  'PodSpec.schedulingGroup',
  'ProjectedVolumeSource.defaultUser',
  'SecretVolumeSource.defaultUser',
  'ServiceAccountTokenProjection.user',
  'VolumeMount.bindMountOptions',
]);

const LEAVES: Record<string, string> = { Quantity: 'q', IntOrString: 'x', Time: 't', FieldsV1: 'a' };

/** The Go source folder of a definition such as `io.k8s.api.apps.v1.Deployment`. */
function goFolder(definition: string): string {
  const parts = definition.split('.');
  if (definition.startsWith('io.k8s.api.')) return join(apiFolder ?? '', parts[3] ?? '', parts[4] ?? '');
  return join(apimachineryFolder ?? '', ...parts.slice(3, -1));
}

const packages = new Map<string, Map<string, string>>();

/** Struct name → body of every struct in a folder. */
function structsOf(folder: string): Map<string, string> {
  const known = packages.get(folder);
  if (known) return known;
  const structs = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.go') || file.endsWith('_test.go')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, name = '', body = ''] of text.matchAll(/^type (\w+) struct \{\n(.*?)^\}/gms)) structs.set(name, body);
  }
  packages.set(folder, structs);
  return structs;
}

/** JSON name → how Go writes the field, embedded structs included. */
function goFields(folder: string, struct: string): Map<string, GoField> {
  const fields = new Map<string, GoField>();
  for (const line of (structsOf(folder).get(struct) ?? '').split('\n')) {
    const embedded = /^\t(\w+)\s+`json:"(?:,inline)?"/.exec(line)?.[1];
    if (embedded !== undefined) for (const [name, field] of goFields(folder, embedded)) fields.set(name, field);
    const match = /^\t(?:\w+\s+)?(\S+)\s+`json:"([\w$]+)((?:,\w+)*)"/.exec(line);
    if (!match) continue;
    const [, type = '', name = '', options = ''] = match;
    fields.set(name, {
      pointer: type.startsWith('*'),
      omitEmpty: options.includes(',omitempty'),
      omitZero: options.includes(',omitzero'),
    });
  }
  return fields;
}

const isStruct = (property: Property): boolean => {
  if (property.$ref === undefined) return false;
  return shortName(property.$ref) in LEAVES || source.definitions[property.$ref]?.properties !== undefined;
};

function typeCode(property: Property): string {
  if (property.$ref !== undefined) return LEAVES[shortName(property.$ref)] ?? shortName(property.$ref);
  if (property.type === 'array') return `[]${typeCode(property.items ?? {})}`;
  if (property.type === 'object')
    return property.additionalProperties ? `{}${typeCode(property.additionalProperties)}` : 'a';
  if (property.type === 'boolean') return 'b';
  if (property.type === 'integer') return property.format === 'int64' ? 'l' : 'i';
  if (property.type === 'string')
    return property.format === 'byte' ? 'y' : property.enum ? `s(${property.enum.join('|')})` : 's';
  throw new Error(`no code for ${JSON.stringify(property)}`);
}

const missing: string[] = [];
const types: [string, string][] = [];
for (const [name, definition] of Object.entries(source.definitions)) {
  const short = shortName(name);
  if (short in LEAVES) continue;
  const go = goFields(goFolder(name), short);
  const fields = Object.entries(definition.properties ?? {}).map(([field, property]) => {
    const how = go.get(field);
    if (!how && field !== 'apiVersion' && field !== 'kind') missing.push(`${name}.${field}`);
    const written = how && !how.pointer && !how.omitZero && (isStruct(property) || !how.omitEmpty);
    const flags = [
      how?.pointer && '*',
      written && '!',
      definition.required?.includes(field) && '+',
      GATED_OFF.has(`${short}.${field}`) && '-',
    ];
    const code = typeCode(property);
    // Values are looked at in what is stored of a manifest: neither in a status nor in a field that is dropped.
    const valuesMatter = !GATED_OFF.has(`${short}.${field}`) && !short.endsWith('Status');
    return `${field}:${flags.filter(Boolean).join('')}${valuesMatter ? code : code.replace(/^s\(.*/, 's')}`;
  });
  types.push([short, fields.join(' ')]);
}
if (missing.length > 0) console.error(`not found in the Go sources: ${missing.join(', ')}`);

const quote = (text: string): string => `'${text}'`;
const key = (text: string): string => (/^\w+$/.test(text) ? text : quote(text));
const HEAD = '// Generated by tools/build-kubernetes-schema.ts; do not edit. The notation is explained in types.ts.';
const DEPLOYMENT_KINDS = ['apps/v1/Deployment', 'apps/v1/ReplicaSet', 'v1/Pod', 'v1/Service'];

/** The types that are needed for these and for all that they hold. */
function closure(names: readonly string[]): Set<string> {
  const table = new Map(types);
  const found = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const fields = table.get(name);
    if (fields === undefined || found.has(name)) continue;
    found.add(name);
    for (const [, type = ''] of fields.matchAll(/:[*!+-]*(?:\[\]|\{\})*(\w+)/g)) waiting.push(type);
  }
  return found;
}

const write = (file: string, lines: readonly string[]): void =>
  writeFileSync(new URL(`../src/manifest/schema/${file}`, import.meta.url), [HEAD, '', ...lines, ''].join('\n'));

const typeLines = (keep: (name: string) => boolean): string[] =>
  types
    .filter(([name]) => keep(name))
    .map(([name, fields]) => {
      const line = `  ${key(name)}: ${quote(fields)},`;
      return line.length <= 120 ? line : `  ${key(name)}:\n    ${quote(fields)},`;
    });

write('kubernetes-kinds.ts', [
  '/** The release whose API this is. */',
  `export const KUBERNETES_VERSION = ${quote(source.version)};`,
  '',
  '/** `apiVersion/kind` → its type; a leading `/` marks a kind without a namespace. */',
  'export const KUBERNETES_KINDS: Readonly<Record<string, string>> = {',
  ...Object.entries(source.kinds).map(
    ([kind, { definition, namespaced }]) =>
      `  ${key(kind)}: ${quote((namespaced ? '' : '/') + shortName(definition))},`,
  ),
  '};',
]);
const ofDeployment = closure(DEPLOYMENT_KINDS.map((kind) => shortName(source.kinds[kind]?.definition ?? '')));
write('deployment-types.ts', [
  '/** The types of a Deployment, of what it makes, and of its Service: type → its fields. */',
  'export const DEPLOYMENT_TYPES: Readonly<Record<string, string>> = {',
  ...typeLines((name) => ofDeployment.has(name)),
  '};',
]);
write('kubernetes-types.ts', [
  '/** The types of all other kinds: type → its fields. */',
  'export const KUBERNETES_TYPES: Readonly<Record<string, string>> = {',
  ...typeLines((name) => !ofDeployment.has(name)),
  '};',
]);
