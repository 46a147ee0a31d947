import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './scripts/chrome.ts';
import { webkit, webkitCommands } from './scripts/webkit-provider.ts';

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
const browser = { enabled: true, headless: true, ui: false, screenshotFailures: false, provider: chromium().provider };
const elements = { resolve: { conditions }, optimizeDeps: { include: ['axe-core', 'lit', 'lit/decorators.js'] } };
const include = ['packages/elements/test/**/*.test.ts'];

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'], reporter: ['text', 'json-summary'] },
    projects: [
      {
        resolve: { conditions: nodeConditions },
        ssr: { resolve: { conditions: nodeConditions } },
        test: { name: 'core', environment: 'node', include: ['packages/core/test/**/*.test.ts'] },
      },
      {
        ...elements,
        test: { name: 'elements', include, browser: { ...browser, instances: [chromium(), ...(wanted.includes('firefox') ? [firefox()] : [])] } },
      },
      ...(wanted.includes('webkit')
        ? [
            {
              ...elements,
              test: {
                name: 'elements-webkit',
                include,
                browser: { ...browser, headless: false, provider: webkit(), commands: webkitCommands, instances: [{ browser: 'safari' as never }] },
              },
            },
          ]
        : []),
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        resolve: { conditions },
        test: { name: 'stories', browser: { ...browser, instances: [chromium()] } },
      },
    ],
  },
});
