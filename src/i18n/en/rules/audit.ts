// Words of the rules in src/lint/rules/audit: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const audit = {
  'rule.audit-policy-logs-secrets.title': 'The audit log gets the content of secrets',
  'rule.audit-policy-logs-secrets.problem':
    'At level `{level}` this rule writes bodies of requests about {resources} into the log, passwords and tokens included.',
  'rule.audit-policy-logs-secrets.why':
    'An audit log is collected, searched and kept for years by people who should not know those secrets. Who asked for what is enough to see what happened.',
  'rule.audit-policy-logs-secrets.fix':
    'Put a rule with `level: Metadata` for secrets, `serviceaccounts/token` and `tokenreviews` before this one: the first rule that matches decides.',

  'rule.audit-policy-blind-spot.title': 'The audit log is silent where it matters',
  'rule.audit-policy-blind-spot.problem':
    'This rule records nothing of requests about {resources}, whoever makes them.',
  'rule.audit-policy-blind-spot.why':
    'Changes of rights, shells in pods, reading of secrets and making of tokens are the first things to look for after an incident. What was not recorded cannot be found out later.',
  'rule.audit-policy-blind-spot.fix':
    'Put a rule with `level: Metadata` for them before this one, or limit this one to the users whose requests are noise.',

  'rule.audit-policy-without-catch-all.title': 'The audit policy leaves the rest out',
  'rule.audit-policy-without-catch-all.problem':
    'None of the {count} rules records what the others do not match, so such requests leave no trace.',
  'rule.audit-policy-without-catch-all.why':
    'A list of what is interesting is never complete: the next resource that somebody installs is not on it.',
  'rule.audit-policy-without-catch-all.fix': 'End the list with a rule that only says `level: Metadata`.',

  'rule.unreachable-audit-rule.title': 'The audit rule is never asked',
  'rule.unreachable-audit-rule.problem':
    'Rule {before} of the policy takes every request already, so this one has no effect.',
  'rule.unreachable-audit-rule.why':
    'The first rule that matches decides. A rule behind one without conditions shows what somebody meant to record, and is not.',
  'rule.unreachable-audit-rule.fix': 'Move it before the rule that takes everything.',

  'rule.api-server-without-audit-log.title': 'The API server records nothing',
  'rule.api-server-without-audit-log.problem':
    'This kube-apiserver lacks {flags}, so it keeps no record of who did what.',
  'rule.api-server-without-audit-log.why':
    'A policy without a place to write to records nothing, and neither does a place without a policy. After an incident there is then no answer to who, what and when; no standard accepts that.',
  'rule.api-server-without-audit-log.fix':
    'Set `--audit-policy-file` together with `--audit-log-path` or `--audit-webhook-config-file`, and collect the log outside the node.',

  'rule.short-audit-retention.title': 'The audit log is not kept long enough, or not rotated',
  'rule.short-audit-retention.problem': '`{flag}` of this kube-apiserver is not set to {lowest} or more.',
  'rule.short-audit-retention.why':
    'A break-in is often noticed weeks later. With small values its traces are gone by then; without any the log fills the disk of the control plane. A copy outside the node is needed all the same.',
  'rule.short-audit-retention.fix': 'Set `{flag}={lowest}` or more, as your rules on keeping evidence ask for.',
} as const satisfies FamilyWords<'audit'>;
