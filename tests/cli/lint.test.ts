// The command: places with carets, formats, folders, fixes, thresholds; and the same findings as in the browser.
import { describe, expect, test } from 'vitest';
import { EXIT, type Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { lint, RULES } from '../../src/lint/index.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web # 웹
      image: shop/web:latest
      securityContext: {privileged: true}
`;
const FINE = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  namespace: shop\n';

async function cli(argv: string[], files: Record<string, string> = {}, stdin = '') {
  let out = '';
  let err = '';
  const written: Record<string, string> = {};
  const names = Object.keys(files);
  const isFolder = (path: string) => path === '.' || names.some((name) => name.startsWith(`${path}/`));
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
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('ENOENT');
      return text;
    },
    writeFile: (path, text) => {
      written[path] = text;
    },
    isFolder,
    listFolder(path) {
      const prefix = path === '.' ? '' : `${path}/`;
      const inside = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
      return [...new Set(inside.map((name) => name.split('/')[0] ?? ''))]
        .toSorted()
        .map((name) => ({ name, isFolder: !inside.includes(name) }));
    },
  };
  return { code: await run(['lint', ...argv], io), out, err, written };
}

describe('lint', () => {
  test('puts carets under the place', async () => {
    const { out, err, code } = await cli(['pod.yaml'], { 'pod.yaml': POD });
    expect(err).toBe('');
    expect(code).toBe(EXIT.notPassed);
    expect(out).toContain(`pod.yaml:8:14: high: The image has no fixed version (latest-image-tag)
    8 |       image: shop/web:latest
      |              ^^^^^^^^^^^^^^^
`);
    expect(out).not.toMatch(/rule\.|lint\.|undefined|\{\w+\}/);
  });

  test.each(['ko', 'en'])('speaks %s in every format', async (language) => {
    for (const format of ['pretty', 'json', 'sarif', 'github']) {
      const { out } = await cli(['-', '--lang', language, '--format', format], {}, POD);
      expect(out).not.toMatch(/"rule\.|lint\.\w+\.|undefined|\{\w+\}/);
      expect(/[가-힣]{3}/.test(out.replaceAll('웹', ''))).toBe(language === 'ko');
    }
  });

  test('--format json holds the very findings of the engine', async () => {
    const { out } = await cli(['pod.yaml', '--format', 'json'], { 'pod.yaml': POD });
    const { findings } = lint([{ name: 'pod.yaml', text: POD }], { rules: RULES });
    const report: { findings: { rule: string; data: unknown }[] } = JSON.parse(out);
    expect(report.findings.map(({ rule, data }) => [rule, data])).toEqual(
      findings.map(({ ruleId, data }) => [ruleId, data]),
    );
  });

  test('--format github marks lines and escapes what would end a command', async () => {
    const { out } = await cli(['a,b.yaml', '--format', 'github'], { 'a,b.yaml': POD });
    expect(out).toMatch(/^::error file=a%2Cb\.yaml,line=9,endLine=9,col=37,endColumn=41,title=.+::.+$/m);
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^::(?:error|warning|notice) [^\n]+::[^\n]+$/);
  });

  test('looks into folders, and only at what could be a manifest', async () => {
    const files = {
      'k8s/a.yaml': FINE,
      'k8s/deep/b.yml': FINE,
      'k8s/deep/c.json': '{"name": "settings"}',
      'k8s/README.md': '#',
      'k8s/.git/d.yaml': 'a: [',
      'k8s/node_modules/e.yaml': 'a: [',
    };
    const { out } = await cli(['k8s', '--format', 'json'], files);
    const report: { files: { name: string }[] } = JSON.parse(out);
    expect(report.files.map(({ name }) => name)).toEqual(['k8s/a.yaml', 'k8s/deep/b.yml', 'k8s/deep/c.json']);
  });

  test('--fix writes what changes, says how much, and reports what is left', async () => {
    const { written, err, out } = await cli(['pod.yaml', 'fine.yaml', '--fix'], { 'pod.yaml': POD, 'fine.yaml': FINE });
    expect(Object.keys(written)).toEqual(['pod.yaml']);
    expect(written['pod.yaml']).toContain('type: RuntimeDefault');
    expect(written['pod.yaml']).toContain('# 웹');
    expect(err).toMatch(/^\d+ fix(?:es)? made in 1 file\n$/);
    expect(out).not.toContain('(seccomp-profile-missing)');
  });

  test('--fix of standard input gives the mended text, and nothing else, on standard output', async () => {
    const { out, err } = await cli(['-', '--fix'], {}, POD);
    expect(out).toMatch(/^apiVersion: v1\nkind: Pod\n/);
    expect(out).toContain('type: RuntimeDefault');
    expect(err).toContain('(latest-image-tag)');
  });

  test.each([
    ['none', EXIT.passed],
    ['critical', EXIT.notPassed],
    ['info', EXIT.notPassed],
  ])('--fail-on %s decides the exit code', async (threshold, expected) => {
    expect((await cli(['-', '--fail-on', threshold], {}, POD)).code).toBe(expected);
  });

  test('nothing to mend ends with 0', async () => {
    expect(await cli(['-', '--lang', 'en'], {}, FINE)).toMatchObject({
      code: EXIT.passed,
      out: '1 file, 1 object: nothing to mend\n',
    });
  });

  test('--no-suppressions does not listen to comments', async () => {
    const text = POD.replace('shop/web:latest', 'shop/web:latest # rollout-lab: ignore latest-image-tag -- a demo');
    expect((await cli(['-'], {}, text)).out).not.toContain('(latest-image-tag)');
    expect((await cli(['-', '--no-suppressions'], {}, text)).out).toContain('(latest-image-tag)');
  });

  test.each([
    [[]],
    [['none.yaml']],
    [['-', '--format', 'xml']],
    [['-', '--fail-on', 'x']],
    [['-', '--lang', 'fr']],
    [['-', '--x']],
  ])('%j is wrong usage', async (argv) => {
    const { code, out, err } = await cli(argv);
    expect([code, out]).toEqual([EXIT.usage, '']);
    expect(err).toMatch(/^[^\n]+\n$/);
  });
});
