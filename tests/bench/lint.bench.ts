// How fast the linter is, with every rule.
// Bars: a 500-line manifest within 10 ms once warm; 10 MB of manifests within 3 s, growing linearly; a folder from the command line in fewer
// CPU seconds, its start included, than a schema checker needs. kube-score and kubeconform are measured beside it where the machine has them
// (KUBE_SCORE, KUBECONFORM, or in the path); kubeconform with the schemas of KUBECONFORM_SCHEMAS, a place as its -schema-location takes it;
// @monokle/validation from the node_modules folder that MONOKLE_MODULES names.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint, RULES } from '../../src/lint/index.ts';
import type { Measure, Measurement } from '../../tools/measurement.ts';
import { root } from '../../tools/run.ts';

const container = (index: number): string => `        - name: app-${index}
          image: registry.example/app-${index}:1.0
          ports:
            - name: http
              containerPort: 8080
          env:
            - {name: MODE, value: "production"}
            - name: LEVEL
              value: debug # 설명
          resources:
            requests: {cpu: 100m, memory: 128Mi}
            limits:
              cpu: 500m
              memory: 256Mi
          readinessProbe:
            httpGet:
              path: /ready
              port: http
`;

const deployment = (name: string, containers: number): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector:
    matchLabels: {app: ${name}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:
      containers:
${Array.from({ length: containers }, (_, index) => container(index)).join('')}`;

const MEGABYTE = 1_000_000;

function files(bytes: number): { name: string; text: string }[] {
  const list: { name: string; text: string }[] = [];
  for (let size = 0; size < bytes; ) {
    const text = deployment(`web-${list.length}`, 4);
    list.push({ name: `${list.length}.yaml`, text });
    size += text.length;
  }
  return list;
}

function once(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const best = (times: number, work: () => void): number => Math.min(...Array.from({ length: times }, () => once(work)));

/** CPU seconds of a program and its children, the least of several runs. */
function cpuSeconds(command: readonly string[], times: number): number {
  const quoted = command.map((part) => `'${part}'`).join(' ');
  const runs = Array.from({ length: times }, () => {
    const { stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time ${quoted} >/dev/null 2>&1`], {
      encoding: 'utf8',
    });
    const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(/\s+/).map(Number);
    return user + system;
  });
  return Math.min(...runs);
}

const corpus = join(process.env['CONFORMANCE_DATA'] ?? join(root, '../shared'), 'golden/peers/kubernetes');

/** A program that a variable names, or that is in the path; undefined when there is none. */
function program(variable: string, name: string): string | undefined {
  const found =
    process.env[variable] ?? spawnSync('bash', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
  return found === '' ? undefined : found;
}

/** It stops at a file that it cannot read, so without those. */
function kubeScore(inputs: string): Measurement[] {
  const command = program('KUBE_SCORE', 'kube-score');
  if (command === undefined) return [];
  const readable = readFileSync(join(corpus, 'verdicts.kube-score.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): { file: string; error?: string } => JSON.parse(line))
    .filter(({ error }) => error === undefined)
    .map(({ file }) => join(inputs, file));
  const value = cpuSeconds([command, 'score', ...readable], 4);
  return [{ name: `kube-score on ${readable.length} of them (CPU)`, value, unit: 's' }];
}

/** Only with schemas on this machine: it would fetch them otherwise. */
function kubeconform(inputs: string): Measurement[] {
  const [command, schemas] = [program('KUBECONFORM', 'kubeconform'), process.env['KUBECONFORM_SCHEMAS']];
  if (command === undefined || schemas === undefined) return [];
  const value = cpuSeconds([command, '-strict', '-ignore-missing-schemas', '-schema-location', schemas, inputs], 4);
  return [{ name: 'kubeconform on them (CPU)', value, unit: 's' }];
}

/** It looks at every file at once, as we do; its schema check would fetch, so it is left out. */
function monokle(inputs: string): Measurement[] {
  const modules = process.env['MONOKLE_MODULES'];
  if (modules === undefined) return [];
  const driver = join(import.meta.dirname, 'support/monokle.ts');
  return [
    {
      name: '@monokle/validation without its schema check on them (CPU)',
      value: cpuSeconds([process.execPath, driver, modules, inputs], 4),
      unit: 's',
    },
  ];
}

/** The folder that other linters were measured on, and those beside us that the machine has. */
function folder(): Measurement[] {
  const inputs = join(corpus, 'files');
  if (!existsSync(inputs)) return [];
  // As `npm run build` leaves it; from sources that were changed since, it would be slower.
  spawnSync(process.execPath, [join(root, 'tools/bundle-cli.ts')]);
  const ours = cpuSeconds([process.execPath, join(root, 'bin/rollout-lab.mjs'), 'lint', inputs], 6);
  return [
    { name: `${readdirSync(inputs).length} files from the command line, start included (CPU)`, value: ours, unit: 's' },
    ...kubeScore(inputs),
    ...kubeconform(inputs),
    ...monokle(inputs),
  ];
}

const measure: Measure = () => {
  const manifest = [{ name: 'a.yaml', text: deployment('web', 27) }];
  const [half, whole] = [files(5 * MEGABYTE), files(10 * MEGABYTE)];
  const work = (input: typeof whole) => () => void lint(input, { rules: RULES });
  const warm = best(20, work(manifest));
  const halfMs = best(2, work(half));
  const wholeMs = best(2, work(whole));
  return [
    { name: `${RULES.length} rules over a 500-line manifest, warm`, value: warm, unit: 'ms', limit: 10 },
    { name: '10 MB of manifests', value: wholeMs, unit: 'ms', limit: 3_000 },
    { name: 'growth from 5 to 10 MB', value: wholeMs / halfMs, unit: 'x', limit: 2.6 },
    ...folder(),
  ];
};

export default measure;
