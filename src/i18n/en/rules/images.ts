// Words of the rules in src/lint/rules/images: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const images = {
  'rule.latest-image-tag.title': 'The image has no fixed version',
  'rule.latest-image-tag.problem':
    'Container {container} starts {image}, and the tag {tag} may mean another image tomorrow: two pods of one release may run different programs.',
  'rule.latest-image-tag.why':
    'A release can be repeated, compared and rolled back only when its name means the same image every time. With a moving tag a pod that starts again on another node may bring code that nobody released.',
  'rule.latest-image-tag.fix': 'Write the version that was tested, best with its digest: `name:1.4.2@sha256:…`.',

  'rule.image-without-digest.title': 'The image is not pinned by its digest',
  'rule.image-without-digest.problem':
    'Container {container} starts {image}. Whoever may push to the registry can move that tag, and then what was scanned is not what runs.',
  'rule.image-without-digest.why':
    'A digest is computed from the image, so it cannot name another one. Scan, signature, staging and production then speak of the very same bytes, and a rollback brings back exactly what ran before.',
  'rule.image-without-digest.fix':
    'Let the pipeline write the digest that it built and scanned: `name:1.4.2@sha256:…`. The tag may stay for people; the digest decides.',

  'rule.malformed-image-digest.title': 'The digest of the image is malformed',
  'rule.malformed-image-digest.problem':
    'The image of container {container} ends in `{digest}`, which is not the form of a digest: the pod stays in `InvalidImageName`.',
  'rule.malformed-image-digest.why':
    'A digest is the name of an algorithm and a fixed number of lower-case hexadecimal digits: 64 for `sha256`. The API server does not look at it; the kubelet refuses to pull.',
  'rule.malformed-image-digest.fix':
    'Copy the whole digest from the registry or from the output of the build: `sha256:` and 64 digits.',

  'rule.untrusted-image-registry.title': 'The image comes from a source that nobody vouches for',
  'rule.untrusted-image-registry.problem':
    'Container {container} runs {image} from {registry}, and nothing says that you trust this publisher.',
  'rule.untrusted-image-registry.why':
    'On a public registry anybody may publish under a free name, names are easily mistaken for one another, and an image can vanish or be rate limited. Your own registry holds what you have scanned and chosen.',
  'rule.untrusted-image-registry.fix':
    'Copy the image to your registry and take it from there, or name the registries that you trust in the option `trustedRegistries`.',

  'rule.retired-image-registry.title': 'The registry is retired',
  'rule.retired-image-registry.problem':
    'Container {container} takes {image} from {registry}, where nothing new arrives; one day the image will be gone.',
  'rule.retired-image-registry.why':
    'A frozen registry gets no security fixes. And once it is switched off, pods that run today no longer start on a new node.',
  'rule.retired-image-registry.fix': 'Take the image from {successor}, in a version that is still maintained.',

  'rule.mutable-tag-not-pulled.title': 'A moving tag is never pulled again',
  'rule.mutable-tag-not-pulled.problem':
    'Container {container} uses the tag {tag} with `imagePullPolicy: {policy}`: each node keeps whatever the tag meant when it first pulled it.',
  'rule.mutable-tag-not-pulled.why':
    'Pods of one release then differ from node to node, and a fix under the same tag never arrives where an old image lies.',
  'rule.mutable-tag-not-pulled.fix':
    'Write a fixed version with its digest; as long as the tag moves, set `imagePullPolicy: Always`.',

  'rule.image-taken-from-cache.title': 'The node may start the image without asking the registry',
  'rule.image-taken-from-cache.problem':
    'If {image} is on the node already, container {container} starts without asking the registry: nobody checks that the tag still means the same image.',
  'rule.image-taken-from-cache.why':
    'This is advice. Asking costs one short request, and layers that are there are not loaded again. A kubelet before 1.35 also gives a private image that is there to any pod, without checking its credentials. With a digest there is no doubt what is started, so this rule leaves such images alone.',
  'rule.image-taken-from-cache.fix': 'Pin the image by its digest, or set `imagePullPolicy: Always`.',

  'rule.signature-policy-only-audits.title': 'The signature policy only watches',
  'rule.signature-policy-only-audits.problem':
    'Policy {policy} is set to `{action}`: an image without a valid signature is noted, and starts.',
  'rule.signature-policy-only-audits.why':
    'A signature protects only where its absence stops something. To watch first what would be refused is right; to stop there is not.',
  'rule.signature-policy-only-audits.fix':
    'When the reports are clean, let the policy refuse: `Enforce` in Kyverno, `Deny` in an ImageValidatingPolicy, `mode: enforce` in a ClusterImagePolicy.',

  'rule.signature-of-anybody.title': "The policy takes anybody's signature",
  'rule.signature-of-anybody.problem':
    "Policy {policy} asks for a signature here, but does not say both who has to sign and who vouches for that identity: a stranger's signature passes too.",
  'rule.signature-of-anybody.why':
    'Everybody can get a certificate for keyless signing. Only the identity in it, your workflow in your repository, and its issuer tell your signature from theirs.',
  'rule.signature-of-anybody.fix':
    'Give subject and issuer, as narrow as possible: the issuer of your pipeline, and the workflow file that releases. Or name a public key.',

  'rule.image-outside-signature-policy.title': 'No signature is asked of this image',
  'rule.image-outside-signature-policy.problem':
    'The policies in these files check signatures, but none of their patterns covers {image} of container {container}.',
  'rule.image-outside-signature-policy.why':
    'An intruder needs only one image that nobody checks. A policy with a gap gives confidence where there should be none.',
  'rule.image-outside-signature-policy.fix':
    'Add a pattern for the image, or take it from a registry that the policy covers.',
} as const satisfies FamilyWords<'images'>;
