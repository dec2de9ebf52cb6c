// A policy that asks for a signature, but not whose: a stranger's is as good as ours.
import { documentRule } from '../../rule.ts';
import { SIGNATURE_POLICY_TYPES, signatureRules } from './shared/signature-policies.ts';

export const signatureOfAnybody = documentRule({
  id: 'signature-of-anybody',
  family: 'images',
  severity: 'high',
  area: 'image-security',
  principles: ['sign-and-verify-images', 'policy-as-code'],
  controls: { bundle: 'supply-chain', cis: ['5.5.1'] },
  peers: [],
  fix: 'none',
  types: SIGNATURE_POLICY_TYPES,
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
    - keyless:
        url: https://fulcio.sigstore.dev
        identities:
          - issuerRegExp: .*
            subjectRegExp: .*
`,
      `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: signed-images
spec:
  rules:
    - name: shop
      match:
        any:
          - resources:
              kinds: [Pod]
      verifyImages:
        - imageReferences: ["registry.example.com/shop/*"]
          failureAction: Enforce
          attestors:
            - entries:
                - keyless:
                    issuer: https://token.actions.githubusercontent.com
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
    - keyless:
        url: https://fulcio.sigstore.dev
        identities:
          - issuer: https://token.actions.githubusercontent.com
            subjectRegExp: ^https://github\\.com/shop/web/\\.github/workflows/release\\.yml@refs/tags/
`,
    ],
  },
  appliesTo: (policy) => signatureRules(policy).some(({ signers }) => signers.length > 0),
  check(policy, report) {
    for (const { path, named } of signatureRules(policy).flatMap(({ signers }) => signers))
      if (!named) report({ at: path, data: { policy: policy.name } });
  },
});
