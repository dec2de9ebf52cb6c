// Who may import whom. The order of `rows` is the order of ARCHITECTURE.md: a folder imports only from rows above its own.
// Each rule's comment says what to do instead, and is printed with the breach.
const rows = [
  ['manifest'],
  ['sim'],
  ['promql'],
  ['alerting'],
  ['lint'],
  ['labs'],
  ['session'],
  ['run'],
  ['console'],
  ['grading'],
  ['i18n'],
  ['workers'],
  ['islands'],
  ['components', 'layouts', 'styles', 'pages'],
  ['cli'],
];

/** Folders that say exactly what they build on, which is less than all the rows above. */
const buildsOn = {
  sim: ['manifest'],
  promql: [],
  alerting: ['promql', 'manifest'],
  lint: ['manifest', 'promql'],
  labs: [],
  session: [],
  run: ['manifest', 'sim', 'promql', 'alerting', 'lint'],
  console: ['manifest', 'sim'],
  grading: ['run', 'labs', 'manifest', 'sim', 'lint', 'alerting', 'promql'],
};

const folder = (...names) => `^src/(${names.join('|')})/`;
const engines = [
  'manifest',
  'sim',
  'promql',
  'alerting',
  'lint',
  'labs',
  'session',
  'run',
  'console',
  'grading',
  'i18n',
];

/** The last row may import everything. */
const rowRules = rows.slice(0, -1).map((row, index) => ({
  name: `${row[0]}-imports-from-above`,
  comment: `${row.map((name) => `src/${name}`).join(', ')} may import only from the rows above: move what is shared up, or pass it in as a parameter.`,
  severity: 'error',
  from: { path: folder(...row) },
  to: { path: folder(...rows.slice(index + 1).flat()) },
}));

const buildsOnRules = Object.entries(buildsOn).map(([name, allowed]) => ({
  name: `${name}-builds-on`,
  comment: `src/${name} builds on ${allowed.length ? allowed.map((other) => `src/${other}`).join(', ') : 'nothing of ours'}: take what you need as a parameter or a port instead.`,
  severity: 'error',
  from: { path: folder(name) },
  to: { path: '^src/', pathNot: folder(name, ...allowed) },
}));

const entranceRules = engines.map((name) => ({
  name: `enter-${name}-through-index`,
  comment: `Import src/${name} through an index.ts, and export there what others need.`,
  severity: 'error',
  from: { path: '^src/', pathNot: folder(name) },
  to: { path: folder(name), pathNot: '/index\\.ts$' },
}));

/** Only the listed files may import the package; everybody else uses what those files export. */
const onlyIn = (name, dependency, places, instead) => ({
  name,
  comment: instead,
  severity: 'error',
  from: { path: '^src/', pathNot: places },
  to: { path: `^(node_modules/)?${dependency}(/|$)` },
});

const simParts = ['traffic', 'strategies', 'faults', 'metrics'];

/** @type {import('dependency-cruiser').IConfiguration & { forbidden: import('dependency-cruiser').IForbiddenRuleType[] }} */
module.exports = {
  forbidden: [
    ...rowRules,
    ...buildsOnRules,
    ...entranceRules,
    {
      name: 'kernel-knows-no-kubernetes',
      comment:
        'src/sim/kernel is clock, queue, log and random streams: put what knows Kubernetes into src/sim/cluster.',
      severity: 'error',
      from: { path: '^src/sim/kernel/' },
      to: { path: '^src/', pathNot: '^src/sim/kernel/' },
    },
    {
      name: 'cluster-below-its-parts',
      comment: `src/sim/cluster is below ${simParts.join(', ')} and the world: they build on it.`,
      severity: 'error',
      from: { path: '^src/sim/cluster/' },
      to: { path: `^src/sim/(${simParts.join('|')}|world)/` },
    },
    ...simParts.map((part) => ({
      name: `${part}-alone`,
      comment: `src/sim/${part} builds on cluster, never on its neighbours: let src/sim/world plug them together.`,
      severity: 'error',
      from: { path: `^src/sim/${part}/` },
      to: { path: `^src/sim/(${[...simParts.filter((other) => other !== part), 'world'].join('|')})/` },
    })),
    {
      name: 'enter-parts-of-sim-through-index',
      comment: 'Import another part of src/sim through an index.ts of that part.',
      severity: 'error',
      from: { path: '^src/sim/([^/]+)/' },
      to: { path: '^src/sim/([^/]+)/', pathNot: ['^src/sim/$1/', '/index\\.ts$'] },
    },
    onlyIn(
      'js-yaml-in-manifest',
      'js-yaml',
      '^src/manifest/',
      'Read YAML with src/manifest: its documents carry ranges and never throw.',
    ),
    onlyIn(
      'xstate-in-its-adapter',
      '@?xstate',
      ['^src/sim/kernel/statechart\\.ts$', '^src/sim/strategies/.*/machine\\.ts$'],
      'Step machines through src/sim/kernel/statechart.ts; declare them in machine.ts of their strategy.',
    ),
    onlyIn(
      'react-in-islands',
      '(react|react-dom)',
      '^src/islands/',
      'React is for islands only: write an Astro component, or move the interactive part into src/islands.',
    ),
    onlyIn(
      'monaco-in-its-island',
      'monaco-editor',
      '^src/(islands|workers)/editor/',
      'Use the editor through src/islands/editor.',
    ),
    onlyIn(
      'mermaid-in-its-island',
      'mermaid',
      '^src/islands/diagram/lay-out\\.ts$',
      'Ask src/islands/diagram where Mermaid puts the parts, and draw them with our own shapes.',
    ),
    {
      name: 'no-host-in-the-product',
      comment:
        'Node belongs to src/cli, tests, tools and the loaders of Astro (src/layouts/boot): take text and values as parameters.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/cli/', '^src/layouts/boot/', '^src/pages/.*\\.astro$', '(^|/)loader\\.ts$'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      comment:
        'Two files that need each other are one idea, or share a third: move the shared part into a file of its own.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'This import leads nowhere: check the path and its ending (.ts).',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\?(raw|worker|url|inline)$', '^monaco-editor/'] },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'Add the package to package.json, pinned, or do without it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'src must not import from tests or tools: move what is shared into src.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|tools)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^\\.astro/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'module', 'default', 'types'],
    },
  },
};
