// Pod Security `restrictedVolumes`: a volume of a kind that reaches past Kubernetes, to a node or to storage with the node's credentials.
import { type PodSecurityCheck, plural, quoted, violation } from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { isSet, listAt, textAt } from '../../read.ts';

const ALLOWED = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
] as const;

/** In the order in which the server looks for them. */
const FORBIDDEN = [
  'hostPath',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'gitRepo',
  'nfs',
  'iscsi',
  'glusterfs',
  'rbd',
  'flexVolume',
  'cinder',
  'cephfs',
  'flocker',
  'fc',
  'azureFile',
  'vsphereVolume',
  'quobyte',
  'azureDisk',
  'photonPersistentDisk',
  'portworxVolume',
  'scaleIO',
  'storageos',
] as const;

export const restrictedVolumesCheck: PodSecurityCheck = {
  id: 'restrictedVolumes',
  level: 'restricted',
  since: 0,
  overrides: ['hostPathVolumes'],
  find: ({ pod, podPath }) =>
    [...listAt(pod, 'volumes').entries()].flatMap(([index, volume]) => {
      // A volume that names no source becomes an emptyDir.
      if (ALLOWED.some((type) => isSet(volume, type))) return [];
      const type = FORBIDDEN.find((name) => isSet(volume, name));
      if (type === undefined) return [];
      const path = [...podPath, 'volumes', index, type];
      return [{ ...violation('pod', path, type), name: textAt(volume, 'name') ?? '' }];
    }),
  reason: () => 'restricted volume types',
  detail(violations) {
    const names = violations.map(({ name }) => name ?? '');
    const types = [...new Set(violations.map(({ value }) => value))].toSorted();
    return [
      plural('volume', 'volumes', names.length),
      quoted(names),
      plural('uses', 'use', names.length),
      plural('restricted volume type', 'restricted volume types', types.length),
      quoted(types),
    ].join(' ');
  },
};

export const restrictedVolumeType = podSecurityRule(restrictedVolumesCheck, {
  id: 'restricted-volume-type',
  family: 'pss-restricted',
  severity: 'medium',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'node-isolation' },
  peers: ['pod-security:restrictedVolumes', 'trivy:KSV-0028'],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      volumeMounts:
        - {name: images, mountPath: /images}
  volumes:
    - name: images
      nfs: {server: files.example.com, path: /images}
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      volumeMounts:
        - {name: images, mountPath: /images}
  volumes:
    - name: images
      persistentVolumeClaim: {claimName: images}
`,
    ],
  },
  // A hostPath violates baseline already.
  reportedElsewhere: ({ value }) => value === 'hostPath',
  dataOf: ({ name = '' }) => ({ volume: name }),
});
