import { JSONFile } from 'lowdb/node'
import { ask, openBench } from './desk.ts'
import { longestBlock } from './report.ts'

/**
 * One opening in a process of its own, for `open.ts`: a library by the service, or one file by lowdb. Prints as a line of JSON how long it took until
 * there were rows to show, and this process's memory, at most and once it has settled, in MB.
 */
export interface Opened { readonly ms: number; readonly peak: number; readonly settled: number; readonly block: number }

const [how, path] = process.argv.slice(2)
const rss = () => process.memoryUsage.rss() / 1e6
/** The library looks over its files and the index over its records meanwhile. */
const rest = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

async function ours(library: string): Promise<Opened> {
  let ms = 0
  const { value: service, block } = await longestBlock(async () => {
    const start = performance.now()
    const opened = await openBench(library)
    await ask(opened, 'items.window', { query: '', sort: 'newest', offset: 0, limit: 200 })
    await ask(opened, 'frame.get', {})
    ms = performance.now() - start
    await rest(3_000)
    return opened
  })
  const found = { ms, peak: process.resourceUsage().maxRSS / 1e3, settled: rss(), block }
  await service.close()
  return found
}

async function whole(file: string): Promise<Opened> {
  const start = performance.now()
  const all = await new JSONFile<{ source: { reading: { items: unknown[] } } }[]>(file).read()
  const rows = all!.slice(-7).flatMap(({ source }) => source.reading.items).slice(0, 200)
  if (rows.length === 0) throw new Error('Nothing was read.')
  const ms = performance.now() - start
  await rest(1_000)
  return { ms, peak: process.resourceUsage().maxRSS / 1e3, settled: all ? rss() : 0, block: ms }
}

const empty: Opened = { ms: 0, peak: process.resourceUsage().maxRSS / 1e3, settled: rss(), block: 0 }
console.log(JSON.stringify(how === 'ours' ? await ours(path!) : how === 'lowdb' ? await whole(path!) : empty))
