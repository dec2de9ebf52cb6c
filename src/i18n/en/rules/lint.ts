// Words around the rules: severities, families, areas, and the findings that the engine itself makes.
import type { SchemaRuleId, SourceRuleId } from '../../../lint/index.ts';
import type { LintWords } from '../../rules/words.ts';

export const lint = {
  'lint.severity.critical': 'critical',
  'lint.severity.high': 'high',
  'lint.severity.medium': 'medium',
  'lint.severity.low': 'low',
  'lint.severity.info': 'advice',

  'lint.family.schema': 'Valid manifests',
  'lint.family.pss-baseline': 'Pod Security baseline',
  'lint.family.pss-restricted': 'Pod Security restricted',
  'lint.family.hardening': 'Hardening',
  'lint.family.images': 'Images',
  'lint.family.secrets': 'Secrets',
  'lint.family.resources': 'Resources',
  'lint.family.availability': 'Availability',
  'lint.family.network': 'Network',
  'lint.family.access': 'Access and tenancy',
  'lint.family.pod-security': 'Pod Security admission',
  'lint.family.rollouts': 'Argo Rollouts',
  'lint.family.jobs': 'Jobs and backup',
  'lint.family.audit': 'Audit',
  'lint.family.source': 'Files',

  'lint.area.release-strategy': 'Release strategy',
  'lint.area.availability': 'Availability',
  'lint.area.image-security': 'Image security',
  'lint.area.runtime-security': 'Runtime hardening',
  'lint.area.network-security': 'Network',
  'lint.area.access-control': 'Access control',
  'lint.area.data-protection': 'Data protection',
  'lint.area.compliance': 'Compliance',
  'lint.area.backup-and-recovery': 'Backup and recovery',
  'lint.area.resources': 'Resources',
  'lint.area.correctness': 'Correctness',

  'lint.cli.noFiles': 'name at least one file or folder ("-" for standard input)',
  'lint.cli.badValue': 'option "{name}" cannot take "{value}", but one of: {wanted}',
  'lint.cli.unreadable': 'cannot read "{file}": {message}',
  'lint.cli.fixed': '{fixes} {fixes:fix|fixes} made in {files} {files:file|files}',
  'lint.cli.mend': 'fix: {fix}',
  'lint.cli.fix.safe': '--fix mends it',
  'lint.cli.fix.suggested': 'the Check page suggests an edit',
  'lint.cli.count': '{count} {severity}',
  'lint.cli.nothing': 'nothing to mend',
  'lint.cli.summary': '{files} {files:file|files}, {objects} {objects:object|objects}: {found}',
  'lint.cli.suppressed': '({count} suppressed)',

  'rule.can-be-read.title': 'The text can be read as YAML',
  'rule.fits-its-schema.title': 'Every field exists and has the right type',
  'rule.is-accepted.title': 'The API server accepts the object',

  'rule.helm-template.title': 'A template is not a manifest yet',
  'rule.helm-template.problem':
    'Helm fills in what is written in double braces; until then nobody can say what the file means, and it is left out of the grade.',
  'rule.helm-template.why': 'A rule would judge the braces instead of the values that reach the API server.',
  'rule.helm-template.fix': 'Check what Helm makes of it: `helm template <chart>`.',

  'rule.kustomization.title': 'A kustomization is not a manifest yet',
  'rule.kustomization.problem':
    'Kustomize builds manifests from this file and others; the file itself is left out of the grade.',
  'rule.kustomization.why':
    'Only the result is sent to the API server, and a patch alone looks like an incomplete object.',
  'rule.kustomization.fix': 'Check what it builds: `kubectl kustomize <folder>`.',

  'rule.file-without-rules.title': 'There are no rules for this kind of file yet',
  'rule.file-without-rules.problem': 'The file was not checked, and is left out of the grade.',
  'rule.file-without-rules.why': 'Silence about a file must not be taken for approval.',
  'rule.file-without-rules.fix': 'Nothing has to be done.',

  'rule.kind-without-rules.title': 'There are no rules for this kind of object yet',
  'rule.kind-without-rules.problem':
    'There is no rule for {kind} of {apiVersion}; the object is left out of the grade.',
  'rule.kind-without-rules.why': 'Silence about an object must not be taken for approval.',
  'rule.kind-without-rules.fix': 'Nothing has to be done.',

  'rule.suppression-without-reason.title': 'A suppression without a reason has no effect',
  'rule.suppression-without-reason.problem': 'The comment names no rule or gives no reason, and suppresses nothing.',
  'rule.suppression-without-reason.why':
    'Whoever reads the file next has to know why the rule is not kept here, and when it will be again.',
  'rule.suppression-without-reason.fix': 'Write it as `# rollout-lab: ignore <rule-id> -- reason`.',

  'rule.suppression-of-unknown-rule.title': 'The suppression names a rule that does not exist',
  'rule.suppression-of-unknown-rule.problem': 'No rule is called {rule}, so the comment suppresses nothing.',
  'rule.suppression-of-unknown-rule.why':
    'A misspelt name looks like an exception that was agreed on, but has no effect.',
  'rule.suppression-of-unknown-rule.fix': 'Copy the id from the finding or from the page of the rule.',

  'rule.suppression-without-effect.title': 'The suppression has nothing to suppress',
  'rule.suppression-without-effect.problem': 'Nothing that the comment speaks of breaks {rules}.',
  'rule.suppression-without-effect.why': 'A suppression that is no longer needed hides the next mistake.',
  'rule.suppression-without-effect.fix': 'Remove the comment.',

  'rule.too-many-findings.title': 'The object has more findings than are shown',
  'rule.too-many-findings.problem': 'Only the first {limit} findings of this object are listed.',
  'rule.too-many-findings.why': 'Nobody reads more, and the page has to stay fast.',
  'rule.too-many-findings.fix': 'Mend these first, then check again.',
} as const satisfies LintWords<SourceRuleId, SchemaRuleId>;
