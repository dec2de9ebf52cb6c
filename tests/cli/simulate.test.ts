import { describe, expect, test } from 'vitest';
import { EXIT, type Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

const MANIFEST = `# 쇼핑몰 웹 서버
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: web
        image: shop/web:1.0.0
        readinessProbe: {httpGet: {path: /, port: 8080}}
`;

async function cli(argv: string[], files: Record<string, string> = {}, stdin = '') {
  let out = '';
  let err = '';
  const io: Io = {
    stdin: (async function* () {
      yield stdin;
    })(),
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    writeFile: () => {},
    isFolder: () => false,
    listFolder: () => [],
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('ENOENT');
      return text;
    },
  };
  const code = await run(argv, io);
  return { code, out, err };
}

const inputs = JSON.stringify([{ at: '40s', do: { setImage: { deployment: 'web', image: 'shop/web:2.0.0' } } }]);
const files = { 'web.yaml': MANIFEST, 'inputs.json': inputs };

describe('simulate', () => {
  test('prints a line for each decision and ends steady on the new version', async () => {
    const { code, out, err } = await cli(['simulate', 'web.yaml', '--inputs', 'inputs.json', '--until', '3m'], files);
    expect(err).toBe('');
    expect(code).toBe(EXIT.passed);
    expect(out).not.toMatch(/decision\.|who\.|verb\.|\{\w+\}/);
    expect(out).toMatch(/^40\.0 {2}Deployment controller {2}\S.* {2}Deployment\/web {2}.+/m);
    expect(out).toMatch(/web: Steady: 3 pods of v2 available/);
  });

  test('--json gives the log, a summary and the hash; the same bytes every time, other bytes for another language only in text', async () => {
    const args = ['simulate', '-', '--seed', '7', '--until', '2m', '--json'];
    const [a, b] = [await cli(args, {}, MANIFEST), await cli([...args, '--lang', 'ko'], {}, MANIFEST)];
    expect(a.out).toBe(b.out);
    const { log, summary, hash } = JSON.parse(a.out);
    expect(log.length).toBeGreaterThan(10);
    expect(summary).toMatchObject({
      seed: 7,
      untilMs: 120_000,
      deployments: [{ name: 'web', available: 3, headline: { id: 'steady' } }],
    });
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
  });

  test('a World in the files gives nodes, seed, releases and faults, and the ledger says what they cost', async () => {
    const world = `apiVersion: rollout-lab/v1
kind: World
spec:
  seed: 9
  releases: [{image: "shop/web:2.0.0", errorRate: 1}]
  faults: [{type: node-lost, node: node-1, at: 60s}]
`;
    const service = `---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
`;
    const args = ['simulate', 'web.yaml', 'world.yaml', '--inputs', 'inputs.json', '--until', '3m'];
    const all = { ...files, 'web.yaml': MANIFEST + service, 'world.yaml': world };
    const { code, out } = await cli(args, all);
    expect(code).toBe(EXIT.passed);
    expect(out).toMatch(/^60\.0 {2}- {2}node lost {2}Node\/node-1 {2}.+/m);
    expect(out).toMatch(/^Failed requests: [1-9][\d,]*\n {2}[\d,]+ × server error \(5xx\) \(v2\)$/m);
    expect(out).toMatch(/seed 9, log/);
    expect(out).not.toMatch(/ledger\.|fault\.|\{\w+\}/);
    expect((await cli([...args, '--seed', '4'], all)).out).toMatch(/seed 4, log/);
  });

  test('speaks Korean on request', async () => {
    const { out } = await cli(['simulate', 'web.yaml', '--lang', 'ko'], files);
    expect(out).toMatch(/안정: v1 Pod 3개를 쓸 수 있습니다/);
  });

  test('a broken text gets its place, its name and a way to mend it; the exit code says so', async () => {
    const { code, err } = await cli(['simulate', 'bad.yaml'], {
      'bad.yaml': MANIFEST.replace('replicas: 3', 'replicas: three'),
    });
    expect(code).toBe(EXIT.notPassed);
    expect(err).toMatch(/^bad\.yaml:6:13: error: .+\n {2}.+ \([a-z-]+\)$/m);
  });

  test.each([['--help'], ['help'], ['simulate', '--help'], ['grade', '-h'], ['lint', '--help']])(
    '%j %j says how it is used',
    async (...argv) => {
      const { code, out, err } = await cli(argv);
      expect([code, err]).toEqual([EXIT.passed, '']);
      expect(out).toContain('usage: rollout-lab');
    },
  );

  test.each([
    [['simulate'], /name at least one manifest file/],
    [['simulate', 'none.yaml'], /cannot read "none\.yaml"/],
    [['simulate', 'web.yaml', '--seed', 'x'], /--seed/],
    [['simulate', 'web.yaml', '--until', 'soon'], /--until/],
    [['simulate', 'web.yaml', '--colour'], /unknown option "--colour"/],
    [['simulate', 'web.yaml', '--inputs', 'web.yaml'], /no JSON/],
    [['nonsense'], /unknown command "nonsense"/],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, err } = await cli(argv, files);
    expect(code).toBe(EXIT.usage);
    expect(err).toMatch(message);
  });

  test.each([
    ['{}', 'must be a list'],
    ['[{"at": -1, "do": {}}]', 'input 1: "at"'],
    ['[{"at": 1, "do": {"explode": {}}}]', 'it is "explode"'],
    ['[{"at": 1, "do": {"scale": {"deployment": "web", "replicas": -2}}}]', '"replicas" must be'],
    ['[{"at": 1, "do": {"setBehaviour": {"image": "a", "behaviour": "sings"}}}]', 'never-ready'],
  ])('inputs %s get a placed error', async (json, message) => {
    const { code, err } = await cli(['simulate', 'web.yaml', '--inputs', 'i.json'], { ...files, 'i.json': json });
    expect(code).toBe(EXIT.usage);
    expect(err).toContain(message);
  });
});
