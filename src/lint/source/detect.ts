// What kind of file is this? Only manifests have rules so far; the others are named, so that nobody takes silence for a pass.

export const SOURCE_KINDS = [
  'manifests',
  'helm-template',
  'helm-chart',
  'kustomization',
  'prometheus-rules',
  'workflow',
  'dockerfile',
  'shell-script',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** How much of a text is looked at. */
const GLANCE = 20_000;

export function detectSource(name: string, text: string): SourceKind {
  const base = baseName(name).toLowerCase();
  const glance = text.slice(0, GLANCE);
  if (/^(?:dockerfile|containerfile)(?:\..+)?$|\.dockerfile$/.test(base)) return 'dockerfile';
  if (/\.(?:sh|bash)$/.test(base) || /^#!.*\b(?:ba|da|z)?sh\b/.test(glance)) return 'shell-script';
  if (/\.(?:tpl)$/.test(base)) return 'helm-template';
  if (!/\.(?:ya?ml|json)$/.test(base) && /\.[a-z0-9]+$/.test(base)) return 'other';
  if (/^kustomization\.ya?ml$/.test(base)) return 'kustomization';
  if (/^(?:chart|values(?:[.-].+)?)\.ya?ml$/.test(base) && !/^kind:/m.test(glance)) return 'helm-chart';
  if (isHelmTemplate(text)) return 'helm-template';
  if (hasObject(glance)) return /^kind:\s*Kustomization\b/m.test(glance) ? 'kustomization' : 'manifests';
  if (/^groups:/m.test(glance) && /^\s*-?\s*(?:rules|name):/m.test(glance)) return 'prometheus-rules';
  if (/^jobs:/m.test(glance) && /^(?:on|'on'|"on"|true):/m.test(glance)) return 'workflow';
  return 'manifests';
}

const hasObject = (text: string): boolean => /^[ \t]*-?[ \t]*["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(text);

/** Values that only Helm fills in. Double braces alone say nothing: alert rules and ConfigMaps hold templates of their own. */
const HELM = /\{\{-?[ \t]*(?:\.(?:Values|Release|Chart|Files|Capabilities)\b|(?:include|template|tpl|toYaml)[ \t])/;

const isHelmTemplate = (text: string): boolean => text.includes('{{') && HELM.test(text);
