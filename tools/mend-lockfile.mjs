// Puts back into package-lock.json the optional packages of other platforms that npm dropped, because the registry in use could not
// serve them: without them `npm ci` fails with "Missing: … from lock file". Run it after every change of the dependencies:
//   node tools/mend-lockfile.mjs && npm ci --dry-run
// What comes back is what each package itself says of its `optionalDependencies`: name and exact version; system and processor are read
// from the name. There is no integrity for what cannot be downloaded here; npm fetches these packages only on their own platform.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const systemAliases = { linuxmusl: 'linux', win: 'win32', windows: 'win32', macos: 'darwin' };
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** `@rolldown/binding-linux-x64-musl` → { os: ['linux'], cpu: ['x64'], libc: ['musl'] } */
export function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const os = words.map((word) => systemAliases[word] ?? word).find((word) => systems.includes(word));
  const cpu = words
    .map((word) => (word === 'armv7' || word === 'armhf' ? 'arm' : word))
    .find((word) => processors.includes(word));
  const libc = words.some((word) => /musl/.test(word))
    ? 'musl'
    : words.some((word) => /^gnu/.test(word))
      ? 'glibc'
      : undefined;
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && os === 'linux' && { libc: [libc] }) };
}

/** Every place where Node looks for `name` from the package at `path`, nearest first. */
function places(path, name) {
  const parts = path === '' ? [] : path.split('/node_modules/');
  const found = [];
  for (let depth = parts.length; depth > 0; depth -= 1)
    found.push(`${parts.slice(0, depth).join('/node_modules/')}/node_modules/${name}`);
  return [...found, `node_modules/${name}`];
}

/** The lock with what was missing; and the names of what was put back. Entries never name a registry. */
export function mend(lock) {
  const packages = structuredClone(lock.packages);
  const added = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (places(path, name).some((place) => place in packages) || !exact.test(version)) continue;
      packages[`node_modules/${name}`] = {
        version,
        ...(entry.dev && { dev: true }),
        optional: true,
        ...platformOf(name),
      };
      added.push(`${name}@${version}`);
    }
  }
  for (const entry of Object.values(packages)) delete entry.resolved;
  const { '': root, ...rest } = packages;
  const sorted = Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { lock: { ...lock, packages: { '': root, ...sorted } }, added };
}

if (process.argv[1] === import.meta.filename) {
  const file = new URL('../package-lock.json', import.meta.url);
  const { lock, added } = mend(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    added.length === 0 ? 'package-lock.json: nothing was missing' : `package-lock.json: put back ${added.join(', ')}`,
  );
}
