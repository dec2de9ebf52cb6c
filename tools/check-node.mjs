// Stops with a clear message when the Node that runs is too old (Astro needs >= 22.12, the tools are TypeScript).
// Plain JavaScript of an old kind, so that it runs on any Node.
const wanted = [22, 12];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  const packaged = { linux: ['x64', 'arm64'], win32: ['x64'] };
  const canBePackaged = (packaged[process.platform] || []).includes(process.arch);
  console.error(
    [
      `This is Node ${process.version} (${process.platform} ${process.arch}); the project needs Node ${wanted.join('.')} or newer.`,
      canBePackaged
        ? 'npm scripts use the Node that "npm ci" installs into node_modules/.bin. Start through npm ("npm test"); if this comes from npm, run "npm ci" again, without --omit=optional.'
        : 'For this system no Node is on npm: install Node 24 (https://nodejs.org), then start again.',
    ].join('\n'),
  );
  process.exit(1);
}
