import { createReadStream } from 'node:fs';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { TEST_ZONES, type TestZone } from './packages/testing/src/zones.ts';
import { chromiumArgs, findChromium } from './scripts/chrome.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly zones: readonly TestZone[];
    /** The zone that a run is to be in; absent in the run of all tests. */
    readonly timeZone?: string;
  }
}

const conditions = ['@deedline/source', 'module', 'browser', 'development|production'];
const nodeConditions = ['@deedline/source', 'module', 'node', 'development|production'];
const found = await findChromium();
const contextOptions = { deviceScaleFactor: 1, locale: 'en-US', timezoneId: 'UTC' };
const viewport = { width: 800, height: 600 };

// Functions, not shared objects: vitest writes each project's name into its instances.
const chromium = () => ({
  browser: 'chromium' as const,
  viewport,
  provider: playwright({
    launchOptions: { args: chromiumArgs, ...(found && { executablePath: found.path, env: { ...process.env, ...found.env } as Record<string, string> }) },
    contextOptions: { ...contextOptions, reducedMotion: 'reduce', hasTouch: true },
    actionTimeout: 5_000,
  }),
});
// Debian's Firefox ESR, over BiDi: Playwright 1.65 asks it for a command it lacks, 1.64.1 does not.
const firefox = () => ({
  browser: 'firefox' as const,
  viewport,
  provider: playwright({ launchOptions: { channel: 'moz-firefox', executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' }, contextOptions }),
});
const wanted = (process.env.BROWSERS ?? 'chromium').split(',');
const instances = () => [...(wanted.includes('chromium') ? [chromium()] : []), ...(wanted.includes('firefox') ? [firefox()] : [])];
const browser = { enabled: true, headless: true, ui: false, screenshotFailures: false, provider: chromium().provider };
// Vite takes decorator settings from a tsconfig.json that includes the file, and none includes the tests.
const oxc = {
  decorator: { legacy: true },
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
};
// addon-vitest serves the folders of Storybook's staticDirs, but not single files.
const storyData: Plugin = {
  name: 'story-data',
  configureServer(server) {
    server.middlewares.use('/data/rhetoric-and-deeds.json', (_request, response) => {
      response.setHeader('Content-Type', 'application/json');
      createReadStream('examples/rhetoric-and-deeds/data.json').pipe(response);
    });
  },
};

const zonesFile = 'packages/testing/src/zones-all.test.ts';
// The date tests once more in each zone, as the zone of the process, which a worker thread cannot change.
const zoned = TEST_ZONES.map(({ timeZone }) => ({
  resolve: { conditions: nodeConditions },
  ssr: { resolve: { conditions: nodeConditions } },
  test: {
    name: `zone ${timeZone}`,
    environment: 'node' as const,
    include: [zonesFile],
    env: { TZ: timeZone },
    provide: { zones: TEST_ZONES, timeZone },
    pool: 'forks' as const,
    // One zone a core; after the other tests, as Vitest asks of another number of workers.
    maxWorkers: '100%',
    sequence: { groupOrder: 1 },
  },
}));

export default defineConfig({
  test: {
    onConsoleLog: (log) => !log.includes('Lit is in dev mode'),
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'], reporter: ['text', 'json-summary'] },
    projects: [
      {
        resolve: { conditions: nodeConditions },
        ssr: { resolve: { conditions: nodeConditions } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['packages/{core,formats,layout,render,testing}/src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/*.test.ts'],
          exclude: [zonesFile],
          provide: { zones: TEST_ZONES },
          benchmark: { include: ['packages/*/bench/**/*.bench.ts'] },
        },
      },
      ...zoned,
      {
        oxc,
        resolve: { conditions },
        // Found at the start: a dependency met later makes Vite reload the page under a running test.
        optimizeDeps: { entries: ['packages/*/src/**/*.ts'], include: ['axe-core', 'lit', 'lit/decorators.js'] },
        test: { name: 'elements', include: ['packages/elements/src/**/*.test.ts'], browser: { ...browser, instances: instances() } },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' }), storyData],
        resolve: { conditions },
        test: { name: 'stories', browser: { ...browser, instances: [chromium()] } },
      },
    ],
  },
});
