// How fast manifests are read.
// Bar: a 500-line manifest within 5 ms once warm; time grows linearly; a hostile text has an answer within about a second.
import { parseManifests } from '../../src/manifest/index.ts';
import type { Measure } from '../../tools/measurement.ts';

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

const deployment = (containers: number): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
${Array.from({ length: containers }, (_, index) => container(index)).join('')}`;

const repeat = (text: string, bytes: number): string => text.repeat(Math.ceil(bytes / text.length));
const MEBIBYTE = 1024 * 1024;

const texts: Readonly<Record<string, string>> = {
  '500 lines': deployment(27),
  '1,000 documents': Array.from({ length: 1000 }, () => deployment(1)).join('---\n'),
  '10 MiB of documents': repeat(`---\n${deployment(4)}`, 10 * MEBIBYTE),
  '10 MiB of documents marks': repeat('---\n', 10 * MEBIBYTE),
  '3 MiB of short keys': Array.from({ length: 260_000 }, (_, index) => `k${index}: v\n`).join(''),
  '3 MiB of brackets': repeat('[', 2.9 * MEBIBYTE),
  '3 MiB of flow': `[${repeat('a, ', 2.9 * MEBIBYTE)}]`,
  '3 MiB of text': repeat('word word\n', 2.9 * MEBIBYTE),
  '3 MiB of quotes': repeat('"', 2.9 * MEBIBYTE),
  '3 MiB of quoted lines': `a: "${repeat('x\n', 2.9 * MEBIBYTE)}"`,
  '3 MiB of anchors': repeat('- &a x\n', 2.9 * MEBIBYTE),
  '3 MiB of pairs': `[${repeat('a: b, ', 2.9 * MEBIBYTE)}]`,
  '3 MiB of unknown fields': `apiVersion: v1\nkind: Pod\nspec:\n${Array.from({ length: 200_000 }, (_, index) => `  f${index}: v\n`).join('')}`,
  '3 MiB of containers': deployment(5500),
  '3 MiB of one bad line': `a: b\n${repeat('a:b\n', 2.9 * MEBIBYTE)}`,
  '3 MiB of templates': repeat('{{ x }}\n', 2.9 * MEBIBYTE),
  '3 MiB of tabs in a mapping': `a:\n${repeat('\tb: 1\n', 2.9 * MEBIBYTE)}`,
  '3 MiB of backslashes': `a: "${repeat('\\', 2.9 * MEBIBYTE)}`,
  '3 MiB of blanks': `a:${repeat(' ', 2.9 * MEBIBYTE)}b:${repeat(' ', 100)}c`,
  '3 MiB of tags': repeat('- !x y\n', 2.9 * MEBIBYTE),
  '3 MiB of merge keys': `a: &a {b: c}\nd:\n${repeat('  <<: *a\n', 2.9 * MEBIBYTE)}`,
  'alias bomb': [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghijklmnop'.split('').map((name, index) => {
      const before = 'abcdefghijklmnop'[index] ?? 'a';
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`;
    }),
  ].join('\n'),
  'nested 5,000 deep': Array.from({ length: 5000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
  'alias chain': Array.from(
    { length: 20_000 },
    (_, index) => `a${index}: &a${index} [${index > 0 ? `*a${index - 1}` : 'x'}]`,
  ).join('\n'),
};

function milliseconds(text: string): number {
  const start = performance.now();
  parseManifests(text);
  return performance.now() - start;
}

/** Only what people really have has a bar; a hostile text is cut off by the checker's time limit in the page. */
const LIMITS: Readonly<Record<string, number>> = { '500 lines': 10, '10 MiB of documents': 3_000 };

const measure: Measure = () => {
  for (let run = 0; run < 30; run++) parseManifests(texts['500 lines'] ?? '');
  return Object.entries(texts).map(([name, text]) => ({
    name: `${name} (${(text.length / 1024).toFixed(0)} KiB)`,
    value: Math.min(milliseconds(text), milliseconds(text)),
    unit: 'ms',
    ...(LIMITS[name] === undefined ? {} : { limit: LIMITS[name] }),
  }));
};

export default measure;
