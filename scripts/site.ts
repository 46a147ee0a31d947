// The site: every example's page, built from the packages' sources, and served as a strict host would serve it.
import { copyFileSync, existsSync, globSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { STRICT_POLICY } from '../packages/testing/src/strict-policy.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The page with the first figure, relative to the site. */
export const FLAGSHIP_PAGE = 'examples/rhetoric-and-deeds/';

export const examplePages = (): readonly string[] => globSync('examples/*/index.html', { cwd: root }).toSorted();

/** Builds the page of every folder in examples/ into `outDir`, at the same path, with the data files that the pages fetch. */
export async function buildSite(outDir = join(root, 'site')): Promise<void> {
  const pages = examplePages();
  if (pages.length === 0) throw new Error('There is no examples/*/index.html to build.');
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    resolve: { conditions: ['@deedline/source', 'module', 'browser', 'production'] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0, // data: addresses are refused by the strict policy
      modulePreload: { polyfill: false },
      rolldownOptions: { input: pages.map((page) => join(root, page)) },
    },
  });
  for (const file of globSync('examples/*/*.{json,csv,md}', { cwd: root })) {
    mkdirSync(dirname(join(outDir, file)), { recursive: true });
    copyFileSync(join(root, file), join(outDir, file));
  }
}

export interface Served {
  /** Ends in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built site on a free port of this machine, under the strict policy. */
export async function serveSite(outDir = join(root, 'site')): Promise<Served> {
  if (!existsSync(outDir)) throw new Error(`${outDir} is not built.`);
  const server = await preview({
    configFile: false,
    root,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir },
    preview: {
      host: '127.0.0.1',
      port: 0,
      cors: false,
      open: false,
      headers: { 'Content-Security-Policy': STRICT_POLICY, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-cache' },
    },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
