import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { build, preview, type Plugin } from 'vite';
import { STRICT_POLICY } from '../packages/testing/src/strict-policy.ts';
import type { Served } from '../scripts/site.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('dist', import.meta.url));

/** The first lines of what the bundler says, on one line. */
const reasonOf = (error: unknown): string => stripVTControlCharacters(String(error)).split('\n').slice(0, 4).join(' ').slice(0, 400);

/** Builds each contender's page by itself, so that none shares a chunk with another. Gives what could not be built, with the reason. */
export async function buildPages(contenders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const failures = new Map<string, string>();
  for (const contender of contenders)
    await build({
      configFile: false,
      root,
      base: './',
      logLevel: 'silent',
      resolve: { conditions: ['@deedline/source', 'module', 'browser', 'production'] },
      build: {
        outDir: `${outDir}/${contender}`,
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: `${root}pages/${contender}.html` },
      },
    }).catch((error: unknown) => failures.set(contender, `not built: ${reasonOf(error)}`));
  return failures;
}

/** Our own page is served as the strictest hosts would; the others get no policy, as not all of them run under one. */
const policyForOurs: Plugin = {
  name: 'policy-for-ours',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url?.startsWith('/deedline/')) response.setHeader('Content-Security-Policy', STRICT_POLICY);
      next();
    });
  },
};

/** Serves the built pages on a free port of this machine: contender X is `X/pages/X.html`. */
export async function servePages(): Promise<Served> {
  const server = await preview({
    configFile: false,
    root,
    appType: 'mpa',
    logLevel: 'warn',
    plugins: [policyForOurs],
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, cors: false, open: false, headers: { 'Cache-Control': 'no-cache' } },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
