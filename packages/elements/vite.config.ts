import { defineConfig } from 'vite';

// What a CDN or a plain page loads: one file, and beside it what only some data need. The per-module ESM and the .d.ts come from `tsc -b`.
export default defineConfig({
  resolve: { conditions: ['@deedline/source', 'module', 'browser', 'production'] }, // NOT 'development': that pulls in Lit's dev build
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'deedline.js' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension', // else the first load is two files
      output: {
        minify: true, // vite's own `minify` keeps whitespace in an ES lib
        chunkFileNames: 'deedline-[name].js',
      },
    },
  },
});
