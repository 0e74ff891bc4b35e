import { readFileSync } from 'node:fs'
import { JSONFile } from 'lowdb/node'
import { keepHeapSmall } from '../../main/host/young-heap.ts'
import { longestBlock } from './report.ts'

/**
 * One opening in a process of its own, for `open.ts`: a library by the service, or one file by lowdb, with nothing of
 * Galley loaded. Prints as a line of JSON how long it took until there were rows to show, this process's memory, at
 * most and once it has settled, in MB, and the longest block.
 */
export interface Opened {
  readonly ms: number
  readonly peak: number
  readonly settled: number
  readonly block: number
}

const [how, path] = process.argv.slice(2)
const rss = () => process.memoryUsage.rss() / 1e6
const rest = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Linux's own figure where there is one: what `resourceUsage` tells begins with the parent's. */
function peak(): number {
  try {
    return (Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024) / 1e6
  } catch {
    return (process.resourceUsage().maxRSS * 1024) / 1e6
  }
}

/** `blocks` measures these too, which takes half a megabyte of the process; they are 0 without it. */
async function ours(library: string, blocks: boolean): Promise<Opened> {
  // As the program does before it is loaded.
  keepHeapSmall()
  const { ask, openBench } = await import('./desk.ts')
  let ms = 0
  const open = async () => {
    const start = performance.now()
    const opened = await openBench(library)
    await ask(opened, 'items.window', { query: '', sort: 'newest', offset: 0, limit: 200 })
    await ask(opened, 'frame.get', {})
    ms = performance.now() - start
    // The library looks over its files meanwhile, and the index over its records.
    await rest(3_000)
    return opened
  }
  const { value: service, block } = blocks ? await longestBlock(open) : { value: await open(), block: 0 }
  const found = { ms, peak: peak(), settled: rss(), block }
  await service.close()
  return found
}

async function whole(file: string): Promise<Opened> {
  const start = performance.now()
  const all = await new JSONFile<{ source: { reading: { items: unknown[] } } }[]>(file).read()
  const rows = all!
    .slice(-7)
    .flatMap(({ source }) => source.reading.items)
    .slice(0, 200)
  if (rows.length === 0) throw new Error('Nothing was read.')
  const ms = performance.now() - start
  await rest(1_000)
  return { ms, peak: peak(), settled: all!.length > 0 ? rss() : 0, block: ms }
}

const empty = async (): Promise<Opened> => ({ ms: 0, peak: peak(), settled: rss(), block: 0 })
console.log(
  JSON.stringify(
    await (how === 'ours' || how === 'blocks'
      ? ours(path!, how === 'blocks')
      : how === 'lowdb'
        ? whole(path!)
        : empty()),
  ),
)
