// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { imageOutsideSignaturePolicy } from './image-outside-signature-policy.ts';
import { imageTakenFromCache } from './image-taken-from-cache.ts';
import { imageWithoutDigest } from './image-without-digest.ts';
import { latestImageTag } from './latest-image-tag.ts';
import { malformedImageDigest } from './malformed-image-digest.ts';
import { mutableTagNotPulled } from './mutable-tag-not-pulled.ts';
import { retiredImageRegistry } from './retired-image-registry.ts';
import { signatureOfAnybody } from './signature-of-anybody.ts';
import { signaturePolicyOnlyAudits } from './signature-policy-only-audits.ts';
import { untrustedImageRegistry } from './untrusted-image-registry.ts';

export const imagesRules = [
  latestImageTag,
  imageWithoutDigest,
  malformedImageDigest,
  untrustedImageRegistry,
  retiredImageRegistry,
  mutableTagNotPulled,
  imageTakenFromCache,
  signaturePolicyOnlyAudits,
  signatureOfAnybody,
  imageOutsideSignaturePolicy,
] as const satisfies readonly Rule[];
