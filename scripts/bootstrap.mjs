// Runs scripts/NAME.ts on a fresh clone: no dependencies, any Node from 20.19. Installs what is missing first,
// then hands over to the Node that npm brought (a Node below 22.18 does not run .ts files).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockfile = join(root, 'package-lock.json');
const installed = join(root, 'node_modules/.package-lock.json'); // npm writes it last, so a broken-off install has none
const bin = join(root, 'node_modules/.bin');

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Why an install is needed, or undefined. A checkout touches the lockfile's time, so a newer one is compared by content. */
function whyInstall() {
  if (!existsSync(installed)) return 'node_modules is missing or incomplete';
  if (statSync(lockfile).mtimeMs < statSync(installed).mtimeMs) return undefined;
  const have = readPackages(installed);
  const stale = Object.entries(readPackages(lockfile)).find(
    ([path, { version, link, optional }]) => path.startsWith('node_modules/') && !optional && (have[path]?.version !== version || have[path]?.link !== link),
  );
  return stale && `${stale[0].replace('node_modules/', '')} is not as package-lock.json has it`;
}

function install(why) {
  console.log(`deedline: ${why}: npm ci (about half a minute, once)`);
  // npm ci deletes node_modules, with the Node inside: keep that one off the PATH meanwhile.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'];
  const { status } = spawnSync('npm', ['ci', ...flags], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path.join(delimiter) },
  });
  if (status !== 0) {
    console.error('deedline: npm ci failed (see above); nothing was run');
    process.exit(1);
  }
}

function findNode() {
  const fromNpm = join(bin, 'node');
  if (process.platform !== 'win32' && spawnSync(fromNpm, ['--version'], { stdio: 'ignore' }).status === 0) return fromNpm;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`deedline: this is Node ${process.versions.node}; Node 22.18 or newer is needed on ${process.platform} ${process.arch}`);
  process.exit(1);
}

const [name, ...args] = process.argv.slice(2);
const why = whyInstall();
if (why) install(why);
const child = spawn(findNode(), [join(root, 'scripts', `${name}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) },
});
// The child decides how to end; a Ctrl-C reaches it by itself, a kill must be handed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
// npm hands a kill to its shell only, and that shell dies without telling us.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
child.on('exit', (code, signal) => (process.exitCode = code ?? (signal ? 1 : 0)));
