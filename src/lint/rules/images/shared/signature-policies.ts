// Policies that let only signed images in, as Kyverno and the policy controller of Sigstore write them, in one shape.
import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../../../../manifest/index.ts';
import type { LintDocument } from '../../../document.ts';
import { isSet, listAt, objectAt, textAt, textsAt } from '../../../read.ts';
import type { LintSet } from '../../../set.ts';

export const SIGNATURE_POLICY_TYPES = [
  'kyverno.io/ClusterPolicy',
  'kyverno.io/Policy',
  'policies.kyverno.io/ImageValidatingPolicy',
  'policy.sigstore.dev/ClusterImagePolicy',
] as const;

/** One set of images that a policy looks after. */
export interface SignatureRule {
  /** Patterns of image names; `*` stands for any text. */
  readonly images: readonly string[];
  /** Where it says what happens to an image without a signature. */
  readonly actionPath: Path;
  /** As written; undefined when it says nothing and the default holds. */
  readonly action: string | undefined;
  /** Whether an image without a signature is refused. */
  readonly enforced: boolean;
  /** What makes it refuse. */
  readonly enforcing: { readonly path: Path; readonly value: JsonValue };
  /** Each signer that it trusts. */
  readonly signers: readonly Signer[];
}

export interface Signer {
  readonly path: Path;
  /** A key, a certificate, or an identity of which subject and issuer are given. */
  readonly named: boolean;
}

/** The rules of a policy about signatures; none when it is about something else. */
export function signatureRules(policy: LintDocument): readonly SignatureRule[] {
  switch (policy.type) {
    case 'policy.sigstore.dev/ClusterImagePolicy':
      return [sigstoreRule(policy.object)];
    case 'policies.kyverno.io/ImageValidatingPolicy':
      return [imageValidatingRule(policy.object)];
    case 'kyverno.io/ClusterPolicy':
    case 'kyverno.io/Policy':
      return kyvernoRules(policy.object);
    default:
      return [];
  }
}

function sigstoreRule(object: JsonObject): SignatureRule {
  const spec = objectAt(object, 'spec');
  const action = textAt(spec, 'mode');
  const images = listAt(spec, 'images').map((item) => textAt(item, 'glob') ?? '');
  const signers = listAt(spec, 'authorities').map((authority, index): Signer => {
    const path = ['spec', 'authorities', index];
    if (isSet(authority, 'keyless'))
      return { path: [...path, 'keyless'], named: someIdentity(listAt(authority, 'keyless', 'identities')) };
    return { path, named: isSet(authority, 'key') || textAt(authority, 'static', 'action') === 'fail' };
  });
  const actionPath = ['spec', 'mode'];
  const enforcing = { path: actionPath, value: 'enforce' };
  return { images, actionPath, action, enforced: action !== 'warn', enforcing, signers };
}

function imageValidatingRule(object: JsonObject): SignatureRule {
  const spec = objectAt(object, 'spec');
  const actions = textsAt(spec, 'validationActions');
  const images = listAt(spec, 'matchImageReferences').map((item) => textAt(item, 'glob') ?? '*');
  const signers = listAt(spec, 'attestors').map((attestor, index): Signer => {
    const path = ['spec', 'attestors', index];
    const keyless = objectAt(attestor, 'cosign', 'keyless');
    if (Object.keys(keyless).length === 0) return { path, named: true };
    return { path: [...path, 'cosign', 'keyless'], named: someIdentity(listAt(keyless, 'identities')) };
  });
  const actionPath = ['spec', 'validationActions'];
  return {
    images,
    actionPath,
    action: actions.length > 0 ? actions.join(', ') : undefined,
    enforced: actions.length === 0 || actions.includes('Deny'),
    enforcing: { path: actionPath, value: ['Deny'] },
    signers,
  };
}

function kyvernoRules(object: JsonObject): readonly SignatureRule[] {
  const spec = objectAt(object, 'spec');
  return listAt(spec, 'rules').flatMap((rule, ruleIndex) =>
    listAt(rule, 'verifyImages').map((verify, index): SignatureRule => {
      const path = ['spec', 'rules', ruleIndex, 'verifyImages', index];
      const own = textAt(verify, 'failureAction');
      const shared = textAt(spec, 'validationFailureAction');
      const action = own ?? shared;
      const sharedCounts = own === undefined && shared !== undefined;
      const signers = listAt(verify, 'attestors').flatMap((attestor, attestorIndex) =>
        listAt(attestor, 'entries').map((entry, entryIndex) =>
          kyvernoSigner(entry, [...path, 'attestors', attestorIndex, 'entries', entryIndex]),
        ),
      );
      const actionPath = sharedCounts ? ['spec', 'validationFailureAction'] : [...path, 'failureAction'];
      return {
        images: [...textsAt(verify, 'imageReferences'), ...textsAt(verify, 'image')],
        actionPath,
        action,
        enforced: /^enforce$/i.test(action ?? ''),
        enforcing: { path: actionPath, value: 'Enforce' },
        signers,
      };
    }),
  );
}

function kyvernoSigner(entry: JsonValue, path: Path): Signer {
  if (!isSet(entry, 'keyless')) return { path, named: true };
  return { path: [...path, 'keyless'], named: someIdentity([objectAt(entry, 'keyless')]) };
}

/** Whether all identities say both who signs and who vouches for them. */
const someIdentity = (identities: readonly JsonValue[]): boolean =>
  identities.length > 0 && identities.every((identity) => says(identity, 'subject') && says(identity, 'issuer'));

/** A subject or an issuer by name or by pattern; a pattern that takes everything says nothing. */
const says = (identity: JsonValue, field: 'subject' | 'issuer'): boolean =>
  isJsonObject(identity) &&
  [field, `${field}RegExp`].some((name) => {
    const value = textAt(identity, name);
    return value !== undefined && value !== '' && !/^\^?(?:\*|\.\*|\.\+)\$?$/.test(value);
  });

/** Kept, so that many containers do not read every policy again. */
const rulesOfSets = new WeakMap<LintSet, readonly SignatureRule[]>();

/** Every rule about signatures in the set, whichever policy it stands in. */
export function signatureRulesOf(set: LintSet): readonly SignatureRule[] {
  const known = rulesOfSets.get(set);
  if (known !== undefined) return known;
  const rules = SIGNATURE_POLICY_TYPES.flatMap((type) => set.ofType(type)).flatMap(signatureRules);
  rulesOfSets.set(set, rules);
  return rules;
}
