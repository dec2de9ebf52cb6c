// Words of the rules in src/lint/rules/access: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const access = {
  'rule.unlimited-permissions.title': 'The role allows everything',
  'rule.unlimited-permissions.problem':
    'This rule of {role} gives every verb on every resource of every group: whoever holds the role owns all that it reaches.',
  'rule.unlimited-permissions.why':
    'It is `cluster-admin` under another name, easily overlooked in a review. It also covers giving the same rights to others, and everything that will be installed later.',
  'rule.unlimited-permissions.fix':
    'Write down what the program really does: the groups, the resources and the verbs. The audit log shows what was asked for.',

  'rule.binding-to-cluster-admin.title': 'The binding gives cluster-admin',
  'rule.binding-to-cluster-admin.problem':
    'Binding {binding} gives `cluster-admin`: its subjects may do everything in its scope, including giving rights to others.',
  'rule.binding-to-cluster-admin.why':
    'One stolen token of such an account gives away the whole cluster, or the whole namespace. For daily work nobody needs it, least of all a program.',
  'rule.binding-to-cluster-admin.fix':
    'Bind a role with just the rights that are needed. Keep `cluster-admin` for an emergency account whose use is watched. `roleRef` cannot be changed: delete the binding and create a new one.',

  'rule.binding-to-everyone.title': 'The binding gives rights to everybody',
  'rule.binding-to-everyone.problem':
    'Binding {binding} gives {role} to {subject}, that is, also to people and programs that nobody has chosen.',
  'rule.binding-to-everyone.why':
    'Anonymous requests need no login, every logged-in user of every team is in `system:authenticated`, and every service account is in `system:serviceaccounts`. A right for them is a right for the intruder.',
  'rule.binding-to-everyone.fix': 'Name the group, the user or the service account that needs the role.',

  'rule.permission-to-escalate.title': 'The role leads to more rights',
  'rule.permission-to-escalate.problem':
    'With the verb `{verb}` a holder of {role} can get rights that the role itself does not contain.',
  'rule.permission-to-escalate.why':
    '`escalate` and `bind` switch off the rule that nobody gives more rights than they have; `impersonate` lets one act as somebody else. Whoever has one of them can be cluster-admin two commands later.',
  'rule.permission-to-escalate.fix':
    'Remove the verb. If it has to be there, limit it with `resourceNames` to the roles or users that are meant.',

  'rule.wildcard-permissions.title': 'The role has a star in a rule',
  'rule.wildcard-permissions.problem':
    '`{field}` of {role} is `*`, so the role also gives what nobody thought of when it was written.',
  'rule.wildcard-permissions.why':
    'A star includes subresources such as `pods/exec`, verbs such as `escalate`, and whatever is installed next year. A reviewer cannot say whether that is right, since it is not written down.',
  'rule.wildcard-permissions.fix':
    'Write out what is needed: for reading the verbs `get`, `list` and `watch`; the resources by name.',

  'rule.permission-to-read-secrets.title': 'The role reads all Secrets',
  'rule.permission-to-read-secrets.problem':
    '{role} gives `{verbs}` on every Secret in its scope, not only on those that the program needs.',
  'rule.permission-to-read-secrets.why':
    'Among the Secrets are passwords of other programs and often tokens of service accounts with more rights. `list` and `watch` show the content as well.',
  'rule.permission-to-read-secrets.fix':
    'Mount the Secret instead of reading it through the API. If that is not possible, allow `get` only, with the names in `resourceNames`.',

  'rule.permission-to-enter-pods.title': 'The role can enter running pods',
  'rule.permission-to-enter-pods.problem':
    '{role} gives {resources}: its holder gets into running containers, past every release and past network policies.',
  'rule.permission-to-enter-pods.why':
    'A shell in production sees the secrets and the data of users, and what is changed there is in no repository. Diagnosis begins with logs, metrics and events.',
  'rule.permission-to-enter-pods.fix':
    'Take it out of roles for daily work. Give it for a reason and a limited time, in one namespace, and let the audit log record it.',

  'rule.permission-to-take-over-cluster.title': 'The role has a right that leads to the whole cluster',
  'rule.permission-to-take-over-cluster.problem':
    '{role} gives `{verbs}` on {resource}; with that its holder can get rights far beyond the role.',
  'rule.permission-to-take-over-cluster.why':
    '`nodes/proxy` runs commands in every pod of a node, a PersistentVolume may be any folder of a node, an approved certificate request is a certificate in any name, a webhook sees and changes every object, and `serviceaccounts/token` makes tokens of other accounts.',
  'rule.permission-to-take-over-cluster.fix':
    'Use a narrower right (`nodes/metrics`, a StorageClass instead of volumes), or name the objects in `resourceNames`.',

  'rule.binding-to-system-masters.title': 'The binding names system:masters',
  'rule.binding-to-system-masters.problem':
    'Binding {binding} gives {role} to `system:masters`, a group that may do everything anyway and cannot be limited.',
  'rule.binding-to-system-masters.why':
    'The API server lets the members of that group pass without asking RBAC. Who is in it is written in certificates that cannot be revoked; the binding makes it look as if there were a limit.',
  'rule.binding-to-system-masters.fix':
    'Name a group of your own, and issue certificates with `system:masters` for emergencies only.',

  'rule.permission-to-create-workloads.title': 'The role can start programs',
  'rule.permission-to-create-workloads.problem':
    '{role} may create {resources}: that is, run any image under any service account of the namespace, with every Secret there.',
  'rule.permission-to-create-workloads.why':
    'The right to create pods is the sum of the rights of all accounts in the namespace. For a pipeline it is the job; for a dashboard or an exporter it is a mistake.',
  'rule.permission-to-create-workloads.fix':
    'Leave `create` to the pipeline, in namespaces whose Pod Security level is set and whose accounts have few rights. Everybody else only changes or reads what exists.',

  'rule.binding-to-broad-role.title': 'The binding gives a role for owners of a namespace',
  'rule.binding-to-broad-role.problem':
    'Binding {binding} gives the built-in role `{role}`, which can also read every Secret and open a shell in every pod of its scope.',
  'rule.binding-to-broad-role.why':
    '`edit` and `admin` were made for people who own the namespace. They allow `pods/exec`, the tokens of all service accounts and, with `admin`, new bindings; a program uses a few of those rights.',
  'rule.binding-to-broad-role.fix':
    'Write a Role with the rights that are used, and bind that. For people who look, `view` is enough.',

  'rule.binding-to-default-service-account.title': 'The binding gives rights to the default service account',
  'rule.binding-to-default-service-account.problem':
    'Binding {binding} gives {role} to the account `default` of namespace {namespace}, and so to every pod there that names no account.',
  'rule.binding-to-default-service-account.why':
    'Whatever names no account uses this one. A right for it is a right for programs that do not exist yet.',
  'rule.binding-to-default-service-account.fix':
    'Create a ServiceAccount for the program that needs the role, name it in `serviceAccountName`, and bind the role to it.',

  'rule.default-namespace.title': 'The workload is in the namespace default',
  'rule.default-namespace.problem':
    '{workload} goes to `default`, unless somebody names another namespace when it is applied.',
  'rule.default-namespace.why':
    'Rights, network policies, quotas and Pod Security levels are set per namespace. `default` collects everything that nobody placed, so none of them can be strict there.',
  'rule.default-namespace.fix': 'Create a namespace for the application and write it in `metadata.namespace`.',

  'rule.system-namespace.title': 'The workload is in a namespace of Kubernetes itself',
  'rule.system-namespace.problem':
    '{workload} goes to {namespace}, where the components of the cluster run and policies are usually relaxed for them.',
  'rule.system-namespace.why':
    'Accounts there have wide rights, and whoever may create pods there can use them. What is not a part of the cluster is safer elsewhere, and does not get in the way of an upgrade.',
  'rule.system-namespace.fix': 'Move it to a namespace of its own, unless it is an add-on that has to be there.',

  'rule.binding-without-role.title': 'The role of the binding is in none of the files',
  'rule.binding-without-role.problem':
    'Binding {binding} names {kind} {role}, which these files do not contain. If the cluster does not have it either, the binding gives nothing, and no error says so.',
  'rule.binding-without-role.why':
    'This is advice, since the role may be in the cluster already. The API server accepts a binding to a role that does not exist, and whoever creates a role of that name later decides what it gives.',
  'rule.binding-without-role.fix': 'Check the name, or add the role to the files.',

  'rule.needlessly-cluster-wide.title': 'A program of one namespace gets rights in all',
  'rule.needlessly-cluster-wide.problem':
    'Binding {binding} gives {role} in all namespaces, though its accounts are all in {namespace} and the role is about namespaced resources only.',
  'rule.needlessly-cluster-wide.why':
    'This is advice: a program that watches all namespaces needs it. Any other one can reach into the namespaces of other teams for no reason.',
  'rule.needlessly-cluster-wide.fix':
    'Use a RoleBinding in each namespace where the program works; it may give the same ClusterRole.',
} as const satisfies FamilyWords<'access'>;
