// A policy that checks signatures and lets every image in all the same.
import { setField } from '../../edits.ts';
import { documentRule } from '../../rule.ts';
import { SIGNATURE_POLICY_TYPES, signatureRules } from './shared/signature-policies.ts';

export const signaturePolicyOnlyAudits = documentRule({
  id: 'signature-policy-only-audits',
  family: 'images',
  severity: 'high',
  area: 'image-security',
  principles: ['sign-and-verify-images', 'policy-as-code'],
  controls: { bundle: 'supply-chain', cis: ['5.5.1'] },
  peers: [],
  // Images without a signature no longer start: somebody has to know that there are none.
  fix: 'suggested',
  types: SIGNATURE_POLICY_TYPES,
  examples: {
    bad: [
      `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: signed-images
spec:
  validationFailureAction: Audit
  rules:
    - name: shop
      match:
        any:
          - resources:
              kinds: [Pod]
      verifyImages:
        - imageReferences: ["registry.example.com/shop/*"]
          attestors:
            - entries:
                - keys:
                    kms: awskms:///alias/shop
`,
      `apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata:
  name: signed-images
spec:
  mode: warn
  images:
    - glob: registry.example.com/shop/**
  authorities:
    - key:
        kms: awskms:///alias/shop
`,
    ],
    good: [
      `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: signed-images
spec:
  validationFailureAction: Enforce
  rules:
    - name: shop
      match:
        any:
          - resources:
              kinds: [Pod]
      verifyImages:
        - imageReferences: ["registry.example.com/shop/*"]
          attestors:
            - entries:
                - keys:
                    kms: awskms:///alias/shop
`,
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
`,
    ],
  },
  appliesTo: (policy) => signatureRules(policy).length > 0,
  check(policy, report) {
    const told = new Set<string>();
    for (const { enforced, actionPath, action, enforcing } of signatureRules(policy)) {
      if (enforced || told.has(actionPath.join('.'))) continue;
      // One setting for all rules of a policy is one thing to mend.
      told.add(actionPath.join('.'));
      report({
        at: actionPath,
        data: { policy: policy.name, action: action ?? 'Audit' },
        edits: setField(policy, enforcing.path, enforcing.value),
      });
    }
  },
});
