import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/**
 * Everything that runs in Node is built together: the Electron shell (`index`), the command line with the browser host
 * (`galley`), the worker that reads documents (`read`) and the process that keeps the index (`search`). A sandboxed preload can't be an ES module.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: { index: at('main/electron/index.ts'), galley: at('main/cli/galley.ts'), read: at('main/workers/read.ts'), search: at('main/workers/search.ts') },
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
