import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/**
 * Packages that go into the bundle of what runs in Node, as most of them are loaded at the start: file by file they
 * take ten megabytes more.
 */
export const bundled = [
  'zod',
  'lowdb',
  'immer',
  'env-paths',
  'is-safe-filename',
  'steno',
  'string-width',
  'strip-ansi',
  'ansi-regex',
  'get-east-asian-width',
]
/** Names stay, so that what a fault says can be read; but source is kept in memory as it is, comments too. */
export const minify = { compress: true, mangle: false, codegen: true }

/**
 * Everything that runs in Node is built together: the Electron shell (`index`), the command line with the browser host
 * (`galley`), the worker that reads documents (`read`) and the process that keeps the index (`search`). A sandboxed
 * preload can't be an ES module.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: { exclude: bundled },
      rollupOptions: {
        output: { minify },
        input: {
          index: at('main/electron/index.ts'),
          galley: at('main/cli/galley.ts'),
          read: at('main/workers/read.ts'),
          search: at('main/workers/search.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      lib: { entry: { index: at('preload/index.ts') }, formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: { outDir: at('out/renderer'), rollupOptions: { input: at('renderer/index.html') }, assetsInlineLimit: 0 },
  },
})
