import type { StorybookConfig } from '@storybook/web-components-vite';

export default {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  async viteFinal(config) {
    const { mergeConfig } = await import('vite');
    return mergeConfig(config, {
      base: './', // the built storybook opens from any folder
      resolve: { conditions: ['@deedline/source', 'module', 'browser', 'development|production'] },
      // one Lit: Storybook imports lit/directive-helpers.js unbundled otherwise ("Multiple versions of Lit loaded")
      optimizeDeps: { include: ['lit', 'lit/decorators.js', 'lit/directive-helpers.js', 'lit/static-html.js'] },
    });
  },
} satisfies StorybookConfig;
