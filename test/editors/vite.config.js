import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { defineConfig } from 'vite';

const PAGES = new URL('../results/pages/', import.meta.url);

/** Bundles the pages that the suite opens. Nothing of them is shipped. */
export default defineConfig({
  base: './',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  plugins: [
    {
      name: 'ckeditor4',
      // It loads its parts by itself while it runs.
      closeBundle: () =>
        cpSync(dirname(createRequire(import.meta.url).resolve('ckeditor4')), new URL('ckeditor4/', PAGES), {
          recursive: true,
        }),
    },
  ],
  build: {
    outDir: PAGES.pathname,
    emptyOutDir: true,
    minify: false,
    target: 'esnext',
    chunkSizeWarningLimit: 20_000,
    rollupOptions: { input: new URL('page.html', import.meta.url).pathname },
  },
});
