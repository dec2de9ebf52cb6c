// Cases of the rules of images that their examples do not show.
import { describe, expect, test } from 'vitest';
import { lint } from '../../../src/lint/index.ts';
import { imageOutsideSignaturePolicy } from '../../../src/lint/rules/images/image-outside-signature-policy.ts';
import { imageTakenFromCache } from '../../../src/lint/rules/images/image-taken-from-cache.ts';
import { imageWithoutDigest } from '../../../src/lint/rules/images/image-without-digest.ts';
import { malformedImageDigest } from '../../../src/lint/rules/images/malformed-image-digest.ts';
import { retiredImageRegistry } from '../../../src/lint/rules/images/retired-image-registry.ts';
import { matchesImagePattern } from '../../../src/lint/rules/images/shared/image-patterns.ts';
import { signaturePolicyOnlyAudits } from '../../../src/lint/rules/images/signature-policy-only-audits.ts';
import { untrustedImageRegistry } from '../../../src/lint/rules/images/untrusted-image-registry.ts';
import { findingsOf, podWith } from './findings-of.ts';

const DIGEST = `sha256:${'0a'.repeat(32)}`;
const withImage = (image: string, more = ''): string => podWith(`      image: "${image}"\n${more}`);

describe('digests', () => {
  test.each([
    ['shop/web:1.4', 1, 0],
    [`shop/web:1.4@${DIGEST}`, 0, 0],
    [`shop/web@sha256:${'0A'.repeat(32)}`, 0, 1],
    [`shop/web@sha512:${'0a'.repeat(64)}`, 0, 0],
    ['shop/web@1.4', 0, 1],
    ['shop/web', 0, 0],
    ['localhost:5000/web', 0, 0],
  ])('%s: %i without, %i malformed', (image, without, malformed) => {
    expect(findingsOf(imageWithoutDigest, withImage(image))).toHaveLength(without);
    expect(findingsOf(malformedImageDigest, withImage(image))).toHaveLength(malformed);
  });

  test('nothing has to be asked for what a digest names', () => {
    expect(findingsOf(imageTakenFromCache, withImage(`web@${DIGEST}`, '      imagePullPolicy: Never\n'))).toEqual([]);
  });
});

describe('registries', () => {
  const untrusted = (image: string, trustedRegistries: readonly string[]): number =>
    lint([{ name: 'a.yaml', text: withImage(image) }], {
      rules: [untrustedImageRegistry],
      ruleOptions: { 'untrusted-image-registry': { trustedRegistries } },
    }).findings.length;

  test.each([
    ['nginx:1.29', [], 0],
    ['docker.io/nginx:1.29', [], 0],
    ['someone/nginx:1.29', [], 1],
    ['docker.io/someone/nginx:1.29', [], 1],
    ['ghcr.io/someone/nginx:1.29', [], 0],
    ['ghcr.io/someone/nginx:1.29', ['registry.example.com'], 1],
    ['nginx:1.29', ['registry.example.com'], 1],
    ['nginx:1.29', ['docker.io/library'], 0],
    ['registry.example.com/shop/web:1', ['registry.example.com/shop'], 0],
    ['registry.example.com/shops/web:1', ['registry.example.com/shop'], 1],
    ['123.dkr.ecr.eu-west-1.amazonaws.com/web:1', ['*.amazonaws.com'], 0],
    ['amazonaws.com.example.org/web:1', ['*.amazonaws.com'], 1],
  ])('%s with %j trusted: %i', (image, trusted, count) => {
    expect(untrusted(image, trusted)).toBe(count);
  });

  test('only what lies under the same name elsewhere is renamed', () => {
    const [moved] = findingsOf(retiredImageRegistry, withImage('k8s.gcr.io/pause:3.9'));
    const [other] = findingsOf(retiredImageRegistry, withImage('gcr.io/google-containers/pause:3.1'));
    expect(moved?.fix?.kind).toBe('safe');
    expect(other?.fix).toBeUndefined();
    expect(findingsOf(retiredImageRegistry, withImage('gcr.io/my-project/pause:3.1'))).toEqual([]);
  });
});

describe('signatures', () => {
  test.each([
    ['registry.example.com/shop/*', 'registry.example.com/shop/web:1.4', true],
    ['registry.example.com/shop/**', 'registry.example.com/shop/a/b@sha256:00', true],
    ['registry.example.com/shop/web', 'registry.example.com/shop/web:1.4', true],
    ['registry.example.com/shop/*', 'registry.example.com/other/web:1.4', false],
    ['docker.io/library/nginx*', 'nginx:1.29', true],
    ['*', 'nginx', true],
    ['ngin?:1.29', 'nginx:1.29', true],
  ])('%s covers %s: %s', (pattern, image, covers) => {
    expect(matchesImagePattern(pattern, image)).toBe(covers);
  });

  test('a pattern of stars is answered at once', () => {
    expect(matchesImagePattern('*a'.repeat(200), 'a'.repeat(100_000))).toBeTypeOf('boolean');
  });

  test('without a policy in the files nothing is said about images', () => {
    expect(findingsOf(imageOutsideSignaturePolicy, withImage('web:1.4'))).toEqual([]);
  });

  const kyverno = (policy: string, rule: string): string => `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: signed}
spec:
${policy}  rules:
    - name: all
      match: {any: [{resources: {kinds: [Pod]}}]}
      verifyImages:
        - imageReferences: ["*"]
${rule}`;

  test('the action of a rule wins over that of its policy, and the default only watches', () => {
    expect(findingsOf(signaturePolicyOnlyAudits, kyverno('', ''))).toHaveLength(1);
    expect(
      findingsOf(
        signaturePolicyOnlyAudits,
        kyverno('  validationFailureAction: Audit\n', '          failureAction: Enforce\n'),
      ),
    ).toEqual([]);
    expect(findingsOf(signaturePolicyOnlyAudits, kyverno('  validationFailureAction: enforce\n', ''))).toEqual([]);
  });

  test('a policy about something else is none', () => {
    const text =
      'apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: labels}\nspec: {rules: [{name: a, validate: {}}]}\n';
    expect(findingsOf(signaturePolicyOnlyAudits, text)).toEqual([]);
  });
});
