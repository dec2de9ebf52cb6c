import { expect, test } from 'vitest';
import { setField } from '../../src/lint/edits.ts';
import { fixAll, lint, RULES, type Rule } from '../../src/lint/index.ts';
import { booleanAt, isSet } from '../../src/lint/read.ts';
import { containerRule } from '../../src/lint/rule.ts';

const facts = {
  family: 'hardening',
  severity: 'high',
  area: 'runtime-security',
  principles: [],
  controls: { bundle: 'least-privilege' },
  peers: [],
  fix: 'safe',
  examples: { bad: [], good: [] },
} as const;

/** Two rules that write into one mapping, one that mends by breaking, and one whose fix a person has to look at. */
const noEscalation = containerRule({
  ...facts,
  id: 'a',
  check({ document, spec, path }, report) {
    if (booleanAt(spec, 'securityContext', 'allowPrivilegeEscalation') === false) return;
    const at = [...path, 'securityContext', 'allowPrivilegeEscalation'];
    report({ at, edits: setField(document, at, false) });
  },
});
const readOnly = containerRule({
  ...facts,
  id: 'b',
  check({ document, spec, path }, report) {
    if (booleanAt(spec, 'securityContext', 'readOnlyRootFilesystem') === true) return;
    const at = [...path, 'securityContext', 'readOnlyRootFilesystem'];
    report({ at, edits: setField(document, at, true) });
  },
});
const breaks = containerRule({
  ...facts,
  id: 'c',
  check: ({ path }, report) => report({ at: path, edits: [{ range: { start: 0, end: 0 }, text: '[' }] }),
});
const advice = containerRule({
  ...facts,
  id: 'd',
  fix: 'suggested',
  check({ document, spec, path }, report) {
    if (!isSet(spec, 'tty')) report({ at: path, edits: setField(document, [...path, 'tty'], true) });
  },
});

const text = `apiVersion: v1
kind: Pod
metadata: {name: web} # 웹
spec:
  containers:
    # two of them
    - name: web
      image: web:1
    - name: log
      image: log:1 # 기록
`;
const files = [{ name: 'pod.yaml', text }];
const fix = (rules: readonly Rule[]) => fixAll(files, { rules });

test('fixes at one place take turns until nothing is left, and comments stay', () => {
  const fixed = fix([noEscalation, readOnly]);
  expect(fixed.fixes).toBe(4);
  expect(lint(fixed.files, { rules: [noEscalation, readOnly] }).findings).toEqual([]);
  for (const comment of ['# 웹', '# two of them', '# 기록']) expect(fixed.files[0]?.text).toContain(comment);
  expect(fixAll(fixed.files, { rules: [noEscalation, readOnly] })).toEqual({ files: fixed.files, fixes: 0 });
});

test('advice alone is mended too, and what only goes round in circles is not', () => {
  const asAdvice = { ...noEscalation, severity: 'info' } as const;
  expect(fix([asAdvice]).fixes).toBe(2);
  const inCircles = containerRule({
    ...facts,
    id: 'e',
    severity: 'info',
    check: ({ document, path, name }, report) =>
      report({ at: path, edits: setField(document, [...path, 'name'], `${name}x`) }),
  });
  expect(fix([inCircles])).toEqual({ files, fixes: 0 });
});

test('a fix that a person has to look at is not made', () => {
  expect(fix([advice])).toEqual({ files, fixes: 0 });
});

test('a round that would break the file is taken back', () => {
  expect(fix([breaks])).toEqual({ files, fixes: 0 });
});

test('what may stop a program from working is never made without being looked at', () => {
  const pod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostPID: true
  securityContext: {sysctls: [{name: kernel.msgmax, value: "1"}]}
  containers:
    - name: web
      image: shop/web:1.4.2
      ports: [{containerPort: 80, hostPort: 80}]
      securityContext: {privileged: true, capabilities: {add: [SYS_TIME]}}
    - name: log
      image: shop/log:1.4.2
      securityContext: {runAsUser: 10001, seccompProfile: {type: Unconfined}}
`;
  const fixed = fixAll([{ name: 'pod.yaml', text: pod }], { rules: RULES }).files[0]?.text ?? '';
  for (const kept of ['hostPID: true', 'kernel.msgmax', 'hostPort: 80', 'privileged: true', 'SYS_TIME', 'Unconfined'])
    expect(fixed, kept).toContain(kept);
  expect(fixed, 'no user is known for the first, one above 0 for the second').not.toMatch(
    /privileged: true[^\n]*runAsNonRoot/,
  );
  expect(fixed).toMatch(/runAsUser: 10001[^\n]*runAsNonRoot: true/);
});

test.each(['__proto__', 'constructor', 'toString'])('%s is a plain key for a fix', (name) => {
  const text = `apiVersion: v1
kind: Pod
metadata: {name: a, labels: {"${name}": x}, annotations: {"${name}": y}}
"${name}": {"${name}": 1}
spec:
  containers:
    - name: "${name}"
      image: shop/web:latest
      imagePullPolicy: Never
      securityContext: {"${name}": {runAsNonRoot: true}}
`;
  const fixed = fixAll([{ name, text }], { rules: RULES });
  expect(fixed.fixes).toBeGreaterThan(0);
  expect(fixed.files[0]?.name).toBe(name);
  expect(fixed.files[0]?.text).toContain('imagePullPolicy: Always');
  expect(fixed.files[0]?.text.split(name).length).toBe(text.split(name).length);
});
