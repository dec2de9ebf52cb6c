// Words of the rules in src/lint/rules/audit: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const audit = {
  'rule.audit-policy-logs-secrets.title': 'The audit log records the content of secrets',
  'rule.audit-policy-logs-secrets.problem':
    'At level `{level}` this rule writes the bodies of requests about {resources} into the log, passwords and tokens included.',
  'rule.audit-policy-logs-secrets.why':
    'An audit log is collected, searched and kept for years by people who should not know those secrets. To see what happened, it is enough to know who asked for what.',
  'rule.audit-policy-logs-secrets.fix':
    'Put a rule with `level: Metadata` for `secrets`, `serviceaccounts/token` and `tokenreviews` before this one: the first rule that matches decides.',

  'rule.audit-policy-blind-spot.title': 'The audit log is silent where it matters',
  'rule.audit-policy-blind-spot.problem':
    'This rule records nothing about requests for {resources}, whoever makes them.',
  'rule.audit-policy-blind-spot.why':
    'Changes of rights, shells in pods, reads of secrets and new tokens are the first things to look for after an incident. What was not recorded cannot be found out later.',
  'rule.audit-policy-blind-spot.fix':
    'Put a rule with `level: Metadata` for them before this one, or limit this one to the users whose requests are noise.',

  'rule.audit-policy-without-catch-all.title': 'The audit policy does not record the rest',
  'rule.audit-policy-without-catch-all.problem':
    'The policy has {count} {count:rule|rules}, and nothing records what no rule matches: such requests leave no trace.',
  'rule.audit-policy-without-catch-all.why':
    'A list of what is worth recording is never complete: the next resource that somebody installs is not on it.',
  'rule.audit-policy-without-catch-all.fix': 'End the list with a rule that only says `level: Metadata`.',

  'rule.unreachable-audit-rule.title': 'The audit rule is never used',
  'rule.unreachable-audit-rule.problem':
    'Rule {before} of the policy already matches every request, so this one has no effect.',
  'rule.unreachable-audit-rule.why':
    'The first rule that matches decides. A rule behind one without conditions shows what somebody meant to record and what is not recorded.',
  'rule.unreachable-audit-rule.fix': 'Move it before the rule that matches everything.',

  'rule.api-server-without-audit-log.title': 'The API server records nothing',
  'rule.api-server-without-audit-log.problem':
    'This kube-apiserver lacks {flags}, so there is no record of who did what.',
  'rule.api-server-without-audit-log.why':
    'A policy without a place to write to records nothing, and neither does a place without a policy. After an incident nobody can then say who did what and when; no standard accepts that.',
  'rule.api-server-without-audit-log.fix':
    'Set `--audit-policy-file` together with `--audit-log-path` or `--audit-webhook-config-file`, and collect the log outside the node.',

  'rule.short-audit-retention.title': 'The audit log is not kept long enough, or not rotated',
  'rule.short-audit-retention.problem': '`{flag}` of this kube-apiserver is missing or below {lowest}.',
  'rule.short-audit-retention.why':
    'A break-in is often noticed weeks later. With small values its traces are gone by then; without any the log can fill the disk of the control plane. A copy outside the node is needed all the same.',
  'rule.short-audit-retention.fix': 'Set `{flag}={lowest}` or more, as your rules on keeping records ask for.',
} as const satisfies FamilyWords<'audit'>;
