// Signatures are checked here, but not for this image. Only where the files hold such a policy: from others nothing can be told.
import { textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { matchesImagePattern } from './shared/image-patterns.ts';
import { signatureRulesOf } from './shared/signature-policies.ts';

export const imageOutsideSignaturePolicy = containerRule({
  id: 'image-outside-signature-policy',
  family: 'images',
  severity: 'medium',
  area: 'image-security',
  principles: ['sign-and-verify-images', 'deploy-only-safe-images'],
  controls: { bundle: 'supply-chain', cis: ['5.5.1'] },
  peers: [],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata:
  name: signed-images
spec:
  images:
    - glob: registry.example.com/shop/**
  authorities:
    - key:
        kms: awskms:///alias/shop
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: registry.example.com/web:1.4.2
`,
    ],
    good: [
      `apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata:
  name: signed-images
spec:
  images:
    - glob: registry.example.com/shop/**
  authorities:
    - key:
        kms: awskms:///alias/shop
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: registry.example.com/shop/web:1.4.2
`,
    ],
  },
  appliesTo: ({ spec }, { set }) => signatureRulesOf(set).length > 0 && Boolean(textAt(spec, 'image')),
  check({ spec, path, name }, report, { set }) {
    const image = textAt(spec, 'image') ?? '';
    const patterns = signatureRulesOf(set).flatMap(({ images }) => images);
    if (!patterns.some((pattern) => matchesImagePattern(pattern, image)))
      report({ at: [...path, 'image'], data: { container: name, image } });
  },
});
