import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { sharedData } from './shared-data.ts';

/** Data of the examples, for stories that load it by address: `src="./data/rhetoric-and-deeds.json"`. */
const data = [{ from: '../examples/rhetoric-and-deeds/data.json', to: '/data/rhetoric-and-deeds.json' }];

export default {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  staticDirs: data.filter(({ from }) => existsSync(fileURLToPath(new URL(from, import.meta.url)))),
  async viteFinal(config) {
    const { mergeConfig } = await import('vite');
    return mergeConfig(config, {
      plugins: [sharedData],
      base: './', // the built Storybook opens from any folder
      resolve: { conditions: ['@deedline/source', 'module', 'browser', 'development|production'] },
      // one Lit: Storybook imports lit/directive-helpers.js unbundled otherwise ("Multiple versions of Lit loaded");
      // and every dependency found at the start: one found while a story runs reloads the page, and its test is lost
      optimizeDeps: {
        entries: ['packages/*/src/**/*.ts', 'stories/**/*.ts'],
        include: ['lit', 'lit/decorators.js', 'lit/directive-helpers.js', 'lit/static-html.js'],
      },
    });
  },
} satisfies StorybookConfig;
