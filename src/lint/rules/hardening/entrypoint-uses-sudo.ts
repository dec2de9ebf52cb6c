// A start command that changes the user: the container needs a way up to more rights, which everybody who gets in can use as well.
import { textsAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';

const CHANGES_USER = /(?:^|[\s;&|(`])(?:\/\S*\/)?(sudo|su|doas)\s+\S/;
const PROGRAM = /^(?:\/\S*\/)?(sudo|su|doas)$/;
const SHELL = /^(?:\/\S*\/)?(?:ba|da|a|z|k)?sh$/;

/** The program that changes the user; undefined when none does. In a list of arguments only the first word is a program. */
function changerIn(words: readonly string[]): string | undefined {
  const [program = '', ...rest] = words;
  const own = PROGRAM.exec(program)?.[1];
  if (own !== undefined || !SHELL.test(program)) return own;
  const flag = rest.findIndex((word) => /^-[a-z]*c$/.test(word));
  const script = flag < 0 ? undefined : rest[flag + 1];
  return script === undefined ? undefined : CHANGES_USER.exec(script.slice(0, 10_000))?.[1];
}

export const entrypointUsesSudo = containerRule({
  id: 'entrypoint-uses-sudo',
  family: 'hardening',
  severity: 'low',
  area: 'runtime-security',
  principles: ['least-privilege', 'run-as-non-root'],
  controls: { bundle: 'least-privilege' },
  peers: [],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      command: [sudo, -u, www, /srv/web]
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      command: [sh, -c, "chown www /data && su www -c /srv/web"]
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      command: [/srv/web]
      securityContext:
        runAsUser: 10001
`,
    ],
  },
  appliesTo: ({ spec }) => textsAt(spec, 'command').length > 0,
  check({ spec, path, name }, report) {
    const program = changerIn([...textsAt(spec, 'command'), ...textsAt(spec, 'args')]);
    if (program !== undefined) report({ at: [...path, 'command'], data: { container: name, program } });
  },
});
