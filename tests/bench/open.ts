import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { JSONFile } from 'lowdb/node'
import { ask, benchFolder, makeIndex, openBench, sizes } from './desk.ts'
import { documents, makeLibrary } from './library.ts'
import { Report } from './report.ts'

/**
 * From nothing to a list that can be worked in, and the memory it takes, beside lowdb reading the same library from one file; each in a
 * process of its own. SIZES: node tests/bench/open.ts 1000 10000 100000
 */
interface Opened { readonly ms: number; readonly memory: number }

const [how, path] = process.argv.slice(2)
if (how === 'ours') await openOurs(path!)
else if (how === 'lowdb') await openWhole(path!)
else await compare()

async function compare(): Promise<void> {
  const report = new Report()
  const base = measured('nothing', '')
  for (const items of sizes(1_000, 10_000, 100_000)) {
    report.heading(`Opening ${items.toLocaleString('en')} items`, items >= 100_000)
    const folder = benchFolder()
    const library = join(folder, 'library')
    await makeLibrary(library, items)
    await makeIndex(library)
    await new JSONFile(join(folder, 'whole.json')).write([...documents(items)])
    const ours = measured('ours', library)
    const peer = measured('lowdb', join(folder, 'whole.json'))
    report.note('memory of an empty process', base.memory, 'MB')
    report.atMost('until the first list', ours.ms, 1 / 5, peer.ms, 'lowdb’s whole read')
    report.atMost('memory', ours.memory, 1 / 8, peer.memory, 'lowdb', 'MB')
  }
  report.end()
}

function measured(kind: string, file: string): Opened {
  const code = kind === 'nothing' ? ['-e', 'console.log(JSON.stringify({ ms: 0, memory: process.memoryUsage.rss() / 1e6 }))'] : [import.meta.filename, kind, file]
  const lines = execFileSync(process.execPath, code, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim().split('\n')
  return JSON.parse(lines.at(-1)!) as Opened
}

async function openOurs(library: string): Promise<void> {
  const start = performance.now()
  const service = await openBench(library)
  await ask(service, 'items.window', { query: '', sort: 'newest', offset: 0, limit: 200 })
  await ask(service, 'frame.get', {})
  tell(start)
  await service.close()
}

async function openWhole(file: string): Promise<void> {
  const start = performance.now()
  const all = await new JSONFile<{ source: { reading: { items: unknown[] } } }[]>(file).read()
  const rows = all!.slice(-7).flatMap(({ source }) => source.reading.items).slice(0, 200)
  if (rows.length === 0) throw new Error('Nothing was read.')
  tell(start)
}

function tell(start: number): void {
  console.log(JSON.stringify({ ms: performance.now() - start, memory: process.resourceUsage().maxRSS / 1e3 }))
}
