import { registerHooks } from 'node:module'

/** With `--import`, a process is a Galley to come: its migrations are those of `later-migrations.ts`. */
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    return found.url.endsWith('/core/model/migrations/all.ts')
      ? { ...found, url: new URL('later-migrations.ts', import.meta.url).href }
      : found
  },
})
