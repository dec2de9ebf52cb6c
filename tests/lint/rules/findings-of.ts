// What one rule says about a text, in the shortest form for a table of cases.
import { type LintFinding, lint, type Rule } from '../../../src/lint/index.ts';

export const findingsOf = (rule: Rule, text: string): readonly LintFinding[] =>
  lint([{ name: 'test.yaml', text }], { rules: [rule] }).findings.filter(({ ruleId }) => ruleId === rule.id);

export const pathsOf = (rule: Rule, text: string): readonly string[] =>
  findingsOf(rule, text).map(({ path }) => path ?? '');

/** A Pod whose only container has these fields beside its name, indented as in the file. */
export const podWith = (container: string, pod = ''): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
${pod}  containers:
    - name: web
${container}`;
