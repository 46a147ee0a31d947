// Builds the examples, serves them on a free local port, opens the first figure, and stays until Ctrl-C.
import { spawn } from 'node:child_process';
import { buildSite, FLAGSHIP_PAGE, serveSite } from './site.ts';

function openBrowser(url: string): void {
  const { platform, env } = process;
  const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
  if (env.CI || !hasDisplay) return;
  const [command, ...args] = platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  spawn(command!, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {}) // the address is printed anyway
    .unref();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));

await buildSite();
const { url } = await serveSite();
console.log(`Deedline: ${url}${FLAGSHIP_PAGE}`);
console.log('Ctrl-C ends it.');
openBrowser(url + FLAGSHIP_PAGE);
