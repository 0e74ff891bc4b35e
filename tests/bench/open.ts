import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { JSONFile } from 'lowdb/node'
import { builtBench } from './built.ts'
import { benchFolder, makeIndex, sizes } from './desk.ts'
import { documents, makeLibrary } from './library.ts'
import type { Opened } from './open-one.ts'
import { percentile, Report } from './report.ts'

/**
 * From nothing to a list that can be worked in, and the memory it takes, beside lowdb reading the same library from one
 * file; each in a process of its own, by turns, and the median of them. SIZES: node tests/bench/open.ts 1000 10000
 * 100000
 */
const rounds = 3
const file = await builtBench('open-one.ts')

const one = (...args: readonly string[]): Opened =>
  JSON.parse(
    execFileSync(process.execPath, [file, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
      .trim()
      .split('\n')
      .at(-1)!,
  ) as Opened
const median = (all: readonly Opened[], what: keyof Opened): number =>
  percentile(
    all.map(each => each[what]),
    0.5,
  )

const report = new Report()
const base = one('nothing')
for (const items of sizes(1_000, 10_000, 100_000)) {
  report.heading(`Opening ${items.toLocaleString('en')} items`, items >= 100_000)
  const folder = benchFolder()
  const [library, whole] = [join(folder, 'library'), join(folder, 'whole.json')]
  await makeLibrary(library, items)
  await makeIndex(library)
  await new JSONFile(whole).write([...documents(items)])
  const ours: Opened[] = []
  const peers: Opened[] = []
  const blocks: Opened[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(one('ours', library))
    blocks.push(one('blocks', library))
    peers.push(one('lowdb', whole))
  }
  report.note('memory of an empty process', base.peak, 'MB')
  report.atMost('until the first list', median(ours, 'ms'), 1 / 5, median(peers, 'ms'), 'lowdb’s whole read')
  report.atMost('memory, at most', median(ours, 'peak'), 1 / 8, median(peers, 'peak'), 'lowdb', 'MB')
  report.atMost('memory, settled', median(ours, 'settled'), 1 / 8, median(peers, 'settled'), 'lowdb', 'MB')
  report.under('longest block of the main loop', median(blocks, 'block'), 50)
}
report.end()
