// What a PodSecurityPolicy allowed, field by field, beside the levels of Pod Security. The mapping is that of
// kubernetes.io/docs/reference/access-authn-authz/psp-to-pod-security-standards; a policy was removed with Kubernetes 1.25.
import type { Path } from '../../../../manifest/index.ts';
import type { LintDocument } from '../../../document.ts';
import { booleanAt, isSet, listAt, numberAt, objectAt, textAt, textsAt } from '../../../read.ts';

export const POLICY_TYPES = ['policy/PodSecurityPolicy', 'extensions/PodSecurityPolicy'] as const;

export type PolicyLevel = 'privileged' | 'baseline' | 'restricted';

export interface LooseField {
  readonly field: string;
  readonly path: Path;
  /** The most lenient level that refuses what this field lets in. */
  readonly refusedBy: 'baseline' | 'restricted';
}

const SECCOMP = 'seccomp.security.alpha.kubernetes.io/allowedProfileNames';

const BASELINE_CAPABILITIES = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(
    ' ',
  ),
);
const RESTRICTED_VOLUMES = new Set(
  'configMap csi downwardAPI emptyDir ephemeral persistentVolumeClaim projected secret'.split(' '),
);
const BASELINE_SELINUX = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t']);

/** The fields that let in what a level of Pod Security refuses. */
export function looseFields({ object }: LintDocument): readonly LooseField[] {
  const spec = objectAt(object, 'spec');
  const found: LooseField[] = [];
  const loose = (field: string, refusedBy: LooseField['refusedBy'], ...more: Path): void => {
    found.push({ field, path: ['spec', field, ...more], refusedBy });
  };
  for (const field of ['privileged', 'hostNetwork', 'hostPID', 'hostIPC'])
    if (booleanAt(spec, field) === true) loose(field, 'baseline');
  if (listAt(spec, 'hostPorts').some((range) => (numberAt(range, 'max') ?? 0) > 0)) loose('hostPorts', 'baseline');
  for (const [index, volume] of textsAt(spec, 'volumes').entries())
    if (volume === '*' || volume === 'hostPath') loose('volumes', 'baseline', index);
    else if (!RESTRICTED_VOLUMES.has(volume)) loose('volumes', 'restricted', index);
  capabilities(spec, loose);
  if (!isBaselineSeLinux(spec)) loose('seLinux', 'baseline');
  if (textsAt(spec, 'allowedProcMountTypes').some((type) => type !== 'Default'))
    loose('allowedProcMountTypes', 'baseline');
  if (listAt(spec, 'allowedUnsafeSysctls').length > 0) loose('allowedUnsafeSysctls', 'baseline');
  if (booleanAt(spec, 'allowPrivilegeEscalation') !== false) loose('allowPrivilegeEscalation', 'restricted');
  if (!keepsFromRoot(spec)) loose('runAsUser', 'restricted');
  const profiles = textAt(object, 'metadata', 'annotations', SECCOMP);
  if (profiles === undefined || !/^(?:(?:runtime\/default|docker\/default|localhost\/[^,]+)(?:,|$))+$/.test(profiles))
    found.push({ field: 'seccomp', path: ['metadata', 'annotations', SECCOMP], refusedBy: 'restricted' });
  return found;
}

function capabilities(
  spec: ReturnType<typeof objectAt>,
  loose: (field: string, refusedBy: LooseField['refusedBy'], ...more: Path) => void,
): void {
  for (const field of ['allowedCapabilities', 'defaultAddCapabilities'])
    for (const [index, name] of textsAt(spec, field).entries()) {
      const plain = name.replace(/^CAP_/, '');
      if (!BASELINE_CAPABILITIES.has(plain)) loose(field, 'baseline', index);
      else if (plain !== 'NET_BIND_SERVICE') loose(field, 'restricted', index);
    }
  if (!textsAt(spec, 'requiredDropCapabilities').includes('ALL')) loose('requiredDropCapabilities', 'restricted');
}

function isBaselineSeLinux(spec: ReturnType<typeof objectAt>): boolean {
  if (textAt(spec, 'seLinux', 'rule') !== 'MustRunAs') return false;
  const options = objectAt(spec, 'seLinux', 'seLinuxOptions');
  return BASELINE_SELINUX.has(textAt(options, 'type') ?? '') && !textAt(options, 'user') && !textAt(options, 'role');
}

function keepsFromRoot(spec: ReturnType<typeof objectAt>): boolean {
  const rule = textAt(spec, 'runAsUser', 'rule');
  if (rule === 'MustRunAsNonRoot') return true;
  const ranges = listAt(spec, 'runAsUser', 'ranges');
  return rule === 'MustRunAs' && ranges.length > 0 && ranges.every((range) => (numberAt(range, 'min') ?? 0) > 0);
}

/**
 * The level that a namespace could get without letting in more. Annotations and SELinux are left out: hardly any policy said enough
 * about them for a level above privileged.
 */
export function nearestLevel(policy: LintDocument): PolicyLevel {
  const fields = looseFields(policy).filter(({ field }) => field !== 'seLinux' && field !== 'seccomp');
  if (fields.some(({ refusedBy }) => refusedBy === 'baseline')) return 'privileged';
  return fields.length > 0 ? 'baseline' : 'restricted';
}

/** Fields by which a policy changed pods; Pod Security only says yes or no. */
export function mutatingFields({ object }: LintDocument): readonly Path[] {
  const spec = objectAt(object, 'spec');
  const annotations = objectAt(object, 'metadata', 'annotations');
  const lists = ['defaultAddCapabilities', 'requiredDropCapabilities'].filter(
    (field) => listAt(spec, field).length > 0,
  );
  const ranges = ['runAsUser', 'runAsGroup', 'supplementalGroups', 'fsGroup', 'seLinux'].filter(
    (field) => textAt(spec, field, 'rule') === 'MustRunAs',
  );
  const profiles = Object.keys(annotations).filter((key) =>
    /^(?:seccomp\.security\.alpha|apparmor\.security\.beta)\.kubernetes\.io\/defaultProfileName$/.test(key),
  );
  return [
    ...[...lists, ...ranges].map((field) => ['spec', field]),
    ...(isSet(spec, 'defaultAllowPrivilegeEscalation') ? [['spec', 'defaultAllowPrivilegeEscalation']] : []),
    ...(textAt(spec, 'runtimeClass', 'defaultRuntimeClassName') ? [['spec', 'runtimeClass']] : []),
    ...profiles.map((key) => ['metadata', 'annotations', key]),
  ];
}

/** Fields that checked what no level of Pod Security checks. */
export function uncheckedFields({ object }: LintDocument): readonly string[] {
  const spec = objectAt(object, 'spec');
  const lists = ['allowedHostPaths', 'allowedFlexVolumes', 'allowedCSIDrivers', 'forbiddenSysctls'].filter(
    (field) => listAt(spec, field).length > 0,
  );
  const groups = ['runAsGroup', 'supplementalGroups', 'fsGroup'].filter((field) => {
    const rule = textAt(spec, field, 'rule');
    return rule === 'MustRunAs' || rule === 'MayRunAs';
  });
  const readOnly = booleanAt(spec, 'readOnlyRootFilesystem') === true ? ['readOnlyRootFilesystem'] : [];
  return [...readOnly, ...lists, ...groups];
}

/** Fields that the API demanded, each with a `rule`. */
export const missingFields = ({ object }: LintDocument): readonly string[] =>
  ['seLinux', 'runAsUser', 'supplementalGroups', 'fsGroup'].filter((field) => !textAt(object, 'spec', field, 'rule'));
