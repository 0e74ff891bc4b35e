import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { bundled, minify } from '../../electron.vite.config.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Bundles a bench with the workers beside it, as the app is bundled; answers with the file to run. Run from source,
 * most of a process's memory and of a worker's start would be the compiler's.
 */
export async function builtBench(entry: string): Promise<string> {
  const folder = mkdtempSync(join(root, 'node_modules', '.galley-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const at = (path: string) => join(root, path)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: bundled },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      rollupOptions: {
        output: { minify },
        input: {
          bench: at(`tests/bench/${entry}`),
          read: at('main/workers/read.ts'),
          search: at('main/workers/search.ts'),
        },
      },
    },
  })
  // As in the app's own folder; else Node reads each file twice to find out what it is.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  return join(folder, 'bench.js')
}
