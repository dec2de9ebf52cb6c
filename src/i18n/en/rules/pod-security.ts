// Words of the rules in src/lint/rules/pod-security: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const podSecurity = {
  'rule.violates-enforced-level.title': 'The namespace refuses these pods',
  'rule.violates-enforced-level.problem':
    'Namespace {namespace} enforces the level {level}, so no pod of {workload} can be created. The API server says: {message}',
  'rule.violates-enforced-level.why':
    'Pod Security admission refuses Pods, when they are created. A Deployment or Rollout is accepted, at most with a warning, and then stays without pods.',
  'rule.violates-enforced-level.fix': 'Mend what the message lists; the other findings show where it is.',

  'rule.violates-warned-level.title': 'The namespace warns about these pods',
  'rule.violates-warned-level.problem':
    'In the mode `{mode}` namespace {namespace} asks for the level {level}, and {workload} does not meet it. The API server says: {message}',
  'rule.violates-warned-level.why':
    'The modes `warn` and `audit` refuse nothing. They show what would happen once the level is enforced, which is usually the next step.',
  'rule.violates-warned-level.fix': 'Mend what the message lists before the level is enforced.',

  'rule.namespace-without-pod-security-level.title': 'The namespace refuses no pod',
  'rule.namespace-without-pod-security-level.problem':
    'Namespace {namespace} sets no level of Pod Security: unless the cluster has another default, a privileged pod is let in like any other.',
  'rule.namespace-without-pod-security-level.why':
    'Good manifests protect only their own pods. What somebody applies in a hurry, or an intruder makes, is stopped by the level of the namespace.',
  'rule.namespace-without-pod-security-level.fix':
    'Set the label `pod-security.kubernetes.io/enforce`, to `restricted` if the workloads can meet it, otherwise to `baseline`. Try it first with `kubectl label --dry-run=server`, which names the pods that violate the level.',

  'rule.misspelt-pod-security-label.title': 'The label of Pod Security is misspelt',
  'rule.misspelt-pod-security-label.problem':
    '`{label}` means nothing to the API server; `{meant}` seems to be meant. As it is, it has no effect.',
  'rule.misspelt-pod-security-label.why':
    'The key of a label is free text: a wrong one is accepted silently. A wrong level under the right key would be refused.',
  'rule.misspelt-pod-security-label.fix':
    'Write `{meant}`. It takes effect at once for new pods, so look first at what would be refused.',

  'rule.namespace-allows-privileged.title': 'The namespace lets in every pod',
  'rule.namespace-allows-privileged.problem':
    'Namespace {namespace} is set to `privileged`: pods there can be root on the node.',
  'rule.namespace-allows-privileged.why':
    'Some components of a cluster need it: network plugins, storage drivers, agents of nodes. In a namespace of applications it opens the nodes to everybody who may create pods.',
  'rule.namespace-allows-privileged.fix':
    'Set `baseline` or `restricted`, and move what really needs more into a namespace of its own that few may write to. If this is that namespace, say so in a comment: `# rollout-lab: ignore namespace-allows-privileged -- reason`.',

  'rule.next-level-unseen.title': 'Nobody sees what the next level would refuse',
  'rule.next-level-unseen.problem':
    'Namespace {namespace} enforces `baseline`, and neither `warn` nor `audit` asks for `restricted`.',
  'rule.next-level-unseen.why':
    'With `warn`, whoever applies a manifest sees at once what is missing for the stricter level, and nothing is refused. That is how a namespace gets there.',
  'rule.next-level-unseen.fix':
    'Add the label `pod-security.kubernetes.io/warn: restricted`, and `audit` if you read the audit log.',

  'rule.namespace-without-quota.title': 'The namespace has no quota',
  'rule.namespace-without-quota.problem':
    'Nothing in these files limits what the workloads of namespace {namespace} take together.',
  'rule.namespace-without-quota.why':
    'A mistake in one place, an autoscaler without an end or a loop that makes Jobs, can take the room of all the others. With a quota it stays in its namespace, and the cost can be planned.',
  'rule.namespace-without-quota.fix':
    'Add a ResourceQuota with `requests.cpu`, `requests.memory` and a number of pods; a LimitRange gives defaults to containers that state none.',

  'rule.removed-pod-security-policy.title': 'PodSecurityPolicy was removed in Kubernetes 1.25',
  'rule.removed-pod-security-policy.problem':
    'No API server since 1.25 accepts {apiVersion} PodSecurityPolicy {policy}: it is refused, and nothing enforces what it says.',
  'rule.removed-pod-security-policy.why':
    'Its successor is Pod Security admission, with a level for each namespace. It refuses and never changes pods, and it knows fewer settings.',
  'rule.removed-pod-security-policy.fix':
    'The level nearest to this policy is `{level}`. Label the namespaces with `warn` and `audit` first, mend what they report, try `enforce` with `--dry-run=server`, then enforce, and delete the policy and the rights to use it last. What no level checks goes into a ValidatingAdmissionPolicy or a Kyverno rule.',

  'rule.incomplete-pod-security-policy.title': 'The PodSecurityPolicy was never valid',
  'rule.incomplete-pod-security-policy.problem':
    'Policy {policy} lacks {fields}, which the API required, each with a `rule`: not even an old cluster accepted it.',
  'rule.incomplete-pod-security-policy.why':
    'Whoever copied this file believed to be protected. What a file says counts only when a server has accepted it.',
  'rule.incomplete-pod-security-policy.fix':
    'Do not mend it: replace it with the level of the namespace. Let the pipeline try every manifest with `kubectl apply --dry-run=server`.',

  'rule.pod-security-policy-changes-pods.title': 'This setting changed pods; Pod Security does not',
  'rule.pod-security-policy-changes-pods.problem':
    '`{field}` of policy {policy} filled in what pods left out. After the move those pods are refused, or run without it.',
  'rule.pod-security-policy-changes-pods.why':
    'Pod Security admission only says yes or no. What used to be filled in has to be in every pod template before.',
  'rule.pod-security-policy-changes-pods.fix':
    'Write the setting into the workloads: capabilities, user and groups, profiles. Or let a mutating policy do it (MutatingAdmissionPolicy, Kyverno).',

  'rule.pod-security-policy-looser-than-restricted.title': 'The policy lets in what a Pod Security level refuses',
  'rule.pod-security-policy-looser-than-restricted.problem':
    '`{field}` of policy {policy}, as it is or because it is missing, lets in pods that the level `{level}` refuses.',
  'rule.pod-security-policy-looser-than-restricted.why':
    'The level for a namespace is the strictest that refuses none of its pods. Each of these fields shows what stands in the way, and often nobody needs it any more.',
  'rule.pod-security-policy-looser-than-restricted.fix':
    'See whether a workload still needs it. If none does, take the stricter level; if one does, give it a namespace of its own.',

  'rule.pod-security-policy-check-lost.title': 'No level of Pod Security checks this',
  'rule.pod-security-policy-check-lost.problem':
    'Policy {policy} checked `{field}`. Neither `baseline` nor `restricted` does, so the check is gone after the move.',
  'rule.pod-security-policy-check-lost.why':
    'The levels are fixed and leave out what differs between organisations, such as a read-only root file system.',
  'rule.pod-security-policy-check-lost.fix':
    'Write a ValidatingAdmissionPolicy or a Kyverno rule for it, in the same namespaces.',

  'rule.pod-security-policy-without-grant.title': 'Nobody was allowed to use this policy',
  'rule.pod-security-policy-without-grant.problem':
    'No Role in these files gives the verb `use` on policy {policy}: even while clusters knew such policies, it applied to nobody.',
  'rule.pod-security-policy-without-grant.why':
    'A PodSecurityPolicy held only for those who were allowed to use it. This is advice: since 1.25 there is nothing to give.',
  'rule.pod-security-policy-without-grant.fix': 'Do not give that right any more; label the namespaces instead.',

  'rule.grant-of-pod-security-policy.title': 'A right to use what is gone',
  'rule.grant-of-pod-security-policy.problem':
    '{role} still allows the use of PodSecurityPolicies, which no cluster has had since 1.25.',
  'rule.grant-of-pod-security-policy.why':
    'A rule that means nothing hides, in a review, the rules that mean something.',
  'rule.grant-of-pod-security-policy.fix': 'Remove the rule from the role.',
} as const satisfies FamilyWords<'pod-security'>;
