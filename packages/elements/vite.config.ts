import { defineConfig } from 'vite';

// The one-file bundle for a CDN or a plain page; the per-module ESM and the .d.ts come from `tsc -b`.
export default defineConfig({
  resolve: { conditions: ['@deedline/source', 'module', 'browser', 'production'] }, // NOT 'development': that pulls in Lit's dev build
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'deedline.js' },
    rolldownOptions: { output: { minify: true } }, // vite's own `minify` keeps whitespace in an ES lib
  },
});
