import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * `npm run bench`: every bench at its full size, one after the other; each prints its figures beside its peer's. Exits
 * non-zero where one fell short. A name runs only that one, with what follows as its sizes: npm run bench -- search
 * 10000
 */
const benches = ['parse', 'hostile', 'open', 'search', 'edit', 'import', 'export', 'paint']

const [only, ...sizes] = process.argv.slice(2)
const short = benches
  .filter(name => only === undefined || name === only)
  .filter(name => {
    console.log(`\n── ${name}`)
    return (
      spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...sizes], { stdio: 'inherit' }).status !==
      0
    )
  })
console.log(short.length ? `\nShort: ${short.join(', ')}.` : '\nAll benches are within their limits.')
process.exitCode = short.length ? 1 : 0
